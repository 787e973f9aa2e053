import type { Clock } from '../clock.ts';
import { MINUTE } from '../coaching/time.ts';

/** Interactions of one person in any minute; more are answered with one sentence and do nothing. */
const MOST = 30;

/** Whether this person may go on: counts in memory, and forgets whoever was quiet for a minute. */
export const createPace = (clock: Clock): ((userId: string) => boolean) => {
  const times = new Map<string, number[]>();
  return (userId) => {
    const now = clock.now();
    for (const [id, its] of times) if (now - (its.at(-1) ?? 0) >= MINUTE) times.delete(id);
    const recent = (times.get(userId) ?? []).filter((at) => now - at < MINUTE);
    if (recent.length >= MOST) return false;
    times.set(userId, [...recent, now]);
    return true;
  };
};
