import { parseCustomId } from '../../src/discord/custom-id.ts';
import { everyComponent, isSelect } from '../../src/playground/discord/components.ts';
import type { Message } from '../../src/playground/discord/state.ts';
import type { World } from '../../src/playground/discord/world/world.ts';
import type { Who } from '../people/two.ts';
import type { Place } from './expected.ts';
import type { Came } from './judge.ts';
import type { Pair } from './pair.ts';

/** The question which of their moments may be told, as it reached its author. */
export type Asked = { pair: Pair; by: Who; id: string; message: Message; options: readonly string[] };

const idIn = ({ data }: Message): { id: string; action: string } | null => {
  for (const { component } of everyComponent(data.components ?? [])) {
    const id = 'custom_id' in component ? component.custom_id : undefined;
    const parsed = id === undefined ? null : parseCustomId(id);
    if (id !== undefined && parsed?.card === 'week') return { id, action: parsed.action };
  }
  return null;
};

const optionsIn = ({ data }: Message): string[] =>
  everyComponent(data.components ?? []).flatMap(({ component }) =>
    isSelect(component) && 'options' in component ? component.options.map(({ value }) => value) : [],
  );

/** `The week. Tuesday: good news, affection; Friday: repair.` as one mark each. */
const marksIn = ({ data }: Message): string[] =>
  (data.attachments[0]?.description ?? '')
    .replace(/^The week\. |\.$/gu, '')
    .split('; ')
    .filter((part) => part.includes(': '))
    .flatMap((part) => {
      const [day = '', kinds = ''] = part.split(': ');
      return kinds.split(', ').map((kind) => `${day}: ${kind}`);
    });

type Heard = { came: (pair: Pair, note: Came) => void; asked: (card: Asked) => void };

/** Watches what the bot posts by itself, in inboxes and channels, and tells of each note and each question. */
export const watchNotes = (world: World, pairs: readonly Pair[], now: () => number, heard: Heard): void => {
  const homes = new Map<string, { pair: Pair; to: Place }>(
    pairs.flatMap((pair) => [
      [pair.room.id, { pair, to: 'channel' }] as const,
      [pair.people.A.id, { pair, to: 'A' }] as const,
      [pair.people.B.id, { pair, to: 'B' }] as const,
    ]),
  );
  world.watch((sight) => {
    if (sight.kind !== 'message') return;
    const { message } = sight;
    const { channel } = message;
    const home = homes.get(channel.kind === 'dm' ? channel.recipient.id : channel.id);
    const found = idIn(message);
    if (!home || !found) return;
    const { pair, to } = home;
    if (found.action === 'switch_off')
      heard.came(pair, { at: now(), to, id: found.id, marks: marksIn(message) });
    else if (to !== 'channel')
      heard.asked({ pair, by: to, id: found.id, message, options: optionsIn(message) });
  });
};
