import type { ManualClock } from '../../src/clock.ts';
import type { Person } from '../../src/coaching/person.ts';
import { createToward } from '../../src/flows/toward.ts';
import { scheduleWeekly } from '../../src/flows/weekly.ts';
import { createLocalJobs } from '../../src/jobs/local.ts';
import type { Messenger } from '../../src/ports.ts';
import type { OpenStore } from '../../src/store/open.ts';
import { createEmbeddedCoach } from '../../src/suggestions/coach.ts';
import { drawWeek } from '../../src/week/render.ts';
import { createLabelled } from '../chaos/labelled-classifier.ts';

export type Mailbox = { messenger: Messenger; sentTo: (id: string) => readonly number[] };

/** Takes notes as Discord does, once a nonce. A closed inbox is asked like any other, and refuses without a word. */
export const createMailbox = (clock: ManualClock): Mailbox => {
  const sent = new Map<string, number[]>();
  const nonces = new Set<string>();
  const nothing = () => Promise.reject(new Error('Nothing of this happens here.'));
  const messenger: Messenger = {
    // Every message is still there; its words are nobody's business here.
    read: () => Promise.resolve({ text: '', reactedBy: [], editedAt: null }),
    since: () => Promise.resolve([]),
    askToGoOn: nothing,
    nudge: nothing,
    findNudge: nothing,
    blankNudge: nothing,
    hasNote: (_, __, { nonce }) => Promise.resolve(nonces.has(nonce)),
    note(to, _, nonce) {
      const reader = 'reader' in to ? to.reader : to.couple.id;
      if (!nonces.has(nonce)) sent.set(reader, [...(sent.get(reader) ?? []), clock.now()]);
      nonces.add(nonce);
      return Promise.resolve();
    },
  };
  return { messenger, sentTo: (id) => sent.get(id) ?? [] };
};

/** The bot's flows on the real store and the real jobs. */
export const startBot = async (store: OpenStore, clock: ManualClock, { messenger }: Mailbox) => {
  const log = {
    info: () => undefined,
    warn: (entry: { event: string }) => {
      console.error(entry);
    },
  };
  const app = {
    ...{ clock, log, store, messenger, draw: drawWeek, refiner: null },
    jobs: createLocalJobs({ clock, table: store.jobs, log }),
    classifier: createLabelled([]),
    coach: createEmbeddedCoach(),
  };
  const toward = createToward(app);
  await toward.start();
  return {
    idle: () => toward.idle(),
    stop: () => toward.stop(),
    /** Saves somebody's choices as the panel does. */
    async choose(person: Person): Promise<void> {
      await store.people.mutate(person.id, () => person);
      await scheduleWeekly(app, person);
    },
  };
};
