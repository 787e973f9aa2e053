import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  MessageFlags,
  TextDisplayBuilder,
  type StringSelectMenuBuilder,
} from 'discord.js';
import { PREFS } from '../../coaching/prefs-phrases.ts';
import type { Preferences } from '../../coaching/preferences.ts';
import type { Refiner } from '../../ports.ts';
import { toCustomId } from '../custom-id.ts';
import { selectsOf } from './prefs-selects.ts';

/** The panel as it stands for these preferences; `word` is said above it. */
export const prefsPanel = (now: Preferences, refiner: Refiner | null, word?: string) => ({
  flags: MessageFlags.IsComponentsV2 as const,
  components: [
    new ContainerBuilder()
      .addTextDisplayComponents(
        ...[word, PREFS.title, PREFS.zone(now.zone)].flatMap((text) =>
          text === undefined ? [] : [new TextDisplayBuilder().setContent(text)],
        ),
      )
      .addActionRowComponents(
        ...selectsOf(now, refiner).map((menu) =>
          new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu),
        ),
      )
      .addActionRowComponents(
        new ActionRowBuilder<ButtonBuilder>().addComponents(
          new ButtonBuilder()
            .setCustomId(toCustomId('prefs', 'reset'))
            .setLabel(PREFS.reset)
            .setStyle(ButtonStyle.Secondary),
        ),
      ),
  ],
});
