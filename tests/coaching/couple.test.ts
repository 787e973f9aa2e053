import { describe, expect, it } from 'vitest';
import {
  agree,
  coupleIdOf,
  goOn,
  heardUpTo,
  isPartner,
  isUnheard,
  listening,
  mayReadFrom,
  partnerOf,
  strangerCame,
} from '../../src/coaching/couple.ts';
import { DAY, HOUR } from '../../src/coaching/time.ts';
import { couple, NOON, person } from '../support/couple.ts';

describe('two keys', () => {
  it.each([
    ['nobody chose', {}, NOON, { on: false, because: 'waiting' }],
    ['one chose', { ana: NOON - DAY }, NOON, { on: false, because: 'waiting' }],
    ['both chose', { ana: NOON - DAY, ben: NOON }, NOON, { on: true }],
    ['before the second chose', { ana: NOON - DAY, ben: NOON }, NOON - 1, { on: false, because: 'waiting' }],
    ['90 days ago', { ana: NOON - 90 * DAY, ben: NOON }, NOON, { on: false, because: 'asked_again' }],
  ])('%s', (_, agreed, at, expected) => {
    expect(listening(couple({ agreed }), at)).toEqual(expected);
  });

  it('turn when each has agreed', () => {
    const both = agree(agree(couple({ agreed: {} }), 'ana', NOON), 'ben', NOON);
    expect(listening(both, NOON).on).toBe(true);
  });

  it('a stranger stops the reading until both press go on, in any order and any number of times', () => {
    const stopped = strangerCame(couple());
    expect(listening(stopped, NOON)).toEqual({ on: false, because: 'stranger' });
    expect(listening(goOn(goOn(stopped, 'ben'), 'ben'), NOON).on).toBe(false);
    expect(listening(goOn(goOn(stopped, 'ben'), 'ana'), NOON).on).toBe(true);
    expect(goOn(couple(), 'ana')).toEqual(couple());
  });

  it('what was said in a pause is not read after it', () => {
    const ana = person('ana', {}, { pausedUntil: NOON });
    expect(mayReadFrom(couple(), ana, NOON - 1, NOON + HOUR)).toBe(false);
    expect(mayReadFrom(couple(), ana, NOON, NOON + HOUR)).toBe(true);
  });

  it('the two are the same couple whoever invited whom', () => {
    expect(coupleIdOf('2', '1')).toBe(coupleIdOf('1', '2'));
    expect([partnerOf(couple(), 'ana'), partnerOf(couple(), 'ben')]).toEqual(['ben', 'ana']);
    expect([isPartner(couple(), 'ben'), isPartner(couple(), 'cleo')]).toEqual([true, false]);
  });

  it('what was heard is remembered by its id, which only grows', () => {
    const heard = heardUpTo(couple(), '100');
    expect(isUnheard(couple(), '1')).toBe(true);
    expect([
      isUnheard(heard, '99'),
      isUnheard(heard, '100'),
      isUnheard(heard, '101'),
      isUnheard(heard, '1000'),
    ]).toEqual([false, false, true, true]);
    expect(heardUpTo(heard, '99').heardUpTo).toBe('100');
  });
});
