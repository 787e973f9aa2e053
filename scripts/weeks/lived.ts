import { MINUTE, WEEK } from '../../src/coaching/time.ts';
import type { Bid } from '../../src/coaching/cues.ts';
import { WHO, type Who } from '../people/two.ts';
import type { Wish } from './plan.ts';

/** A good moment that both had; `id`: its message. Times in ms since the epoch. */
export type Joint = { id: string; at: number; by: Who; bid: Bid };

/** What a pair truly did, which is what its notes are held against. Times in ms since the epoch. */
export type Lived = {
  /** Each wish as a whole, from then on. */
  wishes: { at: number; by: Who; wish: Wish }[];
  agreed: { at: number; by: Who }[];
  rests: { from: number; to: number; by: Who }[];
  inboxes: { at: number; by: Who; open: boolean }[];
  joint: Joint[];
  /** Moments whose author, when asked, said that they may be told. */
  approved: { at: number; ids: readonly string[] }[];
  /** While the bot died over what was asked of it, nobody can say which wish holds. */
  unsure: { from: number; to: number }[];
};

export const nothingLived = (): Lived => ({
  ...{ wishes: [], agreed: [], rests: [], inboxes: [], joint: [], approved: [], unsure: [] },
});

const lastBefore = <T extends { at: number; by: Who }>(events: readonly T[], by: Who, at: number) =>
  events.findLast((event) => event.by === by && event.at <= at);

export const wishAt = ({ wishes }: Lived, by: Who, at: number): Wish | undefined =>
  lastBefore(wishes, by, at)?.wish;

export const isOpen = ({ inboxes }: Lived, by: Who, at: number): boolean =>
  lastBefore(inboxes, by, at)?.open ?? true;

export const isResting = ({ rests }: Lived, by: Who, at: number): boolean =>
  rests.some((rest) => rest.by === by && rest.from <= at && at < rest.to);

/** When the later of the two last chose. */
export const agreedBy = ({ agreed }: Lived, at: number): number =>
  Math.max(...WHO.map((by) => lastBefore(agreed, by, at)?.at ?? Infinity));

export const isApproved = ({ approved }: Lived, id: string, at: number): boolean =>
  approved.some((answer) => answer.at <= at && answer.ids.includes(id));

export const isUnsure = ({ unsure }: Lived, at: number): boolean =>
  unsure.some(({ from, to }) => from <= at && at <= to);

/** A week's pause, as the command gives it. */
export const REST = WEEK;
/** Between what is said and its answer. */
export const ANSWERS_AFTER = 2 * MINUTE;
