import { MINUTE } from '../coaching/time.ts';
import { isAct } from './act.ts';
import { perform, tellNotes, timePasses, type Theatre } from './theatre.ts';
import { parseTyped, type Order } from './typed.ts';

/** A minute of the playground where somebody watches, in real ms. */
const WATCHED_MINUTE = 1_000;
/** What still passes once everything typed was done, so that what is due is seen. */
const EPILOGUE = 15 * MINUTE;

const HINT = [
  'Ana is a, Ben is b. Type, for example:',
  '  a: I passed the exam!!    says it in the channel',
  '  wait 10m                  lets time pass',
  '  b press Another idea      presses a button · b choose Mute today',
  '  b: /coach draft:nice work runs a command   · b: /help',
  '  b fill so proud of you    answers an open form, as Check my draft opens one',
  '  b use Help me answer this uses a message menu on the last message',
  '  a react 🎉 · a edit new words · a delete · b close dms · b open dms',
  '  help · quit',
];

const UNCLEAR = 'I did not get that. Try "a: good morning", "b press Another idea", "wait 10m", or "help".';

const obey = async (theatre: Theatre, order: Order): Promise<void> => {
  const { screen } = theatre;
  if (order.do === 'help') for (const line of HINT) screen.tell(line);
  else if (order.do === 'unclear') screen.tell(UNCLEAR);
  else if (order.do === 'wait') await timePasses(theatre, order.ms, 'time passes');
  else if (isAct(order)) await perform(theatre, order);
};

/** Whatever is wrong with what was typed is told in a sentence, and the playground goes on. */
const tryToObey = (theatre: Theatre, order: Order): Promise<void> =>
  obey(theatre, order).catch((error: unknown) => {
    theatre.screen.tell(error instanceof Error ? error.message : UNCLEAR);
  });

const minutePasses = async (theatre: Theatre): Promise<void> => {
  await theatre.stage.pass(MINUTE);
  await tellNotes(theatre);
};

/** Does what is typed until the input ends or somebody leaves; while nobody types, time flows where somebody watches. */
export const yourTurn = async (theatre: Theatre): Promise<void> => {
  const { stage, screen, terminal, paint } = theatre;
  screen.title('Your turn');
  for (const line of HINT) screen.tell(line);
  for (;;) {
    terminal.prompt(paint.text('dim', `${stage.timeOf(stage.clock.now())} › `));
    const line = await terminal.next(terminal.typing ? WATCHED_MINUTE : undefined);
    if (line === null) break;
    if (line === undefined) {
      if (!terminal.halfTyped()) await minutePasses(theatre);
      continue;
    }
    const order = parseTyped(line);
    if (order.do === 'quit') return;
    await tryToObey(theatre, order);
  }
  if (!terminal.left.aborted) await timePasses(theatre, EPILOGUE, 'a quarter of an hour passes');
};
