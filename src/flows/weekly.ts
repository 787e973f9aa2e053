import { isWith, listening, partnerOf, type Couple } from '../coaching/couple.ts';
import { isPaused, type Person } from '../coaching/person.ts';
import { HOUR } from '../coaching/preferences.ts';
import { nextWeekly } from '../coaching/quiet-hours.ts';
import type { Moment } from '../coaching/moment.ts';
import { SWITCH_OFF, weekAlt, weekText } from '../coaching/week-text.ts';
import { weekFor, type Week } from '../coaching/week.ts';
import { codeOf } from '../log.ts';
import type { App, Note, TaskOutcome } from '../ports.ts';
import { coupleOf, momentsOf, personOf } from './people.ts';
import { scheduleRemember } from './remember.ts';

/** A note later than this is left out. */
const LATEST = 12 * HOUR;

const jobId = (userId: string) => `weekly:${userId}`;

const nextNote = ({ preferences: { weekly, zone } }: Person, after: number): number | null =>
  weekly && zone !== null ? nextWeekly(after, zone, weekly) : null;

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

const weekOf = async (app: App, couple: Couple, person: Person): Promise<Week> => {
  const partner = await personOf(app.store, partnerOf(couple, person.id));
  return weekFor({
    moments: await momentsOf(app.store, couple.id),
    reader: person.id,
    partnerAllows: partner.preferences.remembered,
    now: app.clock.now(),
    zone: person.preferences.zone ?? 'UTC',
    since: Math.max(...Object.values(couple.agreed)),
  });
};

const noteOf = async (app: App, couple: Couple, person: Person, told: Week): Promise<Note> => {
  const { zone, theme } = person.preferences;
  const week = await withoutGone(app, couple, told);
  return {
    text: weekText(week, { zone: zone ?? 'UTC', linkTo: linkIn(couple) }),
    ...(week.days.some(({ bids }) => bids.length > 0) && {
      picture: { png: app.draw(week, theme), alt: weekAlt(week) },
    }),
  };
};

/** This week's note for one person, now; null when they are in no couple. */
export const weekNote = async (app: App, userId: string): Promise<Note | null> => {
  const person = await personOf(app.store, userId);
  const couple = await coupleOf(app.store, userId);
  return couple ? noteOf(app, couple, person, await weekOf(app, couple, person)) : null;
};

/** The note that is due, unless it is unwanted, late, or would be the third empty one. */
const dueNote = async (app: App, person: Person, dueAt: number): Promise<Note | null> => {
  const now = app.clock.now();
  const couple = await coupleOf(app.store, person.id);
  const isWanted = !isPaused(person, now) && now - dueAt <= LATEST;
  if (!couple || !isWith(couple, person) || !isWanted || !listening(couple, now).on) return null;
  const week = await weekOf(app, couple, person);
  if (week.isSilent) return null;
  const note = await noteOf(app, couple, person, week);
  return { ...note, text: `${note.text}\n${SWITCH_OFF}` };
};

export const deliverWeekly = async (app: App, userId: string, dueAt: number): Promise<TaskOutcome> => {
  const person = await personOf(app.store, userId);
  const next = nextNote(person, app.clock.now());
  if (next === null) return 'done';
  const note = await dueNote(app, person, dueAt);
  if (note) await app.messenger.note(userId, note, `w${userId}${(dueAt / HOUR).toString(36)}`);
  return { again: next };
};
