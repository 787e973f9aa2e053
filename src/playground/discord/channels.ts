import { GatewayDispatchEvents, type APIUser } from 'discord-api-types/v10';

import { memberPayload } from './payloads.ts';
import type { Channel, DmChannel, State } from './state.ts';

/** The bot's private conversation with a person: the same one every time. */
export const openDm = (state: State, recipient: APIUser): DmChannel => {
  for (const channel of state.channels.values())
    if (channel.kind === 'dm' && channel.recipient.id === recipient.id) return channel;
  const channel: DmChannel = { kind: 'dm', id: state.nextId(), recipient, messages: [] };
  state.channels.set(channel.id, channel);
  return channel;
};

/** Lets everybody in the channel see that somebody types. */
export const showTyping = (state: State, channel: Channel, user: APIUser): void => {
  const guild = channel.kind === 'guild' ? channel.guild : null;
  const member = guild?.members.get(user.id);
  state.news.send({
    t: GatewayDispatchEvents.TypingStart,
    d: {
      channel_id: channel.id,
      user_id: user.id,
      timestamp: Math.floor(state.clock.now() / 1000),
      ...(guild && { guild_id: guild.id }),
      ...(member && { member: memberPayload(member) }),
    },
    guild,
    channel,
  });
  state.sights.send({ kind: 'typing', channel, user });
};
