import type { Bid } from '../coaching/cues.ts';
import { LINE_RULES } from '../suggestions/line-rules.ts';
import { undisguised } from './spelling.ts';
import {
  ACCUSING,
  ADVICE,
  FIXING,
  INSULT,
  INSULT_TO_YOU,
  LEADING,
  MACHINE,
  MOTIVES,
  PRESSURE,
  SCORN,
  SECRETS,
  SIDE,
  SWEARING,
  THERAPY,
} from './unwanted.ts';

/** What a text is about: the bid it answers, and what the people said themselves, which may name what a model may not. */
export type About = { bid: Bid; said: string };

/** What the pattern finds in the text and not in the message, which may be about just that. */
const isOfItsOwn = (pattern: RegExp, text: string, said: string): boolean => {
  const found = undisguised(text).match(new RegExp(pattern, 'gu')) ?? [];
  return found.some((words) => !undisguised(said).includes(words));
};

/** Whether a rule of the embedded coach holds of the text as it is spelled and as it reads. */
const eitherWay = (keeps: (text: string) => boolean, text: string): boolean =>
  keeps(text) && keeps(undisguised(text));

const isHurt = (bid: Bid): boolean => bid === 'vulnerability' || bid === 'stress';

/** What the words of a text from a model must not do, however they are spelled. */
export const TONE_RULES = {
  no_insult: (text) => ![INSULT, INSULT_TO_YOU, SCORN].some((pattern) => pattern.test(undisguised(text))),
  no_swearing: (text, { said }) => !isOfItsOwn(SWEARING, text, said),
  no_therapy_voice: (text, { said }) =>
    eitherWay(LINE_RULES.no_therapy_voice, text) && !isOfItsOwn(THERAPY, text, said),
  no_motives: (text) => eitherWay(LINE_RULES.no_motives, text) && !MOTIVES.test(undisguised(text)),
  no_pressure: (text) => !PRESSURE.test(undisguised(text)),
  no_side: (text) => !SIDE.test(undisguised(text)),
  no_machine: (text, { said }) => !isOfItsOwn(MACHINE, text, said),
  no_secrets: (text, { said }) => !isOfItsOwn(SECRETS, text, said),
} satisfies Record<string, (text: string, about: About) => boolean>;

/** What words for somebody hurt or worn out must not do; the writer of a draft may well be told to pause. */
export const ADVICE_RULES = {
  no_advice: (text, { bid }) =>
    eitherWay((spelled) => LINE_RULES.no_advice(spelled, bid), text) &&
    !(isHurt(bid) && ADVICE.test(undisguised(text))),
} satisfies Record<string, (text: string, about: About) => boolean>;

/** What a question to the other must not be. */
export const QUESTION_RULES = {
  no_accusing: (line) => !ACCUSING.test(undisguised(line)),
  open: (line) => !LEADING.test(undisguised(line)),
  no_fixing: (line, { bid }) => !(isHurt(bid) && FIXING.test(undisguised(line))),
} satisfies Record<string, (line: string, about: About) => boolean>;
