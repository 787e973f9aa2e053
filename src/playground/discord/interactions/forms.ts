import { InteractionType, type APIModalSubmissionComponent } from 'discord-api-types/v10';
import { messageView } from '../message-view.ts';
import type { Answer, Message, State } from '../state.ts';
import { circumstances, openInteraction, type Actor } from './open.ts';

type Submission = { customId: string; components: APIModalSubmissionComponent[]; source: Message | null };

/** Sends a filled form to the bot. */
export const submitForm = (
  state: State,
  actor: Actor,
  { customId, components, source }: Submission,
  answered: (answer: Answer) => void,
): void => {
  const payload = {
    ...circumstances(state, actor),
    type: InteractionType.ModalSubmit,
    data: { custom_id: customId, components },
    ...(source && { message: messageView(state, source) }),
  } as const;
  openInteraction(state, { payload, person: actor.user, channel: actor.channel, source, answered });
};
