import { listening } from '../coaching/couple.ts';
import { isPaused, type Person } from '../coaching/person.ts';
import { HOUR } from '../coaching/preferences.ts';
import { nextWeekly } from '../coaching/quiet-hours.ts';
import { weekText } from '../coaching/week.ts';
import type { App, TaskOutcome } from '../ports.ts';
import { coupleOf, momentsOf, personOf } from './people.ts';

/** A note later than this is left out. */
const LATEST = 12 * HOUR;

const jobId = (userId: string) => `weekly:${userId}`;

const nextNote = ({ preferences: { weekly, zone } }: Person, after: number): number | null =>
  weekly && zone !== null ? nextWeekly(after, zone, weekly) : null;

/** Puts, moves or takes away the person's next weekly note, as they chose. */
export const scheduleWeekly = async (app: App, person: Person): Promise<void> => {
  const at = nextNote(person, app.clock.now());
  if (at === null) await app.jobs.cancel(jobId(person.id));
  else await app.jobs.put({ id: jobId(person.id), at, task: { kind: 'weekly', userId: person.id } });
};

/** This week's note for one person, now; null when they are in no couple. */
export const weekNote = async (app: App, userId: string): Promise<string | null> => {
  const person = await personOf(app.store, userId);
  const couple = await coupleOf(app.store, userId);
  if (!couple) return null;
  const moments = await momentsOf(app.store, couple.id);
  return weekText(moments, userId, app.clock.now(), person.preferences.zone ?? 'UTC');
};

const isWanted = async (app: App, person: Person, dueAt: number): Promise<boolean> => {
  const now = app.clock.now();
  const couple = await coupleOf(app.store, person.id);
  return !isPaused(person, now) && now - dueAt <= LATEST && couple !== undefined && listening(couple, now).on;
};

export const deliverWeekly = async (app: App, userId: string, dueAt: number): Promise<TaskOutcome> => {
  const person = await personOf(app.store, userId);
  const next = nextNote(person, app.clock.now());
  if (next === null) return 'done';
  const text = (await isWanted(app, person, dueAt)) ? await weekNote(app, userId) : null;
  if (text !== null) await app.messenger.note(userId, text, `w${userId}${(dueAt / HOUR).toString(36)}`);
  return { again: next };
};
