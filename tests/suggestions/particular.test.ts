import { expect, it } from 'vitest';
import type { Bid } from '../../src/coaching/cues.ts';
import { findParticular } from '../../src/suggestions/particular.ts';
import { plainWords } from '../../src/suggestions/plain-words.ts';
import { swapPronouns } from '../../src/suggestions/swap-pronouns.ts';

it.each<[Bid, string, string | undefined]>([
  ['good_news', 'PASSED!!!', 'you passed'],
  ['good_news', 'ok so my pr got merged lol', 'your pr got merged'],
  ['good_news', 'I’m keeping the varsity job', "you're keeping the varsity job"],
  ['good_news', 'i was late but i won the raffle', 'you won the raffle'],
  ['good_news', 'she said yes and gave me the keys', 'she said yes'],
  ['good_news', 'i got the evening shift i asked for on monday', 'you got the evening shift'],
  ['good_news', 'MY LITTLE BROTHER GRADUATED', 'your little brother graduated'],
  ['good_news', 'Caught a snapper', 'you caught a snapper'],
  ['good_news', 'i cried', undefined],
  ['good_news', 'it is!!', undefined],
  ['good_news', 'we got the flat!!!!', 'we got the flat'],
  ['good_news', 'we finally got the keys', 'we got the keys'],
  ['good_news', 'WE GOT THE FLAT', 'we got the flat'],
  ['good_news', 'we won 3-1', 'you won 3-1'],
  ['good_news', 'they approved our loan', 'they approved our loan'],
  ['good_news', 'results are back. all clear.', 'all clear'],
  ['good_news', 'lena slept through the night for the first time', 'lena slept through the night'],
  ['good_news', 'if they take the offer', undefined],
  ['stress', 'if I mess up the speech', undefined],
  ['stress', '40 minutes in the pharmacy queue', '40 minutes in the pharmacy queue'],
  ['stress', 'printer ate my labels', 'printer ate your labels'],
  ['vulnerability', "mammogram letter's come", 'the mammogram letter'],
  ['vulnerability', 'weird call with my dad', 'the weird call'],
  ['vulnerability', 'my brother did not call', undefined],
  ['affection', 'miss your face', 'my face'],
  ['affection', 'thanks for the soup', 'the soup'],
  ['affection', 'i love you', undefined],
  ['connection', 'theres a raccoon in the bin', 'a raccoon'],
  ['connection', 'what did the kids do today', undefined],
  ['repair', 'sorry about the dishes', 'the dishes'],
  ['repair', 'sorry i snapped', undefined],
])('in %s “%s” the particular thing, said back, is %j', (bid, text, said) => {
  expect(findParticular(text, bid)?.said).toBe(said);
});

it.each([
  ['passed the exam', 'the exam'],
  ['passed my exam', 'your exam'],
  ['got a raise', 'the raise'],
  ['no cavities', null],
])('knows what “%s” is about: %j', (text, thing) => {
  expect(findParticular(text, 'good_news')?.thing).toBe(thing);
});

it('turns the author’s words to the reader’s mouth', () => {
  expect(swapPronouns('i was late for my own class'.split(' '))).toEqual(
    'you were late for your own class'.split(' '),
  );
});

it.each([
  ['**so** <@123> they said ~~no~~ yes 🎉', 'so they said no yes .'],
  ['> quoted\nmine', 'quoted\nmine'],
  ['see https://example.com/x now', 'see . now'],
  ['it’s on', "it's on"],
])('reads %j as %j', (typed, plain) => {
  expect(plainWords(typed)).toBe(plain);
});
