import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { createAgenda } from '../../src/jobs/agenda.ts';
import { weekly } from './world.ts';

const words = fc.array(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), time: fc.option(fc.nat(4)) }),
  { maxLength: 40 },
);

describe('the agenda', () => {
  it('always holds the latest word on each job, earliest first, in the order they came', () => {
    fc.assert(
      fc.property(words, (said) => {
        const agenda = createAgenda();
        const expected = new Map<string, number>();
        for (const { id, time } of said) {
          agenda.set(id, time === null ? undefined : { job: weekly(id, time), time, failures: 0 });
          expected.delete(id);
          if (time !== null) expected.set(id, time);
        }
        const left: string[] = [];
        for (let e = agenda.first(new Set()); e; e = agenda.first(new Set(left))) left.push(e.job.id);
        const inOrder = [...expected].sort(([, one], [, other]) => one - other).map(([id]) => id);
        expect(left).toEqual(inOrder);
      }),
      { seed: 20_260_101, numRuns: 500 },
    );
  });
});
