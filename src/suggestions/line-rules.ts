import type { Bid } from '../coaching/cues.ts';

/** A line is read and said in seconds. */
export const MOST_WORDS = 20;

const THERAPY =
  /\b(?:validat\w*|process(?:ing)?|space|journey|boundar\w+|trigger\w*|coping|self-care|heal(?:ing)?)\b/iu;
const ADVICE =
  /\b(?:you (?:should|could|need to|have to|ought)|try to|have you (?:tried|considered)|why don'?t you|just relax|cheer up|at least)\b/iu;
const MOTIVES =
  /\b(?:(?:he|she|they) (?:only|just|probably) (?:wants?|did|meant)|because (?:he|she|they)|you always|you never)\b/iu;
const MARKUP = /https?:|www\.|[@*_`~|<>\\]|\[|\]|\n/u;

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/** What a line must be, each rule by its name. */
export const LINE_RULES = {
  one_question: (line) => count(line, /\?/gu) === 1 && line.endsWith('?'),
  short: (line) => line.split(/\s+/u).length <= MOST_WORDS,
  calm: (line) => count(line, /!/gu) <= 2 && count(line, /\p{Extended_Pictographic}/gu) <= 1,
  plain_text: (line) => !MARKUP.test(line),
  no_therapy_voice: (line) => !THERAPY.test(line),
  no_motives: (line) => !MOTIVES.test(line),
  no_advice: (line, bid) => (bid !== 'vulnerability' && bid !== 'stress') || !ADVICE.test(line),
} satisfies Record<string, (line: string, bid: Bid) => boolean>;

/** Whether the line may be offered to a reader, whoever wrote it. */
export const mayOffer = (line: string, bid: Bid): boolean =>
  Object.values(LINE_RULES).every((keeps) => keeps(line, bid));
