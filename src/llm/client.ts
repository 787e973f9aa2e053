import { createHash } from 'node:crypto';
import { OpenAI } from 'openai';
import { systemClock, type Clock } from '../clock.ts';
import type { ModelConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { failureCode, isOfForm, RefusedError } from './failure.ts';
import { firstObject, FORMS, inForm, type Form } from './form.ts';
import { createGate } from './gate.ts';
import type { Question } from './prompt.ts';

/** A late answer helps nobody: waiting for a turn and all attempts together have this long, in ms. */
export const PATIENCE = 8_000;

const OPENAI_HOST = 'api.openai.com';

export type AskOptions = {
  clock?: Clock;
  /** Names this installation to OpenAI, which sees only a hash of it. */
  installation?: string;
};

/** The model's answer in the question's shape; null when it is late, refused, nonsense or not to be had. Never rejects. */
export type Ask = <T>(question: Question<T>) => Promise<T | null>;

/** The library's own log would hold words, so it is off, and nothing is left for it to read from the environment. */
const connect = ({ baseUrl, apiKey }: ModelConfig): OpenAI =>
  new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    timeout: PATIENCE,
    maxRetries: 1,
    logLevel: 'off',
  });

/** Fields that OpenAI's own host understands and other servers may refuse. */
const onlyForOpenAi = (host: string, installation = '') =>
  host === OPENAI_HOST && {
    store: false,
    ...(installation && { safety_identifier: createHash('sha256').update(installation).digest('hex') }),
  };

/** The one way to a model: every question of the installation goes through it. */
export const createAsk = (model: ModelConfig, log: Log, options: AskOptions = {}): Ask => {
  const { clock = systemClock, installation } = options;
  const client = connect(model);
  const gate = createGate(model.dailyCalls, clock);
  const fixed = { model: model.name, ...onlyForOpenAi(model.host, installation) };

  const attempt = async <T>(question: Question<T>, form: Form, signal: AbortSignal): Promise<T> => {
    const body = { ...fixed, ...inForm(question, form) };
    const { choices } = await client.chat.completions.parse(body, { signal });
    const message = choices[0]?.message;
    if (message?.refusal) throw new RefusedError();
    return question.schema.parse(message?.parsed ?? firstObject(message?.content ?? ''));
  };

  const askIn = async <T>(
    [form, next, ...looser]: readonly [Form, ...Form[]],
    question: Question<T>,
    signal: AbortSignal,
  ): Promise<T> => {
    try {
      return await attempt(question, form, signal);
    } catch (error) {
      if (next === undefined || !isOfForm(error)) throw error;
      return askIn([next, ...looser], question, signal);
    }
  };

  return async (question) => {
    const begun = clock.now();
    const patience = new AbortController();
    const cancel = clock.at(begun + PATIENCE, () => {
      patience.abort();
    });
    try {
      return await gate(() => askIn(FORMS, question, patience.signal), patience.signal);
    } catch (error) {
      const code = patience.signal.aborted ? 'late' : failureCode(error);
      log.warn({ event: 'model_failed', label: question.name, code, ms: clock.now() - begun });
      return null;
    } finally {
      cancel();
    }
  };
};
