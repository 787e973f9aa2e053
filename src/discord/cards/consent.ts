import {
  ButtonStyle,
  CheckboxBuilder,
  CheckboxGroupBuilder,
  ContainerBuilder,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  RadioGroupBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { Couple } from '../../coaching/couple.ts';
import { CUES } from '../../coaching/cues.ts';
import { CONSENT, MODE_WORDS } from '../../coaching/phrases.ts';
import { ASKED_ABOUT, MODES } from '../../coaching/preferences.ts';
import type { Refiner } from '../../ports.ts';
import { toCustomId } from '../custom-id.ts';
import { button, buttonRow } from './row.ts';

type Listening = 'waiting' | 'on';

/** The card in the channel: what this is, and *waiting* or *on*, whoever has chosen what. */
export const consentCard = (couple: Couple, state: Listening) =>
  ({
    flags: MessageFlags.IsComponentsV2,
    components: [
      new ContainerBuilder()
        .addTextDisplayComponents(
          new TextDisplayBuilder().setContent(CONSENT.card(couple.partners.map((id) => `<@${id}>`))),
          new TextDisplayBuilder().setContent(state === 'on' ? CONSENT.on : CONSENT.waiting),
        )
        .addActionRowComponents(
          buttonRow(button(toCustomId('consent', 'open', couple.id), CONSENT.button, ButtonStyle.Primary)),
        ),
    ],
  }) as const;

/** The card once the coach was switched off: it tells no more than that. */
export const switchedOffCard = () => ({
  flags: MessageFlags.IsComponentsV2 as const,
  components: [new TextDisplayBuilder().setContent(CONSENT.switchedOff)],
});

const modeLabel = () =>
  new LabelBuilder().setLabel(CONSENT.mode).setRadioGroupComponent(
    new RadioGroupBuilder()
      .setCustomId('mode')
      .setRequired(true)
      .setOptions(
        MODES.map((mode) => ({
          value: mode,
          label: MODE_WORDS[mode].name,
          description: MODE_WORDS[mode].means,
        })),
      ),
  );

const nudgeLabel = () =>
  new LabelBuilder()
    .setLabel(CONSENT.nudge)
    .setDescription(CONSENT.nudgeMeans)
    .setCheckboxGroupComponent(
      new CheckboxGroupBuilder()
        .setCustomId('nudge')
        .setRequired(false)
        .setMinValues(0)
        .setOptions(ASKED_ABOUT.map((bid) => ({ value: bid, label: CUES[bid].choice }))),
    );

const zoneLabel = () =>
  new LabelBuilder()
    .setLabel(CONSENT.zone)
    .setDescription(CONSENT.zoneMeans)
    .setTextInputComponent(
      new TextInputBuilder()
        .setCustomId('zone')
        .setStyle(TextInputStyle.Short)
        .setPlaceholder('Europe/Lisbon')
        .setMaxLength(60)
        .setRequired(false),
    );

/** The cloud stands here only where words would leave this machine. */
const extrasLabel = (refiner: Refiner | null) =>
  new LabelBuilder().setLabel(CONSENT.extras).setCheckboxGroupComponent(
    new CheckboxGroupBuilder()
      .setCustomId('extras')
      .setRequired(false)
      .setMinValues(0)
      .setOptions([
        { value: 'weekly', label: CONSENT.weekly, description: CONSENT.weeklyMeans },
        ...(refiner && !refiner.local
          ? [{ value: 'cloud', label: CONSENT.cloud(refiner.host), description: CONSENT.cloudMeans }]
          : []),
      ]),
  );

const adultLabel = () =>
  new LabelBuilder().setLabel(CONSENT.adult).setCheckboxComponent(new CheckboxBuilder().setCustomId('adult'));

/** One person's own choices, on one screen, nothing ticked. */
export const consentModal = (coupleId: string, refiner: Refiner | null): ModalBuilder =>
  new ModalBuilder()
    .setCustomId(toCustomId('consent', 'choose', coupleId))
    .setTitle(CONSENT.title)
    .addLabelComponents(modeLabel(), nudgeLabel(), zoneLabel(), extrasLabel(refiner), adultLabel());
