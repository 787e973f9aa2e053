import { styleText } from 'node:util';
import type { Look, Span } from './span.ts';

/** Where the playground is shown. */
export type Output = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

export type Colour = 'cyan' | 'magenta' | 'yellow' | 'green' | 'bold' | 'dim';

const STYLES: Record<Look, Parameters<typeof styleText>[0] | null> = {
  plain: null,
  bold: 'bold',
  dim: 'dim',
  italic: 'italic',
  link: 'underline',
  code: 'cyan',
  button: 'green',
};

export type Paint = {
  text(colour: Colour, text: string): string;
  spans(spans: readonly Span[]): string;
};

/** Colours for a terminal that has them and whose user wants them (`NO_COLOR`); plain text for everything else. */
export const createPaint = (output: Output): Paint => {
  const style = (format: Parameters<typeof styleText>[0], text: string): string =>
    output.isTTY ? styleText(format, text, { stream: output }) : text;
  return {
    text: style,
    spans: (spans) =>
      spans
        .map(({ text, look }) => {
          const format = STYLES[look];
          return format === null ? text : style(format, text);
        })
        .join(''),
  };
};
