import { Writable } from 'node:stream';
import { z } from 'zod';

const lineSchema = z.object({
  event: z.string(),
  /** Hashed. */
  couple: z.string().optional(),
  label: z.string().optional(),
  reason: z.string().optional(),
  code: z.union([z.string(), z.number()]).optional(),
});
export type LogLine = z.infer<typeof lineSchema>;

/** The lines of one chunk of the bot's log. */
export const linesIn = (chunk: string): LogLine[] =>
  chunk
    .split('\n')
    .filter(Boolean)
    .map((line) => lineSchema.parse(JSON.parse(line)));

/** Takes the bot's log and hands on its lines. */
export const createLogStream = (tell: (line: LogLine) => void): Writable =>
  new Writable({
    write(chunk, _, done) {
      for (const line of linesIn(String(chunk))) tell(line);
      done();
    },
  });

/** Whether the line tells of something that went wrong. */
export const isFailure = ({ event }: LogLine): boolean =>
  event.endsWith('_failed') || event === 'client_error';
