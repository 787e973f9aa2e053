import { ButtonStyle, MessageFlags, type InteractionReplyOptions } from 'discord.js';
import { isBid } from '../../coaching/cues.ts';
import { PHRASES, PRACTICE } from '../../coaching/phrases.ts';
import { UserError } from '../../coaching/user-error.ts';
import { checkPractice } from '../../flows/practice.ts';
import { scenarioAt, type Scenario } from '../../suggestions/practice/scenario.ts';
import type { Card } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { draftModal, feedbackText } from './feedback.ts';
import { button, buttonRow } from './row.ts';

const buttons = ({ bid, n }: Scenario) => {
  const idOf = (action: string) => toCustomId('practice', action, bid, String(n));
  return buttonRow(
    button(idOf('answer'), PRACTICE.answer, ButtonStyle.Primary),
    button(idOf('another'), PRACTICE.another),
  );
};

const quoted = (text: string): string => `> ${text.replaceAll('\n', '\n> ')}`;

/** Something a partner might write, to be answered in one's own words. */
export const practiceCard = (scenario: Scenario) =>
  ({
    content: [PRACTICE.intro, quoted(scenario.message), `-# ${PRACTICE.invented}`].join('\n'),
    components: [buttons(scenario)],
    flags: MessageFlags.Ephemeral,
  }) satisfies InteractionReplyOptions;

const scenarioOf = ([bid = '', n = '']: readonly string[]): Scenario => {
  if (!isBid(bid) || !/^\d+$/u.test(n)) throw new UserError(PHRASES.cardIsOld);
  return scenarioAt(bid, Number(n));
};

/** The buttons under a scenario; which one it is stands in their custom ids. */
export const practicePresses: Card = {
  async press(press, { action, about }) {
    const scenario = scenarioOf(about);
    if (action === 'answer') await press.showModal(draftModal(press.customId));
    else {
      const { content, components } = practiceCard(scenarioAt(scenario.bid, scenario.n + 1));
      await press.update({ content, components });
    }
  },
  async submit(modal, { about }, { app }) {
    await modal.deferReply({ flags: MessageFlags.Ephemeral });
    const scenario = scenarioOf(about);
    const draft = modal.fields.getTextInputValue('draft');
    const feedback = await checkPractice(app, scenario, draft);
    await modal.editReply({
      content: `${quoted(scenario.message)}\n\n${feedbackText(draft, feedback)}`,
      components: [buttons(scenario)],
    });
  },
};
