import { CUES, type Bid } from '../../src/coaching/cues.ts';
import { CONSENT, MODE_WORDS } from '../../src/coaching/phrases.ts';
import type { Room } from '../../src/playground/discord/world/home.ts';
import type { Person } from '../../src/playground/discord/world/person.ts';

/** Waits until whatever was done has had its effect. */
export type Settle = () => Promise<void>;

/** Somebody in the couple's channel, who waits after each thing they do. */
export type AtScreen = { person: Person; room: Room; settle: Settle };

/** Invites the bot into the channel, for oneself and `partner`. */
export const invite = async ({ person, room, settle }: AtScreen, partner: Person): Promise<void> => {
  await person.runs('/setup', { in: room, partner });
  await settle();
};

export type Choices = { zone: string; nudgeAbout: readonly Bid[]; weekly: boolean };

/** Agrees to be heard, and chooses, on the card that the bot posted first in the channel. */
export const agree = async ({ person, room, settle }: AtScreen, choices: Choices): Promise<void> => {
  const on = person.sees(room).find(({ data }) => data.author.bot === true);
  await person.presses(CONSENT.button, on ? { on } : {});
  await settle();
  await person.submits({
    [CONSENT.mode]: MODE_WORDS.listen.name,
    [CONSENT.nudge]: choices.nudgeAbout.map((bid) => CUES[bid].choice),
    [CONSENT.zone]: choices.zone,
    [CONSENT.extras]: choices.weekly ? [CONSENT.weekly] : [],
    [CONSENT.adult]: true,
  });
  await settle();
};

/**
 * Opens `/prefs` and makes these choices there, one after the other: a label, or several where a select takes several.
 * `timezone` is told with the command.
 */
export const prefer = async (
  { person, room, settle }: AtScreen,
  choices: readonly (string | readonly string[])[],
  timezone?: string,
): Promise<void> => {
  await person.runs('/prefs', { in: room, timezone });
  await settle();
  const on = person.sees(room).at(-1);
  if (!on) throw new Error(`${person.name} ran /prefs and saw nothing.`);
  for (const choice of choices) {
    await person.chooses(choice, { on });
    await settle();
  }
};
