import { Locale, type APIUser } from 'discord-api-types/v10';
import { submitForm } from '../interactions/forms.ts';
import { createUser, type Answer, type Message, type Modal, type State } from '../state.ts';
import { fillForm, type Fillings } from './form-filling.ts';
import { createOrders } from './orders.ts';
import { actorIn, ask, dmOf, seenIn, type Self } from './self.ts';
import { createSpeech, type Place } from './speech.ts';
import { createTouch } from './touch.ts';

export type Person = ReturnType<typeof createSpeech> &
  ReturnType<typeof createOrders> &
  ReturnType<typeof createTouch> & {
    readonly id: string;
    readonly name: string;
    readonly user: APIUser;
    /** The form that is open on their screen. */
    readonly modal: Modal | null;
    /** Everything in the private conversation with the bot, oldest first, the own words too. */
    readonly inbox: Message[];
    /** What they see of a channel, oldest first, with the ephemeral answers to them. */
    sees(place: Place): Message[];
    /** Fills the open form by its labels and sends it. */
    submits(fillings?: Fillings): Promise<Answer>;
  };

const submit = async (self: Self, fillings: Fillings): Promise<Answer> => {
  const { form, state } = self;
  if (!form) throw new Error(`${self.user.username} has no form open.`);
  const { modal, channel, source } = form;
  const submission = { customId: modal.custom_id, components: fillForm(modal, fillings), source };
  self.form = null;
  return ask(self, {
    channel,
    ...(source && { source }),
    open: (answered) => {
      submitForm(state, actorIn(self, channel), submission, answered);
    },
  });
};

export type PersonOptions = { locale?: Locale; bot?: boolean };

/** Somebody with a Discord account. */
export const createPerson = (
  state: State,
  settled: () => Promise<void>,
  name: string,
  { locale = Locale.EnglishUS, bot = false }: PersonOptions = {},
): Person => {
  const user = createUser(state.nextId(), name, bot);
  state.users.set(user.id, user);
  const self: Self = { state, settled, user, locale, form: null };
  return {
    ...createSpeech(self),
    ...createOrders(self),
    ...createTouch(self),
    id: user.id,
    name,
    user,
    get modal() {
      return self.form?.modal ?? null;
    },
    get inbox() {
      return seenIn(self, dmOf(self));
    },
    sees: ({ channel }) => seenIn(self, channel),
    submits: (fillings = {}) => submit(self, fillings),
  };
};
