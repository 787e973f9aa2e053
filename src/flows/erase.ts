import { isPartner, type Couple } from '../coaching/couple.ts';
import { jobIdOf } from '../coaching/task.ts';
import { codeOf } from '../error-code.ts';
import type { App } from '../ports.ts';
import { blankQuotes } from './blank-quotes.ts';
import { cancelOwnJobs } from './own-jobs.ts';
import { momentsOf } from './people.ts';
import type { InOrder } from './in-order.ts';
import type { TurnTaking } from './turn-taking.ts';

const cancelJobsOf = async ({ jobs, store }: App, { id, partners }: Couple): Promise<void> => {
  for (const userId of partners) await jobs.cancel(jobIdOf({ kind: 'consent', userId }));
  for await (const job of store.jobs.all())
    if ('coupleId' in job.task && job.task.coupleId === id) await jobs.cancel(job.id);
};

/**
 * Consent first, so that nothing is read any more whatever fails after it; the couple's own row last, so that what failed
 * half way is found and done the next time. The two keep their own choices, each alone.
 */
const eraseCouple = async (app: App, turns: TurnTaking, couple: Couple): Promise<void> => {
  const { store } = app;
  await store.couples.mutate(couple.id, (now) => now && { ...now, agreed: {} });
  turns.forget(couple.id);
  await cancelJobsOf(app, couple);
  await blankQuotes(app, await momentsOf(store, couple.id));
  await store.moments.delete(couple.id);
  for (const partner of couple.partners)
    await store.people.mutate(partner, (person) =>
      person?.coupleId === couple.id ? { ...person, coupleId: null } : person,
    );
  await store.channels.delete(couple.channelId);
  await store.couples.delete(couple.id);
};

/** Forgets couples, each in its own order, so that nothing under way writes anything back. */
export const eraseCouples = async (
  app: App,
  inOrder: InOrder,
  turns: TurnTaking,
  couples: readonly Couple[],
): Promise<void> => {
  for (const couple of couples) await inOrder.run(couple.channelId, () => eraseCouple(app, turns, couple));
  if (couples.length > 0) await sweepFiles(app);
};

/** The rows are gone; what lingers in the files goes now, or with the daily sweep where they are in use. */
const sweepFiles = ({ log, store }: App): Promise<void> =>
  store.erased().catch((error: unknown) => {
    log.warn({ event: 'files_not_swept', code: codeOf(error) });
  });

/** Forgets the person, and with them every couple they are part of or invited to; answers the couples that were. */
export const erase = async (
  app: App,
  inOrder: InOrder,
  turns: TurnTaking,
  userId: string,
): Promise<Couple[]> => {
  const couples = [];
  for await (const couple of app.store.couples.all()) if (isPartner(couple, userId)) couples.push(couple);
  await eraseCouples(app, inOrder, turns, couples);
  await cancelOwnJobs(app, userId);
  await app.store.people.delete(userId);
  await sweepFiles(app);
  return couples;
};
