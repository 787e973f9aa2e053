import { join, resolve } from 'node:path';
import type { Judged } from './judged.ts';
import { readTurnsFile } from './read-file.ts';

/** One turn to learn from. Turns of one group are never on both sides of a split. */
export type Example = Judged & { file: string; group: string; weight: number; lifelike: boolean };

type Source = {
  file: string;
  /** How much one turn of it counts. */
  weight: number;
  groupOf: (chat: string) => string;
  /** Whether its turns are like those the bot will see, so that calibration and thresholds may rest on them. */
  lifelike: boolean;
};

const wholeChat = (chat: string): string => chat;

/** Near-misses were written in families of neighbours; a block of them holds most families whole. */
const BLOCK = 40;
const block = (chat: string): string => String(Math.floor(Number(chat.replace(/\D/g, '')) / BLOCK));

/** Public ids end in the number of the turn within its post or conversation. */
const conversation = (chat: string): string => chat.replace(/_\d+$/, '');

/** What may train the shipped weights, and nothing else may. */
export const SOURCES: readonly Source[] = [
  { file: 'chats/d.jsonl', weight: 1, groupOf: wholeChat, lifelike: true },
  { file: 'chats/e.jsonl', weight: 1, groupOf: wholeChat, lifelike: true },
  { file: 'chats/f.jsonl', weight: 1, groupOf: wholeChat, lifelike: true },
  { file: 'chats/near-misses.jsonl', weight: 0.7, groupOf: block, lifelike: false },
  { file: 'public/cue.train.jsonl', weight: 0.15, groupOf: conversation, lifelike: false },
  { file: 'public/reply.train.jsonl', weight: 0.15, groupOf: conversation, lifelike: false },
];

/** Names the group of a chat among those of all files. */
const groupOf = ({ file, groupOf: within }: Source, chat: string): string => `${file} ${within(chat)}`;

/** The training file that a path names, if it names one. */
export const sourceAt = (path: string): Source | undefined =>
  SOURCES.find(({ file }) => resolve(path).endsWith(`/${file}`));

/** The group of a chat of the file at `path`; none where the file trains nothing. */
export const groupIn = (path: string, chat: string): string | undefined => {
  const source = sourceAt(path);
  return source && groupOf(source, chat);
};

/** Every turn of the training files in `folder`; rejects when a file is missing or a line of it is bad. */
export const readExamples = async (folder: string): Promise<Example[]> => {
  const files = SOURCES.map(async (source) => {
    const { turns, bad } = await readTurnsFile(join(folder, source.file));
    const [first] = bad;
    if (first) throw new Error(`${source.file}, line ${first.line}: ${first.because}`);
    const { file, weight, lifelike } = source;
    return turns.map((turn) => ({ ...turn, file, weight, lifelike, group: groupOf(source, turn.chat) }));
  });
  return (await Promise.all(files)).flat();
};
