import type { LocalDiscord } from '../../src/playground/discord/local-discord.ts';
import type { Room } from '../../src/playground/discord/world/home.ts';
import type { Person } from '../../src/playground/discord/world/person.ts';
import { CUES } from '../../src/coaching/cues.ts';
import { CONSENT, MODE_WORDS } from '../../src/coaching/phrases.ts';
import { ASKED_ABOUT } from '../../src/coaching/preferences.ts';
import { policyOf, type Policy } from './policy.ts';
import type { Chat, Who } from './chat.ts';

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

type Settle = () => Promise<void>;

const choose = async ({ person, policy }: Partner, settle: Settle): Promise<void> => {
  await person.presses(CONSENT.button);
  await settle();
  await person.submits({
    [CONSENT.mode]: MODE_WORDS.listen.name,
    [CONSENT.nudge]: ASKED_ABOUT.map((bid) => CUES[bid].choice),
    [CONSENT.zone]: policy.zone,
    [CONSENT.extras]: policy.weekly ? [CONSENT.weekly] : [],
    [CONSENT.adult]: true,
  });
  await settle();
};

/** What is chosen on the panel, one select after the other; what is as it stands there is left alone. */
const wishesOf = ({ nudgeAbout, energy, sensitivity, buildOnIt, quiet: { from, to } }: Policy) => [
  ...(nudgeAbout.length > ASKED_ABOUT.length ? [nudgeAbout.map((bid) => CUES[bid].choice)] : []),
  ...(energy === 'warm' ? [] : [energy]),
  ...(sensitivity === 'normal' ? [] : [sensitivity]),
  ...(buildOnIt ? ['on'] : []),
  ...(from === 22 ? [] : [`${from}-${to}`]),
];

const prefer = async ({ person, policy }: Partner, room: Room, settle: Settle): Promise<void> => {
  await person.runs('/prefs', { in: room });
  await settle();
  const on = person.sees(room).at(-1);
  if (!on) throw new Error(`${person.name} ran /prefs and saw nothing.`);
  for (const wish of wishesOf(policy)) {
    await person.chooses(wish, { on });
    await settle();
  }
};

/** Both invite the bot into their channel and choose as their policies say; `settle` waits for the bot. */
export const moveIn = async ({ room, partners }: Household, settle: Settle): Promise<void> => {
  await partners.A.person.runs('/setup', { in: room, partner: partners.B.person });
  await settle();
  for (const partner of [partners.A, partners.B]) {
    await choose(partner, settle);
    await prefer(partner, room, settle);
  }
};
