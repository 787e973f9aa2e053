import { describe, expect, it } from 'vitest';
import { recordOf } from '../../src/record.ts';
import { REPLY_LABELS } from '../../src/coaching/replies.ts';
import type { TurnText } from '../../src/coaching/turn.ts';
import { colderEdit, coldLine } from '../../src/llm/hearing.ts';
import { DRAFT, REQUEST } from './support/at-home.ts';

/** Hears each text as warm as told, 1 unless told. */
const hearing = (warmths: Record<string, number>) => {
  const heard: TurnText[] = [];
  const readReply = (turn: TurnText) => {
    heard.push(turn);
    const warmth = warmths[turn.text] ?? 1;
    return Promise.resolve(
      recordOf(REPLY_LABELS, (label) => (label === 'active_constructive' ? warmth : (1 - warmth) / 3)),
    );
  };
  return { heard, readReply };
};

describe('lines', () => {
  it.each([
    [{}, null],
    [{ one: 0.6 }, null],
    [{ one: 0.59 }, 'not_constructive'],
    [{ two: 0 }, 'not_constructive'],
  ])('heard as %o are %s', async (warmths, reason) => {
    expect(await coldLine(hearing(warmths).readReply, ['one', 'two'], REQUEST.turn)).toBe(reason);
  });

  it('are heard as the reader’s answer to the message', async () => {
    const { heard, readReply } = hearing({});
    const context = [
      { who: 'same', text: 'big day' },
      { who: 'other', text: 'good luck' },
    ] as const;
    await coldLine(readReply, ['how was it?'], { text: 'passed!!', context });
    expect(heard).toEqual([
      {
        text: 'how was it?',
        context: [
          { who: 'other', text: 'big day' },
          { who: 'same', text: 'good luck' },
          { who: 'other', text: 'passed!!' },
        ],
      },
    ]);
  });
});

describe('an edit', () => {
  it.each([
    ['as warm as the draft', { [DRAFT.draft]: 0.9, edit: 0.9 }, null],
    ['a little less warm', { [DRAFT.draft]: 0.9, edit: 0.6 }, null],
    ['cold where the draft was warm', { [DRAFT.draft]: 0.9, edit: 0.1 }, 'not_constructive'],
    ['colder than a cool draft', { [DRAFT.draft]: 0.3, edit: 0.2 }, 'not_constructive'],
    ['warmer than a cool draft', { [DRAFT.draft]: 0.2, edit: 0.3 }, null],
  ])('that is %s', async (_, warmths, reason) => {
    expect(await colderEdit(hearing(warmths).readReply, 'edit', DRAFT)).toBe(reason);
  });

  it('is not heard where there is none, or no message', async () => {
    const { heard, readReply } = hearing({});
    expect(await colderEdit(readReply, null, DRAFT)).toBeNull();
    expect(await colderEdit(readReply, 'edit', { ...DRAFT, turn: null })).toBeNull();
    expect(heard).toEqual([]);
  });
});
