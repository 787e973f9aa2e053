import {
  ComponentType,
  type APIButtonComponent,
  type APIMessageComponent,
  type APISelectMenuComponent,
} from 'discord-api-types/v10';

export type Path = readonly (string | number)[];
export type Placed = { component: APIMessageComponent; path: Path };

const inside = (component: APIMessageComponent, path: Path): Placed[] => {
  const children =
    'components' in component ? everyComponent(component.components, [...path, 'components']) : [];
  return component.type === ComponentType.Section
    ? [...children, { component: component.accessory, path: [...path, 'accessory'] }]
    : children;
};

/** Every component, the nested ones too, in reading order, with its place in the request body. */
export const everyComponent = (
  components: readonly APIMessageComponent[],
  root: Path = ['components'],
): Placed[] =>
  components.flatMap((component, index) => {
    const path = [...root, index];
    return [{ component, path }, ...inside(component, path)];
  });

export const isButton = (component: APIMessageComponent): component is APIButtonComponent =>
  component.type === ComponentType.Button;

const SELECTS: readonly ComponentType[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

export const isSelect = (component: APIMessageComponent): component is APISelectMenuComponent =>
  SELECTS.includes(component.type);
