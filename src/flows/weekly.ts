import { listening } from '../coaching/couple.ts';
import type { Person } from '../coaching/person.ts';
import { SWITCH_OFF } from '../coaching/week-text.ts';
import { hourDue, nextNote, whomToTell } from '../coaching/weekly.ts';
import { jobFor, jobIdOf } from '../coaching/task.ts';
import type { Addressee, App, Note, TaskOutcome } from '../ports.ts';
import type { InOrder } from './in-order.ts';
import { nonceOf, noteOnce } from './note-once.ts';
import { coupleOf, personOf } from './people.ts';
import { scheduleRemember } from './remember.ts';
import { noteOf, partnerIn, weekOf, type Audience } from './week-note.ts';

/** Puts, moves or takes away what comes to this person weekly, as they chose. */
export const scheduleWeekly = async (app: App, person: Person): Promise<void> => {
  const now = app.clock.now();
  const rest = (await coupleOf(app.store, person.id))?.restUntil ?? 0;
  // A note that waits for the rest after a fight goes on waiting.
  const at = hourDue(person, now) !== null && rest > now ? rest : nextNote(person, now);
  const task = { kind: 'weekly', userId: person.id } as const;
  if (at === null) await app.jobs.cancel(jobIdOf(task));
  else await app.jobs.put(jobFor(task, at));
  await scheduleRemember(app, person);
};

/** To whom the note that is due goes, if to anybody now. */
const audienceFor = async (app: App, userId: string): Promise<Audience | null> => {
  const now = app.clock.now();
  const person = await personOf(app.store, userId);
  const couple = await coupleOf(app.store, userId);
  if (!couple || hourDue(person, now) === null || !listening(couple, now).on) return null;
  const partner = await partnerIn(app, couple, userId);
  const whom = whomToTell(couple, person, partner, now);
  return whom === 'nobody' ? null : { couple, person, partner, both: whom === 'both' };
};

/** The note as it comes by itself; null where it would be the third empty one. */
const ownNote = async (app: App, audience: Audience): Promise<Note | null> => {
  const week = await weekOf(app, audience);
  if (week.isSilent) return null;
  const { text, ...note } = await noteOf(app, audience, week);
  const place = audience.both ? 'channel' : 'inbox';
  return { ...note, text: `${text}\n${SWITCH_OFF[place]}`, below: { kind: 'switch_off', place } };
};

const noteTold = async (app: App, { couple, person, partner, both }: Audience, hour: number) => {
  for (const { id } of both ? [person, partner] : [person])
    await app.store.people.mutate(id, (now) => now && { ...now, weeklyAt: hour });
  app.log.info({ event: 'weekly', couple: couple.id });
};

/** Sends the note of that hour. What was chosen while it was being written counts too, so that it is asked twice to whom it goes. */
const tell = async (app: App, userId: string, hour: number): Promise<void> => {
  const audience = await audienceFor(app, userId);
  const note = audience && (await ownNote(app, audience));
  const still = note && (await audienceFor(app, userId));
  if (!still || still.both !== audience.both) return;
  const to: Addressee = still.both ? { couple: still.couple } : { reader: userId };
  await noteOnce(app, to, note, { nonce: nonceOf('w', userId, hour), dueAt: hour });
  await noteTold(app, still, hour);
};

/** After a fight the note waits until the two have had their hour. */
const restOf = async (app: App, userId: string): Promise<number> =>
  (await coupleOf(app.store, userId))?.restUntil ?? 0;

/** The weekly note of one person, or of both where it is theirs to bring. */
export const deliverWeekly = async (app: App, inOrder: InOrder, userId: string): Promise<TaskOutcome> => {
  const now = app.clock.now();
  const hour = hourDue(await personOf(app.store, userId), now);
  if (hour !== null) {
    const rest = await restOf(app, userId);
    if (rest > now) return { again: rest };
    // In the couple's order, so that an erasing under way is over first.
    const channelId = (await coupleOf(app.store, userId))?.channelId ?? userId;
    await inOrder.run(channelId, () => tell(app, userId, hour));
  }
  const next = nextNote(await personOf(app.store, userId), app.clock.now());
  return next === null ? 'done' : { again: next };
};
