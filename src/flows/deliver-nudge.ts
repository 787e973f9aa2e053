import { closeMoment, postponeNudge, purposeOf } from '../coaching/moment.ts';
import type { DueDecision, Seen, Silence } from '../coaching/nudge.ts';
import { RESTRAINT } from '../coaching/preferences.ts';
import type { App, Delivery, Suggestion, TaskOutcome } from '../ports.ts';
import { blankQuotes } from './blank-quotes.ts';
import { decideNow, findDue, isComing, look, setState, type Due, type NudgeTask } from './due-nudge.ts';
import { planFarewell } from './farewell.ts';
import { changeMoment, momentsOf } from './people.ts';
import { suggestFor } from './suggest.ts';
import type { TurnTaking } from './turn-taking.ts';

const deliveryOf = ({ couple, moment, nudge, n }: Due, suggestion: Suggestion): Delivery => ({
  reader: moment.reader,
  author: moment.author,
  bid: moment.bid,
  kind: purposeOf(moment, nudge.kind),
  momentId: moment.id,
  n,
  place: { guildId: couple.guildId, channelId: couple.channelId, messageId: moment.id },
  suggestion,
});

/** Notes the delivery, and looks again later whether too many were ignored by then. */
const delivered = async (app: App, due: Due, messageId: string, at: number): Promise<void> => {
  await planFarewell(app, due.moment.reader, at);
  await setState(app, due, { is: 'delivered', at, messageId, usedAt: null });
  app.log.info({ event: 'nudged', couple: due.couple.id, label: due.moment.bid, reason: due.nudge.kind });
};

const send = async (app: App, due: Due, suggestion: Suggestion): Promise<void> => {
  const at = app.clock.now();
  await setState(app, due, { is: 'sending', at });
  const outcome = await app.messenger.nudge(deliveryOf(due, suggestion));
  if (outcome === 'closed') await setState(app, due, { is: 'waiting', at });
  else await delivered(app, due, outcome.messageId, at);
};

/** A crash may have come between sending and noting: the nudge is then in the reader's inbox already. */
const wasSent = async (app: App, due: Due): Promise<boolean> => {
  if (due.nudge.state.is !== 'sending') return false;
  const { couple, moment, n } = due;
  const found = await app.messenger.findNudge({ reader: moment.reader, momentId: moment.id, n });
  if (!found) return false;
  await delivered(app, due, found.messageId, due.nudge.state.at);
  // What was deleted meanwhile is not quoted any longer.
  if ((await app.messenger.read(couple, moment.messageIds)) === null)
    await blankQuotes(
      app,
      (await momentsOf(app.store, couple.id)).filter(({ id }) => id === moment.id),
    );
  return true;
};

/** Asked before anything is read, so that a channel that is gone is not asked for ever. */
const isTooLate = ({ nudge }: Due, now: number): boolean => now - nudge.dueAt > RESTRAINT.latest;

const drop = async (app: App, due: Due, because: Silence): Promise<TaskOutcome> => {
  await setState(app, due, { is: 'dropped', because });
  app.log.info({ event: 'nudge_dropped', couple: due.couple.id, reason: because });
  return 'done';
};

/** A reaction that came while nobody listened: the moment is over, and the next one may be heard. */
const noteUnseenAnswer = (app: App, { couple, moment }: Due) =>
  changeMoment(app.store, couple.id, moment.id, (now) => closeMoment(now, 'met', app.clock.now()));

/** Puts it off or drops it. */
const keepQuiet = async (
  app: App,
  due: Due,
  decision: Exclude<DueDecision, { do: 'deliver' }>,
  seen: Seen,
): Promise<TaskOutcome> => {
  if (decision.do === 'drop') {
    await drop(app, due, decision.because);
    if (seen.answered) await noteUnseenAnswer(app, due);
    return 'done';
  }
  if (decision.for === 'morning')
    await changeMoment(app.store, due.couple.id, due.moment.id, (moment) =>
      postponeNudge(moment, due.n, decision.until),
    );
  return { again: decision.until };
};

/** Everything that takes its time before the sending itself. */
const prepare = async (app: App, { scene, moment, nudge, n }: Due, text: string): Promise<Suggestion> => {
  const kind = purposeOf(moment, nudge.kind);
  const suggestion = await suggestFor(app, scene, { moment, kind, text, seed: `${moment.id}.${n}` });
  await app.messenger.openInbox(moment.reader);
  return suggestion;
};

/**
 * A due nudge: looked at once more, then delivered, put off or dropped. What was chosen while it was being prepared
 * counts too, so that it is decided twice. Must be called in the couple's order.
 */
export const deliverNudge = async (app: App, turns: TurnTaking, task: NudgeTask): Promise<TaskOutcome> => {
  const then = await findDue(app, task);
  if (!isComing(then) || (await wasSent(app, then))) return 'done';
  if (isTooLate(then, app.clock.now())) return drop(app, then, 'too_late');
  const message = await app.messenger.read(then.couple, then.moment.messageIds);
  const seen = await look(app, turns, then, message);
  const first = await decideNow(app, task, seen);
  if (!first) return 'done';
  if (first.decision.do !== 'deliver') return keepQuiet(app, first.due, first.decision, seen);
  const suggestion = await prepare(app, first.due, message?.text ?? '');
  const last = await decideNow(app, task, seen);
  if (!last) return 'done';
  if (last.decision.do !== 'deliver') return keepQuiet(app, last.due, last.decision, seen);
  await send(app, last.due, suggestion);
  return 'done';
};
