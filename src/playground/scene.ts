import { DAY, HOUR, MINUTE } from '../coaching/preferences.ts';
import type { Who } from './typed.ts';

/** One thing that happens in the bundled scene. */
export type Beat =
  | { tell: string }
  | { who: Who; says: string }
  | { who: Who; presses: string }
  | { pass: number; words: string };

/** Three short acts of two invented people. What the bot does in them is its own doing. */
export const SCENE: readonly Beat[] = [
  { tell: 'One: good news, and nobody there to hear it' },
  { who: 'a', says: 'so… I got the job!! they called me just now' },
  { pass: 11 * MINUTE, words: 'eleven minutes pass, and Ben has not looked at his phone' },
  { who: 'b', presses: 'Another idea' },
  { who: 'b', says: 'WAIT. the job?! tell me everything, what did they say??' },
  { who: 'a', says: 'that they loved the little model I built. I start in March' },
  { pass: 3 * HOUR, words: 'three hours pass' },
  { tell: 'Two: a hard day' },
  { who: 'b', says: 'ugh, what a day. three meetings about the same thing and my train is late again' },
  { pass: 11 * MINUTE, words: 'eleven minutes pass' },
  { who: 'a', says: 'oh no, three?? come home, I cook tonight. what was it about this time?' },
  { pass: 2 * HOUR, words: 'two hours pass' },
  { tell: 'Three: a quarrel, in which the bot keeps quiet' },
  { who: 'a', says: 'you said you would call the plumber. you never do what you say' },
  { who: 'b', says: 'wow. you keep count of everything I forget' },
  { pass: 30 * MINUTE, words: 'half an hour passes' },
  { who: 'a', says: 'sorry I snapped, that was about my day and not about you. tea?' },
  { who: 'b', says: 'tea. and I call him first thing tomorrow' },
  { pass: 2 * DAY, words: 'two days pass' },
];
