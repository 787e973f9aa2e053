import { expect, it } from 'vitest';
import { MINUTE } from '../../src/coaching/time.ts';
import { textOf } from '../../src/playground/discord/world/text.ts';
import type { Classifier, Store } from '../../src/ports.ts';
import { createKnowing } from '../support/knowing-classifier.ts';
import { twoAtHome } from '../support/two-at-home.ts';

const TABLES = ['couples', 'channels', 'people', 'moments', 'jobs'] as const;

/** Every read and write of the store fails, until `mend` is called. */
const breakDown = (store: Store): { mend: () => void } => {
  const failing = () => Promise.reject(new Error('The disk is gone.'));
  const whole = TABLES.map((name) => ({ table: store[name], kept: { ...store[name] } }));
  for (const { table } of whole) Object.assign(table, { get: failing, mutate: failing });
  return {
    mend() {
      for (const { table, kept } of whole) Object.assign(table, kept);
    },
  };
};

it('a store that fails is never taken for consent: nothing is read or nudged, commands say so, and it goes on afterwards', async () => {
  const handed: string[] = [];
  const knowing = createKnowing();
  const classifier: Classifier = {
    ...knowing,
    readCue: (turn) => {
      handed.push(turn.text);
      return knowing.readCue(turn);
    },
  };
  const two = await twoAtHome({ classifier });
  await two.bothAgree();
  const { mend } = breakDown(two.bot().toward.app.store);
  await two.ana.says('I got the job!!', { in: two.us });
  await two.pass(20 * MINUTE);
  expect(handed).toEqual([]);
  expect(two.ben.inbox).toEqual([]);
  for (const command of ['/coach', '/prefs', '/week', '/pause', '/privacy export', '/setup']) {
    const options = command === '/setup' ? { partner: two.ben } : {};
    const answer = textOf(await two.ana.runs(command, { in: two.us, ...options }));
    expect(`${command}: ${answer}`).toContain('Nothing is lost');
  }
  mend();
  await two.ana.says('passed my driving test', { in: two.us });
  await two.pass(20 * MINUTE);
  expect(handed).toContain('passed my driving test');
  expect(two.ben.inbox).toHaveLength(1);
});
