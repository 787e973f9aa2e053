import type { Bid } from '../../src/coaching/cues.ts';
import { coupleSchema, type Couple } from '../../src/coaching/couple.ts';
import { openMoment, type Moment, type Nudge } from '../../src/coaching/moment.ts';
import { newPerson, type Person } from '../../src/coaching/person.ts';
import { type Preferences } from '../../src/coaching/preferences.ts';
import { HOUR } from '../../src/coaching/time.ts';
import type { Turn } from '../../src/coaching/turn.ts';

/** Monday, noon in Lisbon. */
export const NOON = Date.parse('2026-03-02T12:00:00Z');

/** Ana speaks, Ben reads; both chose everything a week ago. */
export const person = (
  id: 'ana' | 'ben',
  preferences: Partial<Preferences> = {},
  more: Partial<Person> = {},
): Person => {
  const base = newPerson(id);
  const chosen: Partial<Preferences> = {
    mode: 'listen',
    nudgeAbout: ['good_news', 'stress', 'vulnerability', 'repair'],
    zone: 'Europe/Lisbon',
  };
  return {
    ...base,
    coupleId: 'ana-ben',
    ...more,
    preferences: { ...base.preferences, ...chosen, ...preferences },
  };
};

export const couple = (more: Partial<Couple> = {}): Couple => ({
  ...coupleSchema.parse({ id: 'ana-ben', guildId: 'home', channelId: 'us', partners: ['ana', 'ben'] }),
  agreed: { ana: NOON - 7 * 24 * HOUR, ben: NOON - 7 * 24 * HOUR },
  ...more,
});

let said = 0;
export const turn = (author: 'ana' | 'ben', text: string, at = NOON): Turn => {
  said += 1;
  return { author, messageIds: [`m${said}`], at, text, sign: false };
};

export const moment = (bid: Bid, at = NOON, more: Partial<Moment> = {}): Moment => ({
  ...openMoment(turn('ana', '', at), bid, 'ben'),
  ...more,
});

/** A moment of Ana's whose nudge Ben was given at `at`. */
export const nudgedAt = (at: number, usedAt: number | null = null): Moment => {
  const nudge: Nudge = {
    kind: 'answer',
    dueAt: at,
    state: { is: 'delivered', at, messageId: 'dm', usedAt },
  };
  return moment('good_news', at, { closed: { how: 'met', at }, nudges: [nudge] });
};
