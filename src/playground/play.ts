import { act, isAct } from './act.ts';
import { timeOfSnowflake } from './discord/snowflakes.ts';
import { createNotes } from './notes.ts';
import { createPaint, type Output } from './paint.ts';
import { SCENE, type Beat } from './scene.ts';
import { createScreen } from './screen.ts';
import { createSights } from './sights.ts';
import { openStage, type Stage } from './stage.ts';
import { openTerminal, type Input, type Terminal } from './terminal.ts';
import { createAudience, perform, timePasses, type Theatre } from './theatre.ts';
import { parseTyped } from './typed.ts';
import { yourTurn } from './your-turn.ts';

export type PlayOptions = {
  input: Input;
  output: Output;
  /** Ends it, cleanly. */
  signal: AbortSignal;
  /** Where the bot's data lies while it plays, in a folder of its own that is removed at the end; the system's unless told. */
  tempDir?: string;
};

/** The pause between two beats where somebody watches, in real ms. */
const BEAT = 1_500;

const WELCOME = [
  'Toward, in a Discord of its own on this machine.',
  'Time is compressed; everything the bot does is real.',
  'Lines that begin with · tell what it makes of what it hears. Nobody sees them.',
];

const beat = async (theatre: Theatre, now: Beat): Promise<void> => {
  const { stage, screen } = theatre;
  if ('tell' in now) screen.title(now.tell);
  else if ('aside' in now) screen.tell(`\n${now.aside}`);
  else if ('pass' in now) await timePasses(theatre, now.pass, now.words);
  else {
    const order = parseTyped(now.typed);
    if (isAct(order)) await (now.unseen ? theatre.unseen(() => act(stage, order)) : perform(theatre, order));
  }
  if ('typed' in now && !now.unseen) await theatre.terminal.pause(BEAT);
};

const show = async (theatre: Theatre): Promise<void> => {
  const { terminal, paint } = theatre;
  for (const now of SCENE) {
    if (terminal.left.aborted) return;
    terminal.prompt(paint.text('dim', 'Enter skips ahead '));
    await beat(theatre, now);
  }
  await yourTurn(theatre);
};

const timeOn = (stage: Stage): string => stage.timeOf(stage.clock.now());

/** Puts a screen before the stage. */
const theatreOf = (stage: Stage, terminal: Terminal, output: Output): Theatre => {
  const { nameOf, timeOf, letterOf } = stage;
  const paint = createPaint(output);
  const screen = createScreen({
    print: terminal.print,
    columns: terminal.columns,
    paint,
    time: () => timeOn(stage),
  });
  const names = { person: nameOf, message: (id: string) => timeOf(timeOfSnowflake(id)) };
  const audience = createAudience(createSights(names, letterOf, stage.keepPicture), screen.show);
  stage.discord.world.watch(audience.see);
  return { stage, screen, terminal, paint, notes: createNotes(stage), unseen: audience.unseen };
};

/** The bot with no account at all: a bundled scene on a Discord of our own, then whatever is typed. Ends with its input. */
export const play = async ({ input, output, signal, tempDir }: PlayOptions): Promise<void> => {
  await using stack = new AsyncDisposableStack();
  const terminal = openTerminal(input, output, signal);
  stack.defer(terminal.close);
  for (const line of WELCOME) terminal.print(line);
  const stage = await openStage(tempDir);
  stack.defer(stage.close);
  await show(theatreOf(stage, terminal, output));
};
