import { act, type Act } from './act.ts';
import type { Sight } from './discord/state.ts';
import type { Paint } from './paint.ts';
import type { Screen } from './screen.ts';
import type { Block } from './sights.ts';
import type { Stage } from './stage.ts';
import type { Terminal } from './terminal.ts';

/** The stage, and what shows it. */
export type Theatre = {
  stage: Stage;
  screen: Screen;
  terminal: Terminal;
  paint: Paint;
  notes: () => Promise<string[]>;
  /** Does something while the private answers to it are not shown. */
  unseen(does: () => Promise<void>): Promise<void>;
};

/** After words somebody may go on speaking for a moment; then they are heard. In ms. */
const HEARD_AFTER = 20_000;

/** Shows what happens on the stage; while `unseen` does something, what only one person sees in the channel is not shown. */
export const createAudience = (toBlock: (sight: Sight) => Block | null, show: (block: Block) => void) => {
  let looksAway = false;
  return {
    see: (sight: Sight) => {
      const block = toBlock(sight);
      if (block && !(looksAway && block.hidden)) show(block);
    },
    unseen: async (does: () => Promise<void>): Promise<void> => {
      looksAway = true;
      await does().finally(() => {
        looksAway = false;
      });
    },
  };
};

/** Into how many steps a passing time is cut, to be seen. */
const STEPS = 12;
/** How long a passing time takes to watch, in real ms. */
const WATCHED = 1_500;

export const tellNotes = async ({ notes, screen }: Theatre): Promise<void> => {
  for (const note of await notes()) screen.note(note);
};

/** What the screen does not show by itself: the press, not only what comes of it. */
const deedOf = (order: Act, name: string): string | null => {
  switch (order.do) {
    case 'run':
      return `${name} types /${order.line}`;
    case 'press':
      return `${name} presses “${order.button}”`;
    case 'use':
      return `${name} uses the message menu “${order.menu}”`;
    case 'choose':
      return `${name} chooses “${order.text}”`;
    case 'fill':
      return `${name} fills ${order.text}`;
    case 'type':
      return `${name} is typing`;
    case 'inbox':
      return `${name} ${order.open ? 'opens' : 'closes'} the inbox`;
    case 'say':
    case 'react':
    case 'edit':
    case 'delete':
      return null;
  }
};

/** One thing that a person does, and what the bot makes of it. Rejects with a sentence where Discord would not let them. */
export const perform = async (theatre: Theatre, order: Act): Promise<void> => {
  const { stage, screen } = theatre;
  const deed = deedOf(order, stage.people[order.who].name);
  if (deed !== null) screen.tell(`\n${deed}`);
  await act(stage, order);
  if (order.do === 'say') await stage.pass(HEARD_AFTER);
  await tellNotes(theatre);
};

/** Time goes by, `words` telling how much; where somebody watches, they see it go. */
export const timePasses = async (theatre: Theatre, ms: number, words: string): Promise<void> => {
  const { stage, screen, terminal, paint } = theatre;
  screen.tell(`\n      … ${words}`);
  for (let step = 1; step <= STEPS && !terminal.left.aborted; step += 1) {
    await stage.pass(ms / STEPS);
    const bar = '▰'.repeat(step) + '▱'.repeat(STEPS - step);
    terminal.prompt(paint.text('dim', `${stage.timeOf(stage.clock.now())} ${bar} `));
    await terminal.pause(WATCHED / STEPS);
  }
  terminal.prompt('');
  await tellNotes(theatre);
};
