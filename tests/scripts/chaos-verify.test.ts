import { describe, expect, it } from 'vitest';
import type { Conducted } from '../../scripts/chaos/conduct.ts';
import { createLabelled } from '../../scripts/chaos/labelled-classifier.ts';
import { verify } from '../../scripts/chaos/verify.ts';
import { policyOf } from '../../scripts/replay/policy.ts';
import { coupleSchema } from '../../src/coaching/couple.ts';
import { momentSchema } from '../../src/coaching/moment.ts';
import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';

/** Monday, noon in Lisbon. */
const NOON = Date.parse('2026-03-02T12:00:00Z');
const DUE = NOON + 10 * MINUTE;

type Told = {
  state?: object | null;
  arrivals?: { messageId: string; at?: number }[];
  closed?: object | null;
} & Partial<Pick<Conducted, 'downtimes' | 'struck'>> & { log?: Conducted['evidence']['log'] };

/** A run with one couple and one moment, of which everything came out as it should but for what is told. */
const ran = ({
  state,
  arrivals,
  closed = null,
  downtimes = [],
  struck = [],
  log = [],
}: Told = {}): Conducted => {
  const given = state === undefined ? { is: 'delivered', at: DUE, messageId: 'd0', usedAt: null } : state;
  const arrived = arrivals ?? (state === undefined ? [{ messageId: 'd0' }] : []);
  const said = [{ id: '100', author: 'ana', at: NOON, text: 'passed!!', sign: false }];
  const moment = {
    id: '100',
    bid: 'good_news',
    author: 'ana',
    reader: 'ben',
    messageIds: ['100'],
    at: NOON,
    closed,
  };
  const policy = { ...policyOf(0, 'A'), zone: 'Europe/Lisbon' };
  return {
    statuses: [],
    struck,
    downtimes,
    failedStarts: 0,
    socketsLost: 0,
    evidence: {
      couples: [
        {
          chat: 'C1',
          policies: new Map([
            ['ana', policy],
            ['ben', policy],
          ]),
          said,
          turns: [],
          arrivals: arrived.map((each) => ({ at: DUE, reader: 'ben', momentId: '100', n: 0, ...each })),
          reactions: [],
          couple: coupleSchema.parse({
            id: 'ana-ben',
            guildId: 'g',
            channelId: 'c',
            partners: ['ana', 'ben'],
            heardUpTo: '100',
          }),
          moments:
            given === null
              ? []
              : [momentSchema.parse({ ...moment, nudges: [{ kind: 'answer', dueAt: DUE, state: given }] })],
          log: [],
        },
      ],
      log,
      reads: new Map(),
      classifier: createLabelled([]),
      unknownRoutes: [],
      until: NOON + 3 * DAY,
    },
  };
};

const complaints = async (chaos: Conducted, kills = 0) =>
  (await verify({ calm: ran(), chaos, kills })).map(({ what }) => what);

describe('a troubled run', () => {
  it('is as good as a calm one when everything came to the same', async () => {
    expect(await complaints(ran())).toEqual([]);
  });

  it('must have had all its kills', async () => {
    expect(await complaints(ran({ struck: ['between'] }), 2)).toEqual([
      '2 kills were planned, the bot died 1 times',
    ]);
  });

  it('may not double a nudge', async () => {
    const arrivals = [{ messageId: 'd0' }, { messageId: 'd1', at: DUE + 2 * HOUR }];
    expect(await complaints(ran({ arrivals }))).toContainEqual(
      expect.stringContaining('arrived more than once'),
    );
  });

  it('may not lose one', async () => {
    expect(await complaints(ran({ state: { is: 'due' } }))).toContainEqual(
      expect.stringContaining('was lost'),
    );
  });

  it('must have heard every cue', async () => {
    expect(await complaints(ran({ state: null, arrivals: [] }))).toEqual([
      expect.stringContaining('was not heard'),
    ]);
  });

  it('tells of a failure that no fault explains, and of no other', async () => {
    const log = [
      { event: 'job_failed', label: 'nudge', code: 'und_err_socket' },
      { event: 'job_failed', label: 'nudge', code: 'store_io' },
    ];
    expect(await complaints(ran({ log }))).toEqual(['job_failed nudge store_io']);
  });
});

describe('a dropped nudge', () => {
  const dropped = (because: string, more: Told = {}) =>
    complaints(ran({ state: { is: 'dropped', because }, arrivals: [], ...more }));

  it('may be late only where the bot was down', async () => {
    const downtimes = [{ from: NOON, to: NOON + 2 * HOUR }];
    expect(await dropped('too_late')).toEqual([expect.stringContaining('was dropped as too_late')]);
    expect(await dropped('too_late', { downtimes })).toEqual([]);
  });

  it('may be dropped with its moment only where that ended so', async () => {
    expect(await dropped('met')).toEqual([expect.stringContaining('was dropped as met')]);
    expect(await dropped('met', { closed: { how: 'met', at: NOON + MINUTE } })).toEqual([]);
  });

  it('may not exceed a dose of which nothing was given', async () => {
    expect(await dropped('dose_day')).toEqual([expect.stringContaining('was dropped as dose_day')]);
  });

  it('may not be dropped for a reason that cannot occur', async () => {
    expect(await dropped('gone')).toEqual([expect.stringContaining('was dropped as gone')]);
  });
});
