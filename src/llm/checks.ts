import { isUnsafe } from '../coaching/safety.ts';
import type { DraftFeedback, DraftRequest, SuggestionRequest } from '../ports.ts';
import { LINE_RULES } from '../suggestions/line-rules.ts';
import { keepsInOrder } from './kept-words.ts';
import type { SuggestionAnswer } from './prompt.ts';
import { inScriptsOf } from './scripts.ts';
import { emojiIn, SIGN_RULES } from './signs.ts';
import { unadorned, undisguised } from './spelling.ts';
import { ADVICE_RULES, QUESTION_RULES, TONE_RULES, type About } from './tone.ts';

/** The most characters of anything the model writes; a change to a draft adds no more than these. */
const MOST_CHARACTERS = 140;
const EXAMPLES = { least: 1, most: 3 };

/** In the order in which they are tried: what is too long is not even read. */
type Rules = Record<string, (text: string, about: About) => boolean>;

/** What every text from a model must be before a person may see it. */
const TEXT_RULES = {
  ...SIGN_RULES,
  plain_text: (text) => [text, unadorned(text)].every(LINE_RULES.plain_text),
  own_script: (text, { said }) => inScriptsOf(said, text),
  no_therapy_voice: LINE_RULES.no_therapy_voice,
  no_motives: LINE_RULES.no_motives,
  no_insult: TONE_RULES.no_insult,
  safe: (text) => ![text, undisguised(text)].some(isUnsafe),
} satisfies Rules;

const brief = (text: string): boolean => text.length <= MOST_CHARACTERS;
const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text);
const fewEmoji = (text: string): boolean => emojiIn(text).length <= 1;
const fewQuestions = (text: string): boolean => unadorned(text).split('?').length <= 2;

const brokenRule = (rules: Rules, text: string, about: About): string | null =>
  Object.entries(rules).find(([, holds]) => !holds(text, about))?.[0] ?? null;

const lineRules = (request: SuggestionRequest): Rules => ({
  brief,
  ...TEXT_RULES,
  one_question: (line) => LINE_RULES.one_question(line) && fewQuestions(line),
  short: LINE_RULES.short,
  calm: (line) => LINE_RULES.calm(line) && fewEmoji(line),
  ...TONE_RULES,
  ...ADVICE_RULES,
  ...QUESTION_RULES,
  has_words: hasWords,
  not_used: (line) => !request.wasUsed(line),
});

/** The author's own words are quoted as they were said, whatever their tone. */
const detailRules = (request: SuggestionRequest): Rules => ({
  brief,
  ...TEXT_RULES,
  from_the_message: (detail) =>
    keepsInOrder(request.turn.text.toLowerCase(), detail.toLowerCase()) &&
    emojiIn(detail).every((emoji) => request.turn.text.includes(emoji)),
});

/** The name of the first rule that the model's suggestion breaks; null when it may be shown. */
export const refusedSuggestion = (
  { detail, line, examples }: SuggestionAnswer,
  request: SuggestionRequest,
): string | null => {
  const about = { bid: request.bid, said: request.turn.text };
  const lines = [line, ...examples];
  if (examples.length < EXAMPLES.least || examples.length > EXAMPLES.most) return 'number_of_examples';
  if (new Set(lines).size < lines.length) return 'said_twice';
  const broken = lines.map((each) => brokenRule(lineRules(request), each, about));
  const inDetail = detail === null ? null : brokenRule(detailRules(request), detail, about);
  return broken.find((rule) => rule !== null) ?? inDetail;
};

const FEEDBACK_RULES: Rules = {
  brief,
  ...TEXT_RULES,
  ...TONE_RULES,
  has_words: hasWords,
  calm: fewEmoji,
  few_questions: fewQuestions,
};

/** An edit adds a little to the draft and keeps every word of it. */
const editRules = (draft: string): Rules => ({
  small: (edit) => edit.length <= draft.length + MOST_CHARACTERS,
  ...TEXT_RULES,
  ...TONE_RULES,
  ...ADVICE_RULES,
  keeps_the_words: (edit) => keepsInOrder(edit, draft),
  calm: (edit) => emojiIn(edit).length <= emojiIn(draft).length + 1,
});

/** The name of the first rule that the model's feedback breaks; null when it may be shown. */
export const refusedFeedback = (
  { strength, heard, edit }: DraftFeedback,
  { draft, bid, turn }: DraftRequest,
): string | null => {
  const about = { bid: bid ?? 'connection', said: `${draft}\n${turn?.text ?? ''}` } as const;
  const broken = [strength, heard].map((text) => brokenRule(FEEDBACK_RULES, text, about));
  const inEdit = edit === null ? null : brokenRule(editRules(draft), edit, about);
  return broken.find((rule) => rule !== null) ?? inEdit;
};
