import { describe, expect, it } from 'vitest';
import { loadClassifier } from '../../src/classifier-file.ts';
import { BIDS, CUE_LABELS } from '../../src/coaching/cues.ts';
import { REPLY_LABELS } from '../../src/coaching/replies.ts';

const classifier = await loadClassifier();

const likeliest = <L extends string>(labels: readonly L[], reading: Record<L, number>): L | undefined =>
  labels.toSorted((a, b) => reading[b] - reading[a])[0];

const cueOf = async (text: string) => likeliest(CUE_LABELS, await classifier.readCue({ text, context: [] }));

const replyTo = async (cue: string, text: string) =>
  likeliest(REPLY_LABELS, await classifier.readReply({ text, context: [{ who: 'other', text: cue }] }));

describe('the shipped classifier', () => {
  it.each([
    ['I got the job!!', 'good_news'],
    ['i passed!!! cant believe it', 'good_news'],
    ['sorry i snapped at you earlier', 'repair'],
    ['miss you so much', 'affection'],
    ['im so nervous about tomorrow, what if i mess it up', 'vulnerability'],
    ['ugh the bus again, forty minutes in the rain', 'stress'],
    ['ok', 'none'],
    ['on my way', 'none'],
    ['milk, eggs, bread', 'none'],
  ])('reads "%s" as %s', async (text, cue) => {
    expect(await cueOf(text)).toBe(cue);
  });

  it.each([
    ['WAIT REALLY?! tell me everything', 'active_constructive'],
    ['nice', 'passive_constructive'],
    ['did you pay the rent', 'passive_destructive'],
  ])('hears "%s" after good news as %s', async (text, reply) => {
    expect(await replyTo('i got the job!!', text)).toBe(reply);
  });

  it('gives probabilities that sum to one, whatever it is given', async () => {
    for (const text of ['', '🎉', 'ok', 'a'.repeat(4_000), '\u200b', '日本語'])
      for (const reading of [
        await classifier.readCue({ text, context: [] }),
        await classifier.readReply({ text, context: [] }),
      ])
        expect(Object.values<number>(reading).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
  });

  it('reads the same turn the same way each time', async () => {
    const turn = { text: 'they said yes', context: [{ who: 'other', text: 'and?' } as const] };
    expect(await classifier.readCue(turn)).toEqual(await classifier.readCue(turn));
  });

  it('asks for more certainty from keen to strict', () => {
    for (const bid of BIDS) {
      const { keen, normal, calm, strict } = classifier.thresholds.bids[bid];
      expect([keen, normal, calm, strict]).toEqual([keen, normal, calm, strict].toSorted((a, b) => a - b));
    }
  });
});
