import { describe, expect, it } from 'vitest';
import { afterEdit, afterTurn, type HeardTurn } from '../../src/coaching/conversation.ts';
import type { Bid, Cue } from '../../src/coaching/cues.ts';
import { closeMoment, planNudge, withNudge, type Ending, type Moment } from '../../src/coaching/moment.ts';
import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';
import { couple, moment, NOON, nudgedAt, person, turn } from '../support/couple.ts';

const ana = person('ana');
const ben = person('ben');
const LATER = NOON + 5 * MINUTE;

const hears = (
  author: 'ana' | 'ben',
  heard: { cue?: Cue; reply?: HeardTurn['reply']; at?: number },
  before: readonly Moment[],
  replier = ben,
): Moment[] => {
  const scene =
    author === 'ana'
      ? { couple: couple(), author: ana, reader: replier }
      : { couple: couple(), author: replier, reader: ana };
  const { cue = 'none', reply = null, at = LATER } = heard;
  return afterTurn(scene, { turn: turn(author, 'words', at), cue, reply }, before);
};

const waiting = () => planNudge(moment('good_news'), 'answer', NOON + 10 * MINUTE);

describe('an answer to an open moment', () => {
  it.each<[HeardTurn['reply'], string | undefined, string]>([
    ['active_constructive', 'met', 'dropped'],
    ['passive_constructive', 'met', 'dropped'],
    ['sign', 'met', 'dropped'],
    ['active_destructive', 'against', 'dropped'],
    ['passive_destructive', undefined, 'due'],
  ])('%s', (reply, how, state) => {
    const [after] = hears('ben', { reply }, [waiting()]);
    expect(after?.closed?.how).toBe(how);
    expect(after?.nudges[0]?.state.is).toBe(state);
  });

  it('in anger closes all that is open, whoever writes it', () => {
    for (const author of ['ana', 'ben'] as const) {
      const [after] = hears(author, { cue: 'conflict', reply: 'active_constructive' }, [waiting()]);
      expect(after?.closed?.how).toBe('conflict');
    }
  });

  it('leaves what is closed or too old as it was', () => {
    const closed = moment('stress', NOON - DAY, { closed: { how: 'met', at: NOON - DAY } });
    const old = moment('good_news', NOON - 12 * HOUR);
    expect(hears('ben', { cue: 'conflict' }, [closed, old])).toEqual([closed, old]);
  });

  it('short and kind, brings one light nudge where the reader chose to build on it', () => {
    const builder = person('ben', { buildOnIt: true });
    const [after] = hears('ben', { reply: 'passive_constructive' }, [waiting()], builder);
    expect(after?.nudges.at(-1)).toEqual({ kind: 'build', dueAt: LATER + 10 * MINUTE, state: { is: 'due' } });
    const [later] = hears('ben', { at: LATER + MINUTE }, after ? [after] : [], builder);
    expect(later?.nudges.at(-1)?.state.is).toBe('dropped');
  });

  it('short and kind at night, brings none', () => {
    const night = Date.parse('2026-03-02T23:00:00Z');
    const builder = person('ben', { buildOnIt: true });
    const [after] = hears(
      'ben',
      { reply: 'passive_constructive', at: night },
      [moment('good_news', night - MINUTE)],
      builder,
    );
    expect(after?.nudges).toEqual([]);
  });

  it('in anger takes back a thought about an answer that was given before', () => {
    const building = planNudge(closeMoment(moment('repair'), 'met', NOON), 'build', NOON + 10 * MINUTE);
    const [after] = hears('ana', { cue: 'conflict' }, [building]);
    expect(after?.closed?.how).toBe('met');
    expect(after?.nudges[0]?.state).toEqual({ is: 'dropped', because: 'conflict' });
  });

  it('is none to what was said after it', () => {
    const later = moment('good_news', LATER + MINUTE);
    expect(hears('ben', { reply: 'active_constructive' }, [later])).toEqual([later]);
  });
});

describe('a nudge that its reader had', () => {
  const nudged = (at = NOON): Moment => ({ ...nudgedAt(at), closed: null });
  const usedAt = (after: Moment | undefined) => {
    const state = after?.nudges[0]?.state;
    return state?.is === 'delivered' ? state.usedAt : undefined;
  };

  it.each<[HeardTurn['reply'], number | null]>([
    ['active_constructive', LATER],
    ['passive_constructive', LATER],
    ['sign', LATER],
    ['active_destructive', LATER],
    [null, LATER],
    ['passive_destructive', null],
  ])('was of use unless they turn to another topic: %s', (reply, used) => {
    expect(usedAt(hears('ben', { reply }, [nudged()])[0])).toBe(used);
  });

  it('was of use when they react to the message', () => {
    expect(usedAt(closeMoment(nudged(), 'met', LATER))).toBe(LATER);
  });

  it.each<Ending>(['against', 'conflict', 'replaced', 'withdrawn', 'misread'])(
    'is not of use because its moment ends as %s',
    (how) => {
      expect(usedAt(closeMoment(nudged(), how, LATER))).toBeNull();
    },
  );

  it('is not of use for what they said before it came', () => {
    expect(usedAt(hears('ben', { at: LATER - MINUTE }, [nudged(LATER)])[0])).toBeNull();
  });

  it('is not of use because its author goes on speaking', () => {
    expect(usedAt(hears('ana', {}, [nudged()])[0])).toBeNull();
  });
});

