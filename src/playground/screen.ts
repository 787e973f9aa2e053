import type { Paint } from './paint.ts';
import type { Block } from './sights.ts';
import { span, type Span } from './span.ts';
import { wrap } from './wrap.ts';

export type Screen = {
  /** What people see, under the time and the place where they see it. */
  show: (block: Block) => void;
  /** A line of the playground's own. */
  tell(text: string): void;
  /** The name of what comes. */
  title(text: string): void;
  /** What the bot makes of it, which people do not see. */
  note(text: string): void;
};

type Options = {
  /** Takes a whole number of lines. */
  print: (text: string) => void;
  paint: Paint;
  /** The terminal's width now. */
  columns: () => number;
  /** The time of day now. */
  time: () => string;
};

const WIDEST = 100;
const NARROWEST = 30;
const INDENT = 8;

/** Lays out what happens, at most 100 columns wide; the channel and the inboxes told apart by name, bar and colour. */
export const createScreen = ({ print, paint, columns, time }: Options): Screen => {
  const width = () => Math.max(NARROWEST, Math.min(columns(), WIDEST));
  const rows = (lines: readonly Span[][], indent: number): string[] =>
    lines
      .flatMap((line) => wrap(line, width() - indent))
      .map((row) => paint.spans(row).replaceAll('\u00A0', ' ').trimEnd());
  const own = (text: string, first: string, rest: string) => {
    const [head = '', ...others] = rows([[span(text, 'dim')]], first.length);
    print([first + head, ...others.map((row) => rest + row)].join('\n'));
  };
  return {
    show({ where, colour, who, lines }) {
      const bar = `${' '.repeat(INDENT - 2)}${paint.text(colour, '│')} `;
      const head = `${paint.text('dim', time())} ${paint.text(colour, where)}  ${paint.text('bold', who)}`;
      print(['', head, ...rows(lines, INDENT).map((row) => bar + row)].join('\n'));
    },
    tell: (text) => {
      own(text, '', '');
    },
    title: (text) => {
      print(`\n${paint.text('bold', `── ${text} ──`)}`);
    },
    note: (text) => {
      own(text, '      · ', ' '.repeat(INDENT));
    },
  };
};
