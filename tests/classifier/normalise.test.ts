import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/classifier/normalise.ts';

describe('the text as the features see it', () => {
  it.each([
    ['wide letters are the same letters', 'ＰＡＳＳＥＤ', 'passed'],
    ['case says nothing here', 'I Got It', 'i got it'],
    ['invisible characters are gone', 'pas\u200bsed\ufeff', 'passed'],
    ['stretched words are cut to two', 'yesssss soooo good', 'yess soo good'],
    ['stretched marks too', 'really?????', 'really??'],
    ['apostrophes are as often missing', "can't, can’t, cant", 'cant, cant, cant'],
    ['digits are folded', 'home by 6, bus 192', 'home by 0, bus 00'],
    ['emoji stay', 'we did it 🎉', 'we did it 🎉'],
    ['a custom emoji keeps its name', '<a:party_cat:123456789>', ':party_cat:'],
    ['a mention is a name', 'hey <@!123456789> look', 'hey {name} look'],
    ['a channel is a channel', 'see <#42>', 'see {channel}'],
    ['a time stamp is a time', 'at <t:1700000000:R>', 'at {time}'],
    ['a link is a link', 'https://example.org/a?b=1 lol', '{link} lol'],
    ['a spoiler is opened', '||i passed||', 'i passed'],
    ['bold and struck words are words', '**so** ~~not~~ happy', 'so not happy'],
    ['code is code', 'run `rm x` now', 'run {code} now'],
    ['a quote loses its mark', '> you said\nyes', 'you said\nyes'],
    ['a picture is a picture', '[image]', '{picture}'],
    ['lines stay lines', 'one  \n\n  two', 'one\ntwo'],
    ['nothing stays nothing', ' \n ', ''],
  ])('%s', (_, text, expected) => {
    expect(normalise(text)).toBe(expected);
  });
});
