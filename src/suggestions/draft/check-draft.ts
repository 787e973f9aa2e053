import type { DraftFeedback, DraftRequest } from '../../ports.ts';
import { openingFor, questionFor, type Occasion } from '../compose.ts';
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

const changed = (request: DraftRequest, add: DraftReading['add']): string | null => {
  const draft = request.draft.trim();
  const occasion = occasionOf(request);
  if (add === 'question_after') return `${ended(draft)} ${questionFor(occasion)}`;
  return add === 'warmth_before' && request.bid ? `${openingFor(occasion)} ${draft}` : null;
};

/** Looks at the user's own words: what is good in them, how they may be heard, and at most one small addition. */
export const checkDraft = (request: DraftRequest): DraftFeedback => {
  const facts = draftFacts(request.draft, request.turn?.text ?? '');
  const reading = DRAFT_READINGS.find((one) => one.when(facts));
  return {
    strength: reading?.strength(facts) ?? '',
    heard: reading?.heard ?? '',
    edit: changed(request, reading?.add ?? null),
  };
};
