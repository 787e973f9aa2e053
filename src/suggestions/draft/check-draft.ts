import type { Bid } from '../../coaching/cues.ts';
import type { DraftFeedback, DraftRequest } from '../../ports.ts';
import { firstBySeed, openingFor, questionFor, type Occasion } from '../compose.ts';
import { plainWords } from '../plain-words.ts';
import { isLowerCase } from '../register.ts';
import { draftFacts } from './facts.ts';
import { DRAFT_READINGS, type DraftReading } from './readings.ts';

/** The question must fit what the draft answers; the draft itself is all there is when nothing is quoted. */
const occasionOf = ({ draft, bid, turn }: DraftRequest): Occasion => ({
  bid: bid ?? 'connection',
  kind: 'answer',
  energy: 'quiet',
  seed: draft,
  plain: plainWords(turn?.text ?? ''),
  particular: null,
  lowerCase: isLowerCase(draft),
});

const ended = (text: string): string => (/[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text);

const HEARING = ['Can I have all of it tonight?', 'Can you tell me properly later?'];
const ANSWERING = ['Can I answer you properly tonight?', 'Can we have a minute for it tonight?'];

/** When the answer can come, for a draft that cannot answer now. */
const LATER: Record<Bid, readonly string[]> = {
  good_news: HEARING,
  stress: HEARING,
  vulnerability: HEARING,
  affection: ANSWERING,
  repair: ANSWERING,
  connection: ['Can we do that later?', 'Tonight instead?'],
};

/** A word about the message first: a question where the draft asks none, and the message was a hello. */
const wordFor = (occasion: Occasion, asks: boolean): string =>
  occasion.bid === 'connection' && !asks ? questionFor(occasion) : openingFor(occasion);

type Additions = Record<
  Exclude<DraftReading['add'], null>,
  (draft: string, occasion: Occasion, asks: boolean) => string
>;

const ADDITIONS: Additions = {
  question_after: (draft, occasion) => `${ended(draft)} ${questionFor(occasion)}`,
  later_after: (draft, occasion) => `${ended(draft)} ${firstBySeed(LATER[occasion.bid], occasion)}`,
  warmth_before: (draft, occasion) => `${openingFor(occasion)} ${draft}`,
  word_before: (draft, occasion, asks) => `${wordFor(occasion, asks)} ${draft}`,
};

const changed = (request: DraftRequest, add: DraftReading['add'], asks: boolean): string | null => {
  if (add === null || !request.turn || !request.bid) return null;
  return ADDITIONS[add](request.draft.trim(), occasionOf(request), asks);
};

/** Looks at the user's own words: what is good in them, how they may be heard, and at most one small addition. */
export const checkDraft = (request: DraftRequest): DraftFeedback => {
  const facts = draftFacts(request);
  const reading = DRAFT_READINGS.find((one) => one.when(facts));
  return {
    strength: reading?.strength(facts) ?? '',
    heard: reading?.heard ?? '',
    edit: changed(request, reading?.add ?? null, facts.asks),
  };
};
