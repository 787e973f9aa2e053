import type { Bid } from '../../coaching/cues.ts';
import { SCENARIOS } from './scenarios.ts';

/** The `n`th scenario of its kind; they come round again. */
export type Scenario = { bid: Bid; n: number; message: string };

export const scenarioAt = (bid: Bid, n: number): Scenario => {
  const messages = SCENARIOS[bid];
  const at = n % messages.length;
  return { bid, n: at, message: messages[at] ?? '' };
};
