import { describe, expect, it } from 'vitest';
import {
  closeMoment,
  dropPending,
  isOpen,
  momentSchema,
  openMomentOf,
  pendingNudge,
  planNudge,
  postponeNudge,
  putMoment,
  useNudge,
  withNudge,
} from '../../src/coaching/moment.ts';
import { DAY, HOUR } from '../../src/coaching/time.ts';
import { moment, NOON, nudgedAt } from '../support/couple.ts';

describe('nudges of a moment', () => {
  it('wait, move and are dropped', () => {
    const planned = planNudge(moment('stress'), 'answer', NOON);
    expect(pendingNudge(postponeNudge(planned, 0, NOON + HOUR))?.nudge.dueAt).toBe(NOON + HOUR);
    expect(pendingNudge(dropPending(planned, 'edited'))).toBeUndefined();
    expect(dropPending(moment('stress'), 'edited').nudges).toEqual([]);
    const two = planNudge(dropPending(planned, 'later'), 'answer', NOON);
    expect(postponeNudge(two, 1, NOON + 1).nudges.map(({ dueAt }) => dueAt)).toEqual([NOON, NOON + 1]);
  });

  it('that are on their way are not dropped, since they may have arrived', () => {
    const sending = withNudge(planNudge(moment('stress'), 'answer', NOON), 0, { is: 'sending', at: NOON });
    expect(dropPending(sending, 'edited')).toBe(sending);
    expect(closeMoment(sending, 'met', NOON).nudges).toEqual(sending.nudges);
    expect(pendingNudge(sending)?.n).toBe(0);
  });

  it('stay as they ended', () => {
    const met = closeMoment(moment('stress'), 'met', NOON);
    expect(closeMoment(met, 'withdrawn', NOON + 1)).toBe(met);
  });

  it('are used once, and only once they are delivered', () => {
    const delivered = nudgedAt(NOON);
    const pressed = useNudge(delivered, 0, NOON + 1);
    expect(pressed.nudges[0]?.state).toMatchObject({ usedAt: NOON + 1 });
    expect(useNudge(pressed, 0, NOON + 2)).toBe(pressed);
    expect(useNudge(pressed, 7, NOON)).toBe(pressed);
  });
});

describe('a moment', () => {
  it('is open for twelve hours', () => {
    const open = moment('stress');
    expect([NOON, NOON + 12 * HOUR - 1, NOON + 12 * HOUR].map((now) => isOpen(open, now))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is the one that waits for an answer once it is said, while it is open', () => {
    const moments = [moment('stress', NOON - DAY), moment('good_news')];
    expect(openMomentOf(moments, 'ana', NOON)).toBe(moments[1]);
    expect(openMomentOf(moments, 'ana', NOON - 1)).toBeUndefined();
    expect(openMomentOf(moments, 'ben', NOON)).toBeUndefined();
  });

  it('takes the place of itself, or the last', () => {
    const [first, second] = [moment('stress'), moment('repair')];
    const changed = { ...first, bid: 'connection' as const };
    expect(putMoment([first, second], changed)).toEqual([changed, second]);
    expect(putMoment([first], second)).toEqual([first, second]);
  });

  it('survives being stored', () => {
    const kept = nudgedAt(NOON);
    const stored: unknown = JSON.parse(JSON.stringify(kept));
    expect(momentSchema.parse(stored)).toEqual(kept);
  });
});
