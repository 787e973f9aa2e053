import type { LocalDiscord } from '../../src/playground/discord/local-discord.ts';
import type { Room } from '../../src/playground/discord/world/home.ts';
import type { Person } from '../../src/playground/discord/world/person.ts';
import { BIDS, CUES, type Bid } from '../../src/coaching/cues.ts';
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

const choose = async ({ person, policy }: Partner): Promise<void> => {
  await person.presses(CONSENT.button);
  await person.submits({
    [CONSENT.mode]: MODE_WORDS.listen.name,
    [CONSENT.nudge]: ASKED_ABOUT.map((bid) => CUES[bid].choice),
    [CONSENT.zone]: policy.zone,
    [CONSENT.extras]: policy.weekly ? [CONSENT.weekly] : [],
    [CONSENT.adult]: true,
  });
};

const labelOf = (bid: Bid): string => CUES[bid].choice;

const prefer = async ({ person, policy }: Partner, room: Room): Promise<void> => {
  const answer = await person.runs('/prefs', { in: room });
  if (answer.kind !== 'message') throw new Error(`${person.name} ran /prefs and saw: ${answer.kind}`);
  const on = answer.message;
  const { from, to } = policy.quiet;
  if (policy.nudgeAbout.length === BIDS.length) await person.chooses(policy.nudgeAbout.map(labelOf), { on });
  if (policy.energy !== 'warm') await person.chooses(policy.energy, { on });
  if (policy.sensitivity !== 'normal') await person.chooses(policy.sensitivity, { on });
  if (policy.buildOnIt) await person.chooses('on', { on });
  if (from !== 22) await person.chooses(`${from}-${to}`, { on });
};

/** Both invite the bot into their channel and choose as their policies say; `settle` waits for the bot. */
export const moveIn = async ({ room, partners }: Household, settle: () => Promise<void>): Promise<void> => {
  await partners.A.person.runs('/setup', { in: room, partner: partners.B.person });
  for (const partner of [partners.A, partners.B]) {
    await choose(partner);
    await settle();
    await prefer(partner, room);
    await settle();
  }
};
