import type { Energy } from '../../coaching/preferences.ts';
import type { Doer } from '../candidates.ts';

/**
 * Ways to begin. `holding` says the particular thing back: `{It}` begins a sentence with it, `{it}` stands inside one,
 * `{thing}` names what it is about. `plain` is for a message with nothing to hold. None of them asks.
 */
export type Openers = { holding: readonly string[]; plain: readonly string[] };

/**
 * Open questions that fit when `when` is found in what is held or else in the message, when the thing is of `doer`'s doing,
 * or when the whole message says the author's `wish`. `openers`: the only beginnings that go with them, in every energy.
 */
export type Asks = { when?: RegExp; doer?: Doer; wish?: RegExp; openers?: Openers; ask: readonly string[] };

/** Everything that can be said to one kind of bid: any opener goes with any question, unless the question has its own. */
export type BidLines = {
  openers: Record<Energy, Openers>;
  /** Beginnings after the reader has answered already, for a question that makes it bigger. */
  build: Openers;
  /** Tried in order: the first that fits is the most particular, the last fits always. */
  asks: readonly Asks[];
};
