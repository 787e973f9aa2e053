import { describe, expect, it } from 'vitest';
import { CUE_LABELS, CUES } from '../../src/coaching/cues.ts';
import type { TurnText } from '../../src/coaching/turn.ts';
import { createAsk } from '../../src/llm/client.ts';
import { createRefiner } from '../../src/llm/refiner.ts';
import { createLogBook } from './support/log-book.ts';
import { failing, saying, startServer } from './support/server.ts';
import { someModel } from './support/some-model.ts';

const TURN: TurnText = { text: 'they said yes', context: [{ who: 'other', text: 'any word yet?' }] };

const readWith = async (answer: Parameters<typeof startServer>[0], turn = TURN) => {
  await using server = await startServer(answer);
  const model = someModel(server.url);
  const reading = await createRefiner(model, createAsk(model, createLogBook())).readCue(turn);
  return { reading, asked: server.asked };
};

describe('a second opinion on a cue', () => {
  it('is as sure of the label as the model, and shares the rest evenly', async () => {
    const { reading } = await readWith(() => saying({ label: 'good_news', confidence: 0.79 }));
    expect(Object.keys(reading ?? {})).toEqual(CUE_LABELS);
    expect(reading?.good_news).toBe(0.79);
    expect(reading?.stress).toBeCloseTo(0.03);
    expect(Object.values(reading ?? {}).reduce((sum, each) => sum + each)).toBeCloseTo(1);
  });

  it('still leans to the label of a model that is not sure at all', async () => {
    const { reading } = await readWith(() => saying({ label: 'stress', confidence: 0 }));
    expect(reading?.stress).toBe(1 / 8);
    expect(reading?.none).toBe(1 / 8);
  });

  it('is none where the model fails', async () => {
    expect((await readWith(() => failing(500))).reading).toBeNull();
  });

  it('is not asked about a message without words', async () => {
    const turn = { text: '<:hug:123456789012345678>', context: [] };
    const { reading, asked } = await readWith(() => saying({ label: 'none', confidence: 1 }), turn);
    expect({ reading, asked }).toEqual({ reading: null, asked: [] });
  });

  it('is asked in the codebook’s words, with the turn before', async () => {
    const { asked } = await readWith(() => saying({ label: 'none', confidence: 1 }));
    const [system, user] = asked[0]?.body.messages ?? [];
    for (const label of CUE_LABELS) expect(system?.content).toContain(`- ${label}: ${CUES[label].means}`);
    expect(JSON.parse(user?.content ?? '')).toEqual([
      { who: 'B', said: 'any word yet?' },
      { who: 'A', said: 'they said yes' },
    ]);
  });

  it('names the host that people consent to, and whether it is this machine', () => {
    const given = { host: 'llm.example.org', local: false };
    expect(createRefiner(given, () => Promise.resolve(null))).toMatchObject(given);
  });
});
