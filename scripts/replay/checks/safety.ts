import { DAY } from '../../../src/coaching/time.ts';
import { isUnsafe } from '../../../src/coaching/safety.ts';
import type { Check } from '../checks.ts';

/** After words of danger nobody is nudged for a day, from the last message of that turn on. */
const keepsOut: Check = ({ turns, arrivals }) => {
  const dangers = turns.filter(({ text }) => isUnsafe(text));
  return arrivals
    .filter(({ at }) => dangers.some((danger) => at >= danger.at && at - danger.at < DAY))
    .map(({ momentId }) => `a nudge about ${momentId} came within a day of words of danger`);
};

export const safetyChecks: readonly Check[] = [keepsOut];
