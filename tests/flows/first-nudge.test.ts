import { describe, expect, it } from 'vitest';
import { loadClassifier } from '../../src/classifier-file.ts';
import { MINUTE } from '../../src/coaching/time.ts';
import { textOf } from '../../src/playground/discord/world/text.ts';
import { twoAtHome } from '../support/two-at-home.ts';

describe('good news that nobody answered', () => {
  it('reaches the partner in private after ten minutes', async () => {
    const { ana, ben, us, bothAgree, pass, settle } = await twoAtHome({
      classifier: await loadClassifier(),
    });
    await bothAgree();
    await ana.says('I got the job!! they called me just now', { in: us });
    await settle();
    await pass(9 * MINUTE);
    expect(ben.inbox).toHaveLength(0);
    await pass(2 * MINUTE);
    expect(ben.inbox.map(textOf)).toEqual([expect.stringContaining('shared good news')]);
    expect(ana.inbox).toHaveLength(0);
  });
});
