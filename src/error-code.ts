import { z } from 'zod';

const codeSchema = z.object({ code: z.union([z.string(), z.number()]) });

/** What may be told of an error: its code, or the name of its kind. Its message may hold words and is not told. */
export const codeOf = (error: unknown): string | number => {
  const parsed = codeSchema.safeParse(error);
  const code = parsed.success ? parsed.data.code : error instanceof Error ? error.name : 'unknown';
  return typeof code === 'string' ? code.toLowerCase() : code;
};
