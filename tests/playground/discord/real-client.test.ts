import {
  Client,
  Events,
  GatewayIntentBits,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  Options,
  Partials,
  PermissionsBitField,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/clock.ts';
import { BOT_PERMISSIONS } from '../../../src/discord/permissions.ts';
import { startLocalDiscord, type LocalDiscord } from '../../../src/playground/discord/local-discord.ts';
import { textOf } from '../../../src/playground/discord/world/text.ts';

const NOON = Date.UTC(2026, 4, 12, 12);

const createClient = (url: string): Client =>
  new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.MessageContent,
      GatewayIntentBits.GuildMessageReactions,
      GatewayIntentBits.GuildMessageTyping,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Message, Partials.Channel, Partials.Reaction, Partials.User],
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
    rest: { api: url },
  });

const form = new ModalBuilder()
  .setCustomId('draft')
  .setTitle('Check my draft')
  .addLabelComponents(
    new LabelBuilder()
      .setLabel('Your words')
      .setTextInputComponent(new TextInputBuilder().setCustomId('words').setStyle(TextInputStyle.Paragraph)),
  );

describe('the real client', () => {
  let discord: LocalDiscord;
  let client: Client;

  beforeEach(async () => {
    discord = await startLocalDiscord({ clock: createManualClock(NOON) });
    client = createClient(discord.url);
  });
  afterEach(async () => {
    await client.destroy();
    await discord.stop();
  });

  const login = async () => {
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(discord.token);
    await ready;
  };

  it('hears what is said and answers it', async () => {
    const home = discord.world.guild('home');
    const ana = discord.world.person('Ana');
    const us = home.channel('us', { for: [ana] });
    client.on(Events.MessageCreate, (message) => {
      if (!message.author.bot) void message.reply(`heard: ${message.content}`);
    });
    await login();

    const said = await ana.says('passed!!', { in: us });

    const [, answer] = ana.sees(us);
    expect(answer?.data.content).toBe('heard: passed!!');
    expect(answer?.data.message_reference?.message_id).toBe(said.id);
    expect(discord.unknownRoutes).toEqual([]);
  });

  it('may do in a channel what the invitation asks for, and no more', async () => {
    const us = discord.world.guild('home').channel('us', { for: [discord.world.person('Ana')] });
    await login();
    const channel = client.channels.cache.get(us.id);
    if (!channel || channel.isDMBased()) expect.fail();
    const granted = channel.permissionsFor(discord.applicationId);
    expect(granted?.toArray().sort()).toEqual(
      new PermissionsBitField(Object.values(BOT_PERMISSIONS)).toArray().sort(),
    );
  });

  it('hears edits, deletes and reactions of messages that it does not keep', async () => {
    const home = discord.world.guild('home');
    const ana = discord.world.person('Ana');
    const us = home.channel('us', { for: [ana] });
    await login();
    const heard: string[] = [];
    client.on(Events.MessageUpdate, (_, message) => heard.push(`edit ${message.content}`));
    client.on(Events.MessageDelete, (message) => heard.push(`delete ${message.id}`));
    client.on(Events.MessageReactionAdd, (reaction) => heard.push(`react ${String(reaction.emoji.name)}`));

    const said = await ana.says('passed!', { in: us });
    await ana.edits(said, 'passed!!');
    await ana.reacts('🎉', said);
    await ana.deletes(said);

    expect(heard).toEqual(['edit passed!!', 'react 🎉', `delete ${said.id}`]);
  });

  it('takes a command in a direct conversation, opens a form, and answers it privately', async () => {
    const ben = discord.world.person('Ben');
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) void interaction.showModal(form);
      if (interaction.isModalSubmit())
        void interaction.reply({
          content: `your words: ${interaction.fields.getTextInputValue('words')}`,
          flags: MessageFlags.Ephemeral,
        });
    });
    await login();
    await client.application?.commands.set([{ name: 'draft', description: 'Look at my draft' }]);

    const opened = await ben.runs('/draft');
    expect(opened.kind).toBe('modal');
    const answer = await ben.submits({ 'Your words': 'tell me everything' });

    expect(textOf(answer)).toBe('your words: tell me everything');
    expect(ben.inbox.map(textOf)).toEqual(['your words: tell me everything']);
  });
});
