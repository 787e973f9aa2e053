import { parseArgs } from 'node:util';
import { inventChats } from './chaos/invented-chats.ts';
import { conduct } from './chaos/conduct.ts';
import { chaosFigures } from './chaos/figures.ts';
import { verify } from './chaos/verify.ts';
import { createRandom } from './learn/random.ts';
import { readChats } from './replay/chat.ts';
import { tableOf } from './replay/figures.ts';

const COUPLES = 14;

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
});
const [kills, seed] = [Number(values.kills), Number(values.seed)];
const chats = files.length > 0 ? await readChats(files) : inventChats(COUPLES, createRandom(seed));

console.log(
  `seed ${seed}: ${chats.length} couples, first left in peace, then with faults and ${kills} kills`,
);
const calm = await conduct(chats, { kills: 0, faults: false, random: createRandom(seed) });
const chaos = await conduct(chats, { kills, faults: true, random: createRandom(seed) });

const violations = await verify({ calm, chaos, kills });
console.log(`\n${tableOf(chaosFigures(chaos))}\n`);
for (const { chat, what } of violations) console.error(chat === null ? what : `${chat}: ${what}`);
console.log(violations.length === 0 ? 'Every check holds.' : `${violations.length} checks failed.`);
process.exit(violations.length === 0 ? 0 : 1);
