import { MessageType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { countingEar, type ReadCounts } from '../../scripts/replay/counting-ear.ts';
import { HOUR, MINUTE } from '../../src/coaching/time.ts';
import { buttonsOf, textOf } from '../../src/playground/discord/world/text.ts';
import type { Person } from '../../src/playground/discord/world/person.ts';
import { createKnowing } from '../support/knowing-classifier.ts';
import { twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

const SECOND = 1_000;

/** What the bot privately tells somebody who asks at the panel. */
const atThePanel = async (two: TwoAtHome, person: Person): Promise<string> => {
  await person.presses('Anything for me?');
  await two.settle();
  const shown = person.sees(two.us).at(-1);
  return shown ? textOf(shown) : '';
};

/** Both have agreed; `reads` counts how often which words were read. */
const agreed = async () => {
  const reads: ReadCounts = new Map();
  const two = await twoAtHome({ classifier: countingEar(createKnowing(), reads) });
  await two.bothAgree();
  return { ...two, reads };
};

describe('edits and deletions', () => {
  it('deleted news brings no nudge', async () => {
    const two = await agreed();
    const message = await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(MINUTE);
    await two.ana.deletes(message);
    await two.pass(15 * MINUTE);
    expect(two.ben.inbox).toHaveLength(0);
  });

  it('a delivered nudge loses its quote when the message is deleted', async () => {
    const two = await agreed();
    const message = await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(15 * MINUTE);
    expect(two.ben.inbox.map(textOf).join()).toContain('job');
    await two.ana.deletes(message);
    await two.settle();
    expect(two.ben.inbox.map(textOf).join()).not.toContain('job');
    expect(two.ben.inbox.flatMap(buttonsOf)).toEqual([]);
  });

  it('words edited away within eight seconds are never read', async () => {
    const two = await agreed();
    const message = await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(3 * SECOND);
    await two.ana.edits(message, 'buy milk');
    await two.pass(15 * MINUTE);
    expect([...two.reads]).toEqual([['buy milk', 1]]);
    expect(two.ben.inbox).toHaveLength(0);
  });

  it('a moment is read again when its words change', async () => {
    const two = await agreed();
    const message = await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(MINUTE);
    await two.ana.edits(message, 'buy milk');
    await two.pass(15 * MINUTE);
    expect(two.ben.inbox).toHaveLength(0);
  });

  it('the last words become news by an edit', async () => {
    const two = await agreed();
    const message = await two.ana.says('I got the jbo', { in: two.us });
    await two.pass(MINUTE);
    await two.ana.edits(message, 'I got the job!!');
    await two.pass(15 * MINUTE);
    expect(two.ben.inbox).toHaveLength(1);
  });
});

describe('words changed in a pause', () => {
  it('are not read, though the message was said before it', async () => {
    const two = await agreed();
    const message = await two.ana.says('I got the jbo', { in: two.us });
    await two.pass(MINUTE);
    await two.ana.runs('/pause', { in: two.us, for: 'hour' });
    await two.ana.edits(message, 'I got the job!!');
    await two.pass(15 * MINUTE);
    expect([...two.reads]).toEqual([['I got the jbo', 1]]);
    const { store } = two.bot().toward.app;
    expect((await Array.fromAsync(store.moments.all())).flatMap(({ moments }) => moments)).toEqual([]);
  });
});

describe('a channel that is deleted', () => {
  it('takes its nudges with it within the hour', async () => {
    const two = await agreed();
    await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(MINUTE);
    await two.us.deletes();
    await two.pass(2 * HOUR);
    expect(two.ben.inbox).toHaveLength(0);
    const jobs = await Array.fromAsync(two.bot().toward.app.store.jobs.all());
    expect(jobs.filter(({ task }) => task.kind === 'nudge')).toEqual([]);
  });
});

describe('a partner who is about to answer', () => {
  it('is not disturbed while typing', async () => {
    const two = await agreed();
    await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(8 * SECOND + 10 * MINUTE - 12 * SECOND);
    await two.ben.types(two.us);
    await two.pass(10 * SECOND);
    expect(two.ben.inbox).toHaveLength(0);
    await two.ben.says('WAIT REALLY?! tell me everything', { in: two.us });
    await two.pass(5 * MINUTE);
    expect(two.ben.inbox).toHaveLength(0);
  });

  it('who typed and said nothing is nudged a minute later', async () => {
    const two = await agreed();
    await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(10 * MINUTE - 5 * SECOND);
    await two.ben.types(two.us);
    await two.pass(30 * SECOND);
    expect(two.ben.inbox).toHaveLength(0);
    await two.pass(MINUTE);
    expect(two.ben.inbox).toHaveLength(1);
  });
});

describe('a closed inbox', () => {
  it('keeps the nudge silently behind the panel, for its reader alone', async () => {
    const two = await agreed();
    await two.ben.closesDms();
    const before = two.ben.sees(two.us).map(textOf);
    await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(15 * MINUTE);
    expect(two.ben.sees(two.us).map(textOf)).toEqual([...before, 'I got the job!!']);
    expect(await atThePanel(two, two.ana)).toContain('Nothing for you');
    expect(await atThePanel(two, two.ben)).toContain('shared good news');
    expect(two.ana.sees(two.us).map(textOf).join()).not.toContain('A small moment');
    expect(await atThePanel(two, two.ben)).toContain('Nothing for you');
  });
});

describe('while the bot was down', () => {
  it('an answer is found in the history, and the nudge is dropped', async () => {
    const two = await agreed();
    await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(MINUTE);
    await two.stopBot();
    await two.ben.says('WAIT REALLY?! tell me everything', { in: two.us });
    await two.pass(12 * MINUTE);
    await two.startBot();
    await two.pass(5 * MINUTE);
    expect(two.ben.inbox).toHaveLength(0);
  });

  it('a reaction is found, a deletion is found', async () => {
    for (const act of ['reacts', 'deletes'] as const) {
      const two = await agreed();
      const message = await two.ana.says('I got the job!!', { in: two.us });
      await two.pass(MINUTE);
      await two.stopBot();
      if (act === 'reacts') await two.ben.reacts('🎉', message);
      else await two.ana.deletes(message);
      await two.pass(12 * MINUTE);
      await two.startBot();
      await two.pass(5 * MINUTE);
      expect(two.ben.inbox).toHaveLength(0);
    }
  });

  it('news that was told is heard, and brings its nudge', async () => {
    const two = await agreed();
    await two.stopBot();
    await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(5 * MINUTE);
    await two.startBot();
    await two.pass(10 * MINUTE);
    expect(two.ben.inbox).toHaveLength(1);
  });

  it('a nudge more than an hour late is dropped', async () => {
    const two = await agreed();
    await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(MINUTE);
    await two.stopBot();
    await two.pass(2 * HOUR);
    await two.startBot();
    await two.pass(HOUR);
    expect(two.ben.inbox).toHaveLength(0);
  });
});

describe('a third person', () => {
  it('who writes in the channel pauses the couple until both press go on', async () => {
    const two = await agreed();
    const cleo = two.discord.world.person('Cleo', { in: two.home });
    await two.us.shows(cleo);
    await cleo.says('hi you two', { in: two.us });
    await two.settle();
    await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(15 * MINUTE);
    expect(two.ben.inbox).toHaveLength(0);
    expect(textOf(await cleo.presses('Go on'))).toContain('Only the two');
    await two.ana.presses('Go on');
    await two.ben.presses('Go on');
    await two.ana.says('passed my driving test', { in: two.us });
    await two.pass(15 * MINUTE);
    expect(two.ben.inbox).toHaveLength(1);
  });

  it('who presses the two’s buttons changes nothing', async () => {
    const two = await agreed();
    const cleo = two.discord.world.person('Cleo', { in: two.home });
    await two.us.shows(cleo);
    expect(textOf(await cleo.presses('My own choices'))).toContain('not yours');
    expect(await atThePanel(two, cleo)).toContain('Nothing for you');
  });
});

describe('what no person wrote', () => {
  type Appear = (two: TwoAtHome) => Promise<unknown>;
  const notices: [string, Appear][] = [
    ['a webhook with a partner’s name and good news', ({ us }) => us.webhookSays('Ana', 'I got the job!!')],
    [
      'the notice that somebody joined',
      ({ us, discord, home }) =>
        us.announces(MessageType.UserJoin, discord.world.person('Cleo', { in: home })),
    ],
  ];

  const goesUnnoticed = async (two: Awaited<ReturnType<typeof agreed>>) => {
    await two.pass(15 * MINUTE);
    expect([...two.reads]).toEqual([]);
    expect(two.ben.inbox).toEqual([]);
    await two.ana.says('passed my driving test', { in: two.us });
    await two.pass(15 * MINUTE);
    expect([...two.reads]).toEqual([['passed my driving test', 1]]);
    expect(two.ben.inbox).toHaveLength(1);
  };

  it.each(notices)('%s is not read and pauses nobody', async (_, appear) => {
    const two = await agreed();
    await appear(two);
    await goesUnnoticed(two);
  });

  it.each(notices)('%s is passed over, too, in what was missed', async (_, appear) => {
    const two = await agreed();
    await two.stopBot();
    await appear(two);
    await two.startBot();
    await goesUnnoticed(two);
  });

  it('the notice that the partner pinned the news is no answer to it', async () => {
    const two = await agreed();
    await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(MINUTE);
    await two.us.announces(MessageType.ChannelPinnedMessage, two.ben);
    await two.pass(15 * MINUTE);
    expect(two.ben.inbox).toHaveLength(1);
  });
});