describe('a cue', () => {
  it('opens a moment with its nudge', () => {
    const [opened] = hears('ana', { cue: 'good_news' }, []);
    expect(opened).toMatchObject({ bid: 'good_news', author: 'ana', reader: 'ben', closed: null });
    expect(opened?.nudges).toEqual([{ kind: 'answer', dueAt: LATER + 10 * MINUTE, state: { is: 'due' } }]);
  });

  it('keeps the reason where there is to be silence', () => {
    const [opened] = hears('ana', { cue: 'affection' }, []);
    expect(opened).toMatchObject({ silent: 'not_chosen', nudges: [] });
  });

  it('that is stronger replaces the open one', () => {
    const [before, after] = hears('ana', { cue: 'vulnerability' }, [waiting()]);
    expect(before?.closed?.how).toBe('replaced');
    expect(after?.bid).toBe('vulnerability');
  });

  it.each<Bid>(['good_news', 'stress', 'connection'])('that is not (%s) leaves good news open', (cue) => {
    expect(hears('ana', { cue }, [waiting()])).toMatchObject([{ bid: 'good_news', closed: null }]);
  });

  it('may come with an answer', () => {
    const after = hears('ben', { cue: 'vulnerability', reply: 'active_constructive' }, [waiting()]);
    expect(after).toMatchObject([
      { author: 'ana', closed: { how: 'met' } },
      { author: 'ben', bid: 'vulnerability', reader: 'ana' },
    ]);
  });
});

describe('the same turn told again after a crash', () => {
  it.each<[Cue, HeardTurn['reply']]>([
    ['good_news', null],
    ['vulnerability', 'passive_constructive'],
    ['none', 'active_destructive'],
    ['conflict', null],
  ])('changes nothing (%s, %s)', (cue, reply) => {
    const builder = person('ben', { buildOnIt: true });
    const scene = { couple: couple(), author: builder, reader: ana };
    const heard = { turn: turn('ben', 'words', LATER), cue, reply };
    const once = afterTurn(scene, heard, [waiting()]);
    expect(afterTurn(scene, heard, once)).toEqual(once);
  });

  it('does not begin again what was answered since', () => {
    const scene = { couple: couple(), author: ana, reader: ben };
    const heard = { turn: turn('ana', 'words'), cue: 'good_news', reply: null } as const;
    const answered = hears('ben', { reply: 'active_constructive' }, afterTurn(scene, heard, []));
    expect(afterTurn(scene, heard, answered)).toEqual(answered);
  });
});

describe('after 35 days', () => {
  it('a moment is forgotten', () => {
    expect(hears('ana', {}, [moment('good_news', LATER - 35 * DAY)])).toEqual([]);
  });
});

describe('an edit', () => {
  const scene = { couple: couple(), author: ana, reader: ben };
  const edited = (before: Moment, cue: Cue) => afterEdit(scene, before, cue, LATER, [before]);

  it('to the same kind of thing changes nothing', () => {
    const before = waiting();
    expect(edited(before, 'good_news')).toBe(before);
  });

  it('to nothing at all withdraws the moment', () => {
    expect(edited(waiting(), 'none')).toMatchObject({
      closed: { how: 'withdrawn' },
      nudges: [{ state: { is: 'dropped' } }],
    });
  });

  it('to another cue plans anew', () => {
    const after = edited(waiting(), 'vulnerability');
    expect(after.bid).toBe('vulnerability');
    expect(after.nudges.map(({ state }) => state.is)).toEqual(['dropped', 'due']);
  });

  it('to a cue that was not chosen keeps quiet', () => {
    expect(edited(waiting(), 'affection')).toMatchObject({ bid: 'affection', silent: 'not_chosen' });
  });

  it('after the nudge brings no other', () => {
    const before = { ...nudgedAt(NOON), closed: null };
    expect(edited(before, 'stress').nudges).toEqual(before.nudges);
  });

  it('while the nudge is on its way brings no other', () => {
    const before = withNudge(waiting(), 0, { is: 'sending', at: NOON });
    expect(edited(before, 'stress')).toEqual({ ...before, bid: 'stress' });
  });

  it('of a closed moment changes nothing', () => {
    const before = nudgedAt(NOON);
    expect(edited(before, 'none')).toBe(before);
  });
});
