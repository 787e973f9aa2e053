import type { Couple } from '../coaching/couple.ts';
import { jobFor, jobIdOf } from '../coaching/task.ts';
import { WEEK } from '../coaching/time.ts';
import type { App } from '../ports.ts';

/** How long the bot may be out of a server before its couples there are forgotten: a mistake can be undone. */
const FORGOTTEN_AFTER = WEEK;

/** The bot was put out of the server. */
export const leftGuild = (app: App, guildId: string): Promise<void> =>
  app.jobs.put(jobFor({ kind: 'gone', guildId }, app.clock.now() + FORGOTTEN_AFTER));

/** It is back. */
export const joinedGuild = (app: App, guildId: string): Promise<void> =>
  app.jobs.cancel(jobIdOf({ kind: 'gone', guildId }));

/** Sets right what happened to servers unnoticed. `isHere`: this process serves it; `isIn`: the bot is a member. */
export const noteServers = async (
  app: App,
  { isHere, isIn }: { isHere: (guildId: string) => boolean; isIn: (guildId: string) => boolean },
): Promise<void> => {
  const leaving = new Set<string>();
  for await (const { task } of app.store.jobs.all()) if (task.kind === 'gone') leaving.add(task.guildId);
  for (const guildId of leaving) if (isHere(guildId) && isIn(guildId)) await joinedGuild(app, guildId);
  for await (const { guildId } of app.store.couples.all())
    if (isHere(guildId) && !isIn(guildId) && !leaving.has(guildId)) {
      leaving.add(guildId);
      await leftGuild(app, guildId);
    }
};

/** The couples whose channel lies in the server, or is the one named. */
export const couplesIn = async (
  app: App,
  place: { guildId: string } | { channelId: string },
): Promise<Couple[]> => {
  const couples = [];
  for await (const couple of app.store.couples.all())
    if ('guildId' in place ? couple.guildId === place.guildId : couple.channelId === place.channelId)
      couples.push(couple);
  return couples;
};
