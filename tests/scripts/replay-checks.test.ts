import { describe, expect, it } from 'vitest';
import { checkCouple, violationsIn } from '../../scripts/replay/checks.ts';
import type { CoupleRecord, Evidence } from '../../scripts/replay/evidence.ts';
import { policyOf, type Policy } from '../../scripts/replay/policy.ts';
import { coupleSchema } from '../../src/coaching/couple.ts';
import { momentSchema } from '../../src/coaching/moment.ts';
import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';
import { turnsOf, type Heard } from '../../src/coaching/turn.ts';
import { createKnowing } from '../support/knowing-classifier.ts';

/** Monday, noon in Lisbon. */
const NOON = Date.parse('2026-03-02T12:00:00Z');

const POLICY: Policy = { ...policyOf(0, 'A'), zone: 'Europe/Lisbon', quiet: { from: 22, to: 8 } };

const message = (id: string, author: string, at: number, text: string): Heard => ({
  id,
  author,
  at,
  text,
  sign: false,
});

const news = message('100', 'ana', NOON, 'I got the job!!');

type Told = { said?: Heard[]; nudgedAt?: number[]; moment?: object } & Partial<CoupleRecord>;

/** A couple whose bot did all it should, but for what is told. */
const record = ({ said = [news], nudgedAt = [], moment = {}, ...more }: Told = {}): CoupleRecord => ({
  chat: 'C1',
  policies: new Map([
    ['ana', POLICY],
    ['ben', POLICY],
  ]),
  said,
  turns: turnsOf(said),
  arrivals: nudgedAt.map((at, n) => ({ at, reader: 'ben', momentId: '100', n, messageId: `d${n}` })),
  reactions: [],
  couple: coupleSchema.parse({
    id: 'ana-ben',
    guildId: 'g',
    channelId: 'c',
    partners: ['ana', 'ben'],
    heardUpTo: said.at(-1)?.id,
  }),
  moments: [
    momentSchema.parse({
      id: '100',
      bid: 'good_news',
      author: 'ana',
      reader: 'ben',
      messageIds: ['100'],
      at: NOON,
      nudges: nudgedAt.map((at, n) => ({
        kind: 'answer',
        dueAt: at,
        state: { is: 'delivered', at, messageId: `d${n}`, usedAt: null },
      })),
      ...moment,
    }),
  ],
  log: turnsOf(said).map(() => ({ event: 'turn', label: 'none' })),
  ...more,
});

const evidence = (couples: CoupleRecord[], more: Partial<Evidence> = {}): Evidence => ({
  couples,
  log: [],
  reads: new Map(
    [
      ...Map.groupBy(
        couples.flatMap(({ turns }) => turns),
        ({ text }) => text,
      ),
    ].map(([text, said]) => [text, said.length]),
  ),
  classifier: createKnowing(),
  unknownRoutes: [],
  until: NOON + 7 * DAY,
  ...more,
});

const complaints = async (told: Told): Promise<string[]> => {
  const one = record(told);
  return (await checkCouple(one, evidence([one]))).map(({ what }) => what);
};

const DUE = NOON + 10 * MINUTE;

describe('a run without fault', () => {
  it('breaks no promise', async () => {
    expect(await violationsIn(evidence([record({ nudgedAt: [DUE] })]))).toEqual([]);
  });
});

