import { describe, expect, it } from 'vitest';
import { BIDS, type Bid } from '../../src/coaching/cues.ts';
import { ENERGIES, type Energy } from '../../src/coaching/preferences.ts';
import type { Suggestion, SuggestionRequest } from '../../src/ports.ts';
import { createEmbeddedCoach } from '../../src/suggestions/coach.ts';
import { LINE_RULES, mayOffer } from '../../src/suggestions/line-rules.ts';
import { LINES } from '../../src/suggestions/lines/all.ts';
import { MESSAGES } from './support/messages.ts';

const coach = createEmbeddedCoach();

const suggest = (bid: Bid, text: string, more: Partial<SuggestionRequest> = {}): Promise<Suggestion> =>
  coach.suggest({
    bid,
    kind: 'answer',
    turn: { text, context: [] },
    energy: 'warm',
    seed: 'seed',
    wasUsed: () => false,
    cloud: false,
    ...more,
  });

const EVERY_WAY = ENERGIES.flatMap((energy) =>
  (['answer', 'build'] as const).flatMap((kind) => ['a', 'b', 'c'].map((seed) => ({ energy, kind, seed }))),
);

const linesOf = async (bid: Bid, text: string): Promise<string[]> => {
  const suggestions = await Promise.all(EVERY_WAY.map((way) => suggest(bid, text, way)));
  return suggestions.flatMap(({ line, examples }) => [line, ...examples]);
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

describe.each(BIDS)('for %s', (bid) => {
  it.each(MESSAGES[bid])('every line about “%s” keeps every rule', async (text) => {
    for (const line of await linesOf(bid, text))
      for (const [rule, keeps] of Object.entries(LINE_RULES))
        expect(keeps(line, bid), `${rule}: ${line}`).toBe(true);
  });

  it('holds only words that stand in the message', async () => {
    for (const text of MESSAGES[bid]) {
      const { detail } = await suggest(bid, text);
      expect(wordsOf(text)).toEqual(expect.arrayContaining(wordsOf(detail ?? '')));
    }
  });

  it('offers three examples, all different from the line and from each other', async () => {
    for (const text of MESSAGES[bid]) {
      const { line, examples } = await suggest(bid, text);
      expect(new Set([line, ...examples]).size).toBe(4);
    }
  });

  it('gives the same nudge for the same request', async () => {
    for (const text of MESSAGES[bid]) expect(await suggest(bid, text)).toEqual(await suggest(bid, text));
  });

  it('passes over lines that were used, until none is left', async () => {
    const used = new Set<string>();
    const wasUsed = (line: string) => used.has(line);
    const text = MESSAGES[bid][0] ?? '';
    for (let n = 0; n < 12; n++) {
      const { line } = await suggest(bid, text, { wasUsed });
      expect(used.has(line)).toBe(false);
      used.add(line);
    }
    expect((await suggest(bid, text, { wasUsed: () => true })).line).not.toBe('');
  });

  it.each(ENERGIES)('has many shapes with and without something to hold, in a %s voice', (energy: Energy) => {
    const { openers, asks } = LINES[bid];
    const questions = asks.flatMap(({ ask }) => ask).length;
    const shapes = Math.min(openers[energy].holding.length, openers[energy].plain.length) * questions;
    expect(shapes).toBeGreaterThanOrEqual(bid === 'good_news' ? 12 : 6);
  });

  it('always has a question that fits, whatever the message says', () => {
    expect(LINES[bid].asks.some(({ when, doer, wish }) => !when && !doer && !wish)).toBe(true);
  });

  it('says why in one sentence with its source', async () => {
    expect((await suggest(bid, 'hm')).why).toMatch(/^[^.]+ \([A-Z].*\d{4}\)\.$/u);
  });
});

it.each([
  ['got the second interview 😭', 'got the second interview', /you got the second interview/i],
  ['no cavities. home by 6', 'no cavities', /no cavities/i],
  ['they picked MY design', 'they picked MY design', /hey picked YOUR design/],
  ['mum loved your cake', 'mum loved your cake', /mum loved my cake/i],
  ['we got the flat!!', 'got the flat', /we got the flat/i],
  ['results are back. all clear.', 'all clear', /all clear/i],
])('answers “%s” with its own words turned to the reader’s mouth', async (text, detail, line) => {
  const suggestion = await suggest('good_news', text);
  expect(suggestion.detail).toBe(detail);
  expect(suggestion.line).toMatch(line);
});

it('names the particular thing in most good news', async () => {
  const details = await Promise.all(
    MESSAGES.good_news.map(async (text) => (await suggest('good_news', text)).detail),
  );
  expect(details.filter(Boolean).length / details.length).toBeGreaterThanOrEqual(0.9);
});

it('asks openly about good news', async () => {
  for (const text of MESSAGES.good_news)
    for (const line of await linesOf('good_news', text))
      expect(line).toMatch(/\b(?:how|what|which|who|when|where)\b/iu);
});

it('names a worry only by what is coming, never by how it was put', async () => {
  const { detail, line } = await suggest(
    'vulnerability',
    'nervous about the presentation, my hands are cold',
  );
  expect(detail).toBe('the presentation');
  expect(line).toContain('the presentation');
  expect((await suggest('vulnerability', 'i feel like nobody sees what i do')).detail).toBeNull();
});

it.each([
  ['', 'nothing at all'],
  ['😭😭😭', 'nothing but emoji'],
  ['https://example.com/a/long/path?x=1', 'a bare link'],
  ['<:party:123456789012345678> <@123456789012345678>', 'markup'],
  ['что за день', 'another script'],
  ['fuck yes', 'words nobody should be made to repeat'],
])('invents nothing for %j: %s', async (text) => {
  for (const bid of BIDS) {
    const { detail, line } = await suggest(bid, text);
    expect(detail).toBeNull();
    expect(mayOffer(line, bid)).toBe(true);
  }
});

it('types without capitals to a partner who does', async () => {
  const context = [{ who: 'other', text: 'on my way, need anything?' }] as const;
  const { line } = await suggest('good_news', 'Tara slept through the night', {
    turn: { text: 'Tara slept through the night', context },
  });
  expect(line.replace('Tara', '')).toBe(line.replace('Tara', '').toLowerCase());
  expect(line).toContain('Tara');
});

it('asks different things for different seeds', async () => {
  const lines = await Promise.all(
    Array.from({ length: 20 }, (_, seed) => suggest('good_news', 'my pr got merged', { seed: String(seed) })),
  );
  expect(new Set(lines.map(({ line }) => line)).size).toBeGreaterThanOrEqual(6);
});

it.each<[Bid, string, RegExp]>([
  ['affection', 'goodnight', /what are you up to|where are you|what brought that on/i],
  ['affection', 'made the best lasagna of my life', /what are you up to|where are you|what brought that on/i],
  ['affection', 'thank you for dinner', /what was it like for you/i],
  ['affection', 'i love you', /where are you|knees|softer/i],
  ['connection', 'blep', /best bit|where are you|story/i],
  ['connection', 'there is a fox in the garden', /find this/i],
  ['connection', 'how did it go??', /your bit of the day/i],
  ['vulnerability', 'flat is so quiet since you left', /like there|glad you told me\. (?:shall|how is)/i],
  ['stress', 'bus didnt come for 50 min', /patience|did it eat|how long/i],
  ['affection', 'how did i get so lucky', /how did i get so lucky/i],
  ['stress', 'the printer ate everything', /patience|did it eat/i],
  ['repair', 'sorry about the dishes', /came back to the|named the/i],
  ['good_news', 'i passed the exam', /want more of this/i],
])('in %s “%s” no line says what would not fit', async (bid, text, misfit) => {
  for (const line of await linesOf(bid, text)) expect(line).not.toMatch(misfit);
});

it.each<[Bid, string, RegExp]>([
  ['connection', 'knock knock', /^(?:ha, )?okay\b.* (?:who's there|who is it|who dares)/i],
  ['connection', 'guess who called me', /is it|hint|who is it/i],
  ['connection', 'did you see the moon?', /not yet. (?:shall i look now|what did i miss|shall we|will you)/i],
  ['vulnerability', 'I miss my dad today', /^(?:i'm (?:right here )?with you|hey, i'm here)/i],
  [
    'vulnerability',
    "sometimes i feel lonely even when you're here",
    /^(?:i'm (?:right here )?with you|hey, i'm here)/i,
  ],
  ['vulnerability', "i think i'm having a miscarriage", /coming|dropping/i],
])('in %s “%s” every first line says what fits', async (bid, text, fit) => {
  for (const seed of 'abcdefgh')
    for (const energy of ENERGIES) expect((await suggest(bid, text, { energy, seed })).line).toMatch(fit);
});

it('does not offer to call somebody who is lonely in the same room', async () => {
  for (const seed of 'abcdefgh')
    expect(
      (await suggest('vulnerability', "i feel lonely even when you're here", { seed })).line,
    ).not.toMatch(/call/i);
});

it('says again what good news was about, once it was answered', async () => {
  const wanted = 'Back to your exam for a moment.';
  const said = await Promise.all(
    Array.from('abcdefghijklmnop').map((seed) =>
      suggest('good_news', 'passed my exam', { kind: 'build', seed }),
    ),
  );
  expect(said.some(({ line }) => line.startsWith(wanted))).toBe(true);
});

it.each(BIDS)('only listens, for %s, where the author handed it over for that', async (bid) => {
  for (const text of [...MESSAGES[bid], 'if I mess up the speech, everybody laughs'])
    for (const { energy, seed } of EVERY_WAY) {
      const { detail, line, examples } = await suggest(bid, text, { kind: 'listen', energy, seed });
      for (const said of [line, ...examples])
        expect(said).not.toMatch(/fuming|outraged|cheek|unbelievable|poor you|!/i);
      expect(detail ?? '').not.toMatch(/mess up/);
    }
});

it.each([
  ['stress', 'third meeting about the same thing. i just need to vent'],
  ['stress', 'no advice please, just listen. the printer again'],
  ['vulnerability', "don't fix it, i only want to say it: i feel small there"],
] as const)('listens where the author of a %s message asks for an ear: “%s”', async (bid, text) => {
  const { detail, line } = await suggest(bid, text);
  expect(line).toMatch(
    /(?:tell me all of it|where does it start|what else is in there|how long has it been)/iu,
  );
  expect(detail ?? '').not.toMatch(/vent|listen|advice|fix/u);
});
