import { APIUserAbortError } from 'openai';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/clock.ts';
import { createAsk, PATIENCE } from '../../src/llm/client.ts';
import { createModelCoach } from '../../src/llm/coach.ts';
import { createGate } from '../../src/llm/gate.ts';
import { cueQuestion } from '../../src/llm/prompt.ts';
import { createRefiner } from '../../src/llm/refiner.ts';
import { ANSWER, EMBEDDED, HEARD_WARMLY, OWN_SUGGESTION, REQUEST } from './support/at-home.ts';
import { createLogBook } from './support/log-book.ts';
import { completion, failing, saying, startServer } from './support/server.ts';
import { someModel } from './support/some-model.ts';

const QUESTION = cueQuestion({ text: 'i passed the exam', context: [] });
const READING = { label: 'good_news', confidence: 0.9 } as const;
const MINUTE = 60_000;
const NEVER = new AbortController().signal;

const asking = (url: string, dailyCalls = 1_000, start = 0) => {
  const clock = createManualClock(start);
  const log = createLogBook();
  const ask = createAsk(someModel(url, { dailyCalls }), log, { clock });
  const askTimes = async (times: number) => {
    for (let n = 0; n < times; n += 1) await ask(QUESTION);
  };
  return { clock, log, ask, askTimes, codes: () => log.entries.map(({ code }) => code) };
};

describe('calls at once', () => {
  it('are four, and the others wait for their turn', async () => {
    const gate = createGate(100, createManualClock(0));
    const calls = Array.from({ length: 6 }, () => Promise.withResolvers<number>());
    const begun: number[] = [];
    const said = calls.map(({ promise }, n) =>
      gate(() => {
        begun.push(n);
        return promise;
      }, NEVER),
    );
    calls[1]?.resolve(1);
    expect(await said[1]).toBe(1);
    calls.forEach(({ resolve }, n) => {
      resolve(n);
    });
    expect(begun.slice(0, 4)).toEqual([0, 1, 2, 3]);
    expect(await Promise.all(said)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('include none whose eight seconds went by in waiting', async () => {
    await using server = await startServer(() => 'silence');
    const { ask, clock, log } = asking(server.url);
    const said = Array.from({ length: 7 }, () => ask(QUESTION));
    await server.heard;
    await clock.advanceTo(PATIENCE);
    expect(await Promise.all(said)).toEqual(Array(7).fill(null));
    expect(log.entries.map(({ code, ms }) => [code, ms])).toEqual(Array(7).fill(['late', PATIENCE]));
    expect(server.asked.length).toBeLessThanOrEqual(4);
  });
});

describe('a server that fails five times in a row', () => {
  it('is left alone for a minute, then tried once', async () => {
    await using server = await startServer((_, n) => (n < 6 ? failing(401) : saying(READING)));
    const { askTimes, ask, clock, codes, log } = asking(server.url);
    await askTimes(6);
    expect(codes()).toEqual([401, 401, 401, 401, 401, 'open']);
    expect(log.entries.at(-1)).toEqual({ event: 'model_failed', label: 'cue', code: 'open', ms: 0 });
    await clock.advanceTo(MINUTE - 1);
    await askTimes(1);
    expect(server.asked).toHaveLength(5);
    await clock.advanceTo(MINUTE);
    await askTimes(2);
    expect(codes().slice(-2)).toEqual([401, 'open']);
    await clock.advanceTo(2 * MINUTE);
    expect(await ask(QUESTION)).toEqual(READING);
    expect(await ask(QUESTION)).toEqual(READING);
  });

  it('is asked by nobody else while it is tried', async () => {
    const clock = createManualClock(0);
    const gate = createGate(100, clock);
    const fail = () => gate(() => Promise.reject(new APIUserAbortError()), NEVER);
    for (let n = 0; n < 5; n += 1) await expect(fail()).rejects.toThrow(APIUserAbortError);
    await clock.advanceTo(MINUTE);
    const trial = Promise.withResolvers<string>();
    const tried = gate(() => trial.promise, NEVER);
    await expect(gate(() => Promise.resolve('second'), NEVER)).rejects.toThrow(/circuit/i);
    trial.resolve('first');
    expect(await tried).toBe('first');
    expect(await gate(() => Promise.resolve('third'), NEVER)).toBe('third');
  });

  it('is one that answered in between only after five more', async () => {
    await using server = await startServer((_, n) => (n === 4 ? saying(READING) : failing(401)));
    const { askTimes, codes } = asking(server.url);
    await askTimes(9);
    expect(codes()).not.toContain('open');
    await askTimes(2);
    expect(codes().at(-1)).toBe('open');
  });

  it.each([
    ['refusals', completion({ content: null, refusal: 'No.' })],
    ['nonsense', saying('la la la')],
    ['a filter', completion({ content: '' }, 'content_filter')],
    ['requests it does not understand', failing(400)],
  ])('is not one whose answers are %s, which a message may provoke', async (_, answer) => {
    await using server = await startServer(() => answer);
    const { askTimes, codes } = asking(server.url);
    await askTimes(7);
    expect(codes()).not.toContain('open');
  });
});

describe('the day’s budget', () => {
  it('ends in silence until midnight UTC', async () => {
    await using server = await startServer(() => saying(READING));
    const midnight = Date.UTC(2026, 2, 2);
    const { ask, clock, log } = asking(server.url, 2, midnight - MINUTE);
    expect([await ask(QUESTION), await ask(QUESTION), await ask(QUESTION)]).toEqual([READING, READING, null]);
    expect(log.entries).toEqual([{ event: 'model_failed', label: 'cue', code: 'budget', ms: 0 }]);
    await clock.advanceTo(midnight - 1);
    expect(await ask(QUESTION)).toBeNull();
    expect(server.asked).toHaveLength(2);
    await clock.advanceTo(midnight);
    expect(await ask(QUESTION)).toEqual(READING);
  });

  it('is not spent on a server that is left alone', async () => {
    await using server = await startServer((_, n) => (n < 5 ? failing(401) : saying(READING)));
    const { ask, askTimes, clock } = asking(server.url, 6);
    await askTimes(20);
    await clock.advanceTo(MINUTE);
    expect(await ask(QUESTION)).toEqual(READING);
  });

  it('is the installation’s, for lines and readings together', async () => {
    await using server = await startServer(() => saying(ANSWER));
    const { ask, log, codes } = asking(server.url, 1);
    const coach = createModelCoach({ ask, log, embedded: EMBEDDED, readReply: HEARD_WARMLY });
    expect((await coach.suggest(REQUEST)).line).toBe(ANSWER.line);
    expect(await createRefiner(someModel(server.url), ask).readCue(REQUEST.turn)).toBeNull();
    expect(await coach.suggest(REQUEST)).toBe(OWN_SUGGESTION);
    expect(codes()).toEqual(['budget', 'budget']);
  });
});
