import { describe, expect, it } from 'vitest';
import { BIDS } from '../../src/coaching/cues.ts';
import { refusedFeedback, refusedSuggestion } from '../../src/llm/checks.ts';
import { ANSWER, DRAFT, FEEDBACK, REQUEST } from './support/at-home.ts';

const reasonFor = (line: string, text = REQUEST.turn.text, bid = REQUEST.bid) =>
  refusedSuggestion(
    { detail: null, line, examples: [ANSWER.line] },
    { ...REQUEST, bid, turn: { text, context: [] } },
  );

describe('a line that may be shown', () => {
  it.each([
    'Wait, no way! What did they say at the end?',
    'so proud of u, which bit was the best?',
    'Café after, to celebrate: where shall we go?',
    'That’s huge… how does it feel to breathe out?',
    'At 19:30 tonight, on the sofa, with 2 spoons: tell me all of it?',
    'Ahh 🙌🏽 amazing! When do you hear back?',
    'Congrats ❤️ What’s the first thing you’ll do?',
    'Okay, so what happened next?',
    'Did you dance (a little) on the way home?',
  ])('is “%s”', (line) => {
    expect(reasonFor(line)).toBeNull();
  });

  it.each([
    ['Russian', 'я сдала экзамен!!', 'Ура! Как ты себя чувствуешь?'],
    ['Greek', 'πέρασα τις εξετάσεις', 'Μπράβο! Πώς νιώθεις?'],
    ['Japanese', 'しけんに受かった', 'やった！どんな気分?'],
    ['Chinese', '我通过了考试', '太棒了！感觉怎么样?'],
    ['Korean', '시험에 붙었어', '정말 잘했어! 기분이 어때?'],
    ['Persian', 'قبول شدم', 'آفرین! چه حسی می‌کنی?'],
    ['Hindi', 'मैं पास हो गई', 'वाह! कैसा लग रहा है?'],
    ['Vietnamese', 'em đậu rồi', 'Giỏi quá! Em thấy thế nào?'],
    ['Polish', 'zdałam', 'Brawo! Jak się czujesz?'],
    ['Latin letters after others', 'я сдала IELTS', 'Wow! How was the IELTS?'],
  ])('stands in the script of the message: %s', (_, text, line) => {
    expect(reasonFor(line, text)).toBeNull();
  });

  it('may name what the message is about, though a model may not bring it up', () => {
    const line = 'How was the therapy session today?';
    expect(reasonFor(line)).toBe('no_therapy_voice');
    expect(reasonFor(line, 'my therapy session was so good')).toBeNull();
  });

  it.each(BIDS)('is the same plain question for %s', (bid) => {
    expect(reasonFor('I’m here. What happened next?', REQUEST.turn.text, bid)).toBeNull();
  });
});

describe('a line in another script than the message', () => {
  it.each([
    ['Cyrillic', 'Как дела сегодня?', 'we won'],
    ['Latin and Cyrillic in one word', 'Hоw was it?', 'я сдала экзамен'],
    ['Greek for a Russian message', 'Πώς νιώθεις?', 'я сдала экзамен'],
    ['phonetic letters', 'ʜow was it?', 'we won'],
    ['wide letters', 'Ｈow was it?', 'we won'],
    ['mathematical letters', '𝐇𝐨𝐰 was it?', 'we won'],
  ])('is refused: %s', (_, line, text) => {
    expect(reasonFor(line, text)).toBe('own_script');
  });
});

describe('feedback', () => {
  it('may keep the draft’s own emoji and script', () => {
    const draft = 'ура 🎉🎉🎉';
    const edit = `${draft} как ты?`;
    expect(refusedFeedback({ ...FEEDBACK, edit }, { ...DRAFT, draft })).toBeNull();
  });
});
