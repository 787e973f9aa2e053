import {
  ComponentType,
  type APIComponentInLabel,
  type APIModalSubmissionComponent,
  type ModalSubmitComponent,
} from 'discord-api-types/v10';
import type { Modal } from '../state.ts';

/** What goes into a field: text, options by label or value, or a tick. */
export type Filling = string | readonly string[] | boolean;
export type Fillings = Readonly<Record<string, Filling>>;

type Choice = { label: string; value: string; default?: boolean };

const complain = (label: string, words: string): never => {
  throw new Error(`"${label}" ${words}.`);
};

/** Values of the options that were named; those chosen beforehand when nothing was named. */
const picked = (label: string, options: readonly Choice[], filling: Filling | undefined): string[] => {
  if (filling === undefined) return options.filter((option) => option.default).map(({ value }) => value);
  return [filling].flat().map((name) => {
    const option = options.find((choice) => choice.label === name || choice.value === name);
    return option?.value ?? complain(label, `does not offer "${String(name)}"`);
  });
};

const within = (label: string, count: number, least: number, most: number, what: string): void => {
  if (count < least || count > most) complain(label, `takes ${least} to ${most} ${what}, not ${count}`);
};

const filled = (
  label: string,
  field: APIComponentInLabel,
  filling: Filling | undefined,
): ModalSubmitComponent => {
  const { custom_id } = field;
  switch (field.type) {
    case ComponentType.TextInput: {
      const value = typeof filling === 'string' ? filling : (field.value ?? '');
      const required = field.required ?? true;
      const least = required ? Math.max(1, field.min_length ?? 0) : 0;
      within(label, value.length, least, field.max_length ?? 4000, 'characters');
      return { type: field.type, custom_id, value };
    }
    case ComponentType.StringSelect:
    case ComponentType.CheckboxGroup: {
      const values = picked(label, field.options, filling);
      const most = field.max_values ?? (field.type === ComponentType.StringSelect ? 1 : field.options.length);
      const least = (field.required ?? true) || values.length > 0 ? (field.min_values ?? 1) : 0;
      within(label, values.length, least, most, 'options');
      return { type: field.type, custom_id, values };
    }
    case ComponentType.RadioGroup: {
      const values = picked(label, field.options, filling);
      within(label, values.length, (field.required ?? true) ? 1 : 0, 1, 'options');
      return { type: field.type, custom_id, value: values[0] ?? null };
    }
    case ComponentType.Checkbox:
      return {
        type: field.type,
        custom_id,
        value: typeof filling === 'boolean' ? filling : (field.default ?? false),
      };
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
    case ComponentType.FileUpload: {
      const values = Array.isArray(filling) ? filling.map(String) : [];
      within(label, values.length, (field.required ?? true) ? 1 : 0, field.max_values ?? 1, 'choices');
      return { type: field.type, custom_id, values };
    }
  }
};

/** The labels on a form, in order. */
export const labelsOf = ({ components }: Modal): string[] =>
  components.flatMap((component) => {
    if (component.type === ComponentType.Label) return [component.label];
    return component.type === ComponentType.ActionRow
      ? component.components.map(({ label }) => label ?? '')
      : [];
  });

/**
 * What the client sends for a form: every field, the unfilled ones as they stood. Throws where the client would not let it go:
 * a required field is empty, a text too long, an option unknown.
 */
export const fillForm = (modal: Modal, fillings: Fillings): APIModalSubmissionComponent[] => {
  const labels = labelsOf(modal);
  const stray = Object.keys(fillings).find((label) => !labels.includes(label));
  if (stray !== undefined) complain(stray, `is not on this form, which has "${labels.join('", "')}"`);
  return modal.components.map((component, index): APIModalSubmissionComponent => {
    const id = component.id ?? index + 1;
    if (component.type === ComponentType.TextDisplay) return { type: component.type, id };
    if (component.type === ComponentType.Label) {
      const { type, label } = component;
      return { type, id, component: filled(label, component.component, fillings[label]) };
    }
    const components = component.components.map((input) => {
      const label = input.label ?? '';
      const field = filled(label, input, fillings[label]);
      return field.type === ComponentType.TextInput ? field : complain(label, 'is not a text field');
    });
    return { type: component.type, id, components };
  });
};
