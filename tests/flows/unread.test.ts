import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../src/coaching/time.ts';
import type { TurnText } from '../../src/coaching/turn.ts';
import type { Classifier } from '../../src/ports.ts';
import { createKnowing } from '../support/knowing-classifier.ts';
import { twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

/** The two at home with a classifier that remembers all it was given to read. */
const watched = async () => {
  const read: TurnText[] = [];
  const knowing = createKnowing();
  const classifier: Classifier = {
    ...knowing,
    readCue: (turn) => {
      read.push(turn);
      return knowing.readCue(turn);
    },
    readReply: (turn) => {
      read.push(turn);
      return knowing.readReply(turn);
    },
  };
  const two = await twoAtHome({ classifier });
  await two.bothAgree();
  const words = () => read.flatMap(({ text, context }) => [text, ...context.map((before) => before.text)]);
  return { two, words, forgetReads: () => read.splice(0) };
};

const couples = (two: TwoAtHome) => Array.fromAsync(two.bot().toward.app.store.couples.all());

describe('what is never read', () => {
  it('an edit that somebody on a pause made while the bot was down', async () => {
    const { two, words } = await watched();
    const message = await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(MINUTE);
    await two.ana.runs('/pause', { in: two.us, for: 'hour' });
    await two.stopBot();
    await two.ana.edits(message, 'miss your face');
    await two.pass(5 * MINUTE);
    await two.startBot();
    await two.pass(15 * MINUTE);
    expect(two.ben.inbox).toEqual([]);
    expect(words()).toContain('I got the job!!');
    expect(words()).not.toContain('miss your face');
  });

  it('as context, the earlier words of somebody who is on a pause now', async () => {
    const { two, words, forgetReads } = await watched();
    await two.ana.says('look at this dog', { in: two.us });
    await two.pass(MINUTE);
    await two.ana.runs('/pause', { in: two.us, for: 'hour' });
    forgetReads();
    await two.ben.says('passed my driving test', { in: two.us });
    await two.pass(MINUTE);
    expect(words()).toContain('passed my driving test');
    expect(words()).not.toContain('look at this dog');
  });

  it('what was said beside a stranger while the bot was down, though both go on and it starts once more', async () => {
    const { two, words } = await watched();
    await two.ana.says('ok', { in: two.us });
    await two.pass(MINUTE);
    await two.stopBot();
    const cleo = two.discord.world.person('Cleo', { in: two.home });
    await two.us.shows(cleo);
    await cleo.says('hi you two', { in: two.us });
    await two.ana.says('I got the job!!', { in: two.us });
    await two.startBot();
    await two.ana.presses('Go on');
    await two.ben.presses('Go on');
    await two.stopBot();
    await two.startBot();
    await two.pass(HOUR);
    expect(words()).not.toContain('I got the job!!');
    expect((await couples(two)).map(({ stranger }) => stranger)).toEqual([null]);
  });
});

describe('erasing while a turn is being heard', () => {
  it('leaves nothing that the turn could write back', async () => {
    const { two } = await watched();
    await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(MINUTE);
    await two.stopBot();
    await two.startBot();
    const { messenger, store } = two.bot().toward.app;
    const { read } = messenger;
    const gate = Promise.withResolvers<undefined>();
    const asked = Promise.withResolvers<undefined>();
    messenger.read = async (couple, ids) => {
      asked.resolve(undefined);
      await gate.promise;
      return read(couple, ids);
    };
    await two.ben.says('WAIT REALLY?! tell me everything', { in: two.us });
    await two.clock.advanceTo(two.clock.now() + 9_000);
    await asked.promise;
    await two.ben.runs('/privacy erase', { in: two.us });
    await two.ben.presses('Erase everything');
    gate.resolve(undefined);
    await two.settle();
    expect(await Array.fromAsync(store.moments.all())).toEqual([]);
    expect(await couples(two)).toEqual([]);
    const jobs = await Array.fromAsync(store.jobs.all());
    expect(jobs.map(({ id }) => id)).toEqual(['sweep']);
  });
});
