import type { App } from '../ports.ts';
import { cancelOwnJobs } from './own-jobs.ts';
import { changePerson, personOf } from './people.ts';

/**
 * One of the two goes, and keeps their own choices for another time. Nothing of it shows to the other: the couple stays as
 * it is, and the one who left is neither read nor nudged. Answers whether there was a couple to leave.
 */
export const leave = async (app: App, userId: string): Promise<boolean> => {
  const { coupleId } = await personOf(app.store, userId);
  if (coupleId === null) return false;
  await changePerson(app.store, userId, (person) => ({ ...person, coupleId: null }));
  await cancelOwnJobs(app, userId);
  return true;
};
