import { parseArgs } from 'node:util';
import { readChats } from './replay/chat.ts';
import { violationsIn } from './replay/checks.ts';
import { figuresOf, tableOf } from './replay/figures.ts';
import { replay } from './replay/replay.ts';

const USAGE =
  'npm run replay -- FILE…   (chats, one JSON object a line; data is kept in DATA_DIR, ./data unless told)';

const { positionals: files } = parseArgs({ allowPositionals: true });
if (files.length === 0) {
  console.error(USAGE);
  process.exit(2);
}

const chats = await readChats(files);
const { evidence, realMs } = await replay(chats, {
  dataDir: process.env['DATA_DIR'] ?? './data',
  say: console.log,
});
console.log(`\n${tableOf(figuresOf(evidence, realMs))}\n`);
const violations = await violationsIn(evidence);
for (const { chat, what } of violations) console.error(chat === null ? what : `${chat}: ${what}`);
console.log(violations.length === 0 ? 'Every check holds.' : `${violations.length} checks failed.`);
process.exit(violations.length === 0 ? 0 : 1);
