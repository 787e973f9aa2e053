import type { Bid } from '../../coaching/cues.ts';
import type { Reply } from '../../coaching/replies.ts';
import type { DraftRequest } from '../../ports.ts';
import { isUnsafe } from '../../coaching/safety.ts';
import { clausesOf, keyOf } from '../clauses.ts';
import { isTelling } from '../noun-phrases.ts';
import { plainWords } from '../plain-words.ts';

/** What can be seen in a draft without guessing at anyone. */
export type DraftFacts = {
  /** It threatens, or tells of danger. */
  unsafe: boolean;
  /** It looks down on the partner. */
  contempt: boolean;
  hostile: boolean;
  apologises: boolean;
  /** It says who was right. */
  rubsIn: boolean;
  /** It cheers about something hard. */
  cheersHardship: boolean;
  advises: boolean;
  dampens: boolean;
  /** It sets the matter against something worse. */
  compares: boolean;
  /** It says that now is a bad moment. */
  notNow: boolean;
  /** It turns to the writer, or to somebody who has it worse. */
  turnsAway: boolean;
  asks: boolean;
  warm: boolean;
  short: boolean;
  /** What it is as an answer, as the classifier hears it; null where it answers nothing. */
  reply: Reply | null;
  bid: Bid | null;
  /** It answers no message. */
  alone: boolean;
  /** A word of the message that the draft takes up, as the draft spells it. */
  takesUp: string | null;
};

const HOSTILE =
  /\b(?:you (?:always|never)|ur so|whatever|your (?:own )?fault|get over it|dont care|don't care|so what|thanks for nothing|(?:you|u) should(?:'ve| have|ve| of)|took (?:you|u) long enough|rubbish|nonsense|that'?s (?:stupid|dumb|silly)|stupid|leave me alone|here we go again|ridiculous)\b/iu;
const CONTEMPT =
  /\b(?:idiot|pathetic|loser|shut up|shut it|grow up|who cares|fuck (?:you|off)|piss off|(?:i )?hate (?:you|u)\b(?! (?:being|for being|so) (?:cute|far|away))|drama queen|sick of (?:you|u)|disgust\w*|useless|worthless|good for nothing|waste of space|(?:you|u|you'?re|ur|you are) (?:are )?(?:so |such |just |really |a |an |the )*(?:stupid|dumb|joke|moron|bitch|bastard|asshole|arsehole|dick|prick|cunt|disgrace|embarrassment|psycho|failure))\b/iu;
const APOLOGY =
  /\b(?:make it up to (?:you|u)|forgive me|my (?:bad|fault)|i apologi[sz]e|i was wrong|i shouldn'?t have|sorry (?:i|about (?:earlier|before|last|this morning|yesterday|what i|how i)|for (?!your|you\b)\w+))\b/iu;
const BUT = /\b(?:but|if (?:you|u) (?:felt|feel|were)|though)\b/iu;
const RUBBED_IN =
  /\b(?:told (?:you|u|ya) (?:so|that)|i (?:did )?warn(?:ed)? (?:you|u)|(?:like|as) i said|i knew (?:this|it) would)\b/iu;
const CHEER =
  /^(?:oh |ah |wow,? |yay+,? |aw+ )*(?:(?:that'?s|thats|this is|how) (?:so |really |just )?)?(?:great|nice|cool|awesome|amazing|lovely|brilliant|fantastic|wonderful|good for you|congrat\w*|well done|yay+)\b/iu;
const ADVICE =
  /\b(?:you (?:should|could|need to|have to|ought to|better)|u should|just (?:tell|ask|do|go|ignore|relax|breathe|stop|quit|try|think)|try (?:to|not)|have you (?:tried|considered)|why (?:don'?t|not) (?:you|u)|i would|i'd just|don'?t (?:worry|stress|think|overthink|be sad))\b/iu;
const DAMPENING =
  /\b(?:are you sure|won'?t (?:that|it)|isn'?t (?:that|it)|but what about|what about the|be careful|don'?t get your hopes|hope (?:it|they) (?:doesn'?t|don'?t)|too much (?:work|money)|how much (?:will|does|did)|finally|about time|yeah but|i guess)\b/iu;
const COMPARING =
  /\b(?:at least|could be worse|others have|some people (?:have|would)|look on the bright side)\b/iu;
const NOT_NOW =
  /^(?:not now|later|busy|can'?t (?:now|rn|talk)|i'?m (?:busy|watching|working|driving|gaming|in the middle)|im (?:busy|watching|working|driving|gaming|in the middle)|in a meeting)\b/iu;
const AWAY =
  /\b(?:same here|me too|same,|lucky you|my day|mine was|i had|wait till you|that'?s nothing)\b|^same\b/iu;
const WARM =
  /\b(?:love(?:d|ly)?|proud|happy|glad|yay+|amazing|wow|congrat\w*|lovely|brilliant|beautiful|sorry|hug\w*|here for you|with you|thank\w*|miss|sweet|babe|darling|aww*|oh no|poor you|so good|great|well done|i'?m here|come here|appreciate|yes+)\b|<3|[❤🥰😍🎉🥹🫂😘💛💚💙💜🧡🤗😊🙌]/iu;
const QUESTION = /\?|(?:^|[.!,;\n] ?)(?:how|what|when|where|who|which|why|tell me|want (?:me|to)|shall)\b/iu;

const FEW_WORDS = 4;

const keysOf = (text: string): Set<string> =>
  new Set(clausesOf(text).flatMap(({ words }) => words.filter(isTelling).map(keyOf)));

/** What one does, named alone, is no detail. */
const BARE_VERBS = new Set(
  'come go going get getting make making take look see want need know think thinking feel feeling say tell talk let give put keep find help try start stop sit stay wait bring love miss hate like hope guess done'.split(
    ' ',
  ),
);

const takenUp = (draft: string, message: string): string | null => {
  const theirs = keysOf(plainWords(message));
  const mine = clausesOf(plainWords(draft)).flatMap(({ words }) => words);
  return mine.find((word) => theirs.has(keyOf(word)) && !BARE_VERBS.has(keyOf(word))) ?? null;
};

/** What stands in the draft. */
export const draftFacts = ({ draft, turn, reply, bid }: DraftRequest): DraftFacts => {
  const plain = draft
    .normalize('NFC')
    .replace(/[\u2018\u2019]/gu, "'")
    .trim();
  return {
    unsafe: isUnsafe(plain),
    contempt: CONTEMPT.test(plain),
    hostile: HOSTILE.test(plain),
    apologises: APOLOGY.test(plain) && !BUT.test(plain),
    rubsIn: RUBBED_IN.test(plain),
    cheersHardship: (bid === 'stress' || bid === 'vulnerability') && CHEER.test(plain),
    advises: ADVICE.test(plain),
    dampens: DAMPENING.test(plain),
    compares: COMPARING.test(plain),
    notNow: NOT_NOW.test(plain),
    turnsAway: AWAY.test(plain),
    asks: QUESTION.test(plain),
    warm: WARM.test(plain),
    short: plain.split(/\s+/u).length < FEW_WORDS,
    takesUp: takenUp(draft, turn?.text ?? ''),
    reply,
    bid,
    alone: turn === null,
  };
};
