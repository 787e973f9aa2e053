import { ComponentType, type APIMessage, type APIStringSelectComponent } from 'discord-api-types/v10';
import { everyComponent, isButton } from './discord/components.ts';
import { readMarkdown, type Names } from './markdown.ts';
import { kept, span, type Span } from './span.ts';

/** Options shown of one select; hours of the day are too many. */
const MOST = 8;

/** `▾ More: Wrong read · Mute today`; where something is chosen it stands first, marked. */
const selectLine = ({ placeholder, options }: APIStringSelectComponent): Span[] => {
  const chosen = options.filter((option) => option.default);
  const others = options.filter((option) => !option.default);
  const shown = others.slice(0, Math.max(1, MOST - chosen.length)).map(({ label }) => label);
  const rest = shown.length < others.length ? ['…'] : [];
  const marked = chosen.map(({ label }) => `● ${label}`);
  return [
    span('▾ ', 'dim'),
    ...(chosen.length === 0 && placeholder !== undefined ? [span(`${placeholder}: `, 'dim')] : []),
    span([...marked, ...shown, ...rest].map(kept).join(' · ')),
  ];
};

const buttonLine = (labels: readonly string[]): Span[] =>
  labels.flatMap((label, i) => [...(i > 0 ? [span(' ')] : []), span(`[${label}]`, 'button')]);

/** Text, buttons and selects of a message, in reading order. */
const componentLines = (data: APIMessage, names: Names): Span[][] => {
  const lines: Span[][] = [];
  let row: string[] = [];
  const endRow = () => {
    if (row.length > 0) lines.push(buttonLine(row));
    row = [];
  };
  for (const { component } of everyComponent(data.components ?? [])) {
    if (isButton(component)) {
      if ('custom_id' in component) row.push(component.label ?? component.emoji?.name ?? '');
      continue;
    }
    endRow();
    if (component.type === ComponentType.TextDisplay) lines.push(...readMarkdown(component.content, names));
    if (component.type === ComponentType.StringSelect) lines.push(selectLine(component));
  }
  endRow();
  return lines;
};

/** A message as lines: its words, then what stands under them. */
export const messageLines = (data: APIMessage, names: Names): Span[][] => [
  ...(data.content === '' ? [] : readMarkdown(data.content, names)),
  ...componentLines(data, names),
];
