import { z } from 'zod';
import { BIDS, type Bid } from './cues.ts';
import { RESTRAINT } from './preferences.ts';
import type { Turn } from './turn.ts';

const time = z.number();

/** What became of one nudge. It lives and dies with its moment. */
const nudgeSchema = z.object({
  kind: z.enum(['answer', 'build']),
  /** When it is (or was) due. */
  dueAt: time,
  state: z.discriminatedUnion('is', [
    z.object({ is: z.literal('due') }),
    /** Set before it is sent, so that a crash in between leaves a trace to look for. */
    z.object({ is: z.literal('sending'), at: time }),
    /** Without a message id it was shown behind the panel, which leaves nothing in the inbox. */
    z.object({
      is: z.literal('delivered'),
      at: time,
      messageId: z.string().nullable(),
      usedAt: time.nullable(),
    }),
    /** The inbox is closed: it waits behind the standing panel. */
    z.object({ is: z.literal('waiting'), at: time }),
    z.object({ is: z.literal('dropped'), because: z.string() }),
  ]),
});
export type Nudge = z.infer<typeof nudgeSchema>;

/**
 * How a moment ended: `met` the partner turned toward · `against` they turned against · `conflict` one of them wrote
 * in anger · `replaced` by a stronger cue · `withdrawn` deleted or edited away · `misread` its reader said it was none.
 */
export const ENDINGS = ['met', 'against', 'conflict', 'replaced', 'withdrawn', 'misread'] as const;
export type Ending = (typeof ENDINGS)[number];

/** What an author may ask of their partner about a message of their own. */
export const HANDED = ['celebrate', 'listen'] as const;
export type Handed = (typeof HANDED)[number];

/** One cue of one partner, from when it was said until it is forgotten: ids, labels and times, never words. */
export const momentSchema = z.object({
  /** The id of the turn's first message. */
  id: z.string(),
  bid: z.enum(BIDS),
  author: z.string(),
  reader: z.string(),
  messageIds: z.tuple([z.string()], z.string()),
  /** When the turn ended. */
  at: time,
  /** What its author asked for by a message menu, where they marked it themselves. */
  handed: z.enum(HANDED).nullable().default(null),
  /** Whether its author lets it be told in the partner's weekly note; null until they were asked and answered. */
  remember: z.boolean().nullable().default(null),
  closed: z
    .object({ how: z.enum(ENDINGS), at: time })
    .nullable()
    .default(null),
  /** Why no nudge was planned, where none was. */
  silent: z.string().nullable().default(null),
  nudges: z.array(nudgeSchema).default([]),
});
export type Moment = z.infer<typeof momentSchema>;

export const openMoment = (turn: Turn, bid: Bid, reader: string): Moment => ({
  id: turn.messageIds[0],
  bid,
  author: turn.author,
  reader,
  messageIds: [...turn.messageIds],
  at: turn.at,
  handed: null,
  remember: null,
  closed: null,
  silent: null,
  nudges: [],
});

/** What a nudge is for: to answer, to make a short answer bigger, or to listen, where the author asked for that. */
export type Purpose = Nudge['kind'] | 'listen';

export const purposeOf = ({ handed }: Moment, kind: Nudge['kind']): Purpose =>
  kind === 'answer' && handed === 'listen' ? 'listen' : kind;

export const isOpen = (moment: Moment, now: number): boolean =>
  moment.closed === null && now - moment.at < RESTRAINT.momentLasts;

/** The author's moment that was open at `now`, if there was one: each has at most one, and none before it was said. */
export const openMomentOf = (moments: readonly Moment[], author: string, now: number): Moment | undefined =>
  moments.findLast((moment) => moment.author === author && moment.at <= now && isOpen(moment, now));

/** The nudge that is still to come, with its number. */
export const pendingNudge = (moment: Moment): { nudge: Nudge; n: number } | undefined => {
  const n = moment.nudges.findIndex(({ state }) => state.is === 'due' || state.is === 'sending');
  const nudge = moment.nudges[n];
  return nudge && { nudge, n };
};

export const planNudge = (moment: Moment, kind: Nudge['kind'], dueAt: number): Moment => ({
  ...moment,
  silent: null,
  nudges: [...moment.nudges, { kind, dueAt, state: { is: 'due' } }],
});

/** The moment with nudge `n` in another state. */
export const withNudge = (moment: Moment, n: number, state: Nudge['state']): Moment => ({
  ...moment,
  nudges: moment.nudges.map((nudge, i) => (i === n ? { ...nudge, state } : nudge)),
});

/** The moment with its coming nudge moved to `dueAt`. */
export const postponeNudge = (moment: Moment, n: number, dueAt: number): Moment => ({
  ...moment,
  nudges: moment.nudges.map((nudge, i) => (i === n ? { ...nudge, dueAt } : nudge)),
});

/** What is still to come is dropped. What is on its way stays: it may have arrived, and is then to be counted. */
export const dropPending = (moment: Moment, because: string): Moment => {
  const pending = pendingNudge(moment);
  return pending?.nudge.state.is === 'due'
    ? withNudge(moment, pending.n, { is: 'dropped', because })
    : moment;
};

/** A press on nudge `n`, or an answer to the partner after it: it was of use. Too late counts as ignored all the same. */
export const useNudge = (moment: Moment, n: number, at: number): Moment => {
  const state = moment.nudges[n]?.state;
  return state?.is === 'delivered' && state.usedAt === null && state.at <= at
    ? withNudge(moment, n, { ...state, usedAt: at })
    : moment;
};

/** The reader answered: every nudge that they had about this moment was of use. */
export const useNudges = (moment: Moment, at: number): Moment =>
  moment.nudges.reduce((noted, _, n) => useNudge(noted, n, at), moment);

/** A closed moment stays closed as it was, and what was still to come of it is dropped. */
export const closeMoment = (moment: Moment, how: Ending, at: number): Moment => {
  if (moment.closed) return moment;
  const closed = dropPending({ ...moment, closed: { how, at } }, how);
  return how === 'met' ? useNudges(closed, at) : closed;
};

/** Puts the changed moment in the place of the one with its id, or at the end. */
export const putMoment = (moments: readonly Moment[], changed: Moment): Moment[] =>
  moments.some(({ id }) => id === changed.id)
    ? moments.map((moment) => (moment.id === changed.id ? changed : moment))
    : [...moments, changed];

export const forgetOld = (moments: readonly Moment[], now: number): Moment[] =>
  moments.filter((moment) => now - moment.at < RESTRAINT.remembered);
