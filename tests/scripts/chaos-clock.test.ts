import { describe, expect, it, onTestFinished } from 'vitest';
import { followClock, type Follower } from '../../scripts/chaos/clock-follower.ts';
import { leadClocks, type Led } from '../../scripts/chaos/clock-leader.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');
const never = () => Promise.resolve(false);
const ignore = () => undefined;

const pair = async (): Promise<{ led: Led; follower: Follower }> => {
  const leader = await leadClocks();
  onTestFinished(() => {
    leader.stop();
  });
  const [led, follower] = await Promise.all([leader.next(NOON), followClock(leader.url)]);
  return { led, follower };
};

describe('a clock that is led from another process', () => {
  it('stands where the leader’s stands when it joins', async () => {
    const { follower } = await pair();
    expect(follower.clock.now()).toBe(NOON);
  });

  it('runs what is due at each tick, and tells when the next is due', async () => {
    const { led, follower } = await pair();
    const ran: number[] = [];
    for (const time of [NOON + 5, NOON + 10, NOON + 30])
      follower.clock.at(time, () => ran.push(follower.clock.now()));
    follower.serve(never, ignore);
    expect(await led.report()).toEqual({ next: NOON + 5, stirred: true });
    led.order({ say: 'tick', now: NOON + 20 });
    expect(await led.report()).toEqual({ next: NOON + 30, stirred: false });
    expect(ran).toEqual([NOON + 5, NOON + 10]);
    expect(follower.clock.now()).toBe(NOON + 20);
  });

  it('answers a tick only once what it began is over', async () => {
    const { led, follower } = await pair();
    const done: string[] = [];
    follower.clock.at(NOON + 5, () => done.push('begun'));
    follower.serve(async () => {
      await Promise.resolve();
      done.push('settled');
      return true;
    }, ignore);
    await led.report();
    led.order({ say: 'tick', now: NOON + 5 });
    expect(await led.report()).toEqual({ next: null, stirred: true });
    expect(done).toEqual(['settled', 'begun', 'settled']);
  });

  it('hands on where to die', async () => {
    const { led, follower } = await pair();
    const told = new Promise((resolve) => {
      follower.serve(never, resolve);
    });
    led.order({ say: 'die', point: 'noted', after: 1 });
    expect(await told).toEqual({ say: 'die', point: 'noted', after: 1 });
  });

  it('is known to have gone when its process has', async () => {
    const leader = await leadClocks();
    const [led] = await Promise.all([leader.next(NOON), followClock(leader.url)]);
    leader.stop();
    expect(await led.report()).toBeNull();
  });
});
