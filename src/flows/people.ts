import { partnerOf, type Couple } from '../coaching/couple.ts';
import type { Scene } from '../coaching/conversation.ts';
import { newPerson, type Person } from '../coaching/person.ts';
import type { Moment } from '../coaching/moment.ts';
import type { Store } from '../ports.ts';

/** A person as stored, or as they are before their first choice. */
export const personOf = async (store: Store, userId: string): Promise<Person> =>
  (await store.people.get(userId)) ?? newPerson(userId);

export const changePerson = (
  store: Store,
  userId: string,
  change: (person: Person) => Person,
): Promise<Person | undefined> =>
  store.people.mutate(userId, (person) => change(person ?? newPerson(userId)));

export const coupleOf = async (store: Store, userId: string): Promise<Couple | undefined> => {
  const { coupleId } = await personOf(store, userId);
  return coupleId === null ? undefined : store.couples.get(coupleId);
};

export const coupleIn = async (store: Store, channelId: string): Promise<Couple | undefined> => {
  const channel = await store.channels.get(channelId);
  return channel && store.couples.get(channel.coupleId);
};

/** The two people, one as the author of a turn and the other as its reader. */
export const sceneFor = async (store: Store, couple: Couple, authorId: string): Promise<Scene> => {
  const [author, reader] = await Promise.all([
    personOf(store, authorId),
    personOf(store, partnerOf(couple, authorId)),
  ]);
  return { couple, author, reader };
};

export const momentsOf = async (store: Store, coupleId: string): Promise<Moment[]> =>
  (await store.moments.get(coupleId))?.moments ?? [];

export const changeMoments = async (
  store: Store,
  coupleId: string,
  change: (moments: readonly Moment[]) => Moment[],
): Promise<Moment[]> => {
  const row = await store.moments.mutate(coupleId, (now) => ({
    coupleId,
    moments: change(now?.moments ?? []),
  }));
  return row?.moments ?? [];
};

/** Changes one moment, if it is still there; what was erased is not made anew. */
export const changeMoment = async (
  store: Store,
  coupleId: string,
  momentId: string,
  change: (moment: Moment) => Moment,
): Promise<Moment | undefined> => {
  const row = await store.moments.mutate(
    coupleId,
    (now) =>
      now && {
        coupleId,
        moments: now.moments.map((moment) => (moment.id === momentId ? change(moment) : moment)),
      },
  );
  return row?.moments.find(({ id }) => id === momentId);
};
