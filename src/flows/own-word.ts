import { isWith, type Couple } from '../coaching/couple.ts';
import { isPaused, type Person } from '../coaching/person.ts';
import { isQuiet, morningAfter } from '../coaching/quiet-hours.ts';
import type { App, TaskOutcome } from '../ports.ts';
import { nonceOf, noteOnce } from './note-once.ts';
import { coupleOf, personOf } from './people.ts';

type Word = {
  userId: string;
  dueAt: number;
  /** One letter that tells this kind of word from others. */
  kind: string;
  text: string;
  /** Whether it is called for, as things stand now. */
  isDue: (person: Person, couple: Couple, now: number) => Promise<boolean> | boolean;
};

/** One line about the bot itself, to a person who is with a couple and not on a pause, in their waking hours. */
export const sayOwnWord = async (
  app: App,
  { userId, dueAt, kind, text, isDue }: Word,
): Promise<TaskOutcome> => {
  const now = app.clock.now();
  const person = await personOf(app.store, userId);
  const couple = await coupleOf(app.store, userId);
  if (!couple || !isWith(couple, person) || isPaused(person, now)) return 'done';
  if (!(await isDue(person, couple, now))) return 'done';
  const { zone, quiet } = person.preferences;
  if (zone !== null && isQuiet(now, zone, quiet)) return { again: morningAfter(now, zone, quiet) };
  await noteOnce(app, { reader: userId }, { text }, { nonce: nonceOf(kind, userId, dueAt), dueAt });
  return 'done';
};
