import { listening, partnerOf, type Couple } from '../coaching/couple.ts';
import type { Moment } from '../coaching/moment.ts';
import type { Person } from '../coaching/person.ts';
import { weekAlt, weekText } from '../coaching/week-text.ts';
import { weekFor, type Week } from '../coaching/week.ts';
import { sharesNote, timekeeperOf } from '../coaching/weekly.ts';
import { codeOf } from '../error-code.ts';
import type { App, Note } from '../ports.ts';
import type { InOrder } from './in-order.ts';
import { coupleOf, momentsOf, personOf } from './people.ts';

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

/** Whom a week is told: the one by whose calendar, the other, and whether both are told at once. */
export type Audience = { couple: Couple; person: Person; partner: Person; both: boolean };

const zoneOf = ({ preferences: { zone } }: Person): string => zone ?? 'UTC';

/** What there is to tell. */
export const weekOf = async (app: App, { couple, person, partner, both }: Audience): Promise<Week> =>
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

/** The week as a note; `told` is what there is to tell. */
export const noteOf = async (app: App, { couple, person }: Audience, told: Week): Promise<Note> => {
  const week = await withoutGone(app, couple, told);
  return {
    text: weekText(week, { zone: zoneOf(person), linkTo: ({ id }) => app.messenger.linkTo(couple, id) }),
    ...(week.days.some(({ bids }) => bids.length > 0) && {
      picture: { png: app.draw(week, person.preferences.theme), alt: weekAlt(week) },
    }),
  };
};

export const partnerIn = (app: App, couple: Couple, userId: string): Promise<Person> =>
  personOf(app.store, partnerOf(couple, userId));

/** This week's note for one person, now; null when they are in no couple. */
export const weekNote = async (app: App, userId: string): Promise<Note | null> => {
  const person = await personOf(app.store, userId);
  const couple = await coupleOf(app.store, userId);
  if (!couple) return null;
  const audience = { couple, person, partner: await partnerIn(app, couple, userId), both: false };
  return noteOf(app, audience, await weekOf(app, audience));
};

/** The two as they share their weekly note now; null while one of them does not. */
const sharersOf = async (app: App, userId: string): Promise<Audience | null> => {
  const couple = await coupleOf(app.store, userId);
  if (!couple || !listening(couple, app.clock.now()).on) return null;
  const person = await personOf(app.store, timekeeperOf(couple));
  const partner = await partnerIn(app, couple, person.id);
  return sharesNote(couple, [person, partner]) ? { couple, person, partner, both: true } : null;
};

/**
 * Tells this week to both in their channel, now. Answers whether it did: only while each of them chose that, also by
 * the time that it is written.
 */
export const shareWeek = async (
  { app, inOrder }: { app: App; inOrder: InOrder },
  userId: string,
  nonce: string,
): Promise<boolean> => {
  const channelId = (await coupleOf(app.store, userId))?.channelId;
  if (channelId === undefined) return false;
  return inOrder.run(channelId, async () => {
    const sharers = await sharersOf(app, userId);
    const note = sharers && (await noteOf(app, sharers, await weekOf(app, sharers)));
    const still = note && (await sharersOf(app, userId));
    return still ? app.messenger.note({ couple: still.couple }, note, nonce) : false;
  });
};
