import { Writable } from 'node:stream';
import { z } from 'zod';
import { isQuiet } from '../../src/playground/settle.ts';
import { run, type Running } from '../../src/run.ts';
import { readChats } from '../replay/chat.ts';
import { linesIn } from '../replay/log-lines.ts';
import { followClock } from './clock-follower.ts';
import { createDeath } from './death.ts';
import { createLabelled } from './labelled-classifier.ts';

/** What the conductor says on the command line, as JSON. */
const callSchema = z.object({
  clockUrl: z.string(),
  apiUrl: z.string(),
  token: z.string(),
  dataDir: z.string(),
  chats: z.string(),
});

/** What the bot logs once it has sent something and noted that. */
const NOTED = ['nudged', 'weekly'];

const call = callSchema.parse(JSON.parse(process.argv[2] ?? '{}'));
const follower = await followClock(call.clockUrl);
const death = createDeath();

const settle = async (running: Running): Promise<boolean> => {
  if (await isQuiet(running)) return false;
  await running.idle();
  return true;
};

const running = await run({
  config: { dataDir: call.dataDir, storeKey: null, model: null },
  discord: { apiUrl: call.apiUrl, token: call.token },
  clock: follower.clock,
  classifier: createLabelled(await readChats([call.chats])),
  logTo: new Writable({
    write(chunk, _, done) {
      const lines = String(chunk);
      for (const { event } of linesIn(lines)) if (NOTED.includes(event)) death.reach('noted');
      process.stdout.write(lines, done);
    },
  }),
}).catch((error: unknown) => {
  console.log(
    JSON.stringify({ event: 'start_refused', label: error instanceof Error ? error.name : 'unknown' }),
  );
  process.exit(1);
});
follower.serve(() => settle(running), death.at);
