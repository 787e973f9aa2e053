import { isBrokenCircuitError } from 'cockatiel';
import { APIError, OpenAIError } from 'openai';
import { z } from 'zod';
import { codeOf } from '../error-code.ts';

/** The model would not answer. */
export class RefusedError extends Error {
  readonly code = 'refused';
}

/** Statuses by which a server says that it does not know the form of a request. */
const UNKNOWN_FORM: readonly number[] = [400, 415, 422, 501];

const statusOf = (error: unknown): number | undefined => {
  const status: unknown = error instanceof APIError ? error.status : undefined;
  return typeof status === 'number' ? status : undefined;
};

/** Whether a looser form may do better: the server does not know this one, or did not keep to it. */
export const isOfForm = (error: unknown): boolean =>
  error instanceof SyntaxError || error instanceof z.ZodError || UNKNOWN_FORM.includes(statusOf(error) ?? 0);

/** Whether the server failed, and not the answer to this one question: no message may stop everybody's calls. */
export const isOfServer = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof APIError && !isOfForm(error));

/** Why there is no answer: a status, a code or a kind of error, never an error's words. */
export const failureCode = (error: unknown): string | number =>
  (isBrokenCircuitError(error) ? 'open' : statusOf(error)) ??
  codeOf(error instanceof OpenAIError ? { code: error.constructor.name } : error);
