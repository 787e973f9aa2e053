import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../src/coaching/time.ts';
import type { Classifier } from '../../src/ports.ts';
import { createKnowing } from '../support/knowing-classifier.ts';
import { twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

/** Words that occur nowhere but in what the two write here. */
const CANARIES = ['zarquonfeather', 'mellifluquartz', 'brindlewocket', 'ostravantine', 'quibblefinch'];
const [NEWS = '', REPLY = '', DRAFT = '', FIGHT = '', EDIT = ''] = CANARIES.map(
  (canary, i) => `my ${canary} was number ${i} of the whole ${canary} week`,
);

/** Every three words in a row, as an index of n-grams would keep them. */
const runsOf = (text: string): string[] => {
  const words = text.split(' ');
  return words.slice(2).map((_, i) => words.slice(i, i + 3).join(' '));
};

/** The forms in which the words could have been kept: plain, as JSON, as base64 at any offset, and in runs of three. */
const formsOf = (text: string): string[] => {
  const base64 = [0, 1, 2].map((pad) =>
    Buffer.from(`${' '.repeat(pad)}${text}`)
      .toString('base64')
      .slice(4, -4),
  );
  return [...CANARIES, text, JSON.stringify(text), ...base64, ...runsOf(text)];
};
const FORMS = [NEWS, REPLY, DRAFT, FIGHT, EDIT].flatMap(formsOf).map((form) => form.toLowerCase());

/** Takes every sentence of the test for good news, except a reply and a fight. */
const classifier: Classifier = {
  ...createKnowing(),
  readCue: ({ text, context }) =>
    createKnowing().readCue({
      context,
      text: text === FIGHT ? 'you never listen' : text === REPLY ? 'ok' : 'I got the job!!',
    }),
};

/** All that the bot left: files as they are, rows and jobs decrypted, log lines. */
const remains = async (two: TwoAtHome): Promise<string> => {
  const { store } = two.bot().toward.app;
  const rows = [];
  for (const table of ['couples', 'channels', 'people', 'moments', 'facts', 'jobs'] as const)
    rows.push(...(await Array.fromAsync<unknown>(store[table].all())));
  const names = await readdir(two.dataDir, { recursive: true });
  const files = await Promise.all(
    names.map((name) => readFile(join(two.dataDir, name), 'latin1').catch(() => '')),
  );
  return [JSON.stringify(rows), ...files, ...names, ...two.logged].join('\n').toLowerCase();
};

/** A day with everything in it that carries words: news, an edit, a nudge, presses, drafts, an answer, a fight, a deletion. */
const liveThroughADay = async (two: TwoAtHome): Promise<void> => {
  await two.bothAgree();
  const news = await two.ana.says(NEWS, { in: two.us });
  await two.pass(15 * MINUTE);
  expect(two.ben.inbox).toHaveLength(1);
  await two.ben.presses('Another idea');
  await two.ben.chooses('Show more examples');
  await two.ben.presses('Check my draft');
  await two.ben.submits({ 'What would you like to say?': DRAFT });
  await two.ben.runs('/coach', { in: two.us, draft: DRAFT });
  await two.ana.edits(news, EDIT);
  await two.ben.says(REPLY, { in: two.us });
  await two.pass(HOUR);
  await two.ana.says(FIGHT, { in: two.us });
  await two.pass(2 * HOUR);
  const again = await two.ben.says(NEWS, { in: two.us });
  await two.pass(MINUTE);
  await two.ben.deletes(again);
  await two.ana.runs('/week', { in: two.us });
  await two.settle();
};

const found = (text: string): string[] => FORMS.filter((form) => text.includes(form));

describe('no words at rest', () => {
  it('no row, job, log line or file holds anything of what was written', async () => {
    const two = await twoAtHome({ classifier });
    await liveThroughADay(two);
    const text = await remains(two);
    expect(text).toContain('good_news');
    expect(found(text)).toEqual([]);
  });

  it('a bot that keeps one message is found out', async () => {
    let keep: (text: string) => void = () => undefined;
    const forgetful = { ...classifier };
    const mutant: Classifier = {
      ...forgetful,
      readReply: (turn) => {
        keep(Buffer.from(turn.text).toString('base64'));
        return forgetful.readReply(turn);
      },
    };
    const two = await twoAtHome({ classifier: mutant });
    keep = (value) => void two.bot().toward.app.store.facts.mutate('a mistake', () => ({ value }));
    await liveThroughADay(two);
    expect(found(await remains(two))).not.toEqual([]);
  });
});
