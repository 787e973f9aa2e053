import { describe, expect, it } from 'vitest';
import { parseChats, type Chat } from '../../scripts/replay/chat.ts';
import { timelineOf } from '../../scripts/replay/timeline.ts';
import type { Who } from '../../scripts/people/two.ts';

const MONDAY = Date.parse('2026-03-16T00:00:00Z');

const said = (who: Who, at: string, text: string, more: Partial<Chat['turns'][number]> = {}) => ({
  who,
  at,
  text,
  cue: 'none' as const,
  reply: null,
  ...more,
});

const chat = (...turns: Chat['turns']): Chat => ({ id: 'invented', turns });

/** Chats whose couples all live in one zone are easier to follow: this many empty ones come before the one under test. */
const asCouple = (couple: number, one: Chat) =>
  timelineOf([...Array.from({ length: couple }, () => chat()), one], MONDAY);

describe('a chat on the replay’s calendar', () => {
  it('keeps its weekday and the hour of its zone', () => {
    const wednesday = chat(said('A', '2025-11-05T21:30', 'home soon'));
    const [first] = asCouple(1, wednesday);
    const shown = new Date(first?.at ?? 0).toLocaleString('en-GB', {
      timeZone: 'America/New_York',
      weekday: 'long',
      hour: '2-digit',
      minute: '2-digit',
    });
    expect(shown).toContain('Wednesday');
    expect(shown).toContain('21:30');
  });

  it('says the lines of a burst a second apart', () => {
    const times = asCouple(0, chat(said('A', '2026-03-02T08:00', 'so\nthey said yes\n!!'))).map(
      ({ at }) => at,
    );
    expect(times.map((at) => at - (times[0] ?? 0))).toEqual([0, 1_000, 2_000]);
  });

  it('keeps the order of turns that were said in one minute', () => {
    const lines = Array.from({ length: 70 }, (_, i) => `line ${i}`).join('\n');
    const happenings = asCouple(
      0,
      chat(said('A', '2026-03-02T08:00', lines), said('B', '2026-03-02T08:00', 'ok')),
    );
    expect(happenings.at(-1)).toMatchObject({ by: 'B', text: 'ok' });
  });

  it('tells several chats in the order of time', () => {
    const early = chat(said('A', '2026-03-02T08:00', 'early'));
    const late = chat(said('A', '2026-03-02T23:00', 'late'));
    const times = timelineOf([late, early], MONDAY).map(({ couple }) => couple);
    expect(times).toEqual([1, 0]);
  });

  it('lets a partner who reacts do so where the chat has no answer', () => {
    const unanswered = chat(said('A', '2026-03-02T08:00', 'passed!!', { cue: 'good_news' }));
    const answered = chat(
      said('A', '2026-03-02T08:00', 'passed!!', { cue: 'good_news' }),
      said('B', '2026-03-02T08:05', 'no way, tell me', { reply: 'active_constructive' }),
    );
    expect(asCouple(4, unanswered).filter(({ does }) => does === 'react')).toMatchObject([
      { by: 'B', to: 0 },
    ]);
    expect(asCouple(4, answered).filter(({ does }) => does === 'react')).toEqual([]);
    expect(asCouple(0, unanswered).filter(({ does }) => does === 'react')).toEqual([]);
  });
});

describe('a file of chats', () => {
  it('is refused with the line that is no chat', () => {
    expect(() => parseChats('\n{"id":"x","turns":[]}\n', 'chats.jsonl')).toThrow('chats.jsonl, line 2,');
    expect(() => parseChats('hello', 'chats.jsonl')).toThrow('chats.jsonl, line 1,');
  });
});
