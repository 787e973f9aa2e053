import type { Judged } from '../learn/judged.ts';
import type { Say } from '../learn/learn.ts';
import { readTurnsFile, type BadLine } from '../learn/read-file.ts';
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

/** A turn of a file. */
export type FileTurn = Judged & { file: string };

/**
 * Reads all files and says which lines were left out; a file that cannot be read rejects. `outOfFold`: every chat will be
 * read by a model that has not seen it.
 */
export const readFiles = async (
  files: readonly string[],
  { outOfFold }: { outOfFold: boolean },
  say: Say,
): Promise<FileTurn[]> => {
  const read: FileTurn[] = [];
  for (const file of files) {
    const { turns, bad } = await readTurnsFile(file);
    const flatters = !outOfFold && sourceAt(file) !== undefined;
    say(
      `${file}: ${turns.length} turns${flatters ? ' (the model was trained on this file: its figures flatter)' : ''}`,
    );
    sayBad(bad, say);
    read.push(...turns.map((turn) => ({ ...turn, file })));
  }
  return read;
};

/** Reads the turns and says how well; answers every turn with its readings. */
export const evaluate = async (
  read: readonly FileTurn[],
  { readerFor, seed }: { readerFor: ReaderFor; seed: number },
  say: Say,
): Promise<ReadTurn[]> => {
  const turns: ReadTurn[] = [];
  for (const turn of read) turns.push(await readTurn(turn, readerFor));
  const chats = [...Map.groupBy(turns, ({ file, chat }) => `${file} ${chat}`).values()];
  for (const report of [cueReport(chats, seed), replyReport(chats, seed)])
    if (report.length > 0) say(['', ...report].join('\n'));
  return turns;
};
