import { ComponentType, type APIMessageComponent } from 'discord-api-types/v10';
import { everyComponent, isButton, isSelect } from '../components.ts';
import { chosen, pressed, useComponent } from '../interactions/components.ts';
import type { Answer, Message } from '../state.ts';
import { actorIn, ask, everythingSeen, type Self } from './self.ts';

/** `on`: this message instead of the newest one that has it. */
export type Target = { on?: Message };
export type Somebody = { readonly user: { readonly id: string } };

type Found<C> = { message: Message; component: C };

const newest = <C extends APIMessageComponent>(
  self: Self,
  { on }: Target,
  fits: (component: APIMessageComponent) => component is C,
): Found<C> | null => {
  for (const message of on ? [on] : everythingSeen(self))
    for (const { component } of everyComponent(message.data.components ?? []))
      if (fits(component)) return { message, component };
  return null;
};

type CustomButton = APIMessageComponent & { type: ComponentType.Button; custom_id: string };

const isPressable =
  (name: string) =>
  (component: APIMessageComponent): component is CustomButton => {
    if (!isButton(component) || component.disabled || !('custom_id' in component)) return false;
    return [component.label, component.emoji?.name, component.custom_id].includes(name);
  };

type Select = Extract<APIMessageComponent, { type: ComponentType.StringSelect | ComponentType.UserSelect }>;

const isOffering =
  (labels: readonly string[], people: readonly Somebody[]) =>
  (component: APIMessageComponent): component is Select => {
    if (!isSelect(component) || component.disabled) return false;
    if (component.type === ComponentType.UserSelect) return people.length > 0;
    if (component.type !== ComponentType.StringSelect || people.length > 0) return false;
    return labels.every((name) =>
      component.options.some(({ label, value }) => name === label || name === value),
    );
  };

const valuesOf = (select: Select, labels: readonly string[]): string[] =>
  select.type === ComponentType.StringSelect
    ? select.options
        .filter(({ label, value }) => labels.includes(label) || labels.includes(value))
        .map(({ value }) => value)
    : [];

const use = (self: Self, message: Message, data: ReturnType<typeof pressed>): Promise<Answer> =>
  ask(self, {
    channel: message.channel,
    source: message,
    open: (answered) => {
      useComponent(self.state, actorIn(self, message.channel), message, data, answered);
    },
  });

/** Buttons and selects, found as people find them: by what stands on them. Throws where there are none. */
export const createTouch = (self: Self) => ({
  /** Presses a button by its label, emoji or custom id. */
  async presses(name: string, target: Target = {}): Promise<Answer> {
    const found = newest(self, target, isPressable(name));
    if (!found) throw new Error(`${self.user.username} sees no button "${name}" that can be pressed.`);
    return use(self, found.message, pressed(found.component.custom_id));
  },
  /** Chooses options by label or value, or people. */
  async chooses(
    choice: string | Somebody | readonly (string | Somebody)[],
    target: Target = {},
  ): Promise<Answer> {
    const choices = [choice].flat();
    const labels = choices.filter((one) => typeof one === 'string');
    const people = choices.filter((one) => typeof one === 'object');
    const found = newest(self, target, isOffering(labels, people));
    if (!found) throw new Error(`${self.user.username} sees no select that offers "${labels.join('", "')}".`);
    const users = people.flatMap(({ user }) => self.state.users.get(user.id) ?? []);
    const values = users.length > 0 ? users.map(({ id }) => id) : valuesOf(found.component, labels);
    const { max_values: most = 1, min_values: least = 1 } = found.component;
    if (values.length > most || values.length < least)
      throw new Error(`This select takes ${least} to ${most} options, not ${values.length}.`);
    return use(self, found.message, chosen(found.component, values, users));
  },
});
