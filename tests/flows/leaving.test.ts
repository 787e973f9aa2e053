import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { HOUR, MINUTE } from '../../src/coaching/time.ts';
import { textOf } from '../../src/playground/discord/world/text.ts';
import { exportFor } from '../../src/flows/export.ts';
import { twoAtHome } from '../support/two-at-home.ts';

describe('/privacy leave', () => {
  it('stops the reading and the nudges of the one who goes, and shows the other nothing', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    const before = two.ana.sees(two.us).map(textOf);
    await two.ben.runs('/privacy leave', { in: two.us });
    await two.ben.presses('Leave');
    await two.settle();
    expect(two.ben.sees(two.us).map(textOf).join()).toContain('neither read nor nudge you from now on');
    await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(HOUR);
    await two.ben.says('I got the job!!', { in: two.us });
    await two.pass(HOUR);
    expect(two.ben.inbox).toEqual([]);
    expect(two.ana.inbox).toEqual([]);
    const after = two.ana.sees(two.us).map(textOf);
    expect(after.filter((text) => !/job/u.test(text))).toEqual(before);
  });

  it('keeps the choices for the day they come back by the card', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    await two.ben.runs('/privacy leave', { in: two.us });
    await two.ben.presses('Stay');
    await two.settle();
    const { people } = two.bot().toward.app.store;
    expect((await people.get(two.ben.id))?.coupleId).not.toBeNull();
    await two.ben.runs('/privacy leave', { in: two.us });
    await two.ben.presses('Leave');
    await two.settle();
    expect(await people.get(two.ben.id)).toMatchObject({ coupleId: null, preferences: { mode: 'listen' } });
  });
});

describe('/privacy export', () => {
  it('gives one person their own side, and nothing of how the other was told or chose', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(15 * MINUTE);
    await two.ben.runs('/pause', { in: two.us });
    await two.ana.runs('/privacy export', { in: two.us });
    await two.settle();
    const { app } = two.bot().toward;
    const ofAna = await exportFor(app, two.ana.id);
    const ofBen = await exportFor(app, two.ben.id);
    expect(ofAna.couples[0]?.moments).toMatchObject([{ kind: 'good_news' }]);
    expect(ofAna.couples[0]?.notes).toEqual([]);
    expect(ofBen.couples[0]?.moments).toEqual([]);
    expect(ofBen.couples[0]?.notes).toMatchObject([{ kind: 'good_news' }]);
    for (const told of ['pausedUntil":"i_return', 'the job', 'closed', 'silent'])
      expect(JSON.stringify(ofAna)).not.toContain(told);
    expect(textOf(two.ana.sees(two.us).at(-1) ?? expect.fail())).toContain('as a file');
  });

  it('comes with the question whether to erase', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    await two.ana.runs('/privacy erase', { in: two.us });
    await two.settle();
    const { attachments } = z
      .looseObject({ attachments: z.array(z.looseObject({ filename: z.string() })) })
      .parse(two.ana.sees(two.us).at(-1)?.data);
    expect(attachments.map(({ filename }) => filename)).toEqual(['toward.json']);
  });

  it('has nothing to tell of somebody unknown', async () => {
    const two = await twoAtHome();
    expect(await exportFor(two.bot().toward.app, 'nobody')).toMatchObject({ you: null, couples: [] });
  });
});
