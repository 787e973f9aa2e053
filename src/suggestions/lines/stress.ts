import type { BidLines } from './bid-lines.ts';
import { LISTENING } from './listening.ts';

/** A hard day: take their side of it, mend nothing, ask to hear it. */
export const STRESS: BidLines = {
  openers: {
    quiet: {
      holding: ["{It}. That's a lot.", "{It}. Ugh, I'm sorry.", '{It}. What a day.'],
      plain: ["That's a lot for one day.", "Ugh, I'm sorry.", 'What a day.'],
    },
    warm: {
      holding: ["Oh no, {it}. I'm with you.", '{It}. Ugh, poor you.', "{It}. I'd be fuming too."],
      plain: ["Oh no. I'm with you.", 'Ugh, poor you.', "I'd be fuming too."],
    },
    bright: {
      holding: ['{It}! The cheek of this day.', 'No. {It}! Unbelievable.', "{It}! I'm outraged for you."],
      plain: ['The cheek of this day!', 'No! Unbelievable.', "I'm outraged for you!"],
    },
  },
  build: {
    holding: [
      '{It}. I keep thinking about that.',
      'Back to this for a second: {it}.',
      "I'm still cross about it: {it}.",
    ],
    plain: ['Back to your day for a second.', 'I keep thinking about your day.'],
  },
  asks: [
    LISTENING,
    {
      when: /^(?=.*\b(?:bus|train|tube|traffic|flight|delayed|queue|line|stuck|hold|waiting)\b)(?=.*(?:\d|\bhours?\b|\bmin\w*\b))/isu,
      ask: [
        'How are you holding up?',
        'What happened in the end?',
        'Are you through it now?',
        'How are you now?',
      ],
    },
    {
      when: /\b(?:bus|train|tube|traffic|flight|delayed|platform)\b/iu,
      ask: ['Where are you now?', 'How long did it keep you?', 'How long have you been at it?'],
    },
    {
      when: /\b(?:boss|manager|supervisor|customers?|clients?|guests?|reviewer|colonel|coach|gaffer|foreman|landlord|doctor|office|said|says|told|goes)\b/iu,
      ask: ['What did you say to that?', 'What happened then?', 'How are you after that?'],
    },
    {
      when: /\b(?:bus|train|tube|traffic|road|flight|delayed|queue|line|stuck|hold|waiting)\b/iu,
      ask: ['How are you holding up in there?', 'Where are you now?', 'How long did it keep you?'],
    },
    {
      when: /\b(?:broke\w*|crashed|down|leak\w*|failed|jam|system|printer|app|laptop|boiler|van|car|website|again)\b/iu,
      ask: ['How long did it keep you?', 'What were you in the middle of?', 'How are you now?'],
    },
    {
      when: /\b(?:hours?|hrs?|shift|deadline|meetings?|covers|patients?|pages|all day|nonstop|since)\b/iu,
      ask: ['How much of you is left?', 'What was the worst stretch of it?', 'What do you need tonight?'],
    },
    {
      ask: [
        'How are you holding up?',
        'What was the worst bit?',
        'Want to tell me all of it?',
        'What happened next?',
      ],
    },
  ],
};
