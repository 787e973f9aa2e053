import { recordOf } from '../../src/record.ts';
import type { Gate, ModelHead } from '../../src/classifier/model.ts';
import { BIDS, type Bid, type Cue } from '../../src/coaching/cues.ts';
import { CARE } from '../../src/coaching/preferences.ts';
import type { CueReading } from '../../src/coaching/turn.ts';

/** A turn's reading by a model that had not seen it, and its true cue. */
export type ReadTurn = { reading: CueReading; cue: Cue };

/** The precision each reader asks for, with a margin for chats unseen, and the one for keeping quiet after a fight. */
export const AIMS = { keen: 0.7, normal: 0.88, calm: 0.92, strict: 0.95 } as const;
const CONFLICT_AIM = 0.6;

/** The share of conflicts that a reader of normal care may be told of as bids, and the doubts about peace tried for it. */
const MISTAKEN = 0.02;
const DOUBTS = [1, 0.5, 0.4, 0.3, 0.2, 0.15, 0.1, 0.08, 0.06, 0.05, 0.04, 0.03, 0.02];

/** A threshold rests on at least so many turns above it. */
const FEWEST = 15;

type Candidate = { p: number; isRight: boolean };

/** The lowest threshold that reaches the aim, or where none does, the most precise. */
export const gateFor = (candidates: readonly Candidate[], positives: number, aim: number): Gate => {
  const ranked = candidates.toSorted((a, b) => b.p - a.p);
  let hits = 0;
  const gates = ranked.map(({ p, isRight }, i) => {
    hits += isRight ? 1 : 0;
    return { at: p, aim, precision: hits / (i + 1), recall: positives === 0 ? 0 : hits / positives };
  });
  const sound = gates
    .slice(Math.min(FEWEST, gates.length) - 1)
    .filter(({ at }, i, all) => all[i + 1]?.at !== at);
  const reached = sound.findLast(({ precision }) => precision >= aim);
  const best = sound.reduce<Gate | undefined>((a, b) => (a && a.precision >= b.precision ? a : b), undefined);
  return reached ?? best ?? { at: 1, aim, precision: 0, recall: 0 };
};

const likeliestBid = (reading: CueReading): Bid =>
  BIDS.reduce((best, bid) => (reading[bid] > reading[best] ? bid : best));

const count = (turns: readonly ReadTurn[], cue: Cue): number =>
  turns.filter((turn) => turn.cue === cue).length;

type Gates = ModelHead['gates'];

/** Thresholds for the bids of turns where conflict is less likely than `below`. */
const bidGates = (turns: readonly ReadTurn[], below: number): Gates['bids'] => {
  const peaceful = turns.filter(({ reading }) => reading.conflict < below);
  return recordOf(BIDS, (bid) => {
    const seen = peaceful
      .filter(({ reading }) => likeliestBid(reading) === bid)
      .map(({ reading, cue }) => ({ p: reading[bid], isRight: cue === bid }));
    return recordOf(CARE, (care) => gateFor(seen, count(turns, bid), AIMS[care]));
  });
};

/** The share of conflicts that a reader of normal care would be told of as bids. */
const mistakenShare = (turns: readonly ReadTurn[], bids: Gates['bids'], below: number): number => {
  const fights = turns.filter(({ cue }) => cue === 'conflict');
  const mistaken = fights.filter(({ reading }) => {
    const bid = likeliestBid(reading);
    return reading.conflict < below && reading[bid] >= bids[bid].normal.at;
  });
  return fights.length === 0 ? 0 : mistaken.length / fights.length;
};

/**
 * Thresholds under the very rule that the bot goes by: conflict first, then no bid where conflict is too likely, then the
 * likeliest bid if it is sure enough. Of the doubts about peace, the largest that is mistaken seldom enough.
 */
export const chooseGates = (turns: readonly ReadTurn[]): Gates => {
  const fights = turns.map(({ reading, cue }) => ({ p: reading.conflict, isRight: cue === 'conflict' }));
  const conflict = gateFor(fights, count(turns, 'conflict'), CONFLICT_AIM);
  const tried = DOUBTS.map((doubt) => {
    const below = Math.min(doubt, conflict.at);
    const bids = bidGates(turns, below);
    return { bids, conflict, peace: { below, mistaken: mistakenShare(turns, bids, below) } };
  });
  const kept = tried.find(({ peace }) => peace.mistaken <= MISTAKEN) ?? tried.at(-1);
  if (!kept) throw new Error('No doubt was tried.');
  return kept;
};
