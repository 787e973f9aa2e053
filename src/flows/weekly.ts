import { listening, partnerOf, type Couple } from '../coaching/couple.ts';
import type { Moment } from '../coaching/moment.ts';
import type { Person } from '../coaching/person.ts';
import { SWITCH_OFF, weekAlt, weekText } from '../coaching/week-text.ts';
import { weekFor, type Week } from '../coaching/week.ts';
import { isStillDue, nextNote, sharesNote, whomToTell, timekeeperOf } from '../coaching/weekly.ts';
import { codeOf } from '../log.ts';
import type { Addressee, App, Note, TaskOutcome } from '../ports.ts';
import { nonceOf, noteOnce } from './note-once.ts';
import { coupleOf, momentsOf, personOf } from './people.ts';
import { scheduleRemember } from './remember.ts';

const jobId = (userId: string) => `weekly:${userId}`;

/** Puts, moves or takes away what comes to this person weekly, as they chose. */
export const scheduleWeekly = async (app: App, person: Person): Promise<void> => {
  const at = nextNote(person, app.clock.now());
  if (at === null) await app.jobs.cancel(jobId(person.id));
  else await app.jobs.put({ id: jobId(person.id), at, task: { kind: 'weekly', userId: person.id } });
  await scheduleRemember(app, person);
};

/** A message that was deleted is not worth a link; where Discord cannot say, it is left out too. */
const isThere = async (app: App, couple: Couple, moment: Moment): Promise<boolean> => {
  try {
    return (await app.messenger.read(couple, moment.messageIds)) !== null;
  } catch (error) {
    app.log.warn({ event: 'week_link_failed', couple: couple.id, code: codeOf(error) });
    return false;
  }
};

const withoutGone = async (app: App, couple: Couple, week: Week): Promise<Week> => {
  const there = new Set<Moment>();
  for (const moment of [...week.goodNews, ...(week.turned ? [week.turned] : [])])
    if (await isThere(app, couple, moment)) there.add(moment);
  return {
    ...week,
    goodNews: week.goodNews.filter((moment) => there.has(moment)),
    turned: week.turned && there.has(week.turned) ? week.turned : null,
  };
};

const linkIn =
  ({ guildId, channelId }: Couple) =>
  ({ id }: Moment): string =>
    `https://discord.com/channels/${guildId}/${channelId}/${id}`;

/** The couple as its weekly note sees it: the one whose hour and days count, and whether both are told. */
type Audience = { couple: Couple; person: Person; partner: Person; both: boolean };

const zoneOf = ({ preferences: { zone } }: Person): string => zone ?? 'UTC';

const weekOf = async (app: App, { couple, person, partner, both }: Audience): Promise<Week> =>
  weekFor({
    moments: await momentsOf(app.store, couple.id),
    reader: both ? null : person.id,
    allows: Object.fromEntries(
      [person, partner].map(({ id, preferences }) => [id, preferences.remembered] as const),
    ),
    now: app.clock.now(),
    zone: zoneOf(person),
    since: Math.max(...Object.values(couple.agreed)),
  });

const noteOf = async (app: App, { couple, person }: Audience, told: Week): Promise<Note> => {
  const week = await withoutGone(app, couple, told);
  return {
    text: weekText(week, { zone: zoneOf(person), linkTo: linkIn(couple) }),
    ...(week.days.some(({ bids }) => bids.length > 0) && {
      picture: { png: app.draw(week, person.preferences.theme), alt: weekAlt(week) },
    }),
  };
};

const partnerIn = (app: App, couple: Couple, userId: string): Promise<Person> =>
  personOf(app.store, partnerOf(couple, userId));

/** This week's note for one person, now; null when they are in no couple. */
export const weekNote = async (app: App, userId: string): Promise<Note | null> => {
  const person = await personOf(app.store, userId);
  const couple = await coupleOf(app.store, userId);
  if (!couple) return null;
  const audience = { couple, person, partner: await partnerIn(app, couple, userId), both: false };
  return noteOf(app, audience, await weekOf(app, audience));
};

/** Tells this week to both in their channel, now. Answers whether it did: only while each of them chose that. */
export const shareWeek = async (app: App, userId: string, nonce: string): Promise<boolean> => {
  const couple = await coupleOf(app.store, userId);
  if (!couple || !listening(couple, app.clock.now()).on) return false;
  const person = await personOf(app.store, timekeeperOf(couple));
  const partner = await partnerIn(app, couple, person.id);
  if (!sharesNote(couple, [person, partner])) return false;
  const audience = { couple, person, partner, both: true };
  await app.messenger.note({ couple }, await noteOf(app, audience, await weekOf(app, audience)), nonce);
  return true;
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
