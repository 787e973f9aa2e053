import type { Bid } from '../coaching/cues.ts';
import { candidatesOf, maySayBack, type Candidate, type Doer } from './candidates.ts';
import { clausesOf, keyOf, type Clause } from './clauses.ts';
import { ASKS_TO_BE_HEARD, DETERMINERS, EVENTS, NO_FACT } from './lexicon.ts';
import { nounPhrases } from './noun-phrases.ts';
import { plainWords } from './plain-words.ts';
import { swapPronouns } from './swap-pronouns.ts';

/** The particular thing in a message: in the author's words, and as their partner would say it back. */
export type Particular = {
  words: string;
  said: string;
  doer: Doer;
  /** What it is about, as something both know of: "passed the exam" is about "the exam". */
  thing: string | null;
};

/** Below this a phrase says too little to be held. */
const ENOUGH = 2.5;

const lowerFirst = ([first = '', ...rest]: readonly string[]): string[] => [first.toLowerCase(), ...rest];

type Phrase = readonly string[];

const isDefinite = ([first = '']: Phrase): boolean => DETERMINERS.has(keyOf(first));

/** "a weird call" and "weird call" are "the weird call" once both know of it. */
const knownToBoth = (phrase: Phrase): Phrase => {
  const [first = '', ...rest] = phrase;
  if (/^(?:an?|some|this)$/iu.test(first)) return ['the', ...rest];
  return isDefinite(phrase) ? phrase : ['the', ...phrase];
};

const OWNED = /^(?:an?|the|this|my|your|ur|our|his|her|their)$/iu;

const thingIn = (words: Phrase): string | null => {
  const phrases = nounPhrases(words).map(({ start, end }) => words.slice(start, end));
  const last = phrases.findLast(([first = '']) => OWNED.test(first));
  return last ? swapPronouns(lowerFirst(knownToBoth(last))).join(' ') : null;
};

const particular = (words: Phrase, doer: Doer, without: Candidate['without'] = null): Particular => ({
  words: words.join(' '),
  said: (without ? [without, ...lowerFirst(swapPronouns(words))] : swapPronouns(words)).join(' '),
  doer,
  thing: thingIn(words),
});

/** What comes first is likelier the point than what follows it. */
const LATER = 0.25;

const best = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>(
    (held, next) => (next.score >= ENOUGH && next.score > (held?.score ?? 0) ? next : held),
    undefined,
  );

/** What others were heard saying is theirs, and odd in the reader's mouth. */
const withoutQuotes = (plain: string): string => plain.replace(/["“][^"“”\n]*["”]/gu, '.');

/** The statement or the thing that carries most. */
const told = (plain: string, isNews: boolean): Particular | null => {
  const clauses = clausesOf(withoutQuotes(plain)).filter(
    ({ words }) => !ASKS_TO_BE_HEARD.test(words.join(' ')) && !NO_FACT.test(words.join(' ')),
  );
  const candidates = clauses.flatMap((clause, i) =>
    candidatesOf(clause, isNews).map((candidate) => ({ ...candidate, score: candidate.score - LATER * i })),
  );
  const found = best(candidates);
  return found ? particular(found.words, found.doer, found.without) : null;
};

const phrasesIn = (clauses: readonly Clause[]): Phrase[] =>
  clauses.flatMap(({ words }) => nounPhrases(words).map(({ start, end }) => words.slice(start, end)));

const isNameable = (phrase: Phrase): boolean => phrase.length > 1 && phrase.length <= 4 && maySayBack(phrase);

const isEvent = (phrase: Phrase): boolean => EVENTS.has((phrase.at(-1) ?? '').toLowerCase());

/** A worry is named only by the happening it is about, never by what was said of it. */
const worry = (plain: string): Particular | null => {
  const event = phrasesIn(clausesOf(plain.replace(/'s\b/giu, ' is'))).find(
    (phrase) => isNameable(phrase) && isEvent(phrase),
  );
  return event ? { ...particular(event, 'thing'), said: swapPronouns(knownToBoth(event)).join(' ') } : null;
};

const isQuestion = ({ asked, words }: Clause): boolean =>
  asked ||
  /^(?:what|how|why|when|where|who|which|do|did|are|is|u|you|can|could|would|will)\b/iu.test(words[0] ?? '');

const upToDoing = (phrase: Phrase): Phrase => {
  const doing = phrase.findIndex((word) => /ing$/iu.test(word));
  return doing < 0 ? phrase : phrase.slice(0, doing);
};

const SHOWN = /\b(?:look(?: at)?|see|saw|found|watch(?:ing)?|there'?s|theres|here'?s|heres|hear|heard)\b/iu;

/** What a hello is about: a thing it shows. What it merely mentions would be odd to seize on. */
const topic = (plain: string): Particular | null => {
  const showing = clausesOf(plain).filter(
    (clause) => !isQuestion(clause) && SHOWN.test(clause.words.join(' ')),
  );
  const phrases = phrasesIn(showing).map(upToDoing);
  const found = phrases.find((phrase) => isDefinite(phrase) && isNameable(phrase));
  return found ? particular(found, 'thing') : null;
};

/** The thing that follows a word of thanks, of longing or of regret. */
const thingAfter =
  (opening: RegExp) =>
  (plain: string): Particular | null => {
    const [clause] = clausesOf(opening.exec(plain)?.groups?.rest ?? '');
    const [first] = clause ? nounPhrases(clause.words) : [];
    const words = first?.start === 0 ? (clause?.words.slice(0, first.end) ?? []) : [];
    return isDefinite(words) && maySayBack(words) ? particular(words, 'thing') : null;
  };

const FIND: Record<Bid, (plain: string) => Particular | null> = {
  good_news: (plain) => told(plain, true),
  stress: (plain) => told(plain, false),
  vulnerability: worry,
  affection: thingAfter(
    /\b(?:thank(?:s| you| u)|thx|ty|cheers|miss(?:ing)?|love|loved)(?: so much)?(?: for)? (?<rest>[^\n]+)/iu,
  ),
  connection: topic,
  repair: thingAfter(/\b(?:sorry|apologi[sz]e|my bad)(?: again)? (?:for|about) (?<rest>[^\n]+)/iu),
};

/** The particular thing in a message, or null when there is nothing to hold: nothing is ever invented. */
export const findParticular = (text: string, bid: Bid): Particular | null => FIND[bid](plainWords(text));
