import { isPartner } from '../coaching/couple.ts';
import type { Moment } from '../coaching/moment.ts';
import type { App } from '../ports.ts';
import { momentsOf } from './people.ts';

const iso = (at: number): string => new Date(at).toISOString();

/** Of one's own moments: which message, of what kind, when. How the other was told or answered is theirs. */
const sharedBy = ({ id, messageIds, bid, at }: Moment) => ({ id, messageIds, kind: bid, at: iso(at) });

/** The notes that reached this person; one that was held back may tell of the other's choices. */
const notesOf = ({ nudges, bid }: Moment) =>
  nudges.flatMap(({ state }) =>
    state.is === 'delivered'
      ? [
          {
            kind: bid,
            at: iso(state.at),
            messageId: state.messageId,
            used: state.usedAt === null ? null : iso(state.usedAt),
          },
        ]
      : [],
  );

/** Everything kept that concerns this person, and nothing that only concerns the other. */
export const exportFor = async (app: App, userId: string) => {
  const couples = [];
  for await (const couple of app.store.couples.all()) {
    if (!isPartner(couple, userId)) continue;
    const moments = await momentsOf(app.store, couple.id);
    const agreed = couple.agreed[userId];
    couples.push({
      guildId: couple.guildId,
      channelId: couple.channelId,
      partners: couple.partners,
      agreed: agreed === undefined ? null : iso(agreed),
      moments: moments.filter(({ author }) => author === userId).map(sharedBy),
      notes: moments.filter(({ reader }) => reader === userId).flatMap(notesOf),
    });
  }
  return {
    made: iso(app.clock.now()),
    explained:
      'All that Toward keeps of you. Message ids are numbers of Discord; the words themselves are not kept.',
    you: (await app.store.people.get(userId)) ?? null,
    couples,
  };
};

export type Export = Awaited<ReturnType<typeof exportFor>>;
