import { readTurnsFile, type BadLine } from '../learn/read-file.ts';
import type { Say } from '../learn/learn.ts';
import { sourceAt } from '../learn/training-data.ts';
import { cueReport } from './cue-report.ts';
import { readTurn, type ReaderFor, type ReadTurn } from './reading.ts';
import { replyReport } from './reply-report.ts';

/** Bad lines named one by one before the rest is only counted. */
const NAMED = 5;

const sayBad = (bad: readonly BadLine[], say: Say): void => {
  if (bad.length === 0) return;
  for (const { line, because } of bad.slice(0, NAMED)) say(`  line ${line} is skipped: ${because}`);
  say(`  ${bad.length} of its lines skipped`);
};

/** Reads one file; a file that cannot be read rejects. Says which lines were left out. */
const readFile = async (file: string, readerFor: ReaderFor, seen: boolean, say: Say): Promise<ReadTurn[]> => {
  const { turns, bad } = await readTurnsFile(file);
  say(
    `${file}: ${turns.length} turns${seen ? ' (the model was trained on this file: its figures flatter)' : ''}`,
  );
  sayBad(bad, say);
  return turns.map((judged) => readTurn(file, judged, readerFor));
};

export type Evaluation = {
  files: readonly string[];
  readerFor: ReaderFor;
  /** Whether every chat is read by a model that has not seen it. */
  outOfFold: boolean;
  seed: number;
};

/** Reads all files and says how well; answers every turn with its readings. */
export const evaluate = async (
  { files, readerFor, outOfFold, seed }: Evaluation,
  say: Say,
): Promise<ReadTurn[]> => {
  const turns: ReadTurn[] = [];
  for (const file of files)
    turns.push(...(await readFile(file, readerFor, !outOfFold && sourceAt(file) !== undefined, say)));
  const chats = [...Map.groupBy(turns, ({ file, chat }) => `${file} ${chat}`).values()];
  for (const report of [cueReport(chats, seed), replyReport(chats, seed)])
    if (report.length > 0) say(['', ...report].join('\n'));
  return turns;
};
