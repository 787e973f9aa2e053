import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Embed } from '../../src/ports.ts';
import { embedTexts } from './embeddings.ts';
import type { Judged } from './judged.ts';
import type { Say } from './learn.ts';
import { readTurnsFile } from './read-file.ts';

/** One turn to learn from. Turns of one group are never on both sides of a split. */
export type Example = Judged & {
  file: string;
  group: string;
  weight: number;
  lifelike: boolean;
  embedding: Float32Array;
};

type Source = {
  file: string;
  /** How much one turn of it counts. */
  weight: number;
  groupOf: (chat: string) => string;
  /** Whether its turns come as in life, so that calibration and thresholds may rest on them. */
  lifelike: boolean;
};

const wholeChat = (chat: string): string => chat;

/** Near-misses were written in families of neighbours; a block of them holds most families whole. */
const BLOCK = 40;
const block = (chat: string): string => String(Math.floor(Number(chat.replace(/\D/g, '')) / BLOCK));

/** Families are numbered: `V0007_3` is the third of the seventh. */
const family = (chat: string): string => chat.replace(/_\d+$/, '');

const chats = (file: string, lifelike = false): Source => ({ file, weight: 1, groupOf: wholeChat, lifelike });

/** What trains the shipped weights, and nothing else does. */
export const SOURCES: readonly Source[] = [
  chats('d.jsonl', true),
  chats('e.jsonl', true),
  chats('f.jsonl', true),
  { file: 'near-misses.jsonl', weight: 0.7, groupOf: block, lifelike: false },
  { file: 'families.jsonl', weight: 0.7, groupOf: family, lifelike: false },
  { file: 'plain-words.jsonl', weight: 0.7, groupOf: family, lifelike: false },
  ...[
    'apart',
    'at-home',
    'terse',
    'online',
    'later-life',
    'tension',
    'good-news',
    'newly-apart',
    'trades',
    'good-news-again',
    'online-again',
    'families-and-health',
    'borders',
    'ordinary-week',
    'in-bursts',
    'flat',
    'englishes',
    'everyday',
    'good-news-and-not',
    'young-apart',
    'quiet-blame',
    'reaching-out',
  ].map((name) => chats(`${name}.jsonl`)),
];

/** Names the group of a chat among those of all files. */
const groupOf = ({ file, groupOf: within }: Source, chat: string): string => `${file} ${within(chat)}`;

/** The training file that a path names, if it names one: a file of this name in a folder `chats`. */
export const sourceAt = (path: string): Source | undefined =>
  SOURCES.find(({ file }) => resolve(path).endsWith(join('/chats', file)));

/** The group of a chat of the file at `path`; none where the file trains nothing. */
export const groupIn = (path: string, chat: string): string | undefined => {
  const source = sourceAt(path);
  return source && groupOf(source, chat);
};

/** Every turn of the training files in `folder`; rejects when a file is missing or unknown, or a line of it is bad. */
export const readTrainingTurns = async (folder: string): Promise<Omit<Example, 'embedding'>[]> => {
  const known = new Set(SOURCES.map(({ file }) => file));
  const stranger = (await readdir(folder)).find(
    (name) => name.endsWith('.jsonl') && !known.has(basename(name)),
  );
  if (stranger) throw new Error(`${stranger} is in no list of sources (scripts/learn/training-data.ts).`);
  const files = SOURCES.map(async (source) => {
    const { turns, bad } = await readTurnsFile(join(folder, source.file));
    const [first] = bad;
    if (first) throw new Error(`${source.file}, line ${first.line}: ${first.because}`);
    const { file, weight, lifelike } = source;
    return turns.map((turn) => ({ ...turn, file, weight, lifelike, group: groupOf(source, turn.chat) }));
  });
  return (await Promise.all(files)).flat();
};

/** The same with their embeddings, and an `Embed` that knows them and `others`. */
export const readExamples = async (
  folder: string,
  { say, others = [] }: { say: Say; others?: readonly string[] },
): Promise<{ examples: Example[]; embed: Embed }> => {
  const turns = await readTrainingTurns(folder);
  const texts = [...turns.map(({ text }) => text.text), ...others];
  const { embed, embeddingOf } = await embedTexts(texts, say);
  return { embed, examples: turns.map((turn) => ({ ...turn, embedding: embeddingOf(turn.text.text) })) };
};
