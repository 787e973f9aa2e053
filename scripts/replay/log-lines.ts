import type { Writable } from 'node:stream';
import { z } from 'zod';
import { createLogSink } from '../../src/playground/log-sink.ts';

const lineSchema = z.object({
  event: z.string(),
  /** Hashed. */
  couple: z.string().optional(),
  label: z.string().optional(),
  reason: z.string().optional(),
  code: z.union([z.string(), z.number()]).optional(),
});
export type LogLine = z.infer<typeof lineSchema>;

const parseLine = (line: string): LogLine => lineSchema.parse(JSON.parse(line));

/** The lines of one chunk of the bot's log. */
export const linesIn = (chunk: string): LogLine[] => chunk.split('\n').filter(Boolean).map(parseLine);

/** Takes the bot's log and tells each of its lines, parsed. */
export const createLogStream = (tell: (line: LogLine) => void): Writable =>
  createLogSink((line) => {
    tell(parseLine(line));
  });

/** Whether the line tells of something that went wrong. */
export const isFailure = ({ event }: LogLine): boolean =>
  event.endsWith('_failed') || event === 'client_error';
