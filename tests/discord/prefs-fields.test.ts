import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES, DEFAULT_WEEKLY, preferencesSchema } from '../../src/coaching/preferences.ts';
import { FIELDS, isField } from '../../src/discord/cards/prefs-fields.ts';
import type { Refiner } from '../../src/ports.ts';

const hosted = (host: string): Refiner => ({ host, local: false, readCue: () => Promise.resolve(null) });

const refiner = hosted('api.example.org');
const before = { ...DEFAULT_PREFERENCES, weekly: { ...DEFAULT_WEEKLY } };

describe.each(Object.keys(FIELDS).filter(isField))('the choice of %s', (field) => {
  const { options, chosen, change } = FIELDS[field];

  it.each(options(refiner))('keeps “$label”', ({ value }) => {
    const after = change(before, [value], refiner);
    expect(chosen(after, refiner)).toEqual([value]);
    expect(preferencesSchema.parse(after)).toEqual(after);
  });

  it('takes nothing that it does not offer', () => {
    expect(() => change(before, ['-1'], refiner)).toThrow();
  });
});

it('lets nobody agree to a host that is another by now', () => {
  expect(() => FIELDS.cloud.change(before, ['api.example.org'], hosted('other.example.org'))).toThrow(
    'This card is too old',
  );
});
