import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { judgedTurns, type Judged } from './judged.ts';
import { lineSchema } from './line.ts';

/** A line that could not be used, named by its number from 1. */
export type BadLine = { line: number; because: string };

const parseLine = (text: string): z.infer<typeof lineSchema> | string => {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : 'not a chat and not a row';
  } catch {
    return 'not JSON';
  }
};

/** All usable turns of a text with one JSON object a line; empty lines do not count. */
export const readTurns = (content: string): { turns: Judged[]; bad: BadLine[] } => {
  const bad: BadLine[] = [];
  const turns = content.split('\n').flatMap((text, i) => {
    if (text.trim() === '') return [];
    const parsed = parseLine(text);
    if (typeof parsed !== 'string') return judgedTurns(parsed, i + 1);
    bad.push({ line: i + 1, because: parsed });
    return [];
  });
  return { turns, bad };
};

/** The same from a file; rejects when the file cannot be read. */
export const readTurnsFile = async (path: string) => readTurns(await readFile(path, 'utf8'));
