import { describe, expect, it } from 'vitest';
import { BIDS, type Bid } from '../../src/coaching/cues.ts';
import { LINE_RULES, mayOffer } from '../../src/suggestions/line-rules.ts';
import { LINES } from '../../src/suggestions/lines/all.ts';
import { LISTENING } from '../../src/suggestions/lines/listening.ts';

it.each<[keyof typeof LINE_RULES, Bid, string]>([
  ['one_question', 'good_news', 'You got it! How was it? Who was there?'],
  ['one_question', 'good_news', 'You got it! How was it? Tell me.'],
  ['one_question', 'good_news', 'You got it!'],
  ['short', 'stress', `${'so '.repeat(20)}how are you?`],
  ['calm', 'good_news', 'Yes! Yes! Yes! How was it?'],
  ['calm', 'good_news', '🎉🎉 How was it?'],
  ['plain_text', 'connection', 'Seen https://example.com/x already?'],
  ['plain_text', 'connection', 'Hey <@123>, what is it?'],
  ['plain_text', 'connection', '**What** is it?'],
  ['no_therapy_voice', 'vulnerability', 'I want to hold space for you. What do you need?'],
  ['no_therapy_voice', 'stress', 'How will you process that?'],
  ['no_motives', 'stress', 'She only wants attention, right?'],
  ['no_advice', 'vulnerability', 'You should sleep, no?'],
  ['no_advice', 'vulnerability', 'Have you considered asking?'],
  ['no_advice', 'stress', 'Why dont you leave early?'],
])('the rule %s stops, for %s: “%s”', (rule, bid, line) => {
  expect(LINE_RULES[rule](line, bid)).toBe(false);
  expect(mayOffer(line, bid)).toBe(false);
});

describe.each(BIDS)('for %s', (bid) => {
  const { openers, build, asks } = LINES[bid];
  const groups = [...asks, LISTENING].map((group) => ({
    ask: group.ask,
    begun: [...(group.openers ? [group.openers] : Object.values(openers)), build].flatMap((set) => [
      ...set.plain,
      ...set.holding,
    ]),
  }));

  it('nothing that was written for it is lost to a rule', () => {
    for (const { ask, begun } of groups)
      for (const opener of begun.map((text) =>
        text.replaceAll(/\{(?:it|thing)\}/giu, 'the little blue boat'),
      ))
        for (const question of ask)
          expect(mayOffer(`${opener} ${question}`, bid), `${opener} ${question}`).toBe(true);
  });

  it('no beginning asks, so that each line has one question', () => {
    for (const opener of groups.flatMap(({ begun }) => begun)) expect(opener).not.toContain('?');
  });
});
