import { z } from 'zod';

/** What is done at a time. Ids only: a task never holds words. */
export const taskSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nudge'), coupleId: z.string(), momentId: z.string(), n: z.number() }),
  /** Nudges were switched off because none was of use: one line says so. */
  z.object({ kind: z.literal('farewell'), userId: z.string() }),
  /** Consent has grown too old: one quiet reminder. */
  z.object({ kind: z.literal('consent'), userId: z.string() }),
  z.object({ kind: z.literal('weekly'), userId: z.string() }),
  /** Asks which of one's own moments may be told in the partner's note. */
  z.object({ kind: z.literal('remember'), userId: z.string() }),
  /** A quote that could not be taken out of a delivered nudge at once: tried until it is. */
  z.object({ kind: z.literal('blank'), userId: z.string(), messageId: z.string() }),
  /** A safety stop is over: it leaves nothing behind. */
  z.object({ kind: z.literal('forget'), coupleId: z.string() }),
  /** The bot was put out of a server: its couples there are forgotten, unless it is back. */
  z.object({ kind: z.literal('gone'), guildId: z.string() }),
  /** Lets go of every record that is old enough, whether or not anybody speaks. */
  z.object({ kind: z.literal('sweep') }),
]);
export type Task = z.infer<typeof taskSchema>;

/** A task at a time, in ms since the epoch. */
export const jobSchema = z.object({ id: z.string(), at: z.number(), task: taskSchema });
export type Job = z.infer<typeof jobSchema>;

/** The kinds that are one person's own. */
export const OWN_TASKS = ['farewell', 'weekly', 'remember', 'consent'] as const;

/** The same task always has the same id, so that putting its job again moves it and never doubles it. */
export const jobIdOf = (task: Task): string => {
  switch (task.kind) {
    case 'nudge':
      return `nudge:${task.coupleId}:${task.momentId}:${task.n}`;
    case 'blank':
      return `blank:${task.messageId}`;
    case 'forget':
      return `forget:${task.coupleId}`;
    case 'gone':
      return `gone:${task.guildId}`;
    case 'sweep':
      return 'sweep';
    case 'farewell':
    case 'consent':
    case 'weekly':
    case 'remember':
      return `${task.kind}:${task.userId}`;
  }
};

export const jobFor = (task: Task, at: number): Job => ({ id: jobIdOf(task), at, task });
