/** One of the two people of the playground, by the first letter of their name. */
export type Who = 'a' | 'b';

/** What can be typed, understood. */
export type Order =
  | { do: 'say'; who: Who; text: string }
  /** `line` is the command as typed, without the slash: what its options are, only the command knows. */
  | { do: 'run'; who: Who; line: string }
  | { do: 'press'; who: Who; button: string }
  | { do: 'choose'; who: Who; text: string }
  /** `text` as typed: what the fields are, only the open form knows. */
  | { do: 'fill'; who: Who; text: string }
  /** A menu on a message. */
  | { do: 'use'; who: Who; menu: string }
  | { do: 'react'; who: Who; emoji: string }
  | { do: 'edit'; who: Who; text: string }
  | { do: 'delete'; who: Who }
  | { do: 'type'; who: Who }
  | { do: 'inbox'; who: Who; open: boolean }
  | { do: 'wait'; ms: number }
  | { do: 'help' }
  | { do: 'quit' }
  | { do: 'nothing' }
  | { do: 'unclear' };

const UNITS = { s: 1_000, m: 60_000, h: 3_600_000 } as const;
const isUnit = (unit: string): unit is keyof typeof UNITS => Object.hasOwn(UNITS, unit);

/** The longest wait that is taken, a month, in ms. */
const LONGEST_WAIT = 31 * 24 * UNITS.h;

const wait = (amount: string, unit: string): Order => {
  const ms = isUnit(unit) ? Number(amount) * UNITS[unit] : 0;
  return ms > 0 && ms <= LONGEST_WAIT ? { do: 'wait', ms } : { do: 'unclear' };
};

const ACTS: Record<string, (who: Who, rest: string) => Order> = {
  press: (who, button) => ({ do: 'press', who, button }),
  choose: (who, text) => ({ do: 'choose', who, text }),
  use: (who, menu) => ({ do: 'use', who, menu }),
  fill: (who, text) => ({ do: 'fill', who, text }),
  react: (who, emoji) => ({ do: 'react', who, emoji }),
  edit: (who, text) => ({ do: 'edit', who, text }),
  delete: (who) => ({ do: 'delete', who }),
  types: (who) => ({ do: 'type', who }),
  close: (who) => ({ do: 'inbox', who, open: false }),
  open: (who) => ({ do: 'inbox', who, open: true }),
};
const WITHOUT_MORE = ['delete', 'types'];

const act = (who: Who, verb: string, rest: string): Order => {
  const order = Object.hasOwn(ACTS, verb) ? ACTS[verb] : undefined;
  return order && (rest !== '' || WITHOUT_MORE.includes(verb)) ? order(who, rest) : { do: 'unclear' };
};

const whoIs = (letter: string): Who => (letter.toLowerCase() === 'a' ? 'a' : 'b');

/** Understands one typed line; never throws. */
export const parseTyped = (line: string): Order => {
  // Control characters would be obeyed by the terminal that shows them.
  const text = line.replaceAll(/\p{Cc}/gu, ' ').trim();
  if (text === '') return { do: 'nothing' };
  if (/^(?:quit|exit)$/i.test(text)) return { do: 'quit' };
  if (/^(?:help|\?)$/i.test(text)) return { do: 'help' };
  const waiting = /^wait\s+(\d+(?:\.\d+)?)\s*([smh])$/i.exec(text);
  if (waiting) return wait(waiting[1] ?? '', (waiting[2] ?? '').toLowerCase());
  const saying = /^([ab])\s*:\s*(.+)$/is.exec(text);
  if (saying) {
    const [, letter = 'a', words = ''] = saying;
    return words.startsWith('/')
      ? { do: 'run', who: whoIs(letter), line: words.slice(1) }
      : { do: 'say', who: whoIs(letter), text: words };
  }
  const acting = /^([ab])\s+(\w+)\s*(.*)$/i.exec(text);
  return acting
    ? act(whoIs(acting[1] ?? ''), (acting[2] ?? '').toLowerCase(), (acting[3] ?? '').trim())
    : { do: 'unclear' };
};
