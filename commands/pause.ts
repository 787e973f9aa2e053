import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import { PAUSE } from '../src/coaching/phrases.ts';
import { DAY, HOUR, WEEK } from '../src/coaching/time.ts';
import type { Person } from '../src/coaching/person.ts';
import { localMidnightAfter } from '../src/coaching/quiet-hours.ts';
import type { Command } from '../src/discord/command.ts';
import { changePerson } from '../src/flows/people.ts';

/** Until when each choice lasts, for this person at `now`. */
const UNTIL = {
  hour: (_, now) => now + HOUR,
  today: ({ preferences: { zone } }, now) => (zone ? localMidnightAfter(now, zone) : now + DAY),
  week: (_, now) => now + WEEK,
  return: () => 'i_return',
  // Not null: what was said in the pause is not read, though it be heard only later.
  off: (_, now) => now,
} satisfies Record<string, (person: Person, now: number) => Person['pausedUntil']>;
type Choice = keyof typeof UNTIL;

const isChoice = (value: string): value is Choice => Object.hasOwn(UNTIL, value);

export default {
  data: new SlashCommandBuilder()
    .setName('pause')
    .setDescription('Be neither read nor nudged for a while; your partner is not told')
    .addStringOption((option) =>
      option
        .setName('for')
        .setDescription('How long; until you return when left empty')
        .addChoices(Object.entries(PAUSE.choices).map(([value, name]) => ({ value, name }))),
    )
    .toJSON(),
  async execute(interaction, { app }) {
    const value = interaction.options.getString('for') ?? 'return';
    const choice = isChoice(value) ? value : 'return';
    const now = app.clock.now();
    await changePerson(app.store, interaction.user.id, (person) => ({
      ...person,
      pausedUntil: UNTIL[choice](person, now),
    }));
    await interaction.reply({ content: PAUSE.said[choice], flags: MessageFlags.Ephemeral });
  },
} satisfies Command;
