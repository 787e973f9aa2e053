import type { Clock } from '../../src/clock.ts';
import { parseCustomId } from '../../src/discord/custom-id.ts';
import { everyComponent } from '../../src/playground/discord/components.ts';
import type { Message, Sight } from '../../src/playground/discord/state.ts';
import type { World } from '../../src/playground/discord/world/world.ts';

/** A nudge as it arrived in somebody's inbox, `at` ms since the epoch. */
export type Arrival = { at: number; reader: string; momentId: string; n: number; messageId: string };
export type Reaction = { at: number; by: string; messageId: string };

/** What was seen from outside, whatever the bot says of itself. */
export type Witness = { readonly arrivals: Arrival[]; readonly reactions: Reaction[] };

const ABOUT = ['nudge', 'another'];

/** Which nudge a message is, by the button that every nudge has. */
const nudgeIn = ({ data }: Message): { momentId: string; n: number } | null => {
  for (const { component } of everyComponent(data.components ?? [])) {
    const id = 'custom_id' in component ? parseCustomId(component.custom_id) : null;
    const [momentId, n] = id?.about ?? [];
    if (id && ABOUT[0] === id.card && ABOUT[1] === id.action && momentId !== undefined)
      return { momentId, n: Number(n) };
  }
  return null;
};

const arrivalOf = (sight: Sight, at: number): Arrival | null => {
  if (sight.kind !== 'message' || sight.message.channel.kind !== 'dm') return null;
  const nudge = nudgeIn(sight.message);
  const { id, channel } = sight.message;
  return nudge && { at, reader: channel.recipient.id, messageId: id, ...nudge };
};

/** Watches inboxes and reactions from now on; `seen` is told of each nudge at once, before the bot knows that it arrived. */
export const createWitness = (
  world: World,
  clock: Clock,
  seen: (arrival: Arrival) => void = () => undefined,
): Witness => {
  const witness: Witness = { arrivals: [], reactions: [] };
  world.watch((sight) => {
    const arrival = arrivalOf(sight, clock.now());
    if (arrival) {
      witness.arrivals.push(arrival);
      seen(arrival);
    }
    if (sight.kind === 'reaction')
      witness.reactions.push({ at: clock.now(), by: sight.user.id, messageId: sight.message.id });
  });
  return witness;
};
