import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import { PHRASES } from '../src/coaching/phrases.ts';
import { PREFS } from '../src/coaching/prefs-phrases.ts';
import { UserError } from '../src/coaching/user-error.ts';
import { findZones, zoneFor } from '../src/coaching/zones.ts';
import { prefsPanel } from '../src/discord/cards/prefs.ts';
import type { Command } from '../src/discord/command.ts';
import { personOf } from '../src/flows/people.ts';
import { changePreferences } from '../src/flows/preferences.ts';
import type { App } from '../src/ports.ts';

const setZone = (app: App, userId: string, typed: string) => {
  const zone = zoneFor(typed);
  if (zone === null) throw new UserError(PHRASES.zoneUnknown(typed.slice(0, 60)));
  return changePreferences(app, userId, (before) => ({ ...before, zone }));
};

export default {
  data: new SlashCommandBuilder()
    .setName('prefs')
    .setDescription('Your own preferences; only you see them')
    .addStringOption((option) =>
      option
        .setName('timezone')
        .setDescription('Where you are, for your quiet hours')
        .setAutocomplete(true)
        .setMaxLength(60),
    )
    .toJSON(),
  async execute(interaction, { app }) {
    const typed = interaction.options.getString('timezone');
    const panel =
      typed === null
        ? prefsPanel((await personOf(app.store, interaction.user.id)).preferences, app.refiner)
        : prefsPanel(await setZone(app, interaction.user.id, typed), app.refiner, PREFS.zoneSaved);
    await interaction.reply({ ...panel, flags: panel.flags | MessageFlags.Ephemeral });
  },
  async complete(interaction) {
    const zones = findZones(interaction.options.getFocused());
    await interaction.respond(zones.map((zone) => ({ name: zone, value: zone })));
  },
} satisfies Command;
