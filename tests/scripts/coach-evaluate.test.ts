import { describe, expect, it } from 'vitest';
import {
  bidTurnsOf,
  brokenRules,
  cardOf,
  coachReport,
  maskedLine,
  nudgesFor,
  type Nudge,
} from '../../scripts/coach/evaluate.ts';

const turn = { text: 'got the second interview!!', context: [] };
const nudge = (changes: Partial<Nudge['suggestion']> = {}): Nudge => ({
  ...{ bid: 'good_news', turn, seed: 's', ms: 1 },
  suggestion: {
    ...{ detail: 'got the second interview', line: 'You got the second interview! How did it go?' },
    ...{ examples: [], why: '' },
    ...changes,
  },
});

describe('measuring nudges', () => {
  it('takes the bids of the chats and nothing else', () => {
    const turns = (['good_news', 'none', 'conflict', null] as const).map((cue, i) => ({
      chat: 'C',
      turn: i,
      cue,
      text: turn,
    }));
    expect(bidTurnsOf(turns).map(({ bid, seed }) => [bid, seed])).toEqual([['good_news', 'C 0']]);
  });

  it.each([
    [{}, []],
    [{ detail: 'got the third interview' }, ['nothing_invented']],
    [{ line: 'Nice.' }, ['one_question']],
    [{ line: `Well ${'so '.repeat(45)}good, how?` }, ['short', 'short_card']],
    [{ line: 'Go on!!! How was it?' }, ['calm']],
  ])('names the rules that %j breaks', (changes, broken) => {
    expect(brokenRules(nudge(changes))).toEqual(broken);
  });

  it('tells shapes of line apart from what is held in them', () => {
    const other = nudge({ detail: 'the flat', line: 'The flat! How did it go?' });
    expect(maskedLine(nudge())).toBe(maskedLine(other));
    expect(maskedLine(nudge({ line: 'What happened then?' }))).not.toBe(maskedLine(other));
  });

  it('shows the card that its reader would get', () => {
    expect(cardOf(nudge())).toContain('got the second interview');
  });

  it('counts every nudge once', () => {
    const [, ...rows] = coachReport(
      nudgesFor([
        { bid: 'good_news', turn, seed: 'a' },
        { bid: 'stress', turn, seed: 'b' },
      ]),
    );
    expect(rows.find((row) => row.startsWith('good_news'))).toMatch(/^good_news +1 +100\.0 % +100\.0 % +0 /u);
    expect(rows.find((row) => row.startsWith('repair'))).toMatch(/^repair +0$/u);
  });
});
