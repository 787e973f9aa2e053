import type { z } from 'zod';
import type { ZodMiniType } from 'zod/mini';
import { missing, refuseProblems, tooLong, type Problem } from './form-errors.ts';

type Issue = z.core.$ZodIssue;

/** Null and absent are the same to Discord, except where a caller gives null its meaning first. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== null);
  return Object.fromEntries(entries.map(([key, field]) => [key, withoutNulls(field)]));
};

/** Of a union's branches the one that was meant: its `type` fits, or else it fits best. */
const meant = (branches: readonly Issue[][]): Issue[] => {
  const typed = branches.find((issues) => !issues.some(({ path }) => path.at(-1) === 'type'));
  return typed ?? [...branches].sort((a, b) => a.length - b.length)[0] ?? [];
};

const problemsOf = (issue: Issue, root: readonly PropertyKey[]): Problem[] => {
  const path = [...root, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return meant(issue.errors).flatMap((inner) => problemsOf(inner, path));
  if (issue.code === 'too_big' && issue.origin === 'string') return [tooLong(path, Number(issue.maximum))];
  if (issue.code === 'too_big')
    return [{ path, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${String(issue.maximum)} or fewer.` }];
  if (issue.code === 'too_small')
    return [{ path, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${String(issue.minimum)} or more.` }];
  if (issue.code === 'invalid_type' && issue.input === undefined) return [missing(path)];
  return [{ path, code: 'BASE_TYPE_INVALID', message: 'This is not a valid value.' }];
};

/** The body as Discord's own schema reads it; refuses with 50035 and names every field that is wrong. */
export const parseBody = <T>(schema: ZodMiniType<T>, body: unknown, root: readonly PropertyKey[] = []): T => {
  const result = schema.safeParse(withoutNulls(body), { reportInput: true });
  if (result.success) return result.data;
  refuseProblems(result.error.issues.flatMap((issue) => problemsOf(issue, root)));
  throw result.error;
};
