import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BIDS, CUE_LABELS, type Cue } from '../../src/coaching/cues.ts';
import { CARE, FULL_DOSE } from '../../src/coaching/preferences.ts';
import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';
import { REPLY_LABELS, type Reply } from '../../src/coaching/replies.ts';
import type { TurnText } from '../../src/coaching/turn.ts';
import { recordOf } from '../../src/record.ts';
import type { Person } from '../../src/playground/discord/world/person.ts';
import { buttonsOf } from '../../src/playground/discord/world/text.ts';
import type { Classifier } from '../../src/ports.ts';
import { ALL_NUDGES, choicesOf, LISTEN, twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

/** So many lives of at most so many steps: days to weeks each; `STEPS=300` makes them months. */
const RUNS = Number(process.env['RUNS'] ?? 12);
const STEPS = Number(process.env['STEPS'] ?? 30);

const WHO = ['ana', 'ben'] as const;
type Who = (typeof WHO)[number];
const otherOf = (who: Who): Who => (who === 'ana' ? 'ben' : 'ana');

/** What a person would say they had agreed to: written down apart from the bot, which must keep to it. */
type Own = { agreed: boolean; with: boolean; listen: boolean; nudges: boolean; paused: boolean };
type Truth = { couple: boolean; stranger: Set<Who> | null } & Record<Who, Own>;

const nobody = (): Own => ({ agreed: false, with: false, listen: false, nudges: false, paused: false });

const bothIn = (truth: Truth): boolean =>
  truth.couple && WHO.every((who) => truth[who].agreed && truth[who].with) && truth.stranger === null;
const mayBeRead = (truth: Truth, who: Who): boolean =>
  bothIn(truth) && truth[who].listen && !truth[who].paused;
const mayBeWrittenTo = (truth: Truth, who: Who): boolean =>
  bothIn(truth) && truth[who].nudges && !truth[who].paused && mayBeRead(truth, otherOf(who));

type Step =
  | { do: 'setup'; who: Who }
  | { do: 'pause'; who: Who }
  | { do: 'return'; who: Who }
  | { do: 'leave'; who: Who }
  | { do: 'erase'; who: Who }
  | { do: 'goOn'; who: Who }
  | { do: 'choose'; who: Who; listen: boolean; nudges: boolean }
  | { do: 'say'; who: Who; news: boolean }
  | { do: 'stranger' }
  | { do: 'pass'; hours: number };

const who = fc.constantFrom(...WHO);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: who.map((one): Step => ({ do: 'setup', who: one })) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(who, fc.boolean(), fc.boolean())
      .map(([one, listen, nudges]): Step => ({ do: 'choose', who: one, listen, nudges })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(who, fc.constantFrom('pause' as const, 'return' as const, 'goOn' as const))
      .map(([one, what]): Step => ({ do: what, who: one })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(who, fc.constantFrom('leave' as const, 'erase' as const))
      .map(([one, what]): Step => ({ do: what, who: one })),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(who, fc.boolean()).map(([one, news]): Step => ({ do: 'say', who: one, news })),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'stranger' }) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 10 }).map((hours): Step => ({ do: 'pass', hours })) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 2, max: 9 }).map((days): Step => ({ do: 'pass', hours: 24 * days })),
  },
);

/** A start that both agreed to, so that there is something to break; the rest is chance. */
const BEGINNING: readonly Step[] = [
  { do: 'setup', who: 'ana' },
  { do: 'choose', who: 'ana', listen: true, nudges: true },
  { do: 'choose', who: 'ben', listen: true, nudges: true },
];

const sure = <L extends string>(labels: readonly L[], label: L): Record<L, number> =>
  recordOf(labels, (each) => (each === label ? 1 : 0));

/** Notes the words it is handed. */
const createEar = () => {
  const handed: string[] = [];
  const note = ({ text, context }: TurnText) => {
    handed.push(text, ...context.map((turn) => turn.text));
  };
  const cueOf = (text: string): Cue => (text.startsWith('news') ? 'good_news' : 'none');
  const reply: Reply = 'passive_destructive';
  const classifier: Classifier = {
    thresholds: { bids: recordOf(BIDS, () => recordOf(CARE, () => 0.5)), conflict: 0.5, peace: 0.5 },
    readCue: (turn) => {
      note(turn);
      return Promise.resolve(sure(CUE_LABELS, cueOf(turn.text)));
    },
    readReply: (turn) => {
      note(turn);
      return Promise.resolve(sure(REPLY_LABELS, reply));
    },
  };
  return { classifier, takeHanded: () => handed.splice(0) };
};

const MODES: Record<string, string> = { true: LISTEN, false: 'Only my own drafts' };

type Life = { two: TwoAtHome; truth: Truth; cleo: Person; said: number };

