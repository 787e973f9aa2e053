import { describe, expect, it } from 'vitest';
import { parseCustomId, toCustomId } from '../../src/discord/custom-id.ts';

describe('custom ids', () => {
  it.each([
    [toCustomId('nudge', 'another', '1477968710860800004', '0'), ['1477968710860800004', '0']],
    [toCustomId('panel', 'look'), []],
  ])('%s says what it is about after a restart', (id, about) => {
    expect(parseCustomId(id)?.about).toEqual(about);
  });

  it.each(['', 'nudge', 'nudge|', 'nudge|a b', 'nudge|another|<@1>', '||'])('%j is none of ours', (id) => {
    expect(parseCustomId(id)).toBeNull();
  });
});
