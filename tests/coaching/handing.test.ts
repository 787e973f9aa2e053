import { describe, expect, it } from 'vitest';
import { afterHanding } from '../../src/coaching/conversation.ts';
import { purposeOf } from '../../src/coaching/moment.ts';
import { HOUR } from '../../src/coaching/time.ts';
import { couple, moment, NOON, nudgedAt, person, turn } from '../support/couple.ts';

const scene = { couple: couple(), author: person('ana'), reader: person('ben') };

describe('an author who marks a message of their own', () => {
  it('plans a nudge from now on, in the name of what they asked for', () => {
    const [celebrated] = afterHanding(scene, turn('ana', ''), 'celebrate', []);
    expect(celebrated).toMatchObject({
      bid: 'good_news',
      handed: 'celebrate',
      nudges: [{ state: { is: 'due' } }],
    });
    const [heard] = afterHanding(scene, turn('ana', ''), 'listen', []);
    expect(heard).toMatchObject({ bid: 'stress', handed: 'listen' });
  });

  it('keeps something tender tender', () => {
    const tender = moment('vulnerability');
    const marked = { ...turn('ana', ''), messageIds: tender.messageIds };
    expect(afterHanding(scene, marked, 'listen', [tender])).toMatchObject([
      { bid: 'vulnerability', handed: 'listen' },
    ]);
    expect(afterHanding(scene, marked, 'celebrate', [tender])).toMatchObject([{ bid: 'good_news' }]);
  });

  it('takes the place of what was open', () => {
    const [before, marked] = afterHanding(scene, turn('ana', '', NOON + HOUR), 'celebrate', [
      moment('stress'),
    ]);
    expect(before?.closed?.how).toBe('replaced');
    expect(marked?.handed).toBe('celebrate');
  });

  it('adds no second nudge to one that has gone out', () => {
    const gone = nudgedAt(NOON);
    const marked = { ...turn('ana', '', NOON + HOUR), messageIds: gone.messageIds };
    expect(afterHanding(scene, marked, 'listen', [gone])).toEqual([{ ...gone, handed: 'listen' }]);
  });

  it('may be marked in the mode in which nothing else is read, and keeps to the reader’s choices', () => {
    const flagged = { ...scene, author: person('ana', { mode: 'flagged' }) };
    expect(afterHanding(flagged, turn('ana', ''), 'celebrate', [])[0]?.nudges).toHaveLength(1);
    const uninterested = { ...scene, reader: person('ben', { nudgeAbout: [] }) };
    expect(afterHanding(uninterested, turn('ana', ''), 'celebrate', [])[0]).toMatchObject({
      silent: 'not_chosen',
      nudges: [],
    });
  });

  it.each([
    ['listen', 'answer', 'listen'],
    ['listen', 'build', 'build'],
    ['celebrate', 'answer', 'answer'],
    [null, 'answer', 'answer'],
  ] as const)('marked %s, a nudge to %s is to %s', (handed, kind, purpose) => {
    expect(purposeOf({ ...moment('stress'), handed }, kind)).toBe(purpose);
  });
});
