import { expect, it } from 'vitest';
import { jobFor, jobIdOf, jobSchema, type Task } from '../../src/coaching/task.ts';

const TASKS: readonly (readonly [string, Task])[] = [
  ['nudge:c1:m1:0', { kind: 'nudge', coupleId: 'c1', momentId: 'm1', n: 0 }],
  ['farewell:u1', { kind: 'farewell', userId: 'u1' }],
  ['consent:u1', { kind: 'consent', userId: 'u1' }],
  ['weekly:u1', { kind: 'weekly', userId: 'u1' }],
  ['remember:u1', { kind: 'remember', userId: 'u1' }],
  ['blank:m1', { kind: 'blank', userId: 'u1', messageId: 'm1' }],
  ['forget:c1', { kind: 'forget', coupleId: 'c1' }],
  ['gone:g1', { kind: 'gone', guildId: 'g1' }],
  ['sweep', { kind: 'sweep' }],
];

it.each(TASKS)('the job %s is always the same one, and survives being stored', (id, task) => {
  expect(jobIdOf(task)).toBe(id);
  const job = jobFor(task, 7);
  expect(jobSchema.parse(JSON.parse(JSON.stringify(job)))).toEqual({ id, at: 7, task });
});
