import { BIDS, type Bid } from '../../src/coaching/cues.ts';
import { ASKED_ABOUT, type Preferences } from '../../src/coaching/preferences.ts';
import type { Who } from '../people/two.ts';

/** What one person chooses, as its values stand on the cards. */
export type Policy = {
  zone: string;
  /** Hours of the day. */
  quiet: { from: number; to: number };
  nudgeAbout: readonly Bid[];
  buildOnIt: boolean;
  energy: Preferences['energy'];
  sensitivity: Preferences['sensitivity'];
  weekly: boolean;
  /** Answers with a reaction where the chat has no answer. */
  reacts: boolean;
};

const ZONES = [
  'Europe/Lisbon',
  'America/New_York',
  'Asia/Manila',
  'Europe/Berlin',
  'Australia/Sydney',
] as const;
const QUIET = [
  { from: 22, to: 8 },
  { from: 22, to: 8 },
  { from: 23, to: 9 },
  { from: 0, to: 0 },
] as const;
const ENERGIES = ['warm', 'quiet', 'bright'] as const;
const SENSITIVITIES = ['normal', 'keen', 'calm'] as const;

const turned = <T>(choices: readonly [T, ...T[]], n: number): T => choices[n % choices.length] ?? choices[0];

/** The choices of couple number `couple`: they differ among couples, and between two partners who live apart. */
export const policyOf = (couple: number, who: Who): Policy => {
  const apart = couple % 4 === 3 && who === 'B' ? 1 : 0;
  const other = who === 'B' ? 1 : 0;
  return {
    zone: turned(ZONES, couple + apart),
    quiet: turned(QUIET, couple + other),
    nudgeAbout: couple % 7 === 6 ? ASKED_ABOUT : BIDS,
    buildOnIt: (couple + other) % 3 === 0,
    energy: turned(ENERGIES, couple + other),
    sensitivity: turned(SENSITIVITIES, couple),
    weekly: couple % 6 === 5,
    reacts: couple % 5 === 4,
  };
};
