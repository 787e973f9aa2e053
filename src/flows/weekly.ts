import { listening } from '../coaching/couple.ts';
import type { Person } from '../coaching/person.ts';
import { SWITCH_OFF } from '../coaching/week-text.ts';
import { isStillDue, nextNote, whomToTell } from '../coaching/weekly.ts';
import { jobFor, jobIdOf } from '../coaching/task.ts';
import type { Addressee, App, TaskOutcome } from '../ports.ts';
import { nonceOf, noteOnce } from './note-once.ts';
import { coupleOf, personOf } from './people.ts';
import { scheduleRemember } from './remember.ts';
import { noteOf, partnerIn, weekOf, type Audience } from './week-note.ts';

/** Puts, moves or takes away what comes to this person weekly, as they chose. */
export const scheduleWeekly = async (app: App, person: Person): Promise<void> => {
  const at = nextNote(person, app.clock.now());
  const task = { kind: 'weekly', userId: person.id } as const;
  if (at === null) await app.jobs.cancel(jobIdOf(task));
  else await app.jobs.put(jobFor(task, at));
  await scheduleRemember(app, person);
};

/** To whom the note that is due goes, if to anybody now. */
const audienceFor = async (app: App, person: Person): Promise<Audience | null> => {
  const now = app.clock.now();
  const couple = await coupleOf(app.store, person.id);
  if (!couple || !listening(couple, now).on) return null;
  const partner = await partnerIn(app, couple, person.id);
  const whom = whomToTell(couple, person, partner, now);
  return whom === 'nobody' ? null : { couple, person, partner, both: whom === 'both' };
};

/** Sends the note, unless it would be the third empty one. */
const tell = async (app: App, audience: Audience, dueAt: number): Promise<void> => {
  const { couple, person, partner, both } = audience;
  const week = await weekOf(app, audience);
  if (week.isSilent) return;
  const { text, ...note } = await noteOf(app, audience, week);
  const place = both ? 'channel' : 'inbox';
  const to: Addressee = both ? { couple } : { reader: person.id };
  await noteOnce(
    app,
    to,
    { ...note, text: `${text}\n${SWITCH_OFF[place]}`, below: { kind: 'switch_off', place } },
    { nonce: nonceOf('w', person.id, dueAt), dueAt },
  );
  for (const { id } of both ? [person, partner] : [person])
    await app.store.people.mutate(id, (now) => now && { ...now, weeklyAt: dueAt });
  app.log.info({ event: 'weekly', couple: couple.id });
};

export const deliverWeekly = async (app: App, userId: string, dueAt: number): Promise<TaskOutcome> => {
  const person = await personOf(app.store, userId);
  if (nextNote(person, app.clock.now()) === null) return 'done';
  if (isStillDue(person, dueAt, app.clock.now())) {
    const audience = await audienceFor(app, person);
    if (audience) await tell(app, audience, dueAt);
  }
  const next = nextNote(await personOf(app.store, userId), app.clock.now());
  return next === null ? 'done' : { again: next };
};
