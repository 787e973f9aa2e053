import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { linesIn, type LogLine } from '../replay/log-lines.ts';
import type { Leader, Led } from './clock-leader.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));

/** What the bot is told on its command line. `chats`: the file whose labels it reads by. */
export type Call = { clockUrl: string; apiUrl: string; token: string; dataDir: string; chats: string };

/** The bot in a process of its own. */
export type BotProcess = {
  led: Led;
  /** Resolves once it has gone, however it went. */
  gone: Promise<void>;
  /** `kill -9`. */
  kill(): void;
};

type Options = { leader: Leader; call: Omit<Call, 'clockUrl'>; now: number; log: (line: LogLine) => void };

/** Starts the bot with its clock at `now` (ms since the epoch). Rejects when it never asks for the time. */
export const startBot = async ({ leader, call, now, log }: Options): Promise<BotProcess> => {
  const arrives = leader.next(now);
  const words = JSON.stringify({ ...call, clockUrl: leader.url } satisfies Call);
  const child = spawn(process.execPath, [CHILD, words], { stdio: ['ignore', 'pipe', 'inherit'] });
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const [whole, unfinished] = lastLineApart(rest + chunk);
    rest = unfinished;
    for (const line of linesIn(whole)) log(line);
  });
  const gone = once(child, 'close').then(() => undefined);
  const led = await Promise.race([arrives, gone]);
  if (!led) throw new Error('The bot left before it asked for the time.');
  return {
    led,
    gone,
    kill() {
      child.kill('SIGKILL');
    },
  };
};

/** The whole lines of what was written, and the beginning of one that a kill may have cut off. */
const lastLineApart = (text: string): [whole: string, unfinished: string] => {
  const end = text.lastIndexOf('\n') + 1;
  return [text.slice(0, end), text.slice(end)];
};
