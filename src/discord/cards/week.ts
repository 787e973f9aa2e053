import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  MessageFlags,
  StringSelectMenuBuilder,
  type BaseMessageOptions,
} from 'discord.js';
import { isPartner } from '../../coaching/couple.ts';
import { CUES } from '../../coaching/cues.ts';
import { PHRASES, WEEK } from '../../coaching/phrases.ts';
import type { WeeklyPlace } from '../../coaching/preferences.ts';
import { UserError } from '../../coaching/user-error.ts';
import { dayNameOf } from '../../coaching/week.ts';
import { coupleIn } from '../../flows/people.ts';
import { remember } from '../../flows/remember.ts';
import type { Toward } from '../../flows/toward.ts';
import type { Below, Note } from '../../ports.ts';
import type { Card, Press } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { changePreferences } from './prefs-presses.ts';

/** As many as a select holds. */
const MOST = 25;

/** The id of what can be pressed below a note, by which that note is known again. */
export const noteId = (below: Below, nonce: string): string =>
  below.kind === 'approve'
    ? toCustomId('week', 'remember', nonce)
    : toCustomId('week', 'switch_off', below.place, nonce);

const question = ({ moments, zone }: Extract<Below, { kind: 'approve' }>) =>
  new StringSelectMenuBuilder()
    .setPlaceholder(WEEK.placeholder)
    .setMinValues(0)
    .setMaxValues(Math.min(MOST, moments.length))
    .addOptions(
      moments
        .slice(-MOST)
        .map(({ id, bid, at }) => ({ value: id, label: `${CUES[bid].choice}, ${dayNameOf(at, zone)}` })),
    );

const switchOff = ({ place }: Extract<Below, { kind: 'switch_off' }>) =>
  new ButtonBuilder().setLabel(WEEK.switchOff[place]).setStyle(ButtonStyle.Secondary);

const rowOf = (below: Below, nonce: string) => {
  const component = below.kind === 'approve' ? question(below) : switchOff(below);
  return new ActionRowBuilder<StringSelectMenuBuilder | ButtonBuilder>().addComponents(
    component.setCustomId(noteId(below, nonce)),
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
  await changePreferences(toward, press.user.id, (before) =>
    where === 'channel' ? { ...before, weeklyPlace: 'inbox' } : { ...before, weekly: null },
  );
  await press.reply({ content: WEEK.switchedOff[where], flags: MessageFlags.Ephemeral });
};

/** The author's choice which of their moments may be told, and the way out of the note. */
export const weekPresses: Card = {
  async press(press, { action, about: [place] }, toward) {
    if (action === 'switch_off') return stop(press, place, toward);
    if (!press.isStringSelectMenu()) return;
    const asked = press.component.options.map(({ value }) => value);
    await remember(toward.app, press.user.id, asked, press.values);
    await press.update({ content: WEEK.noted(press.values.length), components: [] });
  },
};
