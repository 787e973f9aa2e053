import { describe, expect, it } from 'vitest';
import type { BotProcess } from '../../scripts/chaos/bot-process.ts';
import { createExecutioner } from '../../scripts/chaos/executioner.ts';
import { inventChats } from '../../scripts/chaos/invented-chats.ts';
import { KILL_POINTS, planKills, type Kill } from '../../scripts/chaos/kill-plan.ts';
import { createRandom } from '../../scripts/learn/random.ts';

/** A bot that only notes what is done to it. */
const noting = () => {
  const done: string[] = [];
  const bot: BotProcess = {
    led: {
      order: (order) => done.push(order.say === 'die' ? order.point : order.say),
      report: () => Promise.resolve(null),
    },
    gone: Promise.resolve(),
    kill: () => done.push('killed'),
  };
  return { bot, done };
};

const kill = (point: Kill['point'], from: number): Kill => ({ from, point, after: 1, downtime: 7 });

describe('the plan of kills', () => {
  it('is the same for the same seed, and another for another', () => {
    const plan = (seed: number) => planKills(20, 500, createRandom(seed));
    expect(plan(1)).toEqual(plan(1));
    expect(plan(1)).not.toEqual(plan(2));
  });

  it('has every kind of point, in the order of time, before all is over', () => {
    const plan = planKills(20, 500, createRandom(3));
    const times = plan.map(({ from }) => from);
    expect(new Set(plan.map(({ point }) => point))).toEqual(new Set(KILL_POINTS));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThan(500);
  });
});

describe('a kill', () => {
  it('comes at its time, and at once between two happenings', () => {
    const { bot, done } = noting();
    const executioner = createExecutioner([kill('between', 3)]);
    executioner.beforeHappening(2, bot);
    expect(done).toEqual([]);
    executioner.beforeHappening(3, bot);
    expect(done).toEqual(['killed']);
    expect(executioner.died()).toBe(7);
    expect(executioner.struck).toEqual(['between']);
  });

  it('waits for a nudge where it is meant to', () => {
    const { bot, done } = noting();
    const executioner = createExecutioner([kill('posted', 0)]);
    executioner.messageArrived(bot);
    executioner.beforeHappening(0, bot);
    expect(done).toEqual([]);
    executioner.messageArrived(bot);
    expect(done).toEqual(['killed']);
  });

  it('is left to the bot where only the bot knows the point, and the next one waits for it', () => {
    const { bot, done } = noting();
    const executioner = createExecutioner([kill('noted', 0), kill('between', 1)]);
    executioner.beforeHappening(0, bot);
    executioner.beforeHappening(1, bot);
    expect(done).toEqual(['noted']);
    executioner.died();
    executioner.beforeHappening(2, bot);
    expect(done).toEqual(['noted', 'killed']);
  });

  it('comes at once when its point never came', () => {
    const { bot, done } = noting();
    const executioner = createExecutioner([kill('posted', 0), kill('noted', 1)]);
    executioner.beforeHappening(0, bot);
    for (let left = 2; left > 0; left -= 1) {
      expect(executioner.left()).toBe(left);
      executioner.strike(bot);
      executioner.died();
    }
    expect(done).toEqual(['killed', 'killed']);
    expect(executioner.left()).toBe(0);
  });

  it('is not taken for one of the plan when the bot died by itself', () => {
    const executioner = createExecutioner([]);
    expect(executioner.died()).toBe(0);
    expect(executioner.struck).toEqual(['by_itself']);
  });
});

describe('invented chats', () => {
  it('are the same for the same seed, and each couple’s own', () => {
    const chats = inventChats(3, createRandom(1));
    expect(chats).toEqual(inventChats(3, createRandom(1)));
    expect(new Set(chats.map(({ turns }) => JSON.stringify(turns))).size).toBe(3);
  });
});
