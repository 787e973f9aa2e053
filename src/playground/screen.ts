import { styleText } from 'node:util';
import { ComponentType } from 'discord-api-types/v10';
import { everyComponent } from './discord/components.ts';
import type { Message, Sight } from './discord/state.ts';
import { labelsOf } from './discord/world/form-filling.ts';
import { buttonsOf, textOf } from './discord/world/text.ts';

type Style = Parameters<typeof styleText>[0];

/** Where the playground is shown. */
export type Output = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

export type Screen = {
  /** What people see, as it happens. */
  show: (sight: Sight) => void;
  /** A line of the playground's own. */
  tell(text: string): void;
  /** What the bot makes of it, which people do not see. */
  note(text: string): void;
  /** Text that is laid out already, or a part of a line as time goes by. */
  raw(text: string): void;
  readonly live: boolean;
};

type Names = (userId: string) => string;

const WIDEST = 100;
/** Some terminals say that they have no columns. */
const USUAL = 80;
const INDENT = 6;

/** Discord's markup as a terminal can show it. */
const plain = (text: string, nameOf: Names): string =>
  text
    .replace(/<@!?(\d+)>/g, (_, id: string) => nameOf(id))
    .replace(/\[([^\]]+)\]\(https:[^)]+\)/g, '$1')
    .replace(/^#+ /gm, '')
    .replace(/[*`]/g, '');

const wrap = (text: string, width: number): string[] =>
  text.split('\n').flatMap((line) => {
    const quote = line.startsWith('> ') ? '> ' : '';
    const rows = [quote];
    for (const word of line.slice(quote.length).split(' ')) {
      const row = rows.at(-1) ?? '';
      if (row.length > quote.length && row.length + word.length + 1 > width) rows.push(quote + word);
      else rows[rows.length - 1] = row.length > quote.length ? `${row} ${word}` : row + word;
    }
    return rows;
  });

const selectsOf = ({ data }: Message): string[] =>
  everyComponent(data.components ?? []).flatMap(({ component }) => {
    if (component.type !== ComponentType.StringSelect) return [];
    const chosen = component.options.filter((option) => option.default).map(({ label }) => label);
    const named = chosen.length > 0 ? chosen.join(', ') : (component.placeholder ?? 'Choose');
    return `${named} ▾`;
  });

/** The lines of a message's text that were not there when it was last shown. */
const news = (text: string, before: string | undefined): string => {
  const known = new Set(before?.split('\n'));
  return text
    .split('\n')
    .filter((line) => !known.has(line))
    .join('\n');
};

type Shown = { time: number; where: string; style: Style; who: string; text: string; more: string };

/** Prints the channel and the two inboxes, each told apart by its name and, where there is colour, by its colour. */
export const createScreen = (output: Output, now: () => number, nameOf: Names, botId: string): Screen => {
  const width = Math.min(output.columns || USUAL, WIDEST);
  const paint = (style: Style, text: string) =>
    output.isTTY ? styleText(style, text, { validateStream: false }) : text;
  const last = new Map<string, string>();

  const print = ({ time, where, style, who, text, more }: Shown) => {
    const clock = new Date(time).toISOString().slice(11, 16);
    output.write(`\n${clock} ${paint(style, where)}  ${paint('bold', who)}\n`);
    const lines = [...wrap(plain(text, nameOf), width - INDENT), more].filter(Boolean);
    for (const line of lines)
      output.write(`${' '.repeat(INDENT)}${line === more ? paint('dim', line) : line}\n`);
  };

  const placeOf = ({ channel, seenBy }: Message): { where: string; style: Style } => {
    if (channel.kind === 'dm')
      return { where: `${nameOf(channel.recipient.id)}'s messages`, style: 'magenta' };
    return seenBy === null
      ? { where: `#${channel.name}`, style: 'cyan' }
      : { where: `#${channel.name}, only ${nameOf(seenBy)} sees`, style: 'yellow' };
  };

  const showMessage = (message: Message, change: boolean) => {
    const text = textOf(message);
    const fresh = change ? news(text, last.get(message.id)) : text;
    last.set(message.id, text);
    if (fresh === '') return;
    const parts = [
      ...buttonsOf(message).map((label) => `[${label}]`),
      ...selectsOf(message).map((label) => `{${label}}`),
    ];
    const who = nameOf(message.data.author.id) + (change ? ' (changed)' : '');
    const more = message.data.author.id === botId ? parts.join(' ') : '';
    print({
      time: now(),
      ...placeOf(message),
      who,
      text: fresh,
      more: wrap(more, width - INDENT).join(`\n${' '.repeat(INDENT)}`),
    });
  };

  const own = (text: string) => {
    output.write(`${paint('dim', wrap(text, width).join('\n'))}\n`);
  };

  const showAnswer = (sight: Extract<Sight, { kind: 'answer' }>) => {
    const { answer, user } = sight;
    if (answer.kind === 'modal')
      own(
        `\n      ${nameOf(user.id)} has a form open: ${answer.modal.title}. Fields: ${labelsOf(answer.modal).join(' · ')}`,
      );
    if (answer.kind === 'failed') own(`\n      ${nameOf(user.id)} sees: ${answer.text}`);
  };

  return {
    live: output.isTTY === true,
    tell: own,
    note: (text) => {
      const rows = wrap(text, width - INDENT - 2).join(`\n${' '.repeat(INDENT + 2)}`);
      output.write(`${paint('dim', `${' '.repeat(INDENT)}· ${rows}`)}\n`);
    },
    raw: (text) => {
      output.write(paint('dim', text));
    },
    show(sight) {
      switch (sight.kind) {
        case 'message':
          showMessage(sight.message, false);
          break;
        case 'edit':
          showMessage(sight.message, true);
          break;
        case 'delete':
          own(`\n      (${nameOf(sight.message.data.author.id)}'s message is deleted)`);
          break;
        case 'reaction':
          own(`\n      ${nameOf(sight.user.id)} reacts with ${sight.emoji}`);
          break;
        case 'answer':
          showAnswer(sight);
          break;
        case 'typing':
        case 'unreaction':
          break;
      }
    },
  };
};
