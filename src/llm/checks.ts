import type { Bid } from '../coaching/cues.ts';
import { isUnsafe } from '../coaching/safety.ts';
import type { DraftFeedback, DraftRequest, SuggestionRequest } from '../ports.ts';
import { LINE_RULES } from '../suggestions/line-rules.ts';
import type { SuggestionAnswer } from './prompt.ts';
import { keepsInOrder } from './kept-words.ts';
import { spoken } from './transcript.ts';

/** The most characters of anything the model writes; a change to a draft adds no more than these. */
const MOST_CHARACTERS = 140;
const EXAMPLES = { least: 1, most: 3 };

/** Letters that hide, or turn the text around. Joiners inside emoji are none of them. */
const HIDDEN = /[\p{Cc}\p{Co}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

type Rules = Record<string, (text: string, bid: Bid) => boolean>;

/** What every text from a model must be before a person may see it. */
const TEXT_RULES = {
  not_empty: (text) => text !== '',
  visible: (text) => !HIDDEN.test(text),
  no_address: (text) => spoken(text) === text,
  plain_text: LINE_RULES.plain_text,
  no_therapy_voice: LINE_RULES.no_therapy_voice,
  no_motives: LINE_RULES.no_motives,
  safe: (text) => !isUnsafe(text),
} satisfies Rules;

const brief = (text: string): boolean => text.length <= MOST_CHARACTERS;

const brokenRule = (rules: Rules, text: string, bid: Bid): string | null =>
  Object.entries(rules).find(([, holds]) => !holds(text, bid))?.[0] ?? null;

const lineRules = (request: SuggestionRequest): Rules => ({
  ...TEXT_RULES,
  ...LINE_RULES,
  brief,
  not_used: (line) => !request.wasUsed(line),
});

const detailRules = (request: SuggestionRequest): Rules => ({
  ...TEXT_RULES,
  brief,
  from_the_message: (detail) => keepsInOrder(request.turn.text.toLowerCase(), detail.toLowerCase()),
});

/** The name of the first rule that the model's suggestion breaks; null when it may be shown. */
export const refusedSuggestion = (
  { detail, line, examples }: SuggestionAnswer,
  request: SuggestionRequest,
): string | null => {
  const { bid } = request;
  const lines = [line, ...examples];
  if (examples.length < EXAMPLES.least || examples.length > EXAMPLES.most) return 'number_of_examples';
  if (new Set(lines).size < lines.length) return 'said_twice';
  const broken = lines.map((each) => brokenRule(lineRules(request), each, bid));
  const inDetail = detail === null ? null : brokenRule(detailRules(request), detail, bid);
  return broken.find((rule) => rule !== null) ?? inDetail;
};

/** An edit adds a little to the draft and keeps every word of it. */
const editRules = (draft: string): Rules => ({
  ...TEXT_RULES,
  no_advice: LINE_RULES.no_advice,
  keeps_the_words: (edit) => keepsInOrder(edit, draft),
  small: (edit) => edit.length <= draft.length + MOST_CHARACTERS,
});

/** The name of the first rule that the model's feedback breaks; null when it may be shown. */
export const refusedFeedback = (
  { strength, heard, edit }: DraftFeedback,
  { draft, bid }: DraftRequest,
): string | null => {
  const about = bid ?? 'connection';
  const broken = [strength, heard].map((text) => brokenRule({ ...TEXT_RULES, brief }, text, about));
  const inEdit = edit === null ? null : brokenRule(editRules(draft), edit, about);
  return broken.find((rule) => rule !== null) ?? inEdit;
};