describe('a nudge that should not have come', () => {
  it('is found when its reader had answered with care', async () => {
    const answer = message('101', 'ben', NOON + MINUTE, 'WAIT REALLY?! tell me everything');
    expect(await complaints({ said: [news, answer], nudgedAt: [DUE] })).toEqual([
      expect.stringContaining('had answered'),
    ]);
  });

  it('is right when its reader had only changed the subject', async () => {
    const answer = message('101', 'ben', NOON + MINUTE, 'did you pay the rent?');
    expect(await complaints({ said: [news, answer], nudgedAt: [DUE] })).toEqual([]);
  });

  it('is found when its reader had reacted', async () => {
    const reactions = [{ at: NOON + MINUTE, by: 'ben', messageId: '100' }];
    expect(await complaints({ nudgedAt: [DUE], reactions })).toEqual([
      expect.stringContaining('had answered'),
    ]);
  });

  it('is found in quiet hours of its reader', async () => {
    expect(await complaints({ nudgedAt: [NOON + 11 * HOUR] })).toEqual([
      expect.stringContaining('quiet hours'),
    ]);
  });

  it.each([
    ['the second within ninety minutes', [DUE, DUE + 80 * MINUTE], '2 nudges within 90 minutes'],
    ['the third within a day', [DUE, DUE + 2 * HOUR, DUE + 4 * HOUR], '3 nudges within 24 hours'],
    [
      'the sixth within a week',
      [0, 3, 24, 27, 48, 51].map((hours) => DUE + hours * HOUR),
      '6 nudges within 7 days',
    ],
  ])('is found as %s', async (_, nudgedAt, complaint) => {
    expect(await complaints({ nudgedAt })).toContainEqual(expect.stringContaining(complaint));
  });

  it('is found within a day of words of danger', async () => {
    const danger = message('099', 'ana', NOON - HOUR, 'he said he will kill me if I leave');
    expect(await complaints({ said: [danger, news], nudgedAt: [DUE] })).toContainEqual(
      expect.stringContaining('words of danger'),
    );
  });

  it('is found when it came before it was due, too late, or about what nobody chose', async () => {
    const nudge = { kind: 'answer', state: { is: 'delivered', at: DUE, messageId: 'd0', usedAt: null } };
    const late = { nudges: [{ ...nudge, dueAt: DUE - 61 * MINUTE }] };
    const early = { nudges: [{ ...nudge, dueAt: DUE + MINUTE }] };
    const policies = new Map([['ben', { ...POLICY, nudgeAbout: [] }]]);
    expect(await complaints({ nudgedAt: [DUE], moment: late })).toEqual([
      expect.stringContaining('too late'),
    ]);
    expect(await complaints({ nudgedAt: [DUE], moment: early })).toEqual([
      expect.stringContaining('before it was due'),
    ]);
    expect(await complaints({ nudgedAt: [DUE], policies })).toEqual([
      expect.stringContaining('not asked for'),
    ]);
  });
});

describe('a nudge that was doubled, lost or made up', () => {
  const arrival = { at: DUE, reader: 'ben', momentId: '100', n: 0, messageId: 'd0' };

  it('is found when it arrived twice', async () => {
    const arrivals = [arrival, { ...arrival, messageId: 'd1', at: DUE + 2 * HOUR }];
    expect(await complaints({ nudgedAt: [DUE], arrivals })).toContainEqual(
      expect.stringContaining('arrived 2 times'),
    );
  });

  it('is found when it is noted as delivered and never arrived', async () => {
    expect(await complaints({ nudgedAt: [DUE], arrivals: [] })).toEqual([expect.stringContaining('wrongly')]);
  });

  it('is found when nobody planned it', async () => {
    expect(await complaints({ arrivals: [arrival] })).toEqual([expect.stringContaining('never planned')]);
  });

  it('is found when it was left behind', async () => {
    const moment = { nudges: [{ kind: 'answer', dueAt: DUE, state: { is: 'sending', at: DUE } }] };
    expect(await complaints({ moment })).toEqual([expect.stringContaining('left sending')]);
  });
});

describe('a turn', () => {
  it('is missed when it was never settled', async () => {
    expect(await complaints({ log: [] })).toEqual(['1 turns were said, 0 were settled']);
  });

  it('is missed when the bot never heard the last message', async () => {
    const answer = message('101', 'ben', NOON + MINUTE, 'nice');
    const { couple } = record();
    expect(await complaints({ said: [news, answer], couple })).toEqual(['the last message was never heard']);
  });

  it('is found when its words were read twice, or never', async () => {
    const one = record();
    const twice = await violationsIn(evidence([one], { reads: new Map([[news.text, 2]]) }));
    const never = await violationsIn(evidence([one], { reads: new Map() }));
    expect(twice).toEqual([{ chat: 'C1', what: 'a turn said once was read 2 times' }]);
    expect(never).toEqual([{ chat: 'C1', what: 'a turn said once was read 0 times' }]);
  });
});

describe('trouble of the whole run', () => {
  it('is told: routes that are missing and failures that were logged', async () => {
    const log = [{ event: 'turn' }, { event: 'job_failed', label: 'nudge', code: 50013 }];
    const found = await violationsIn(evidence([], { log, unknownRoutes: ['GET /stickers'] }));
    expect(found.map(({ what }) => what)).toEqual([
      'the local Discord has no GET /stickers',
      'job_failed nudge 50013',
    ]);
  });
});
