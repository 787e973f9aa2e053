import { ComponentType, type APIEmbed } from 'discord-api-types/v10';
import { everyComponent, isButton } from '../components.ts';
import type { Answer, Message, Modal } from '../state.ts';
import { labelsOf } from './form-filling.ts';

const embedText = ({ title, description, fields = [], footer }: APIEmbed): (string | undefined)[] => [
  title,
  description,
  ...fields.flatMap(({ name, value }) => [name, value]),
  footer?.text,
];

const messageText = ({ data }: Message): string => {
  const displayed = everyComponent(data.components ?? []).map(({ component }) =>
    component.type === ComponentType.TextDisplay ? component.content : undefined,
  );
  return [data.content, ...data.embeds.flatMap(embedText), ...displayed].filter(Boolean).join('\n');
};

const modalText = (modal: Modal): string => [modal.title, ...labelsOf(modal)].join('\n');

/** What stands on the screen, as plain text: content, embeds and text displays of a message; title and labels of a form. */
export const textOf = (shown: Message | Answer): string => {
  if (!('kind' in shown)) return messageText(shown);
  switch (shown.kind) {
    case 'message':
      return messageText(shown.message);
    case 'modal':
      return modalText(shown.modal);
    case 'failed':
      return shown.text;
    case 'choices':
      return shown.choices.map(({ name }) => name).join('\n');
    case 'acknowledged':
    case 'silence':
      return '';
  }
};

/** The labels (or emoji) of the buttons that can be pressed, in reading order. */
export const buttonsOf = ({ data }: Message): string[] =>
  everyComponent(data.components ?? []).flatMap(({ component }) => {
    if (!isButton(component) || component.disabled || !('custom_id' in component)) return [];
    return component.label ?? component.emoji?.name ?? [];
  });

/** The labels of all options that can be chosen, in reading order. */
export const optionsOf = ({ data }: Message): string[] =>
  everyComponent(data.components ?? []).flatMap(({ component }) =>
    component.type === ComponentType.StringSelect && !component.disabled
      ? component.options.map(({ label }) => label)
      : [],
  );
