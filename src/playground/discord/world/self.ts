import type { APIUser, Locale } from 'discord-api-types/v10';
import { openDm } from '../channels.ts';
import type { Actor } from '../interactions/open.ts';
import { canSee } from '../permissions.ts';
import type { Answer, Channel, Message, Modal, State } from '../state.ts';

/** A form that is open on somebody's screen, and where its answer goes. */
export type OpenForm = { modal: Modal; channel: Channel; source: Message | null };

/** A person at their screen. */
export type Self = {
  readonly state: State;
  readonly settled: () => Promise<void>;
  readonly user: APIUser;
  readonly locale: Locale;
  form: OpenForm | null;
};

export const dmOf = ({ state, user }: Self): Channel => openDm(state, user);

export const actorIn = ({ user, locale }: Self, channel: Channel): Actor => ({ user, locale, channel });

/** Throws where a person is made to act in a channel that they cannot see. */
export const enter = ({ user }: Self, channel: Channel): void => {
  if (!canSee(channel, user.id)) throw new Error(`${user.username} cannot see that channel.`);
};

/** What somebody sees of a channel, oldest first: what all see, and the ephemeral answers to them. */
export const seenIn = ({ user }: Self, channel: Channel): Message[] =>
  canSee(channel, user.id)
    ? channel.messages.filter(({ seenBy }) => seenBy === null || seenBy === user.id)
    : [];

/** Everything that somebody sees anywhere, newest first. */
export const everythingSeen = (self: Self): Message[] =>
  [...self.state.channels.values()]
    .flatMap((channel) => seenIn(self, channel))
    .sort((a, b) => Number(BigInt(b.id) - BigInt(a.id)));

type Question = { channel: Channel; source?: Message; open: (answered: (answer: Answer) => void) => void };

/** Opens an interaction and gives what is shown for it: at once when it is answered, `silence` when all is still. */
export const ask = async (self: Self, { channel, source, open }: Question): Promise<Answer> => {
  const shown: { answer: Answer } = { answer: { kind: 'silence' } };
  const answered = new Promise<void>((resolve) => {
    open((answer) => {
      shown.answer = answer;
      if (answer.kind === 'modal') self.form = { modal: answer.modal, channel, source: source ?? null };
      resolve();
    });
  });
  await Promise.race([answered, self.settled()]);
  if (shown.answer.kind !== 'silence') await self.settled();
  return shown.answer;
};
