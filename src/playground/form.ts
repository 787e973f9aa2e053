import { ComponentType, type APIComponentInLabel, type APILabelComponent } from 'discord-api-types/v10';
import type { Modal } from './discord/state.ts';
import type { Filling, Fillings } from './discord/world/form-filling.ts';

/** The fields of a form, in order. */
export const fieldsOf = ({ components }: Modal): APILabelComponent[] =>
  components.filter((component) => component.type === ComponentType.Label);

const YES = /^(?:yes|y|true|on|x|ok)$/i;

const low = (text: string): string => text.trim().toLowerCase();

/** The one of `names` that is meant: the very name in any case, else the only one it begins, else the only one it is in. */
export const meant = (typed: string, names: readonly string[]): string | undefined => {
  const fits = [
    (name: string) => low(name) === low(typed),
    (name: string) => low(name).startsWith(low(typed)),
    (name: string) => low(name).includes(low(typed)),
  ];
  if (low(typed) === '') return undefined;
  const found = fits.map((fit) => names.filter(fit)).find((fitting) => fitting.length > 0) ?? [];
  return new Set(found).size === 1 ? found[0] : undefined;
};

const optionsIn = (typed: string, options: readonly { label: string }[]): string[] => {
  const labels = options.map(({ label }) => label);
  const whole = meant(typed, labels);
  if (whole !== undefined) return [whole];
  const parts = typed.split(',').filter((part) => low(part) !== '');
  return parts.map((part) => meant(part, labels) ?? part.trim());
};

const fillingOf = (field: APIComponentInLabel, typed: string): Filling => {
  if (field.type === ComponentType.Checkbox) return YES.test(typed.trim());
  return 'options' in field ? optionsIn(typed, field.options) : typed.trim();
};

type Given = { label: string; typed: string };

/** Cut at each `;` that a field of the form follows, so that words may hold `;` and `=`. */
const given = (text: string, labels: readonly string[]): Given[] =>
  text.split(';').reduce<Given[]>((fields, piece) => {
    const [before = '', ...after] = piece.split('=');
    const label = after.length > 0 ? meant(before, labels) : undefined;
    const last = fields.at(-1);
    if (label !== undefined) return [...fields, { label, typed: after.join('=') }];
    return last ? [...fields.slice(0, -1), { ...last, typed: `${last.typed};${piece}` }] : fields;
  }, []);

/**
 * What `field=words; field=words` puts into a form; a form with one field needs no name for it. Fields and options may be
 * named by a part that means one only. Null when it names no field.
 */
export const readFillings = (modal: Modal, text: string): Fillings | null => {
  const fields = fieldsOf(modal);
  const read = given(
    text,
    fields.map(({ label }) => label),
  );
  const [only, ...others] = fields;
  if (read.length === 0 && only && others.length === 0)
    return { [only.label]: fillingOf(only.component, text) };
  const filled = read.flatMap(({ label, typed }) =>
    fields
      .filter((field) => field.label === label)
      .map(({ component }) => [label, fillingOf(component, typed)] as const),
  );
  return filled.length > 0 ? Object.fromEntries(filled) : null;
};
