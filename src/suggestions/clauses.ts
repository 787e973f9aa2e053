import { CLOSINGS, JOINERS, OPENINGS } from './lexicon.ts';

/** A stretch of the message that may stand alone: its words as typed, and how it came about. */
export type Clause = {
  words: readonly string[];
  /** It was asked, not told. */
  asked: boolean;
  /** The words before it that it hangs on by *and* or *but*, so that its subject may stand there. */
  after: Clause | null;
};

const STATEMENT = /[^.!?…,;:\n()"“”—–]+(?:[.,:](?=[^\s.,!?:])[^.!?…,;:\n()"“”—–]+)*|[?]/gu;
const WORD = /[\p{L}\p{N}\p{M}\p{Sc}#%+&'’./:-]+/gu;

/** A word as the word lists spell it. */
export const keyOf = (word: string): string => word.toLowerCase().replace(/'/gu, '');

const trimmed = (words: readonly string[]): string[] => {
  const first = words.findIndex((word) => !OPENINGS.has(keyOf(word)));
  const last = words.findLastIndex((word) => !CLOSINGS.has(keyOf(word)));
  return first < 0 ? [] : words.slice(first, last + 1);
};

const splitAtJoiners = (words: readonly string[]): string[][] =>
  words.reduce<string[][]>(
    (parts, word) => {
      if (JOINERS.has(keyOf(word))) parts.push([]);
      else parts.at(-1)?.push(word);
      return parts;
    },
    [[]],
  );

const linked = (words: readonly string[], asked: boolean): Clause[] =>
  splitAtJoiners(words)
    .map(trimmed)
    .filter(({ length }) => length > 0)
    .reduce<Clause[]>(
      (clauses, part) => [...clauses, { words: part, asked, after: clauses.at(-1) ?? null }],
      [],
    );

/** The clauses of a plain text in order, without the small talk at their edges. */
export const clausesOf = (plain: string): Clause[] => {
  const statements = plain.match(STATEMENT) ?? [];
  return statements.flatMap((statement, i) =>
    linked(
      (statement.match(WORD) ?? [])
        .map((word) => word.replace(/^['’.:/-]+|['’.:/-]+$/gu, ''))
        .filter(Boolean),
      statements[i + 1] === '?',
    ),
  );
};
