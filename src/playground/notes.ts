import { z } from 'zod';
import { CUES, isBid, isCue } from '../coaching/cues.ts';
import { pendingNudge, type Ending, type Moment } from '../coaching/moment.ts';
import type { Silence } from '../coaching/nudge.ts';
import { momentsOf } from '../flows/people.ts';
import type { Stage } from './stage.ts';

/** Why no note comes, after "because"; `reader` is whom it would have gone to. */
const BECAUSE: Record<Silence | 'edited', (reader: string) => string> = {
  not_listening: () => 'it listens only while both have agreed',
  author_not_read: () => 'these words may not be read',
  reader_left: (reader) => `${reader} has left`,
  reader_paused: (reader) => `${reader} is on a pause`,
  not_chosen: (reader) => `${reader} did not choose to be nudged about this`,
  zone_unknown: (reader) => `it does not know the time where ${reader} is`,
  resting: () => 'it rests for a while after hard words',
  muted: (reader) => `${reader} muted it for today`,
  switched_off: (reader) => `${reader} let the last notes pass`,
  dose_day: (reader) => `${reader} had enough notes for one day`,
  dose_week: (reader) => `${reader} had enough notes for one week`,
  too_soon: (reader) => `${reader}'s last note is less than 90 minutes old`,
  quiet_hours: (reader) => `it is night where ${reader} is`,
  too_late: () => 'the moment has passed',
  answered: (reader) => `${reader} has answered`,
  gone: () => 'the words are gone or changed',
  edited: () => 'the words were changed',
};
const isReason = (reason: string): reason is keyof typeof BECAUSE => Object.hasOwn(BECAUSE, reason);

const because = (reason: string, reader: string): string =>
  isReason(reason) ? `No note, because ${BECAUSE[reason](reader)}.` : '';

const ENDED: Record<Ending, (reader: string) => string> = {
  met: (reader) => `${reader} answered, and that is all it wanted.`,
  against: () => 'That answer turned against it, so it keeps out.',
  conflict: () => '',
  replaced: () => '',
  withdrawn: () => 'The words are gone or changed, and the moment with them.',
  misread: () => 'It drops the moment, and is more careful from now on.',
};

type Names = { author: string; reader: string; time: (at: number) => string };

/** How a moment stands, in a sentence; empty where the screen shows it already. */
const standing = (moment: Moment, { reader, time }: Names): string => {
  if (moment.closed) return ENDED[moment.closed.how](reader);
  const pending = pendingNudge(moment);
  if (pending) return `Unless ${reader} answers, a note goes out at ${time(pending.nudge.dueAt)}.`;
  if (moment.silent !== null) return because(moment.silent, reader);
  const state = moment.nudges.at(-1)?.state;
  if (state?.is === 'dropped') return because(state.because, reader);
  return state?.is === 'waiting' ? `${reader}'s inbox is closed, so the note waits behind the panel.` : '';
};

const turnSchema = z.object({ event: z.literal('turn'), label: z.string() });

/** A turn that began and ended nothing, by its label. */
const ofNoUse = (label: string): string =>
  isCue(label) && isBid(label)
    ? 'Toward has an open moment of theirs already, so this adds nothing.'
    : 'Toward hears nothing here that waits for an answer.';

/** What the bot makes of it all, for whoever watches; each change is told once. Read from its store and its log. */
export const createNotes = (stage: Stage) => {
  const told = new Map<string, string>();
  let restUntil = 0;
  const ofMoment = (moment: Moment): string => {
    const author = stage.nameOf(moment.author);
    const now = standing(moment, { author, reader: stage.nameOf(moment.reader), time: stage.timeOf });
    const before = told.get(moment.id);
    told.set(moment.id, now);
    if (before === now) return '';
    return before === undefined ? `Toward hears that ${author} ${CUES[moment.bid].shared}. ${now}` : now;
  };
  const ofQuarrel = (until: number): string => {
    const isNews = until > restUntil;
    restUntil = Math.max(restUntil, until);
    return isNews ? `Toward hears a quarrel, and keeps quiet until ${stage.timeOf(until)}.` : '';
  };
  return async (): Promise<string[]> => {
    const turns = stage.takeLog().flatMap((entry) => turnSchema.safeParse(entry).data ?? []);
    const { store } = stage;
    const found: string[] = [];
    for await (const couple of store.couples.all())
      found.push(
        ofQuarrel(couple.restUntil),
        ...(await momentsOf(store, couple.id)).map((moment) => ofMoment(moment)),
      );
    const news = found.filter((line) => line.trim() !== '');
    const last = turns.at(-1);
    return news.length === 0 && last ? [ofNoUse(last.label)] : news;
  };
};
