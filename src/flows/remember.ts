import { isWith, listening } from '../coaching/couple.ts';
import type { Moment } from '../coaching/moment.ts';
import { isPaused, type Person } from '../coaching/person.ts';
import { DEFAULT_WEEKLY } from '../coaching/preferences.ts';
import { DAY, HOUR, WEEK } from '../coaching/time.ts';
import { nextWeekly } from '../coaching/quiet-hours.ts';
import { jobFor, jobIdOf } from '../coaching/task.ts';
import type { App, TaskOutcome } from '../ports.ts';
import { nonceOf, noteOnce } from './note-once.ts';
import { changeMoments, coupleOf, momentsOf, personOf } from './people.ts';

/** A question this late (ms) comes too near to the note that it is for. */
const LATEST = 12 * HOUR;

const ASK =
  'These moments of yours reached you both this week. Which may be told in your partner’s weekly note, if they have one? The ones you leave out are told to nobody.';

/** A day before the weekly hour, one's own or the usual one: whether the partner has a note at all does not show. */
const nextAsking = ({ preferences: { remembered, weekly, zone } }: Person, after: number): number | null =>
  remembered === 'ask' && zone !== null
    ? nextWeekly(after + DAY, zone, weekly ?? DEFAULT_WEEKLY) - DAY
    : null;

export const scheduleRemember = async (app: App, person: Person): Promise<void> => {
  const at = nextAsking(person, app.clock.now());
  const task = { kind: 'remember', userId: person.id } as const;
  if (at === null) await app.jobs.cancel(jobIdOf(task));
  else await app.jobs.put(jobFor(task, at));
};

/** One's own joint moments of the last seven days that were not asked about yet. */
const unasked = (moments: readonly Moment[], userId: string, now: number): Moment[] =>
  moments.filter(
    ({ author, closed, remember, at }) =>
      author === userId && closed?.how === 'met' && remember === null && now - at < WEEK,
  );

/** The card of somebody who wants to be asked; no card where there is nothing to ask about. */
export const askToRemember = async (app: App, userId: string, dueAt: number): Promise<TaskOutcome> => {
  const now = app.clock.now();
  const person = await personOf(app.store, userId);
  const next = nextAsking(person, now);
  if (next === null) return 'done';
  const couple = await coupleOf(app.store, userId);
  const isTimely = now - dueAt <= LATEST;
  if (isTimely && couple && isWith(couple, person) && listening(couple, now).on && !isPaused(person, now)) {
    const moments = unasked(await momentsOf(app.store, couple.id), userId, now);
    const below = { kind: 'approve', moments, zone: person.preferences.zone ?? 'UTC' } as const;
    const once = { nonce: nonceOf('r', userId, dueAt), dueAt };
    if (moments.length > 0) await noteOnce(app, { reader: userId }, { text: ASK, below }, once);
  }
  return { again: next };
};

/** The author's answer: of the moments asked about, those that may be told. */
export const remember = async (
  app: App,
  userId: string,
  asked: readonly string[],
  allowed: readonly string[],
): Promise<void> => {
  const couple = await coupleOf(app.store, userId);
  if (!couple) return;
  await changeMoments(app.store, couple.id, (moments) =>
    moments.map((moment) =>
      moment.author === userId && asked.includes(moment.id)
        ? { ...moment, remember: allowed.includes(moment.id) }
        : moment,
    ),
  );
};
