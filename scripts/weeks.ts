import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createManualClock } from '../src/clock.ts';
import { agree } from '../src/coaching/couple.ts';
import { DAY, HOUR, MINUTE } from '../src/coaching/preferences.ts';
import { openStore, type OpenStore } from '../src/store/open.ts';
import { createRandom } from './learn/random.ts';
import { deliveredAt, hoursOf, type Downtime } from './weeks/expected.ts';
import { createMailbox, startBot } from './weeks/bot.ts';
import { createPair, momentsOn, type Pair } from './weeks/people.ts';

const COUPLES = 200;
const WEEKS = 13;
/** Summer time begins or ends in both hemispheres within these weeks. */
const START = Date.parse('2026-02-15T00:00:00Z');
const END = START + WEEKS * 7 * DAY;
/** Consent lasts ninety days: everybody chooses anew before it is over. */
const AGREED_AGAIN = START + 60 * DAY + HOUR / 2;
const SEED = 1;

const random = createRandom(SEED);
const pairs = Array.from({ length: COUPLES }, (_, n) => createPair(n, START, random));

/** A restart every few days; most take minutes, some hours, and a few longer than a note may be late. */
const downtimes: Downtime[] = [];
for (let at = START + 2 * DAY + 7 * MINUTE; at < END - 3 * DAY; at += Math.floor((2 + random() * 4) * DAY)) {
  const draw = random();
  const length = draw < 0.5 ? 5 * MINUTE : draw < 0.8 ? 4 * HOUR : 20 * HOUR;
  downtimes.push({ from: at, to: at + length });
}

const fill = async (store: OpenStore): Promise<void> => {
  for (const { couple, two } of pairs) {
    await store.couples.mutate(couple.id, () => couple);
    await store.channels.mutate(couple.channelId, () => ({ coupleId: couple.id }));
    for (const { person } of two) await store.people.mutate(person.id, () => person);
  }
};

const live = async (store: OpenStore, pair: Pair, day: number): Promise<void> => {
  const fresh = momentsOn(pair, day, random);
  await store.moments.mutate(pair.couple.id, (now) => ({
    coupleId: pair.couple.id,
    moments: [...(now?.moments ?? []), ...fresh].filter(({ at }) => day - at < 35 * DAY),
  }));
};

const dataDir = await mkdtemp(join(tmpdir(), 'toward-weeks-'));
const store = await openStore({ dataDir });
const clock = createManualClock(START);
const mailbox = createMailbox(clock);
await fill(store);
let bot = await startBot(store, clock, mailbox);
for (const { two } of pairs) for (const { person } of two) await bot.choose(person);

type Event = { at: number; run: () => Promise<void> };
const events: Event[] = [
  {
    at: AGREED_AGAIN,
    run: async () => {
      for (const { couple } of pairs)
        await store.couples.mutate(
          couple.id,
          (now) =>
            now && couple.partners.reduce((agreed, partner) => agree(agreed, partner, AGREED_AGAIN), now),
        );
    },
  },
  ...Array.from({ length: WEEKS * 7 }, (_, n) => ({
    at: START + n * DAY,
    run: async () => {
      for (const pair of pairs) await live(store, pair, START + n * DAY);
    },
  })),
  ...pairs.flatMap(({ two }) =>
    two.flatMap(({ person, optsOutAt }) =>
      optsOutAt === null
        ? []
        : [
            {
              at: optsOutAt,
              run: () => bot.choose({ ...person, preferences: { ...person.preferences, weekly: null } }),
            },
          ],
    ),
  ),
  ...downtimes.flatMap(({ from, to }) => [
    { at: from, run: () => bot.stop() },
    {
      at: to,
      run: async () => {
        bot = await startBot(store, clock, mailbox);
      },
    },
  ]),
].sort((a, b) => a.at - b.at);

const begun = performance.now();
for (const { at, run } of events) {
  await clock.advanceTo(at, () => bot.idle());
  await run();
  await bot.idle();
}
await clock.advanceTo(END - MINUTE, () => bot.idle());
await bot.stop();
await store.close();
await rm(dataDir, { recursive: true });

const counts = {
  wanted: 0,
  'on the hour': 0,
  'after a restart, late': 0,
  'skipped, too late': 0,
  'inbox closed': 0,
};
const wrong: string[] = [];
for (const { two } of pairs)
  for (const wisher of two) {
    const sent = [...mailbox.sentTo(wisher.person.id)];
    for (const due of hoursOf(wisher, START, END)) {
      counts.wanted += 1;
      const at = deliveredAt(due, downtimes);
      if (at === null) counts['skipped, too late'] += 1;
      else {
        const found = sent.findIndex((time) => Math.abs(time - at) < MINUTE);
        if (found < 0) wrong.push(`${wisher.person.id}: no note at ${new Date(at).toISOString()}`);
        else sent.splice(found, 1);
        if (wisher.closed) counts['inbox closed'] += 1;
        else if (at === due) counts['on the hour'] += 1;
        else counts['after a restart, late'] += 1;
      }
    }
    for (const time of sent) wrong.push(`${wisher.person.id}: unwanted at ${new Date(time).toISOString()}`);
  }

console.log(
  `${WEEKS} weeks, ${COUPLES} couples, ${downtimes.length} restarts, seed ${SEED}, ${((performance.now() - begun) / 1_000).toFixed(0)} s`,
);
for (const [name, count] of Object.entries(counts))
  console.log(`${name.padEnd(24)}${String(count).padStart(6)}`);
for (const line of wrong.slice(0, 20)) console.error(line);
console.log(
  wrong.length === 0
    ? 'Every wanted note came exactly once, at its hour, and no other.'
    : `${wrong.length} were wrong.`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
