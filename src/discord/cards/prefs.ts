import {
  ActionRowBuilder,
  ContainerBuilder,
  MessageFlags,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import type { Preferences } from '../../coaching/preferences.ts';
import { PREFS } from '../../coaching/prefs-phrases.ts';
import type { Refiner } from '../../ports.ts';
import { toCustomId } from '../custom-id.ts';
import { FIELDS, isField, type Field } from './prefs-fields.ts';
import { button, buttonRow } from './row.ts';

const menuFor = (field: Field, now: Preferences, refiner: Refiner | null): StringSelectMenuBuilder => {
  const { options, chosen, most } = FIELDS[field];
  const isChosen = new Set(chosen(now, refiner));
  const menu = new StringSelectMenuBuilder()
    .setCustomId(toCustomId('prefs', field))
    .setPlaceholder(PREFS.placeholder[field])
    .addOptions(options(refiner).map((option) => ({ ...option, default: isChosen.has(option.value) })));
  return most === undefined ? menu : menu.setMinValues(0).setMaxValues(most);
};

/** Everything that can be chosen, as it stands for these preferences. */
const menus = (now: Preferences, refiner: Refiner | null): StringSelectMenuBuilder[] =>
  Object.keys(FIELDS)
    .filter(isField)
    .filter((field) => FIELDS[field].isShown?.(now, refiner) ?? true)
    .map((field) => menuFor(field, now, refiner));

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
        ...menus(now, refiner).map((menu) =>
          new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu),
        ),
      )
      .addActionRowComponents(buttonRow(button(toCustomId('prefs', 'reset'), PREFS.reset))),
  ],
});
