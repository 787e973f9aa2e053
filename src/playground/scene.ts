import { DAY, HOUR, MINUTE } from '../coaching/time.ts';

/** One thing that happens in the bundled scene. */
export type Beat =
  /** The name of an act. */
  | { tell: string }
  | { aside: string }
  /** Time that passes, in ms. */
  | { pass: number; words: string }
  /** What one of the two does, as it could be typed. */
  | { typed: string; unseen?: true };

const CHOICES = [
  'may I read=My messages in this channel',
  'nudge me about=Good news, Hard days, Tender moments',
  'time zone=Europe/Lisbon',
  '18 or over=yes',
].join('; ');

/** Three short acts of two invented people. What the bot does in them is its own doing. */
export const SCENE: readonly Beat[] = [
  { tell: 'Ana invites it, and both choose for themselves' },
  { typed: 'a: /setup partner:Ben' },
  { typed: 'a press My own choices' },
  { typed: `a fill ${CHOICES}` },
  { aside: 'Ben makes his own choices, in private.' },
  { typed: 'b press My own choices', unseen: true },
  { typed: `b fill ${CHOICES}`, unseen: true },
  { pass: MINUTE, words: 'a minute passes' },
  { tell: 'One: good news, and nobody there to hear it' },
  { typed: 'a: so… I got the job!! they called me just now' },
  { pass: 11 * MINUTE, words: 'eleven minutes pass, and Ben has not looked at his phone' },
  { typed: 'b press Another idea' },
  { typed: 'b: WAIT. the job?! tell me everything, what did they say??' },
  { typed: 'a: that they loved the little model I built. I start in March' },
  { pass: 3 * HOUR, words: 'three hours pass' },
  { tell: 'Two: a hard day' },
  { typed: 'b: ugh, what a day. three meetings about the same thing and my train is late again' },
  { pass: 11 * MINUTE, words: 'eleven minutes pass' },
  { typed: 'a choose Why this?' },
  { typed: 'a press Check my draft' },
  { typed: 'a fill What would you like to say?=aw, poor you' },
  { typed: 'a: aw, poor you, three?? I cook tonight. what was it about this time?' },
  { pass: 2 * HOUR, words: 'two hours pass' },
  { tell: 'Three: a quarrel, in which the bot keeps quiet' },
  { typed: 'a: you said you would call the plumber. you never do what you say' },
  { typed: 'b: wow. you keep count of everything I forget' },
  { pass: 30 * MINUTE, words: 'half an hour passes' },
  { typed: 'a: sorry I snapped, that was about my day and not about you. tea?' },
  { typed: 'b: tea. and I call him first thing tomorrow' },
  { pass: 2 * DAY, words: 'two days pass' },
];
