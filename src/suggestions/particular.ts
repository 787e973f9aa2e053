import type { Bid } from '../coaching/cues.ts';
import { candidatesOf, type Candidate, type Doer } from './candidates.ts';
import { clausesOf, keyOf } from './clauses.ts';
import { EVENTS } from './lexicon.ts';
import { nounPhrases } from './noun-phrases.ts';
import { plainWords } from './plain-words.ts';
import { turned } from './turned.ts';

/** The particular thing in a message: in the author's words, and as their partner would say it back. */
export type Particular = { words: string; said: string; doer: Doer };

/** Below this a phrase says too little to be held. */
const ENOUGH = 2.5;

const particular = (words: readonly string[], doer: Doer, bare = false): Particular => ({
  words: words.join(' '),
  said: [...(bare ? ['you'] : []), ...turned(words)].join(' '),
  doer,
});

/** What comes first is likelier the news than what follows it. */
const LATER = 0.25;

const best = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>(
    (held, next) => (next.score >= ENOUGH && next.score > (held?.score ?? 0) ? next : held),
    undefined,
  );

/** What was told: the statement or the thing that carries most. */
const told = (plain: string): Particular | null => {
  const found = best(
    clausesOf(plain).flatMap((clause, i) =>
      candidatesOf(clause).map((candidate) => ({ ...candidate, score: candidate.score - LATER * i })),
    ),
  );
  return found ? particular(found.words, found.doer, found.bare) : null;
};

/** A worry is named only by the happening it is about, never by what was said of it. */
const worry = (plain: string): Particular | null => {
  const events = clausesOf(plain).flatMap(({ words }) =>
    nounPhrases(words)
      .map(({ start, end }) => words.slice(start, end))
      .filter((phrase) => phrase.length <= 4 && EVENTS.has(keyOf(phrase.at(-1) ?? ''))),
  );
  const [event] = events;
  return event ? particular(event, 'thing') : null;
};

const after =
  (opening: RegExp) =>
  (plain: string): Particular | null => {
    const rest = opening.exec(plain)?.groups?.rest;
    const [clause] = rest ? clausesOf(rest) : [];
    const [first] = clause ? nounPhrases(clause.words) : [];
    if (!clause || first?.start !== 0) return null;
    const phrase = { words: clause.words.slice(0, first.end), doer: 'thing' } as const;
    return particular(phrase.words, phrase.doer);
  };

const FIND: Record<Bid, (plain: string) => Particular | null> = {
  good_news: told,
  stress: told,
  vulnerability: worry,
  affection: after(
    /\b(?:thank(?:s| you| u)|thx|ty|cheers|miss(?:ing)?|love|loved)(?: so much)?(?: for)? (?<rest>[^\n]+)/iu,
  ),
  connection: (plain) => told(plain.replace(/\?/gu, '.')),
  repair: after(/\b(?:sorry|apologi[sz]e|my bad)(?: again)? (?:for|about) (?<rest>[^\n]+)/iu),
};

/** The particular thing in a message, or null when there is nothing to hold: nothing is ever invented. */
export const findParticular = (text: string, bid: Bid): Particular | null => FIND[bid](plainWords(text));
