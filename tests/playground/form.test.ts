import { consentModal } from '../../src/discord/cards/consent.ts';
import { draftModal } from '../../src/discord/cards/feedback.ts';
import { describe, expect, it } from 'vitest';
import { meant, readFillings } from '../../src/playground/form.ts';
import { parseModal } from '../../src/playground/discord/validation/modal-form.ts';

const modalOf = (built: { toJSON(): unknown }) => parseModal(built.toJSON(), []);
const CONSENT = modalOf(consentModal('1-2', null));
const DRAFT = modalOf(draftModal('nudge|draft|1|0'));

describe('a form that is filled by typing', () => {
  it.each([
    ['so proud of you, really', { 'What would you like to say?': 'so proud of you, really' }],
    ['1 + 1 = 2; see?', { 'What would you like to say?': '1 + 1 = 2; see?' }],
    ['What would you like to say?=a; b=c', { 'What would you like to say?': 'a; b=c' }],
  ])('takes "%s" as the words for its only field', (text, fillings) => {
    expect(readFillings(DRAFT, text)).toEqual(fillings);
  });

  it('takes fields and options by a part of their names', () => {
    expect(
      readFillings(CONSENT, 'what may i=my messages; nudge me=good news, hard; zone=Lisbon; 18=yes'),
    ).toEqual({
      'What may I read of yours?': ['My messages in this channel'],
      'When your partner shares it, nudge me about': ['Good news', 'Hard days'],
      'Your time zone': 'Lisbon',
      'I am 18 or over': true,
    });
  });

  it('is not filled by words that name none of its several fields', () => {
    expect(readFillings(CONSENT, 'hello')).toBeNull();
    expect(readFillings(CONSENT, 'w=hello')).toBeNull();
  });
});

describe('the name that is meant', () => {
  it.each([
    ['another idea', 'Another idea'],
    ['anoth', 'Another idea'],
    ['draft', 'Check my draft'],
    ['no', undefined],
    ['', undefined],
  ])('%s', (typed, name) => {
    expect(meant(typed, ['Another idea', 'Check my draft', 'Not now', 'Nothing'])).toBe(name);
  });
});
