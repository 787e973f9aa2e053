import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createManualClock, systemClock } from '../src/clock.ts';

/** A manual clock at 100 and what its timers did. */
const begin = () => {
  const clock = createManualClock(100);
  const ran: [string, number][] = [];
  const at = (time: number, name: string) => clock.at(time, () => ran.push([name, clock.now()]));
  return { clock, ran, at };
};

describe('the manual clock', () => {
  it('stands still until it is moved', async () => {
    const { clock } = begin();
    expect(clock.now()).toBe(100);
    await clock.advanceTo(250);
    expect(clock.now()).toBe(250);
  });

  it('runs each timer once, at its own moment, earliest first', async () => {
    const { clock, ran, at } = begin();
    at(300, 'c');
    at(200, 'a');
    at(200, 'b');
    await clock.advanceTo(1_000);
    await clock.advanceTo(2_000);
    expect(ran).toEqual([
      ['a', 200],
      ['b', 200],
      ['c', 300],
    ]);
    expect(clock.now()).toBe(2_000);
  });

  it('runs no timer before its time and none that was cancelled', async () => {
    const { clock, ran, at } = begin();
    const cancel = at(200, 'cancelled');
    at(201, 'later');
    cancel();
    expect(clock.next()).toBe(201);
    await clock.advanceTo(200);
    expect(ran).toEqual([]);
  });

  it('runs a timer whose time is past as soon as it moves at all', async () => {
    const { clock, ran, at } = begin();
    at(5, 'overdue');
    expect(ran).toEqual([]);
    await clock.advanceTo(100);
    expect(ran).toEqual([['overdue', 100]]);
  });

  it('runs what a timer sets in turn, when it falls in the time that passes', async () => {
    const { clock, ran, at } = begin();
    clock.at(200, () => {
      at(250, 'in time');
      at(301, 'beyond');
    });
    await clock.advanceTo(300);
    expect(ran).toEqual([['in time', 250]]);
    expect(clock.next()).toBe(301);
  });

  it('lets what a timer began settle before time goes on', async () => {
    const { clock, ran, at } = begin();
    at(200, 'first');
    at(300, 'second');
    const settled: [number, number][] = [];
    await clock.advanceTo(400, async () => {
      await Promise.resolve();
      settled.push([clock.now(), ran.length]);
    });
    expect(settled).toEqual([
      [200, 1],
      [300, 2],
    ]);
  });

  it('never goes back', async () => {
    const { clock } = begin();
    await clock.advanceTo(50);
    expect(clock.now()).toBe(100);
  });

  it('has nothing next when no timer waits', () => {
    expect(begin().clock.next()).toBeUndefined();
  });
});

describe('the system’s clock', () => {
  const DAY = 24 * 60 * 60 * 1_000;
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tells the time and calls when it has come', () => {
    const run = vi.fn();
    systemClock.at(systemClock.now() + 500, run);
    vi.advanceTimersByTime(499);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledOnce();
    expect(systemClock.now()).toBe(1_500);
  });

  it('calls at once for a time that is past', () => {
    const run = vi.fn();
    systemClock.at(0, run);
    vi.advanceTimersByTime(0);
    expect(run).toHaveBeenCalledOnce();
  });

  it('does not call once it was cancelled', () => {
    const run = vi.fn();
    systemClock.at(1_500, run)();
    vi.advanceTimersByTime(1_000);
    expect(run).not.toHaveBeenCalled();
  });

  it('does not take a time beyond what a timer can hold for now', () => {
    const run = vi.fn();
    systemClock.at(1_000 + 60 * DAY, run);
    vi.advanceTimersByTime(24 * DAY);
    expect(run).not.toHaveBeenCalled();
  });
});
