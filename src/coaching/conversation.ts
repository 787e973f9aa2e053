import { isBid, isStronger, type Bid, type Cue } from './cues.ts';
import { partnerOf, type Couple } from './couple.ts';
import {
  closeMoment,
  dropPending,
  forgetOld,
  isOpen,
  openMoment,
  openMomentOf,
  pendingNudge,
  planNudge,
  putMoment,
  useNudges,
  type Handed,
  type Moment,
  type Nudge,
} from './moment.ts';
import { decideAt, decideNudge, type Decision, type Situation } from './nudge.ts';
import type { Person } from './person.ts';
import { RESTRAINT } from './preferences.ts';
import type { Reply } from './replies.ts';
import type { Turn } from './turn.ts';

/** Who spoke to whom, as they stand when the turn is over. */
export type Scene = { couple: Couple; author: Person; reader: Person };

/** What was heard: the turn, its cue, and how it answers the other's open moment, if there is one. */
export type HeardTurn = { turn: Turn; cue: Cue; reply: Reply | 'sign' | null };

const situation = (scene: Scene, bid: Bid, saidAt: number, moments: readonly Moment[]): Situation => ({
  ...scene,
  bid,
  saidAt,
  moments,
});

/**
 * The author of this turn spoke to their partner: the nudges they had were of use, unless they turned to another topic,
 * and *build on it* is moot.
 */
const noteAnswer = (moment: Moment, { turn, reply }: HeardTurn): Moment => {
  if (moment.reader !== turn.author) return moment;
  const noted = reply === 'passive_destructive' ? moment : useNudges(moment, turn.at);
  const later = moment.closed !== null && turn.at > moment.closed.at;
  return later && pendingNudge(noted)?.nudge.kind === 'build' ? dropPending(noted, 'answered') : noted;
};

/** The moment with what was decided about it: a nudge that is planned, or the reason for silence. */
const withDecision = (moment: Moment, decision: Decision): Moment =>
  decision.nudge ? planNudge(moment, 'answer', decision.at) : { ...moment, silent: decision.because };

/** The author's open moment makes room for another one. */
const withoutOpen = (moments: readonly Moment[], { author, at }: Turn): Moment[] => {
  const open = openMomentOf(moments, author, at);
  return open ? putMoment(moments, closeMoment(open, 'replaced', at)) : [...moments];
};

/** One light nudge some minutes after a short answer, for a reader who chose it. */
const buildOnIt = (moment: Moment, scene: Scene, turn: Turn, moments: readonly Moment[]): Moment => {
  const replier = scene.author;
  if (!replier.preferences.buildOnIt) return moment;
  const roles = { couple: scene.couple, author: scene.reader, reader: replier };
  const decision = decideAt(situation(roles, moment.bid, turn.at, moments), turn.at + RESTRAINT.buildOnIt);
  return decision.nudge ? planNudge(moment, 'build', decision.at) : moment;
};

/** The design's table: what the partner's answer does to the moment that waited for it. */
const answerMoment = (moment: Moment, scene: Scene, heard: HeardTurn, moments: readonly Moment[]): Moment => {
  const { turn, reply } = heard;
  switch (reply) {
    case 'sign':
    case 'active_constructive':
      return closeMoment(moment, 'met', turn.at);
    case 'passive_constructive':
      return buildOnIt(closeMoment(moment, 'met', turn.at), scene, turn, moments);
    case 'active_destructive':
      return closeMoment(moment, 'against', turn.at);
    case 'passive_destructive':
    case null:
      return moment;
  }
};

const hasGone = ({ state }: Nudge): boolean => state.is === 'delivered' || state.is === 'sending';

const HANDED_AS: Record<Handed, Bid> = { celebrate: 'good_news', listen: 'stress' };

/** Listening is asked for in what is hard, of whichever kind. */
const handedBid = (how: Handed, known: Moment | undefined): Bid =>
  how === 'listen' && known?.bid === 'vulnerability' ? known.bid : HANDED_AS[how];

/**
 * The couple's moments after an author marked a message of their own. One whose nudge has gone out keeps it, and no second
 * one follows; else a nudge is planned from now on, as for anything noticed.
 */
export const afterHanding = (scene: Scene, turn: Turn, how: Handed, moments: readonly Moment[]): Moment[] => {
  const known = moments.find(({ messageIds }) => messageIds.includes(turn.messageIds[0]));
  const bid = handedBid(how, known);
  if (known?.nudges.some(hasGone)) return putMoment(moments, { ...known, handed: how });
  const others = moments.filter((moment) => moment !== known);
  const left = withoutOpen(others, turn);
  const decision = decideNudge({ ...situation(scene, bid, turn.at, left), handed: true });
  const moment = { ...openMoment(turn, bid, scene.reader.id), handed: how };
  return putMoment(left, withDecision(moment, decision));
};

/** A moment for the turn's own bid, with its nudge planned or the reason for silence noted. */
const begin = (scene: Scene, turn: Turn, bid: Bid, moments: readonly Moment[]): Moment =>
  withDecision(openMoment(turn, bid, scene.reader.id), decideNudge(situation(scene, bid, turn.at, moments)));

const bidFor = (scene: Scene, turn: Turn, bid: Bid, moments: readonly Moment[]): Moment[] => {
  const known = moments.some(({ id }) => id === turn.messageIds[0]);
  const open = openMomentOf(moments, turn.author, turn.at);
  if (known || (open && !isStronger(bid, open.bid))) return [...moments];
  const left = withoutOpen(moments, turn);
  return putMoment(left, begin(scene, turn, bid, left));
};

/** A fight: what is open closes, and nothing that was planned comes after it. */
const fallSilent = (moment: Moment, at: number): Moment =>
  dropPending(isOpen(moment, at) ? closeMoment(moment, 'conflict', at) : moment, 'conflict');

/**
 * The couple's moments after a turn. Hearing the same turn twice changes nothing the second time, so that it may be
 * told again after a crash.
 */
export const afterTurn = (scene: Scene, heard: HeardTurn, before: readonly Moment[]): Moment[] => {
  const { turn, cue } = heard;
  const noted = forgetOld(before, turn.at).map((moment) => noteAnswer(moment, heard));
  if (cue === 'conflict') return noted.map((moment) => fallSilent(moment, turn.at));
  const awaited = openMomentOf(noted, partnerOf(scene.couple, turn.author), turn.at);
  const answered = awaited ? putMoment(noted, answerMoment(awaited, scene, heard, noted)) : noted;
  return isBid(cue) ? bidFor(scene, turn, cue, answered) : answered;
};

/** A moment whose words were edited, read again: another bid is planned anew, no bid at all withdraws it. */
export const afterEdit = (
  scene: Scene,
  moment: Moment,
  cue: Cue,
  now: number,
  moments: readonly Moment[],
): Moment => {
  if (!isOpen(moment, now) || cue === moment.bid) return moment;
  if (!isBid(cue)) return closeMoment(moment, 'withdrawn', now);
  if (moment.nudges.some(hasGone)) return { ...moment, bid: cue };
  const decision = decideNudge(situation(scene, cue, now, moments));
  const changed = dropPending({ ...moment, bid: cue }, 'edited');
  return withDecision(changed, decision);
};
