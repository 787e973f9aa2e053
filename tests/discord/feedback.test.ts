import { expect, it } from 'vitest';
import { marked } from '../../src/discord/cards/feedback.ts';

it.each([
  ['nice', 'nice. What happened then?', 'nice. **What happened then?**'],
  ['you should rest', "I'm here. you should rest", "**I'm here.** you should rest"],
  ['yay so proud', 'yay so very proud of you', 'yay so **very** proud **of you**'],
  ['you need rest', "i'm with you. you need rest", "**i'm with you.** you need rest"],
  ['same', 'same', 'same'],
  ['aw ❤️', 'aw ❤️ How are you?', 'aw ❤️ **How are you?**'],
  ['a b', 'something else', 'something else'],
])('shows what was added to “%s” in bold', (draft, edit, shown) => {
  expect(marked(draft, edit)).toBe(shown);
});
