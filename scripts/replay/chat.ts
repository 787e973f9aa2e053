import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { CUE_LABELS } from '../../src/coaching/cues.ts';
import { REPLY_LABELS } from '../../src/coaching/replies.ts';
import { WHO } from '../people/two.ts';

const turnSchema = z.object({
  who: z.enum(WHO),
  /** Local time, as `2026-03-02T08:12`. */
  at: z.iso.datetime({ local: true, precision: -1 }),
  /** Messages of one burst stand on lines of their own. */
  text: z.string().regex(/\S/),
  cue: z.enum(CUE_LABELS),
  reply: z.enum(REPLY_LABELS).nullable(),
});

const chatSchema = z.object({ id: z.string(), turns: z.array(turnSchema).min(1) });

/** One couple's labelled chat, oldest turn first. */
export type Chat = z.infer<typeof chatSchema>;
export type ChatTurn = Chat['turns'][number];

const parseLine = (line: string, where: string): Chat => {
  try {
    return chatSchema.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(
      `${where} is not a chat of the form {"id","turns":[{"who","at","text","cue","reply"}]}.`,
      {
        cause: error,
      },
    );
  }
};

/** The chats of a text with one JSON object a line; `name` says where a bad line stands. */
export const parseChats = (content: string, name: string): Chat[] =>
  content
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [parseLine(line, `${name}, line ${i + 1},`)]));

/** The chats of all files. Rejects at the first file that cannot be read and the first line that is no chat. */
export const readChats = async (files: readonly string[]): Promise<Chat[]> => {
  const chats = await Promise.all(files.map(async (file) => parseChats(await readFile(file, 'utf8'), file)));
  return chats.flat();
};
