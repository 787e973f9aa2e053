import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/classifier/normalise.ts';
import { readable } from '../../src/classifier/readable.ts';
import { LATIN_OF } from '../../src/coaching/look-alikes.ts';

const PLAIN = 'I passed the exam!! so happy';

describe('the text as a person reads it', () => {
  it.each([
    ['zero-width marks', 'I pa\u200bss\u200ded the ex\u2060am!! so happy'],
    ['a Cyrillic a, e and o', 'I pаssеd the exаm!! sо happy'],
    ['Greek capitals and a kappa beside plain letters', 'Ι passed the exam!! so happy'],
    ['a Greek o', 'I passed the exam!! sο happy'],
    ['bidi overrides', '\u202eI passed\u202c the exam!! \u2067so happy\u2069'],
    ['variation selectors', 'I passed\ufe0f the exam!! so happy'],
    ['wide letters', 'Ｉ passed the ｅｘａｍ!! so happy'],
    ['mathematical letters', 'I 𝐩𝐚𝐬𝐬𝐞𝐝 the exam!! so happy'],
    ['stretching', 'I passed the exam!!!!!! so happy'],
    ['bold', 'I **passed** the exam!! so happy'],
    ['a spoiler', '||I passed the exam!!|| so happy'],
    ['soft hyphens', 'I pas\u00adsed the exam!! so happy'],
  ])('is not changed by %s', (_, typed) => {
    expect(readable(typed)).toBe(PLAIN);
  });

  it.each([
    ['blаck KEBAB', 'black KEBAB'],
    ['ΒLACK ΤAXI ok', 'BLACK TAXI ok'],
    ['thanκ you kindly', 'thank you kindly'],
  ])('unmasks %s and leaves its other letters alone', (typed, plain) => {
    expect(readable(typed)).toBe(plain);
  });

  it('pairs every stranger with a Latin letter', () => {
    for (const [stranger, latin] of LATIN_OF) {
      expect(latin).toMatch(/^[a-zA-Z]$/u);
      expect(stranger).not.toMatch(/^[a-zA-Z]$/u);
    }
  });

  it.each(['сдал экзамен', 'τα κατάφερα', 'люблю тебя, really'])('leaves %s in its own alphabet', (text) => {
    expect(readable(text)).toBe(text);
  });

  it('keeps case and digits, which the word features fold', () => {
    expect(readable('Flat 12, I CAN’T')).toBe("Flat 12, I CAN'T");
    expect(normalise('Flat 12, I CAN’T')).toBe('flat 00, i cant');
  });
});
