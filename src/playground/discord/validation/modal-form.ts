import { ModalInteractionCallbackRequestDataSchema } from 'discord-api-spec/zod';
import { ComponentType } from 'discord-api-types/v10';
import type { Modal } from '../state.ts';
import { refuseProblems, type Problem } from './form-errors.ts';
import { parseBody } from './parse.ts';

/** Documented limit: https://discord.com/developers/docs/interactions/receiving-and-responding */
const MOST_COMPONENTS = 5;

type Field = { customId: string; path: readonly PropertyKey[] };

const fieldsOf = ({ components }: Modal): Field[] =>
  components.flatMap((component, index): Field[] => {
    const path = ['components', index];
    if (component.type === ComponentType.Label)
      return [{ customId: component.component.custom_id, path: [...path, 'component', 'custom_id'] }];
    if (component.type !== ComponentType.ActionRow) return [];
    return component.components.map(({ custom_id }, place) => ({
      customId: custom_id,
      path: [...path, 'components', place, 'custom_id'],
    }));
  });

const problemsOf = (modal: Modal): Problem[] => {
  const fields = fieldsOf(modal);
  const repeated = fields.filter(
    ({ customId }, index) => fields.findIndex((field) => field.customId === customId) < index,
  );
  const length = `Must be between 1 and ${MOST_COMPONENTS} in length.`;
  return [
    ...(modal.components.length > MOST_COMPONENTS
      ? [{ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message: length }]
      : []),
    ...repeated.map(({ path }) => ({
      path,
      code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
      message: 'Component custom id cannot be duplicated',
    })),
  ];
};

/** The form that the bot opens; refuses with 50035 where it breaks a schema or a documented limit. */
export const parseModal = (data: unknown, root: readonly string[]): Modal => {
  const modal = parseBody(ModalInteractionCallbackRequestDataSchema, data, root);
  refuseProblems(problemsOf(modal).map((problem) => ({ ...problem, path: [...root, ...problem.path] })));
  return modal;
};
