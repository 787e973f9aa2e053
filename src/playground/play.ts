import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { MINUTE } from '../coaching/preferences.ts';
import { act, isAct, type Act } from './act.ts';
import { createNotes } from './notes.ts';
import { SCENE, type Beat } from './scene.ts';
import { createScreen, type Output, type Screen } from './screen.ts';
import { openStage, type Stage } from './stage.ts';
import { parseTyped } from './typed.ts';

export type PlayOptions = { input: NodeJS.ReadableStream; output: Output; signal: AbortSignal };

/** The pause between two beats where somebody watches, in real ms. */
const BEAT = 1_800;
/** A watched minute of the playground, in real ms. */
const WATCHED_MINUTE = 1_000;
/** What still passes once everything typed was done, so that what is due is seen. */
const EPILOGUE = 15 * MINUTE;
/** Into how many steps a passing time is cut, to be seen. */
const STEPS = 10;

const HINT = [
  '',
  'Your turn. Ana is a, Ben is b. For example:',
  '  a: I got the job!!          says it in the channel; then wait, or: wait 10m',
  '  b press Another idea        presses a button      b choose Mute today   chooses',
  '  b: /help                    runs a command        b: /coach draft:nice work',
  '  b fill FIELD=words          sends an open form    a react 🎉 · a edit words · a delete',
  '  b close dms · b open dms · help · quit',
  '',
].join('\n');

const UNCLEAR = 'I did not get that. Try "a: good morning", "b press Another idea", "wait 10m", or "help".';

/** After words somebody may go on speaking for a moment; then they are heard. */
const HEARD_AFTER = 20_000;

type Theatre = { stage: Stage; screen: Screen; signal: AbortSignal; notes: () => Promise<string[]> };

const tellNotes = async ({ notes, screen }: Theatre): Promise<void> => {
  for (const note of await notes()) screen.note(note);
};

/** One thing that a person does, and what the bot makes of it. */
const perform = async (theatre: Theatre, order: Act): Promise<void> => {
  await act(theatre.stage, order);
  if (order.do === 'say') await theatre.stage.pass(HEARD_AFTER);
  await tellNotes(theatre);
};

/** Waits where somebody watches; not at all where the output is a file or a pipe. */
const breathe = async ({ screen, signal }: Theatre, ms: number): Promise<void> => {
  if (screen.live) await sleep(ms, undefined, { signal }).catch(() => undefined);
};

const timePasses = async (theatre: Theatre, ms: number, words: string): Promise<void> => {
  const { stage, screen } = theatre;
  screen.raw(`\n      … ${words} `);
  for (let step = 0; step < STEPS; step += 1) {
    await stage.pass(ms / STEPS);
    screen.raw('.');
    await breathe(theatre, BEAT / STEPS);
  }
  screen.raw('\n');
  await tellNotes(theatre);
};

const beat = async (theatre: Theatre, now: Beat): Promise<void> => {
  const { screen } = theatre;
  if ('tell' in now) screen.tell(`\n── ${now.tell} ──`);
  else if ('pass' in now) await timePasses(theatre, now.pass, now.words);
  else if ('says' in now) await perform(theatre, { do: 'say', who: now.who, text: now.says });
  else await perform(theatre, { do: 'press', who: now.who, button: now.presses });
  await breathe(theatre, BEAT);
};

/** Both say yes, each on a form of their own. */
const setUp = async ({ stage }: Theatre): Promise<void> => {
  const { a, b } = stage.people;
  await a.runs('/setup', { in: stage.room, partner: b });
  for (const person of [a, b]) {
    await person.presses('My own choices');
    await person.submits({
      'What may I read of yours?': 'My messages in this channel',
      'When your partner shares it, nudge me about': ['Good news', 'Hard days', 'Tender moments'],
      'Your time zone': 'Europe/Lisbon',
      'I am 18 or over': true,
    });
    await stage.settle();
  }
  await stage.pass(MINUTE);
};

const obey = async (theatre: Theatre, line: string): Promise<'quit' | 'go on'> => {
  const { screen } = theatre;
  const order = parseTyped(line);
  if (order.do === 'quit') return 'quit';
  if (order.do === 'help') screen.raw(HINT);
  else if (order.do === 'unclear') screen.tell(UNCLEAR);
  else if (order.do === 'wait') await timePasses(theatre, order.ms, 'time passes');
  else if (isAct(order))
    await perform(theatre, order).catch((error: unknown) => {
      screen.tell(error instanceof Error ? error.message : UNCLEAR);
    });
  return 'go on';
};

/** Lets the watcher type; meanwhile, where somebody watches, time flows by itself. */
const yourTurn = async (theatre: Theatre, { input, output, signal }: PlayOptions): Promise<void> => {
  const { stage, screen } = theatre;
  const oneByOne = pLimit(1);
  const lines = createInterface({ input, output, terminal: screen.live, prompt: '' });
  const close = () => {
    lines.close();
  };
  signal.addEventListener('abort', close, { once: true });
  lines.once('SIGINT', close);
  if (signal.aborted) close();
  const flow = screen.live
    ? setInterval(
        () =>
          void oneByOne(async () => {
            await stage.pass(MINUTE);
            await tellNotes(theatre);
          }),
        WATCHED_MINUTE,
      )
    : undefined;
  for await (const line of lines) if ((await oneByOne(() => obey(theatre, line))) === 'quit') break;
  close();
  clearInterval(flow);
  if (!signal.aborted && !screen.live)
    await oneByOne(() => timePasses(theatre, EPILOGUE, 'a quarter of an hour passes'));
  await oneByOne(() => Promise.resolve());
};

const scene = async (theatre: Theatre): Promise<void> => {
  await setUp(theatre);
  for (const now of SCENE) {
    if (theatre.signal.aborted) return;
    await beat(theatre, now);
  }
};

/** The bot with no account at all: a bundled scene on a Discord of our own, then whatever is typed. Ends with its input. */
export const play = async (options: PlayOptions): Promise<void> => {
  const { output, signal } = options;
  const stage = await openStage();
  const screen = createScreen(output, stage.clock.now, stage.nameOf, stage.discord.world.bot.id);
  const theatre = { stage, screen, signal, notes: createNotes(stage) };
  const stopWatching = stage.discord.world.watch(screen.show);
  try {
    screen.tell(
      'Toward, in a Discord of its own on this machine. Time is compressed; everything the bot does is real.',
    );
    await scene(theatre);
    if (!signal.aborted) {
      screen.raw(HINT);
      await yourTurn(theatre, options);
    }
  } finally {
    stopWatching();
    await stage.close();
  }
};
