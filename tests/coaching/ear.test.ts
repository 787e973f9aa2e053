import { describe, expect, it } from 'vitest';
import {
  amended,
  beginsAnother,
  contextAt,
  emptied,
  holds,
  isWriting,
  lastTurnWith,
  NEW_EAR,
  withMessage,
  withTurn,
  withTyping,
  type Ear,
} from '../../src/coaching/ear.ts';
import { HOUR, MINUTE, SECOND } from '../../src/coaching/time.ts';
import { turnOf, type Heard } from '../../src/coaching/turn.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');

const message = (id: string, at = NOON, more: Partial<Heard> = {}): Heard => ({
  ...{ id, author: 'ana', at, text: `words of ${id}`, sign: false },
  ...more,
});
const heard = (...messages: Heard[]): Ear => messages.reduce(withMessage, NEW_EAR);
const turn = (id: string, at = NOON) => turnOf([message(id, at)]);
const textsOf = ({ unsettled }: Ear) => unsettled?.map(({ text }) => text) ?? null;

describe('a turn that is not over', () => {
  const ear = heard(message('1'), message('2', NOON + SECOND));

  it('holds its messages, and goes on with those of the same partner soon after', () => {
    expect([holds(ear, '2'), holds(ear, '3'), holds(NEW_EAR, '1')]).toEqual([true, false, false]);
    expect(beginsAnother(ear, message('3', NOON + 5 * SECOND))).toBe(false);
    expect(beginsAnother(ear, message('3', NOON + MINUTE))).toBe(true);
    expect(beginsAnother(ear, message('3', NOON + SECOND, { author: 'ben' }))).toBe(true);
    expect(beginsAnother(NEW_EAR, message('3'))).toBe(false);
  });

  it.each<[string, Ear, string | null, string[] | null]>([
    ['takes an edit', ear, 'new', ['new', 'words of 2']],
    ['loses a deleted message', ear, null, ['words of 2']],
    ['is none once its only message is deleted', heard(message('1')), null, null],
    [
      'gets no words by an edit that it may not have',
      heard(message('1', NOON, { text: '', sign: true })),
      'new',
      [''],
    ],
    ['has nothing to lose where nothing is held', NEW_EAR, null, null],
  ])('%s', (_, before, text, after) => {
    expect(textsOf(amended(before, '1', text))).toEqual(after);
  });

  it('is writing, as typing is until it is sent', () => {
    expect(isWriting(ear, 'ana', NOON)).toBe(true);
    expect(isWriting(ear, 'ben', NOON)).toBe(false);
    const typing = withTyping(emptied(ear), 'ben', NOON);
    expect(isWriting(typing, 'ben', NOON + 9 * SECOND)).toBe(true);
    expect(isWriting(typing, 'ben', NOON + 11 * SECOND)).toBe(false);
    const sent = emptied(withMessage(typing, message('3', NOON, { author: 'ben' })));
    expect(isWriting(sent, 'ben', NOON + SECOND)).toBe(false);
  });
});

describe('the turns before', () => {
  it('are the last two, and none of another conversation', () => {
    const ear = [turn('1'), turn('2', NOON + MINUTE), turn('3', NOON + 2 * MINUTE)].reduce(withTurn, NEW_EAR);
    const ids = (at: number) => contextAt(ear, at).flatMap(({ messageIds }) => messageIds);
    expect(ids(NOON + 3 * MINUTE)).toEqual(['2', '3']);
    expect(ids(NOON + HOUR + MINUTE)).toEqual(['3']);
    expect(ids(NOON + 3 * HOUR)).toEqual([]);
    expect(withTurn(ear, turn('4', NOON + 3 * HOUR)).earlier).toHaveLength(1);
  });

  it('hold the last one for an edit, until somebody speaks', () => {
    const ear = withTurn(NEW_EAR, turn('1'));
    expect(lastTurnWith(ear, '1')).toEqual(turn('1'));
    expect(lastTurnWith(ear, '2')).toBeUndefined();
    expect(lastTurnWith(withMessage(ear, message('2')), '1')).toBeUndefined();
    expect(lastTurnWith(NEW_EAR, '1')).toBeUndefined();
  });
});
