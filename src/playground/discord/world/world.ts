import type { APIUser } from 'discord-api-types/v10';
import { foundGuild } from '../guilds.ts';
import type { Sight, State } from '../state.ts';
import { createHome, type Home } from './home.ts';
import { createPerson, type Person, type PersonOptions } from './person.ts';

/** People and places; everything that is done here happens as Discord lets people do it. */
export type World = {
  /** The bot's own user, which is also its application's id. */
  readonly bot: APIUser;
  /** A new guild that the bot is a member of. */
  guild(name: string): Home;
  /** Somebody new; `in`: a guild to join. `bot`: another bot. */
  person(name: string, options?: PersonOptions & { in?: Home }): Person;
  /** Tells `listener` everything that can be seen, as it happens; the answer stops it. */
  watch(listener: (sight: Sight) => void): () => void;
};

export const createWorld = (state: State, settled: () => Promise<void>): World => ({
  bot: state.bot,
  guild: (name) => createHome(state, settled, foundGuild(state, name)),
  person(name, { in: home, ...options } = {}) {
    const person = createPerson(state, settled, name, options);
    home?.joins(person);
    return person;
  },
  watch: (listener) => state.sights.on(listener),
});
