import { messageLines } from './component-lines.ts';
import type { Message, Sight } from './discord/state.ts';
import { isThinking } from './discord/messages.ts';
import { formLines } from './form-lines.ts';
import type { Names } from './markdown.ts';
import type { Colour } from './paint.ts';
import { span, type Span } from './span.ts';

/** Something to be shown: where it stands, who it comes from, and its lines. */
export type Block = {
  where: string;
  colour: Colour;
  /** Only one person sees it, in the channel. */
  hidden: boolean;
  who: string;
  lines: Span[][];
};

const textOf = (line: readonly Span[]): string => line.map(({ text }) => text).join('');

type Place = Pick<Block, 'where' | 'colour' | 'hidden'>;

const placeOf = ({ channel, seenBy }: Pick<Message, 'channel' | 'seenBy'>, names: Names): Place => {
  if (channel.kind === 'dm')
    return { where: `${names.person(channel.recipient.id)}'s messages`, colour: 'magenta', hidden: false };
  return seenBy === null
    ? { where: `#${channel.name}`, colour: 'cyan', hidden: false }
    : { where: `#${channel.name}, only ${names.person(seenBy)} sees`, colour: 'yellow', hidden: true };
};

const quote = ({ data }: Message): string => {
  const [line = ''] = data.content.split('\n');
  return line.length > 40 ? `“${line.slice(0, 40)}…”` : `“${line}”`;
};

/**
 * Turns what can be watched into what is shown, null where nothing is. Of a changed message only the lines that are new
 * are shown again, with what can be pressed. `letterOf` is how a person is typed; `keepPicture` says where a file was kept.
 */
export const createSights = (
  names: Names,
  letterOf: (userId: string) => string,
  keepPicture: (url: string) => string | null = () => null,
) => {
  const shown = new Map<string, ReadonlySet<string>>();

  const pictureLines = ({ data }: Message): Span[][] =>
    data.attachments.map(({ filename, description, url }) => {
      const path = keepPicture(url) ?? filename;
      return [span(`[${description ?? 'a file'}] `), span(path, 'dim')];
    });

  const ofMessage = (message: Message): Block | null => {
    if (isThinking(message)) return null;
    const lines = [...messageLines(message.data, names), ...pictureLines(message)];
    const known = shown.get(message.id);
    shown.set(message.id, new Set(lines.map(textOf)));
    const isNew = (line: Span[]) => !known?.has(textOf(line));
    if (!lines.some(isNew)) return null;
    const standing = (line: Span[]) => line.some(({ look }) => look === 'button');
    const who = names.person(message.data.author.id) + (known ? ' (changed)' : '');
    const fresh = lines.filter((line) => isNew(line) || standing(line));
    return { ...placeOf(message, names), who, lines: fresh };
  };

  const said = (message: Pick<Message, 'channel' | 'seenBy'>, userId: string, words: string): Block => ({
    ...placeOf(message, names),
    who: names.person(userId),
    lines: [[span(words, 'dim')]],
  });

  const ofAnswer = ({ user, channel, answer }: Extract<Sight, { kind: 'answer' }>): Block | null => {
    const place = placeOf({ channel, seenBy: user.id }, names);
    if (answer.kind === 'modal')
      return { ...place, who: 'a form opens', lines: formLines(answer.modal, letterOf(user.id)) };
    return answer.kind === 'failed' ? { ...place, who: 'Discord', lines: [[span(answer.text)]] } : null;
  };

  return (sight: Sight): Block | null => {
    switch (sight.kind) {
      case 'message':
      case 'edit':
        return ofMessage(sight.message);
      case 'delete':
        return said(sight.message, sight.message.data.author.id, `deletes ${quote(sight.message)}`);
      case 'reaction':
        return said(sight.message, sight.user.id, `reacts with ${sight.emoji} to ${quote(sight.message)}`);
      case 'unreaction':
        return said(sight.message, sight.user.id, `takes back ${sight.emoji}`);
      case 'answer':
        return ofAnswer(sight);
      case 'typing':
        return null;
    }
  };
};
