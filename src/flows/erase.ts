import { isPartner, type Couple } from '../coaching/couple.ts';
import type { Moment } from '../coaching/moment.ts';
import { codeOf } from '../error-code.ts';
import type { App } from '../ports.ts';
import { nudgeJobId } from './coach-turn.ts';
import { momentsOf } from './people.ts';
import type { InOrder } from './in-order.ts';
import type { TurnTaking } from './turn-taking.ts';

/** The kinds of job that are a person's own, each under their id. */
export const OWN_JOBS = ['farewell', 'weekly', 'remember', 'consent'] as const;

/** An inbox that cannot be reached keeps its quote; that must not keep anything else from being forgotten. */
const blankQuotes = async (app: App, moments: readonly Moment[]): Promise<void> => {
  for (const { reader, nudges } of moments)
    for (const { state } of nudges)
      if (state.is === 'delivered' && state.messageId !== null)
        await app.messenger.blankNudge(reader, state.messageId).catch((error: unknown) => {
          app.log.warn({ event: 'blank_failed', code: codeOf(error) });
        });
};

/** The couple first, so that nothing is read any more whatever fails after it. The two keep their own choices, each alone. */
const eraseCouple = async (app: App, turns: TurnTaking, couple: Couple): Promise<Moment[]> => {
  const { store, jobs } = app;
  const moments = await momentsOf(store, couple.id);
  await store.channels.delete(couple.channelId);
  await store.couples.delete(couple.id);
  turns.forget(couple.id);
  await store.moments.delete(couple.id);
  for (const partner of couple.partners)
    await store.people.mutate(partner, (person) =>
      person?.coupleId === couple.id ? { ...person, coupleId: null } : person,
    );
  await jobs.cancel(`forget:${couple.id}`);
  for (const partner of couple.partners) await jobs.cancel(`consent:${partner}`);
  for (const { id, nudges } of moments)
    for (const n of nudges.keys()) await jobs.cancel(nudgeJobId(couple.id, id, n));
  return moments;
};

/**
 * Forgets the person, and with them every couple they are part of or invited to; answers the couples that were. Each is
 * forgotten in its own order, so that nothing under way writes anything back.
 */
export const erase = async (
  app: App,
  inOrder: InOrder,
  turns: TurnTaking,
  userId: string,
): Promise<Couple[]> => {
  const couples = [];
  for await (const couple of app.store.couples.all()) if (isPartner(couple, userId)) couples.push(couple);
  const moments = [];
  for (const couple of couples) {
    const forgotten = inOrder.run(couple.channelId, () => eraseCouple(app, turns, couple));
    moments.push(...(await forgotten));
  }
  for (const kind of OWN_JOBS) await app.jobs.cancel(`${kind}:${userId}`);
  await app.store.people.delete(userId);
  await blankQuotes(app, moments);
  await app.store.erased();
  return couples;
};

/** Forgets couples whose channel or server is gone; each of their people keeps their own choices. */
export const eraseCouples = async (
  app: App,
  inOrder: InOrder,
  turns: TurnTaking,
  couples: readonly Couple[],
): Promise<void> => {
  for (const couple of couples) {
    const moments = await inOrder.run(couple.channelId, () => eraseCouple(app, turns, couple));
    await blankQuotes(app, moments);
  }
  if (couples.length > 0) await app.store.erased();
};
