import {
  ComponentType,
  InteractionType,
  type APIMessageComponentInteractionData,
  type APISelectMenuComponent,
  type APIUser,
} from 'discord-api-types/v10';
import { messageView } from '../message-view.ts';
import type { Answer, Message, State } from '../state.ts';
import { circumstances, openInteraction, type Actor } from './open.ts';

/** Sends what a person did with a component of a message. */
export const useComponent = (
  state: State,
  actor: Actor,
  message: Message,
  data: APIMessageComponentInteractionData,
  answered: (answer: Answer) => void,
): void => {
  const payload = {
    ...circumstances(state, actor),
    type: InteractionType.MessageComponent,
    message: messageView(state, message),
    data,
  } as const;
  openInteraction(state, { payload, person: actor.user, channel: actor.channel, source: message, answered });
};

export const pressed = (customId: string): APIMessageComponentInteractionData => ({
  component_type: ComponentType.Button,
  custom_id: customId,
});

/** What a select sends: values of options, or users with their resolved data. */
export const chosen = (
  select: APISelectMenuComponent,
  values: string[],
  users: readonly APIUser[],
): APIMessageComponentInteractionData => {
  const { custom_id } = select;
  if (select.type === ComponentType.StringSelect) return { component_type: select.type, custom_id, values };
  const resolved = { users: Object.fromEntries(users.map((user) => [user.id, user])) };
  if (select.type === ComponentType.UserSelect)
    return { component_type: select.type, custom_id, values, resolved };
  throw new Error('Only options and people can be chosen here.');
};
