import { MessageFlags } from 'discord.js';
import { purposeOf } from '../../coaching/moment.ts';
import { PHRASES } from '../../coaching/phrases.ts';
import { UserError } from '../../coaching/user-error.ts';
import {
  checkDraft,
  momentFor,
  notNow,
  noteUse,
  suggestAgain,
  wrongRead,
  type Met,
} from '../../flows/use-nudge.ts';
import { muteToday } from '../../flows/pause.ts';
import type { Toward } from '../../flows/toward.ts';
import type { Suggestion } from '../../ports.ts';
import type { Card, Press } from '../command.ts';
import { whisper } from '../whisper.ts';
import { draftModal, feedbackText } from './feedback.ts';
import { MORE, nudgeCard } from './nudge.ts';

type Pressed = { press: Press; toward: Toward; met: Met; n: number };

/** The nudge for a moment, with this suggestion. */
export const cardFor = ({ couple, moment }: Met, n: number, suggestion: Suggestion) =>
  nudgeCard({
    reader: moment.reader,
    author: moment.author,
    bid: moment.bid,
    kind: purposeOf(moment, moment.nudges[n]?.kind ?? 'answer'),
    momentId: moment.id,
    n,
    place: { guildId: couple.guildId, channelId: couple.channelId, messageId: moment.id },
    suggestion,
  });

/** The press itself is the seed, so that the same press gives the same line however often it arrives. */
const another = async ({ press, toward, met, n }: Pressed): Promise<void> => {
  await press.deferUpdate();
  await press.editReply(cardFor(met, n, await suggestAgain(toward.app, met, press.id)));
};

const later = async ({ press, toward, met }: Pressed): Promise<void> => {
  await whisper(press, (await notNow(toward.app, met)) ? PHRASES.notNow : PHRASES.notNowTooLate);
};

const examples = async ({ press, toward, met }: Pressed): Promise<void> => {
  const suggestion = await suggestAgain(toward.app, met, press.id);
  await whisper(press, suggestion.examples.map((example) => `• ${example}`).join('\n'));
};

const why = async ({ press, toward, met }: Pressed): Promise<void> => {
  await whisper(press, (await suggestAgain(toward.app, met, press.id)).why);
};

const wrong = async ({ press, toward, met }: Pressed): Promise<void> => {
  await wrongRead(toward.app, met);
  await whisper(press, PHRASES.misread);
};

const mute = async ({ press, toward }: Pressed): Promise<void> => {
  await muteToday(toward.app, press.user.id);
  await whisper(press, PHRASES.muted);
};

const CHOICES: Record<keyof typeof MORE, (pressed: Pressed) => Promise<void>> = {
  examples,
  why,
  wrong,
  mute,
};
const isChoice = (value: string): value is keyof typeof MORE => Object.hasOwn(MORE, value);

const more = async (pressed: Pressed): Promise<void> => {
  const { press } = pressed;
  const choice = press.isStringSelectMenu() ? press.values[0] : undefined;
  if (choice !== undefined && isChoice(choice)) await CHOICES[choice](pressed);
};

const act = async (pressed: Pressed, action: string): Promise<void> => {
  switch (action) {
    case 'another':
      return another(pressed);
    case 'later':
      return later(pressed);
    case 'draft':
      await pressed.press.showModal(draftModal(pressed.press.customId));
      return;
    case 'more':
      return more(pressed);
    default:
      throw new UserError(PHRASES.cardIsOld);
  }
};

/** The buttons and the select of a nudge, wherever it was delivered. */
export const nudgePresses: Card = {
  async press(press, { action, about: [momentId = '', n = '0'] }, toward) {
    const met = await momentFor(toward.app, press.user.id, momentId);
    await noteUse(toward.app, met, Number(n));
    await act({ press, toward, met, n: Number(n) }, action);
  },
  async submit(modal, _, toward) {
    await modal.deferReply({ flags: MessageFlags.Ephemeral });
    const draft = modal.fields.getTextInputValue('draft');
    await modal.editReply(feedbackText(draft, await checkDraft(toward.app, modal.user.id, draft)));
  },
};
