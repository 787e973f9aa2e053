import {
  ActionRowBuilder,
  AttachmentBuilder,
  StringSelectMenuBuilder,
  type BaseMessageOptions,
  type ButtonBuilder,
} from 'discord.js';
import { isPartner } from '../../coaching/couple.ts';
import { CUES } from '../../coaching/cues.ts';
import { PHRASES, WEEK } from '../../coaching/phrases.ts';
import type { WeeklyPlace } from '../../coaching/preferences.ts';
import { UserError } from '../../coaching/user-error.ts';
import { dayNameOf } from '../../coaching/week.ts';
import { coupleIn } from '../../flows/people.ts';
import { changePreferences } from '../../flows/preferences.ts';
import { remember } from '../../flows/remember.ts';
import type { Toward } from '../../flows/toward.ts';
import type { Below, Note } from '../../ports.ts';
import type { Card, Press } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { whisper } from '../whisper.ts';
import { button } from './row.ts';

/** As many as a select holds. */
const MOST = 25;

/** The custom id of what can be pressed below a note; a note that was sent is recognised by it. */
export const noteId = (below: Below, nonce: string): string =>
  below.kind === 'approve'
    ? toCustomId('week', 'remember', nonce)
    : toCustomId('week', 'switch_off', below.place, nonce);

const question = ({ moments, zone }: Extract<Below, { kind: 'approve' }>, customId: string) =>
  new StringSelectMenuBuilder()
    .setCustomId(customId)
    .setPlaceholder(WEEK.placeholder)
    .setMinValues(0)
    .setMaxValues(Math.min(MOST, moments.length))
    .addOptions(
      moments
        .slice(-MOST)
        .map(({ id, bid, at }) => ({ value: id, label: `${CUES[bid].choice}, ${dayNameOf(at, zone)}` })),
    );

const rowOf = (below: Below, nonce: string) => {
  const id = noteId(below, nonce);
  return new ActionRowBuilder<StringSelectMenuBuilder | ButtonBuilder>().addComponents(
    below.kind === 'approve' ? question(below, id) : button(id, WEEK.switchOff[below.place]),
  );
};

/** A note as Discord shows it: the picture carries its own words for those who do not see it. */
export const noteCard = ({ text, picture, below }: Note, nonce: string): BaseMessageOptions => ({
  content: text,
  ...(picture && {
    files: [
      new AttachmentBuilder(Buffer.from(picture.png), {
        name: 'week.png',
        description: picture.alt.slice(0, 1_024),
      }),
    ],
  }),
  ...(below && { components: [rowOf(below, nonce)] }),
});

/** In the channel anybody may press, and only the two have a say; the other is shown nothing of it. */
const stop = async (press: Press, place: string | undefined, toward: Toward): Promise<void> => {
  const where: WeeklyPlace = place === 'channel' ? 'channel' : 'inbox';
  if (where === 'channel') {
    const couple = await coupleIn(toward.app.store, press.channelId);
    if (!couple || !isPartner(couple, press.user.id)) throw new UserError(PHRASES.notYours);
  }
  // Who was erased meanwhile has no preferences, and gets none by this.
  if (await toward.app.store.people.get(press.user.id))
    await changePreferences(toward.app, press.user.id, (before) =>
      where === 'channel' ? { ...before, weeklyPlace: 'inbox' } : { ...before, weekly: null },
    );
  await whisper(press, WEEK.switchedOff[where]);
};

/** The author's choice of which moments may be told, and the way out of the note. */
export const weekPresses: Card = {
  async press(press, { action, about: [place] }, toward) {
    if (action === 'switch_off') return stop(press, place, toward);
    if (!press.isStringSelectMenu()) return;
    const asked = press.component.options.map(({ value }) => value);
    await remember(toward.app, press.user.id, asked, press.values);
    await press.update({ content: WEEK.noted(press.values.length), components: [] });
  },
};
