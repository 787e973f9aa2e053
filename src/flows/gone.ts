import type { Couple } from '../coaching/couple.ts';
import { WEEK } from '../coaching/time.ts';
import type { App } from '../ports.ts';

/** How long the bot may be out of a server before its couples there are forgotten: a mistake can be undone. */
const FORGOTTEN_AFTER = WEEK;

const jobId = (guildId: string): string => `gone:${guildId}`;

/** The bot was put out of the server. */
export const leftGuild = (app: App, guildId: string): Promise<void> =>
  app.jobs.put({
    id: jobId(guildId),
    at: app.clock.now() + FORGOTTEN_AFTER,
    task: { kind: 'gone', guildId },
  });

/** It is back. */
export const joinedGuild = (app: App, guildId: string): Promise<void> => app.jobs.cancel(jobId(guildId));

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
