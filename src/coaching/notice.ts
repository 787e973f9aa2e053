import { BIDS, type Bid, type Cue } from './cues.ts';
import { REPLY_LABELS, type Reply } from './replies.ts';
import type { Care } from './preferences.ts';
import type { CueReading, ReplyReading } from './turn.ts';

/**
 * Probabilities from which on a cue is taken for one: for each bid from the readiest to the most careful reader, for
 * `conflict` one for all, since it only ever keeps the coach quiet. From `peace` on, a conflict is too likely to take the
 * turn for a bid. Chosen with the model, on chats it had not seen.
 */
export type Thresholds = { bids: Record<Bid, Record<Care, number>>; conflict: number; peace: number };

const likeliest = <L extends string>(labels: readonly L[], reading: Record<L, number>, first: L): L =>
  labels.reduce((best, label) => (reading[label] > reading[best] ? label : best), first);

/** The cue of a turn for this reader; `none` where no bid is sure enough. */
export const noticeCue = (reading: CueReading, thresholds: Thresholds, careFor: (bid: Bid) => Care): Cue => {
  if (reading.conflict >= thresholds.conflict) return 'conflict';
  if (reading.conflict >= thresholds.peace) return 'none';
  const bid = likeliest(BIDS, reading, 'vulnerability');
  return reading[bid] >= thresholds.bids[bid][careFor(bid)] ? bid : 'none';
};

export const noticeReply = (reading: ReplyReading): Reply =>
  likeliest(REPLY_LABELS, reading, 'active_constructive');
