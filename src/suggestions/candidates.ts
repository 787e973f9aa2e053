import { keyOf, type Clause } from './clauses.ts';
import {
  ASIDES,
  CARRIES_NEWS,
  DANGLING,
  DETERMINERS,
  DOWNCAST,
  GOES_WELL,
  HANGING,
  LIVED_VERBS,
  NEWS_VERBS,
  NOT_REPEATED,
  OF_A_TEAM,
  OTHERS_VERBS,
  WHOLE_DEEDS,
} from './lexicon.ts';
import { isTelling, looksPast, nounPhrases } from './noun-phrases.ts';

/** Whose doing it is: the author's own, somebody else's, or simply a thing. */
export type Doer = 'author' | 'other' | 'thing';

/** Words of the message that might be the particular thing in it. */
export type Candidate = {
  words: readonly string[];
  doer: Doer;
  /** Who did it, where the words leave that out; they said *we*, or nothing. */
  without: 'you' | 'we' | null;
  score: number;
};

const LONGEST = 7;
const AUXILIARIES = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'had']);
const SELF = new Set(['i', 'im', 'ive']);
const PARTNER = new Set(['you', 'u', 'youre', 'we', 'us', 'weve', 'lets']);

const isNewsVerb = (word: string): boolean => NEWS_VERBS.has(keyOf(word));
const isLived = (word: string): boolean => LIVED_VERBS.has(keyOf(word));
const isVerb = (word: string): boolean =>
  isNewsVerb(word) || isLived(word) || looksPast(word) || OTHERS_VERBS.has(keyOf(word));
const isFullVerb = (word: string): boolean => isVerb(word) && !AUXILIARIES.has(keyOf(word));

const score = (words: readonly string[], isWhole: boolean, isNews: boolean): number => {
  const telling = words.filter(isTelling).length;
  const asides = words.filter((word) => ASIDES.has(keyOf(word))).length;
  const shouted = words.some((word) => /^\p{Lu}{2,}$/u.test(word));
  return (
    (isWhole ? 1 : 0) +
    (words.some(isVerb) ? (isNews ? 2 : 1) : 0) +
    (isNews && words.some(isNewsVerb) ? 1 : 0) -
    (/^i was\b/iu.test(words.join(' ')) ? 3 : 0) -
    (words.some(isLived) ? 1.5 : 0) +
    Math.min(telling, 3) +
    (words.some((word) => DETERMINERS.has(keyOf(word)) || /\d/u.test(word)) ? 1 : 0) +
    (shouted ? 0.5 : 0) -
    4 * asides +
    (isNews && GOES_WELL.test(words.join(' ')) ? 2 : 0) -
    (isNews && CARRIES_NEWS.test(words.join(' ')) ? 2 : 0) -
    (isNews && words.some((word) => DOWNCAST.has(keyOf(word))) ? 2 : 0) -
    (isNews && words.length === 1 && isVerb(words[0] ?? '') && !WHOLE_DEEDS.has(keyOf(words[0] ?? ''))
      ? 4
      : 0) -
    (telling === 0 && !words.some(isVerb) ? 4 : 0)
  );
};

const isSelf = (word: string | undefined): boolean => SELF.has(keyOf(word ?? ''));

/** A clause after *and* borrows the subject before it: only when that was the author may its own be left out. */
const isAuthorsOwn = (clause: Clause): boolean => {
  const [first] = clause.words;
  if (isSelf(first)) return true;
  return (
    (isNewsVerb(first ?? '') || isLived(first ?? '')) && (clause.after === null || isAuthorsOwn(clause.after))
  );
};

const doerOf = (words: readonly string[], own: boolean): Doer => {
  if (own) return 'author';
  return words.some(isVerb) ? 'other' : 'thing';
};

/** The couple's own news is the reader's too; a team's or a workplace's is not. */
const leftOut = (together: boolean, words: readonly string[]): 'you' | 'we' =>
  together && !OF_A_TEAM.test(words.join(' ')) ? 'we' : 'you';

type Told = { clause: Clause; together: boolean; isNews: boolean };

const statement = ({ clause, together, isNews }: Told, words: readonly string[]): Candidate => {
  const own = isAuthorsOwn(clause);
  return {
    words,
    doer: doerOf(words, own),
    without: own && !isSelf(words[0]) ? leftOut(together, words) : null,
    score: score(words, words.length === clause.words.length, isNews),
  };
};

/** A clause too long to say back, up to the end of what its verb is about. */
const shortened = ({ words }: Clause): readonly string[] | null => {
  const verb = words.findIndex(isFullVerb);
  const object = nounPhrases(words).find(({ start }) => start > verb);
  return verb >= 0 && object && object.start - verb <= 2 && object.end <= LONGEST
    ? words.slice(0, object.end)
    : null;
};

const saysWe = ({ words: [first = ''] }: Clause): boolean => keyOf(first) === 'we';

/** "We", and what stands between it and the deed: "we finally got the keys". */
const dropWe = (clause: Clause): Clause => {
  if (!saysWe(clause)) return clause;
  const [, next = ''] = clause.words;
  return {
    ...clause,
    words: clause.words.slice(/^(?:finally|just|actually|both|all)$/iu.test(next) ? 2 : 1),
  };
};

const beginsMidway = (clause: Clause): boolean =>
  HANGING.has(keyOf(clause.words[0] ?? '')) || (isVerb(clause.words[0] ?? '') && !isAuthorsOwn(clause));

const statementsOf = (clause: Clause, isNews: boolean): Candidate[] => {
  const told = dropWe(clause);
  if (beginsMidway(told)) return [];
  const words = told.words.length <= LONGEST ? told.words : shortened(told);
  return words ? [statement({ clause: told, together: saysWe(clause), isNews }, words)] : [];
};

const phrasesOf = ({ words }: Clause, isNews: boolean): Candidate[] =>
  nounPhrases(words).map(({ start, end }) => {
    const phrase = words.slice(start, end);
    const afterVerb = isVerb(words[start - 1] ?? '');
    return {
      words: phrase,
      doer: 'thing',
      without: null,
      score: score(phrase, false, isNews) - 0.5 + (afterVerb ? 1.5 : 0),
    };
  });

/** Whether the reader could say these words themselves: their own language and manners, and nobody left hanging. */
export const maySayBack = (words: readonly string[]): boolean =>
  !DANGLING.has(keyOf(words.at(-1) ?? '')) &&
  !NOT_REPEATED.test(words.join(' ')) &&
  words.every(
    (word) =>
      !PARTNER.has(keyOf(word)) && word.length <= 20 && /^[\p{Script=Latin}\p{N}\p{P}\p{Sc}+]+$/u.test(word),
  );

/** What might be held of a clause, in the order told. `isNews`: what was achieved says more than what merely was. */
export const candidatesOf = (clause: Clause, isNews: boolean): Candidate[] =>
  clause.asked
    ? []
    : [...statementsOf(clause, isNews), ...phrasesOf(clause, isNews)].filter(({ words }) =>
        maySayBack(words),
      );