const ACTS: { [K in Step['do']]: (life: Life, step: Extract<Step, { do: K }>) => Promise<void> } = {
  async setup({ two, truth }, { who }) {
    await two[who].runs('/setup', { in: two.us, partner: two[otherOf(who)] });
    truth.couple = true;
  },
  async choose({ two, truth }, { who, listen, nudges }) {
    if (!truth.couple) return;
    await two[who].presses('My own choices');
    await two[who].submits(
      choicesOf({
        'What may I read of yours?': MODES[String(listen)] ?? LISTEN,
        'When your partner shares it, nudge me about': nudges ? ALL_NUDGES : [],
      }),
    );
    truth[who] = { ...truth[who], agreed: true, with: true, listen, nudges };
  },
  async pause({ two, truth }, { who }) {
    await two[who].runs('/pause', { in: two.us });
    truth[who].paused = true;
  },
  async return({ two, truth }, { who }) {
    await two[who].runs('/pause', { in: two.us, for: 'off' });
    truth[who].paused = false;
  },
  async leave({ two, truth }, { who }) {
    await two[who].runs('/privacy leave', { in: two.us });
    // Who is in no couple is offered nothing to press.
    if (truth[who].with) await two[who].presses('Leave');
    truth[who].with = false;
  },
  async erase({ two, truth }, { who }) {
    await two[who].runs('/privacy erase', { in: two.us });
    await two[who].presses('Erase everything');
    const other = otherOf(who);
    Object.assign(truth, { couple: false, stranger: null, [who]: nobody() });
    truth[other] = { ...truth[other], agreed: false, with: false };
    await two.settle();
    await forgotten(two, two[who].id);
  },
  async goOn({ two, truth }, { who }) {
    if (!truth.stranger) return;
    await two[who].presses('Go on');
    truth.stranger.add(who);
    if (truth.stranger.size === 2) truth.stranger = null;
  },
  async say(life, { who, news }) {
    life.said += 1;
    await life.two[who].says(`${news ? 'news' : 'words'} ${who}${life.said}`, { in: life.two.us });
  },
  async stranger({ two, truth, cleo }) {
    const heard = truth.couple && WHO.every((one) => truth[one].agreed);
    await cleo.says('hi you two', { in: two.us });
    await two.settle();
    if (heard && truth.stranger === null) truth.stranger = new Set();
  },
  async pass({ two }, { hours }) {
    await two.pass(hours * HOUR);
  },
};

/** Nothing that is stored names the person any more. */
const forgotten = async ({ bot }: TwoAtHome, userId: string): Promise<void> => {
  const { couples, people, moments, jobs } = bot().toward.app.store;
  for (const table of [couples, people, moments, jobs])
    for await (const row of table.all()) expect(JSON.stringify(row)).not.toContain(userId);
};

const take = (life: Life, one: Step): Promise<void> => {
  switch (one.do) {
    case 'setup':
      return ACTS.setup(life, one);
    case 'choose':
      return ACTS.choose(life, one);
    case 'pause':
      return ACTS.pause(life, one);
    case 'return':
      return ACTS.return(life, one);
    case 'leave':
      return ACTS.leave(life, one);
    case 'erase':
      return ACTS.erase(life, one);
    case 'goOn':
      return ACTS.goOn(life, one);
    case 'say':
      return ACTS.say(life, one);
    case 'stranger':
      return ACTS.stranger(life, one);
    case 'pass':
      return ACTS.pass(life, one);
  }
};

const nudgesOf = (person: Person): number[] =>
  person.inbox
    .filter((message) => buttonsOf(message).length > 0)
    .map(({ data }) => Date.parse(data.timestamp));

const mostWithin = (times: readonly number[], span: number): number =>
  Math.max(0, ...times.map((at) => times.filter((other) => other <= at && at - other < span).length));

const liveThrough = async (steps: readonly Step[]): Promise<void> => {
  const ear = createEar();
  const two = await twoAtHome({ classifier: ear.classifier });
  const cleo = two.discord.world.person('Cleo', { in: two.home });
  await two.us.shows(cleo);
  const life: Life = {
    two,
    cleo,
    said: 0,
    truth: { couple: false, stranger: null, ana: nobody(), ben: nobody() },
  };
  for (const one of steps) {
    const before = { ana: two.ana.inbox.length, ben: two.ben.inbox.length };
    await take(life, one);
    await two.settle();
    await two.pass(MINUTE);
    for (const text of ear.takeHanded())
      for (const author of WHO)
        if (text.includes(author)) expect(mayBeRead(life.truth, author), `${text} was read`).toBe(true);
    for (const reader of WHO)
      if (two[reader].inbox.length > before[reader])
        expect(mayBeWrittenTo(life.truth, reader), `${reader} was written to`).toBe(true);
  }
  for (const reader of WHO) {
    expect(mostWithin(nudgesOf(two[reader]), DAY)).toBeLessThanOrEqual(FULL_DOSE.day);
    expect(mostWithin(nudgesOf(two[reader]), 7 * DAY)).toBeLessThanOrEqual(FULL_DOSE.week);
  }
};

it(
  'reads nobody, and writes to nobody, who has not agreed to it, whatever the two and a stranger do',
  { timeout: 60_000 + RUNS * STEPS * 400 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: STEPS / 3, maxLength: STEPS, size: 'max' }),
        async (steps) => {
          await liveThrough([...BEGINNING, ...steps]);
        },
      ),
      { numRuns: RUNS, seed: 20_261_124, endOnFailure: true },
    );
  },
);
