import { z } from 'zod';
import { CUE_LABELS, type Cue } from '../../src/coaching/cues.ts';
import { REPLY_LABELS, type Reply } from '../../src/coaching/replies.ts';

const cue = z.enum(CUE_LABELS).nullable();
const reply = z
  .enum([...REPLY_LABELS, 'ambiguous'])
  .nullable()
  .default(null);
const said = z.object({ who: z.string(), text: z.string() });

const chat = z.object({
  id: z.string(),
  turns: z.array(said.extend({ cue, reply })).min(1),
});

/** One turn on its own, labelled as in a chat. */
const single = said.extend({ id: z.string(), context: z.array(said).default([]), cue, reply });

/** Coarser reply labels of public sources, with the replies they may stand for. */
export const COARSE = {
  toward: ['active_constructive', 'passive_constructive'],
  away: ['passive_destructive'],
  against: ['active_destructive'],
} as const satisfies Record<string, readonly Reply[]>;

const row = z.object({
  id: z.string().optional(),
  text: z.string(),
  context: z.array(said).default([]),
  label: z.enum([...CUE_LABELS, ...REPLY_LABELS, 'toward', 'away', 'against']),
});

export const lineSchema = z.union([chat, single, row]);
export type Line = z.infer<typeof lineSchema>;
export type Said = z.infer<typeof said>;
export type RowLabel = z.infer<typeof row>['label'];
export type ChatTurn = z.infer<typeof chat>['turns'][number];

/**
 * What is true of a turn: its cue, the replies that would be right (none: not judged), and whether its words tell of
 * danger (`null`: not judged).
 */
export type Truth = { cue: Cue | null; replies: readonly Reply[] };
