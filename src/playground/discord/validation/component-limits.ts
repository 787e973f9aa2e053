import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import { everyComponent, isButton, isSelect, type Placed } from '../components.ts';
import { missing, type Problem } from './form-errors.ts';

/** Documented limits: https://discord.com/developers/docs/components/reference */
const LIMITS = { components: 40, textDisplays: 4000, rows: 5, buttonsInARow: 5 } as const;

const customIdOf = ({ component }: Placed): string | undefined =>
  'custom_id' in component ? component.custom_id : undefined;

const repeated = (placed: readonly Placed[]): Problem[] => {
  const seen = new Set<string>();
  return placed.flatMap((place) => {
    const id = customIdOf(place);
    if (id === undefined) return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = 'Component custom id cannot be duplicated';
    return [{ path: [...place.path, 'custom_id'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message }];
  });
};

const buttonProblems = ({ component, path }: Placed): Problem[] => {
  if (!isButton(component)) return [];
  if (component.style === ButtonStyle.Premium) return [];
  const isLink = component.style === ButtonStyle.Link;
  const blank = !component.label && !component.emoji;
  return [
    ...(isLink && !('url' in component) ? [missing([...path, 'url'])] : []),
    ...(!isLink && !('custom_id' in component) ? [missing([...path, 'custom_id'])] : []),
    ...(blank ? [missing([...path, 'label'])] : []),
  ];
};

const selectProblems = ({ component, path }: Placed): Problem[] => {
  if (!isSelect(component)) return [];
  const most = component.max_values ?? 1;
  const least = component.min_values ?? 1;
  const offered = component.type === ComponentType.StringSelect ? component.options : null;
  const values = offered?.map(({ value }) => value) ?? [];
  const wrong = (field: string, message: string) => ({
    path: [...path, field],
    code: 'BASE_TYPE_INVALID',
    message,
  });
  return [
    ...(least > most ? [wrong('min_values', 'Must not be more than max_values.')] : []),
    ...(offered && most > offered.length ? [wrong('max_values', 'Must not be more than the options.')] : []),
    ...(new Set(values).size < values.length
      ? [wrong('options', 'The specified option value is already used')]
      : []),
  ];
};

const rowProblems = ({ component, path }: Placed): Problem[] => {
  if (component.type !== ComponentType.ActionRow) return [];
  const selects = component.components.filter(isSelect).length;
  const full =
    selects > 0 ? component.components.length > 1 : component.components.length > LIMITS.buttonsInARow;
  const message = 'A row holds five buttons or one select.';
  return full ? [{ path: [...path, 'components'], code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }] : [];
};

const oldStyleProblems = (components: readonly APIMessageTopLevelComponent[]): Problem[] => {
  const alien = components.flatMap(({ type }, index) =>
    type === ComponentType.ActionRow
      ? []
      : [
          {
            path: ['components', index, 'type'],
            code: 'UNION_TYPE_CHOICES',
            message: 'Value must be one of (1,).',
          },
        ],
  );
  const message = `Must be between 1 and ${LIMITS.rows} in length.`;
  const crowd = components.length > LIMITS.rows;
  return crowd ? [...alien, { path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message }] : alien;
};

const newStyleProblems = (placed: readonly Placed[]): Problem[] => {
  const characters = placed.reduce(
    (sum, { component }) =>
      sum + (component.type === ComponentType.TextDisplay ? component.content.length : 0),
    0,
  );
  const tooMany = `The total number of components cannot exceed ${LIMITS.components}`;
  const tooMuch = `The total displayable text size exceeds the maximum size of ${LIMITS.textDisplays}`;
  return [
    ...(placed.length > LIMITS.components
      ? [{ path: ['components'], code: 'BASE_TYPE_MAX_LENGTH', message: tooMany }]
      : []),
    ...(characters > LIMITS.textDisplays
      ? [{ path: ['components'], code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message: tooMuch }]
      : []),
  ];
};

export const isNewStyle = (flags: number | undefined): boolean =>
  ((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;

/** What is wrong with the components of a message beyond their single shapes. */
export const componentProblems = (
  components: readonly APIMessageTopLevelComponent[],
  newStyle: boolean,
): Problem[] => {
  const placed = everyComponent(components);
  return [
    ...(newStyle ? newStyleProblems(placed) : oldStyleProblems(components)),
    ...placed.flatMap((place) => [...rowProblems(place), ...buttonProblems(place), ...selectProblems(place)]),
    ...repeated(placed),
  ];
};
