import type { ContextTurn, TurnText } from '../coaching/turn.ts';
import { hash } from '../hash.ts';
import { normalise } from './normalise.ts';
import { shapeOf } from './shape.ts';
import { characterNgrams, tokensOf, wordNgrams } from './tokens.ts';

/** A sparse row: `values[i]` stands in bucket `buckets[i]`; no bucket twice. */
export type Features = { buckets: Uint32Array; values: Float64Array };

/** Names that belong together; their values are scaled so that the block has length `weight` however long the text is. */
type Block = { prefix: string; weight: number; names: readonly string[] };

type Read = { text: string; tokens: string[] };

const read = (text: string): Read => ({ text, tokens: tokensOf(normalise(text)) });

const latest = (context: readonly ContextTurn[], who: ContextTurn['who']): Read =>
  read(context.findLast((turn) => turn.who === who)?.text ?? '');

const wordsOf = ({ tokens }: Read): string[] => [...wordNgrams(tokens, 1), ...wordNgrams(tokens, 2)];

const own = (turn: Read): Block[] => [
  { prefix: 'w', weight: 1, names: wordsOf(turn) },
  { prefix: 't', weight: 0.5, names: wordNgrams(turn.tokens, 3) },
  { prefix: 'c', weight: 1, names: characterNgrams(turn.tokens, [2, 5]) },
  { prefix: 's', weight: 0.6, names: shapeOf(turn.text, turn.tokens) },
];

const before = (turn: TurnText): Block[] => {
  const other = latest(turn.context, 'other');
  const same = latest(turn.context, 'same');
  return [
    { prefix: 'ow', weight: 0.5, names: wordsOf(other) },
    { prefix: 'os', weight: 0.4, names: shapeOf(other.text, other.tokens) },
    { prefix: 'aw', weight: 0.3, names: wordsOf(same) },
    { prefix: 'k', weight: 0.4, names: [turn.context.map(({ who }) => who).join(' ')] },
  ];
};

/** How both turns look, side by side: a short turn after a question is an answer. */
const together = (turn: Read, other: Read): Block => {
  const mine = shapeOf(turn.text, turn.tokens);
  const theirs = shapeOf(other.text, other.tokens);
  const pairs = mine.slice(0, 4).flatMap((a) => theirs.slice(0, 4).map((b) => `${a} ${b}`));
  return { prefix: 'x', weight: 0.4, names: pairs };
};

const shared = (turn: Read, other: Read): Block => {
  const theirs = new Set(other.tokens.filter((token) => token.length > 3));
  const common = turn.tokens.filter((token) => theirs.has(token));
  return { prefix: 'both', weight: 0.4, names: [`count ${Math.min(3, common.length)}`] };
};

const sparse = (blocks: readonly Block[], size: number): Features => {
  const cells = new Map<number, number>();
  for (const { prefix, weight, names } of blocks) {
    const distinct = new Set(names);
    const value = weight / Math.sqrt(Math.max(1, distinct.size));
    for (const name of distinct) {
      const bucket = hash(`${prefix}:${name}`) % size;
      cells.set(bucket, (cells.get(bucket) ?? 0) + value);
    }
  }
  return { buckets: Uint32Array.from(cells.keys()), values: Float64Array.from(cells.values()) };
};

/** What the models of the cue and of the reply look at, hashed into `size` buckets. */
export const featuresOf = (turn: TurnText, size: number): Features => {
  const mine = read(turn.text);
  const other = latest(turn.context, 'other');
  return sparse([...own(mine), ...before(turn), together(mine, other), shared(mine, other)], size);
};
