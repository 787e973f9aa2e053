import { ComponentType, type APIComponentInLabel } from 'discord-api-types/v10';
import { fieldsOf } from './form.ts';
import type { Modal } from './discord/state.ts';
import { kept, span, type Span } from './span.ts';

const choices = (mark: string, options: readonly { label: string; default?: boolean }[]): Span[][] => [
  [span(`  ${options.map((option) => kept(`${option.default ? '●' : mark} ${option.label}  `)).join(' ')}`)],
];

/** What can be put into a field: its options, or a line to write on. */
const inputLines = (field: APIComponentInLabel): Span[][] => {
  if (field.type === ComponentType.Checkbox) return [];
  if ('options' in field)
    return choices(field.type === ComponentType.CheckboxGroup ? '☐' : '○', field.options);
  return [[span(`  ${'placeholder' in field ? (field.placeholder ?? '') : ''}____________`, 'dim')]];
};

/** How it is answered, by whoever it was opened for. */
const howTo = (modal: Modal, who: string): string =>
  fieldsOf(modal).length > 1 ? `${who} fill a field=your words; another=…` : `${who} fill your words`;

/** A form as lines; a tick stands before its label, everything else under it. `who` is what stands for the person. */
export const formLines = (modal: Modal, who: string): Span[][] => [
  [span(modal.title, 'bold')],
  ...fieldsOf(modal).flatMap(({ label, description, component }) => [
    [
      span(component.type === ComponentType.Checkbox ? `☐ ${label}` : label),
      ...(description === undefined ? [] : [span(` (${description})`, 'dim')]),
    ],
    ...inputLines(component),
  ]),
  [span(`answer it with: ${howTo(modal, who)}`, 'dim')],
];
