import type { OptionValue } from '../interactions/command-data.ts';
import { completeOption, runCommand, useMenu } from '../interactions/commands.ts';
import type { Answer, Message } from '../state.ts';
import { actorIn, ask, dmOf, enter, type Self } from './self.ts';
import type { Place } from './speech.ts';

/** `in` is the channel, without it the conversation with the bot; everything else is an option by its name. */
export type CommandCall = { in?: Place; [option: string]: OptionValue | Place | undefined };

const isValue = (value: OptionValue | Place | undefined): value is OptionValue =>
  value !== undefined && (typeof value !== 'object' || 'user' in value);

const split = (self: Self, { in: place, ...options }: CommandCall) => ({
  channel: place?.channel ?? dmOf(self),
  values: new Map(
    Object.entries(options).flatMap(([name, value]) => (isValue(value) ? [[name, value]] : [])),
  ),
});

/** Commands, message menus and completion. Each throws where the person's client would not offer it. */
export const createOrders = (self: Self) => ({
  /** Runs a slash command; a subcommand is named after a space, as in `/privacy erase`. */
  async runs(path: string, call: CommandCall = {}): Promise<Answer> {
    const { channel, values } = split(self, call);
    enter(self, channel);
    return ask(self, {
      channel,
      open: (answered) => {
        runCommand(self.state, actorIn(self, channel), { path, values }, answered);
      },
    });
  },
  /** Uses a message menu on a message. */
  async uses(name: string, message: Message): Promise<Answer> {
    const { channel } = message;
    enter(self, channel);
    return ask(self, {
      channel,
      open: (answered) => {
        useMenu(self.state, actorIn(self, channel), name, message, answered);
      },
    });
  },
  /** What the bot offers while `typed` stands in an option. */
  async completes(path: string, option: string, typed: string, call: CommandCall = {}) {
    const { channel, values } = split(self, call);
    enter(self, channel);
    const slash = { path, values: values.set(option, typed), focused: option };
    const answer = await ask(self, {
      channel,
      open: (answered) => {
        completeOption(self.state, actorIn(self, channel), slash, answered);
      },
    });
    return answer.kind === 'choices' ? answer.choices : [];
  },
});
