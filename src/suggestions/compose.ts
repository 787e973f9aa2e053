import type { Bid } from '../coaching/cues.ts';
import type { Energy } from '../coaching/preferences.ts';
import type { Purpose } from '../coaching/moment.ts';
import { hash } from '../hash.ts';
import { keyOf } from './clauses.ts';
import { DETERMINERS, LIVED_VERBS, NEWS_VERBS, SMALL_WORDS } from './lexicon.ts';
import { mayOffer } from './line-rules.ts';
import { LINES } from './lines/all.ts';
import type { Asks, Openers } from './lines/bid-lines.ts';
import { LISTENING } from './lines/listening.ts';
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

const NOTHING_HELD = { said: '', thing: null };

type Held = Pick<Particular, 'said' | 'thing'>;

const suits = (template: string, { said, thing }: Held): boolean =>
  !isAwkward(template, said) && (thing !== null || !template.includes('{thing}'));

const filled = (template: string, { said, thing }: Held): string =>
  template
    .replaceAll('{It}', () => capitalised(said))
    .replaceAll('{it}', () => inside(said))
    .replaceAll('{thing}', () => thing ?? '');

/** News and hard days are asked about by what is held of them, or a word further on would lead elsewhere. */
const BY_WHAT_IS_HELD: readonly Bid[] = ['good_news', 'stress'];

const fits = ({ when, doer, wish }: Asks, { bid, plain, particular }: Occasion): boolean => {
  const about = particular && BY_WHAT_IS_HELD.includes(bid) ? particular.words : plain;
  return (
    (doer === undefined || particular?.doer === doer) &&
    (when === undefined || when.test(about)) &&
    (wish === undefined || wish.test(plain))
  );
};

const openersFor = ({ bid, kind, energy, particular }: Occasion, own?: Openers): readonly string[] => {
  const { openers, build } = LINES[bid];
  const set = kind === 'build' ? build : (own ?? openers[energy]);
  return (particular ? set.holding : set.plain).filter((opener) => suits(opener, particular ?? NOTHING_HELD));
};

/** The same seed always prefers the same shape; another seed another. */
const bySeed =
  (seed: string) =>
  (a: string, b: string): number =>
    hash(`${seed} ${a}`) - hash(`${seed} ${b}`);

/** Questions that fit the occasion, the most particular group first. Who asked to be heard is only listened to. */
const askGroups = (occasion: Occasion): readonly Asks[] =>
  occasion.kind === 'listen' ? [LISTENING] : LINES[occasion.bid].asks.filter((asks) => fits(asks, occasion));

/** All lines that fit the occasion, the most particular questions first, in the seed's order among equals. */
export const linesFor = (occasion: Occasion): string[] => {
  const { bid, seed, particular, lowerCase } = occasion;
  return askGroups(occasion)
    .flatMap(({ openers, ask }) =>
      openersFor(occasion, openers)
        .flatMap((opener) => ask.map((question) => `${opener} ${question}`))
        .sort(bySeed(seed)),
    )
    .map((shape) => filled(lowerCase ? shape.toLowerCase() : shape, particular ?? NOTHING_HELD))
    .filter((line) => mayOffer(line, bid));
};

/** The text that the seed prefers. */
export const firstBySeed = (texts: readonly string[], { seed, lowerCase }: Occasion): string => {
  const first = texts.toSorted(bySeed(seed))[0] ?? '';
  return lowerCase ? first.toLowerCase() : first;
};

/** One open question that fits the occasion, alone. */
export const questionFor = (occasion: Occasion): string =>
  firstBySeed(askGroups(occasion)[0]?.ask ?? [], occasion);

/** One beginning that fits the occasion, alone, with nothing held. */
export const openingFor = (occasion: Occasion): string =>
  firstBySeed(openersFor(occasion, askGroups(occasion)[0]?.openers), occasion);
