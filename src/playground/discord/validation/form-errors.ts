import { RefusedError } from '../refusals.ts';

/** One thing wrong with a request body, in Discord's words. */
export type Path = readonly PropertyKey[];
export type Problem = { path: Path; code: string; message: string };

type Leaf = { code: string; message: string };
type Branch = { [key: string]: Branch | Leaf[] };

const isBranch = (value: Branch | Leaf[] | undefined): value is Branch =>
  value !== undefined && !Array.isArray(value);

const plant = (tree: Branch, [key, ...rest]: readonly PropertyKey[], leaf: Leaf): void => {
  if (key === undefined) {
    const there = tree._errors;
    tree._errors = [...(Array.isArray(there) ? there : []), leaf];
    return;
  }
  const next = tree[String(key)];
  const branch = isBranch(next) ? next : {};
  tree[String(key)] = branch;
  plant(branch, rest, leaf);
};

/** Refuses with 50035 and the `errors` tree that Discord sends, if there is anything wrong. */
export const refuseProblems = (problems: readonly Problem[]): void => {
  if (problems.length === 0) return;
  const errors: Branch = {};
  for (const { path, code, message } of problems) plant(errors, path, { code, message });
  throw new RefusedError('invalidFormBody', { errors });
};

export const tooLong = (path: readonly PropertyKey[], limit: number): Problem => ({
  path,
  code: 'BASE_TYPE_MAX_LENGTH',
  message: `Must be ${limit} or fewer in length.`,
});

export const missing = (path: readonly PropertyKey[]): Problem => ({
  path,
  code: 'BASE_TYPE_REQUIRED',
  message: 'This field is required',
});
