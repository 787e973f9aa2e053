import type { ModalSubmitInteraction } from 'discord.js';
import { z } from 'zod';
import { isPartner, listening, type Couple } from '../../coaching/couple.ts';
import { BIDS } from '../../coaching/cues.ts';
import { CONSENT, PHRASES } from '../../coaching/phrases.ts';
import { MODES, type Choices } from '../../coaching/preferences.ts';
import { UserError } from '../../coaching/user-error.ts';
import { zoneFor } from '../../coaching/zones.ts';
import { choose } from '../../flows/consent.ts';
import type { Toward } from '../../flows/toward.ts';
import type { App } from '../../ports.ts';
import type { Card } from '../command.ts';
import { whisper } from '../whisper.ts';
import { consentCard, consentModal } from './consent.ts';

const modeSchema = z.enum(MODES);
const bidsSchema = z.array(z.enum(BIDS));

const choicesIn = (
  { fields }: ModalSubmitInteraction,
  toward: Toward,
): Choices & { adult: boolean; typedZone: string } => {
  const extras = fields.getCheckboxGroup('extras');
  const typedZone = fields.getTextInputValue('zone').trim();
  return {
    mode: modeSchema.parse(fields.getRadioGroup('mode', true)),
    nudgeAbout: bidsSchema.parse(fields.getCheckboxGroup('nudge')),
    weekly: extras.includes('weekly'),
    cloudHost: extras.includes('cloud') ? (toward.app.refiner?.host ?? null) : null,
    zone: zoneFor(typedZone),
    adult: fields.getCheckbox('adult'),
    typedZone,
  };
};

/** Whoever chooses agrees to the channel that they look at: the card of an earlier one is too old. */
const coupleOnCard = async (app: App, coupleId: string, channelId: string | null): Promise<Couple> => {
  const couple = await app.store.couples.get(coupleId);
  if (!couple || couple.channelId !== channelId) throw new UserError(PHRASES.cardIsOld);
  return couple;
};

/** What was understood of a typed time zone, so that a misunderstanding shows. */
const zoneWords = (zone: string | null, typed: string): string | null => {
  if (zone !== null) return PHRASES.zoneIs(zone);
  return typed === '' ? null : PHRASES.zoneUnknown(typed);
};

/** The card's screen, opened by either partner, and what they chose on it. */
export const consentPresses: Card = {
  async press(press, { about: [coupleId = ''] }, { app }) {
    const couple = await coupleOnCard(app, coupleId, press.channelId);
    if (!isPartner(couple, press.user.id)) throw new UserError(PHRASES.notYours);
    await press.showModal(consentModal(coupleId, app.refiner));
  },
  async submit(modal, { about: [coupleId = ''] }, toward) {
    const { app, inOrder } = toward;
    const { channelId } = await coupleOnCard(app, coupleId, modal.channelId);
    const { typedZone, ...choices } = choicesIn(modal, toward);
    // A turn that is being read comes first, and may take longer than Discord waits for an answer.
    if (modal.isFromMessage()) await modal.deferUpdate();
    const couple = await inOrder.run(channelId, () => choose(app, coupleId, modal.user.id, choices));
    const { on } = listening(couple, app.clock.now());
    if (modal.isFromMessage()) await modal.editReply(consentCard(couple, on ? 'on' : 'waiting'));
    const words = [on ? CONSENT.saved : CONSENT.savedWaiting, zoneWords(choices.zone, typedZone)];
    await whisper(modal, words.filter(Boolean).join('\n'));
  },
};
