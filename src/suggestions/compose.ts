import type { Bid } from '../coaching/cues.ts';
import type { Energy } from '../coaching/preferences.ts';
import type { Purpose } from '../coaching/moment.ts';
import { hash } from '../hash.ts';
import { keyOf } from './clauses.ts';
import { DETERMINERS, LIVED_VERBS, NEWS_VERBS, SMALL_WORDS } from './lexicon.ts';
import { mayOffer } from './line-rules.ts';
import { LINES } from './lines/all.ts';
import type { Asks } from './lines/bid-lines.ts';
import type { Particular } from './particular.ts';

/** What a line is made for. */
export type Occasion = {
  bid: Bid;
  kind: Purpose;
  energy: Energy;
  seed: string;
  /** The message's plain words. */
  plain: string;
  particular: Particular | null;
  /** The reader types without capitals, so the line does too. */
  lowerCase: boolean;
};

const COMMON = [DETERMINERS, SMALL_WORDS, NEWS_VERBS, LIVED_VERBS];

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Inside a sentence a common word loses its capital; what may be a name keeps it. */
const inside = (text: string): string => {
  const [first = ''] = text.split(' ');
  const isCommon = COMMON.some((words) => words.has(keyOf(first)));
  return isCommon && /^\p{Lu}[\p{Ll}']*$/u.test(first) && first !== 'I'
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
};

/** A word with a capital that is no common one may be a name or a mere beginning: it is kept out of mid-sentence. */
const isAwkward = (template: string, said: string): boolean =>
  template.includes('{it}') && /^\p{Lu}\p{Ll}/u.test(inside(said));

const filled = (template: string, said: string): string =>
  template.replaceAll('{It}', () => capitalised(said)).replaceAll('{it}', () => inside(said));

/** News and hard days are asked about by what is held of them, or a word further on would lead elsewhere. */
const BY_WHAT_IS_HELD: readonly Bid[] = ['good_news', 'stress'];

const fits = ({ when, doer, wish }: Asks, { bid, kind, plain, particular }: Occasion): boolean => {
  const about = particular && BY_WHAT_IS_HELD.includes(bid) ? particular.words : plain;
  return (
    (doer === undefined || particular?.doer === doer) &&
    (when === undefined || when.test(about)) &&
    (wish === undefined || kind === 'listen' || wish.test(plain))
  );
};

const openersFor = ({ bid, kind, energy, particular }: Occasion): readonly string[] => {
  const { openers, build } = LINES[bid];
  const set = kind === 'build' ? build : openers[energy];
  return particular ? set.holding : set.plain;
};

/** The same seed always prefers the same shape; another seed another. */
const bySeed =
  (seed: string) =>
  (a: string, b: string): number =>
    hash(`${seed} ${a}`) - hash(`${seed} ${b}`);

/** Questions that fit the occasion, the most particular group first. */
const askGroups = (occasion: Occasion): (readonly string[])[] =>
  LINES[occasion.bid].asks.filter((asks) => fits(asks, occasion)).map(({ ask }) => ask);

/** All lines that fit the occasion, the most particular questions first, in the seed's order among equals. */
export const linesFor = (occasion: Occasion): string[] => {
  const { bid, seed, particular, lowerCase } = occasion;
  const said = particular?.said ?? '';
  const openers = openersFor(occasion).filter((opener) => !isAwkward(opener, said));
  return askGroups(occasion)
    .flatMap((ask) =>
      openers.flatMap((opener) => ask.map((question) => `${opener} ${question}`)).sort(bySeed(seed)),
    )
    .map((shape) => filled(lowerCase ? shape.toLowerCase() : shape, said))
    .filter((line) => mayOffer(line, bid));
};

/** The text that the seed prefers. */
export const firstBySeed = (texts: readonly string[], { seed, lowerCase }: Occasion): string => {
  const first = texts.toSorted(bySeed(seed))[0] ?? '';
  return lowerCase ? first.toLowerCase() : first;
};

/** One open question that fits the occasion, alone. */
export const questionFor = (occasion: Occasion): string =>
  firstBySeed(askGroups(occasion)[0] ?? [], occasion);

/** One beginning that fits the occasion, alone, with nothing held. */
export const openingFor = (occasion: Occasion): string => firstBySeed(openersFor(occasion), occasion);
