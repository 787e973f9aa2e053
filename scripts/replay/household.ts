import type { LocalDiscord } from '../../src/playground/discord/local-discord.ts';
import type { Room } from '../../src/playground/discord/world/home.ts';
import type { Person } from '../../src/playground/discord/world/person.ts';
import { CUES } from '../../src/coaching/cues.ts';
import { ASKED_ABOUT } from '../../src/coaching/preferences.ts';
import { agree, invite, prefer, type Settle } from '../people/screens.ts';
import type { Who } from '../people/two.ts';
import type { Chat } from './chat.ts';
import { policyOf, type Policy } from './policy.ts';

export type Partner = { person: Person; policy: Policy };

/** One chat's couple: a server of their own with a channel of their own. */
export type Household = { chat: Chat; room: Room; partners: Record<Who, Partner> };

/** Builds the chat's couple number `couple`. */
export const createHousehold = ({ world }: LocalDiscord, chat: Chat, couple: number): Household => {
  const home = world.guild(chat.id);
  const partner = (who: Who): Partner => ({
    person: world.person(`${chat.id} ${who}`),
    policy: policyOf(couple, who),
  });
  const partners = { A: partner('A'), B: partner('B') };
  return { chat, partners, room: home.channel('us', { for: [partners.A.person, partners.B.person] }) };
};

/** The labels to choose on the panel; where it already says what is wanted, there is nothing to choose. */
const wishesOf = ({ nudgeAbout, energy, sensitivity, buildOnIt, quiet: { from, to } }: Policy) => [
  ...(nudgeAbout.length > ASKED_ABOUT.length ? [nudgeAbout.map((bid) => CUES[bid].choice)] : []),
  ...(energy === 'warm' ? [] : [energy]),
  ...(sensitivity === 'normal' ? [] : [sensitivity]),
  ...(buildOnIt ? ['on'] : []),
  ...(from === 22 ? [] : [`${from}-${to}`]),
];

/** Both invite the bot into their channel and choose as their policies say; `settle` waits for the bot. */
export const moveIn = async ({ room, partners: { A, B } }: Household, settle: Settle): Promise<void> => {
  await invite({ person: A.person, room, settle }, B.person);
  for (const { person, policy } of [A, B]) {
    await agree({ person, room, settle }, { ...policy, nudgeAbout: ASKED_ABOUT });
    await prefer({ person, room, settle }, wishesOf(policy));
  }
};
