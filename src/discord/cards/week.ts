import {
  ActionRowBuilder,
  AttachmentBuilder,
  StringSelectMenuBuilder,
  type BaseMessageOptions,
} from 'discord.js';
import { CUES } from '../../coaching/cues.ts';
import { WEEK } from '../../coaching/phrases.ts';
import { dayNameOf } from '../../coaching/week.ts';
import { remember } from '../../flows/remember.ts';
import type { Note } from '../../ports.ts';
import type { Card } from '../command.ts';
import { toCustomId } from '../custom-id.ts';

/** As many as a select holds. */
const MOST = 25;

const question = ({ moments, zone }: NonNullable<Note['askAbout']>) =>
  new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder()
      .setCustomId(toCustomId('week', 'remember'))
      .setPlaceholder(WEEK.placeholder)
      .setMinValues(0)
      .setMaxValues(Math.min(MOST, moments.length))
      .addOptions(
        moments
          .slice(-MOST)
          .map(({ id, bid, at }) => ({ value: id, label: `${CUES[bid].choice}, ${dayNameOf(at, zone)}` })),
      ),
  );

/** A note as Discord shows it: the picture carries its own words for those who do not see it. */
export const noteCard = ({ text, picture, askAbout }: Note): BaseMessageOptions => ({
  content: text,
  ...(picture && {
    files: [
      new AttachmentBuilder(Buffer.from(picture.png), {
        name: 'week.png',
        description: picture.alt.slice(0, 1_024),
      }),
    ],
  }),
  ...(askAbout && { components: [question(askAbout)] }),
});

/** The author's choice which of their moments may be told. */
export const weekPresses: Card = {
  async press(press, _, { app }) {
    if (!press.isStringSelectMenu()) return;
    const asked = press.component.options.map(({ value }) => value);
    await remember(app, press.user.id, asked, press.values);
    await press.update({ content: WEEK.noted(press.values.length), components: [] });
  },
};
