import { MINUTE } from '../../src/coaching/time.ts';
import { OWN_DEATHS } from './clock-words.ts';

/**
 * Where the bot is killed: `between` two things that people do · `asking` Discord something · `answered` by it ·
 * `posted` after a nudge arrived and before the bot is told · `post_answered` after it was told and before it
 * noted that · `noted` before its job is put away.
 */
export const KILL_POINTS = ['between', 'posted', ...OWN_DEATHS] as const;
export type KillPoint = (typeof KILL_POINTS)[number];

/** `from`: the number of the happening from which on it may come. `after`: which such point; `downtime`: in ms. */
export type Kill = { from: number; point: KillPoint; after: number; downtime: number };

/** Short enough for a nonce to be remembered, too long for that, and too long for a nudge to be in time. */
const DOWNTIMES = [0, 0, MINUTE, 8 * MINUTE, 30 * MINUTE, 95 * MINUTE] as const;
const MOST_REQUESTS = 4;

/** `count` kills at random points spread over `happenings`, every kind of point as often as the others. */
export const planKills = (
  count: number,
  happenings: number,
  random: () => number,
  downtimes: readonly number[] = DOWNTIMES,
): Kill[] =>
  Array.from({ length: count }, (_, i) => {
    const point = KILL_POINTS[i % KILL_POINTS.length] ?? 'between';
    const many = point === 'asking' || point === 'answered';
    return {
      from: Math.floor(((i + random()) / (count + 1)) * happenings),
      point,
      after: many ? 1 + Math.floor(random() * MOST_REQUESTS) : 1,
      downtime: downtimes[Math.floor(random() * downtimes.length)] ?? 0,
    };
  });
