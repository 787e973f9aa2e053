import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../src/coaching/time.ts';
import { textOf } from '../../src/playground/discord/world/text.ts';
import { twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

type Answer = (two: TwoAtHome, message: Awaited<ReturnType<TwoAtHome['ana']['says']>>) => Promise<unknown>;

/** The design's table: what Ben does within the ten minutes, and what becomes of the nudge and the moment. */
const ANSWERS: [what: string, answer: Answer, nudged: boolean, ending: string | undefined][] = [
  ['nothing', () => Promise.resolve(), true, undefined],
  [
    'an engaged answer',
    ({ ben, us }) => ben.says('WAIT REALLY?! tell me everything', { in: us }),
    false,
    'met',
  ],
  ['a short kind answer', ({ ben, us }) => ben.says('nice', { in: us }), false, 'met'],
  ['another topic', ({ ben, us }) => ben.says('did you pay the rent?', { in: us }), true, undefined],
  [
    'a damper',
    ({ ben, us }) => ben.says('won’t that be way too much work for you?', { in: us }),
    false,
    'against',
  ],
  ['blame', ({ ben, us }) => ben.says('you never listen', { in: us }), false, 'conflict'],
  ['blame from the author', ({ ana, us }) => ana.says('you never listen', { in: us }), false, 'conflict'],
  ['a reaction', ({ ben }, message) => ben.reacts('🎉', message), false, 'met'],
  ['a sticker', ({ ben, us }) => ben.says('', { in: us, sticker: 'hug' }), false, 'met'],
  ['a voice message', ({ ben, us }) => ben.says('', { in: us, voice: true }), false, 'met'],
];

describe('what the answer to good news does', () => {
  it.each(ANSWERS)('%s', async (_, answer, nudged, ending) => {
    const two = await twoAtHome();
    await two.bothAgree();
    const message = await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(MINUTE);
    await answer(two, message);
    await two.pass(12 * MINUTE);
    const { store } = two.bot().toward.app;
    const [moment] = (await store.moments.get([two.ana.id, two.ben.id].sort().join('-')))?.moments ?? [];
    expect(moment?.closed?.how).toBe(ending);
    expect(two.ben.inbox.map(textOf)).toHaveLength(nudged ? 1 : 0);
    expect(two.ana.inbox).toHaveLength(0);
    expect(two.discord.unknownRoutes).toEqual([]);
  });

  it('anything at all counts when Ben is not read', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    await two.ben.runs('/prefs', { in: two.us });
    await two.ben.chooses('Only my own drafts');
    await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(MINUTE);
    await two.ben.says('did you pay the rent?', { in: two.us });
    await two.pass(12 * MINUTE);
    expect(two.ben.inbox).toHaveLength(0);
  });

  it('a short answer brings one light nudge to a reader who chose to build on it', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    await two.ben.runs('/prefs', { in: two.us });
    await two.ben.chooses('Build on it: a light nudge after a short answer of mine');
    await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(MINUTE);
    await two.ben.says('nice', { in: two.us });
    await two.pass(12 * MINUTE);
    expect(two.ben.inbox.map(textOf)).toEqual([expect.stringContaining('One question would make it bigger')]);
  });
});
