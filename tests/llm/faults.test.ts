import { LLMock } from '@copilotkit/aimock';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/clock.ts';
import { createAsk, PATIENCE } from '../../src/llm/client.ts';
import { createModelCoach } from '../../src/llm/coach.ts';
import { createLog } from '../../src/log.ts';
import { createEmbeddedCoach } from '../../src/suggestions/coach.ts';
import { DRAFT, HEARD_WARMLY, REQUEST } from './support/at-home.ts';
import { completion, failing, saying, startServer } from './support/server.ts';
import { someModel } from './support/some-model.ts';

type Server = AsyncDisposable & { url: string; heard: Promise<unknown> };
type Mocked = Parameters<LLMock['on']>;

const SECRET = 'Words that nobody may log.';

/** A well-known server that always answers in this way. */
const mocked =
  (response: Mocked[1], options: Mocked[2] = {}) =>
  async (): Promise<Server> => {
    const mock = new LLMock({ port: 0 });
    mock.on({}, response, options);
    await mock.start();
    return {
      url: `${mock.url}/v1`,
      heard: Promise.resolve(),
      async [Symbol.asyncDispose]() {
        await mock.stop();
      },
    };
  };

const refusing = (status: number, code: string) =>
  mocked({ error: { message: SECRET, code }, status, retryAfter: 0 });

const served = (answer: Awaited<ReturnType<Parameters<typeof startServer>[0]>>) => (): Promise<Server> =>
  startServer(() => answer);

const whole = JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content: SECRET } }] });
const page = { status: 200, body: `<html>${SECRET}</html>`, headers: { 'content-type': 'text/html' } };
const nonsense = JSON.stringify({ detail: 7, line: [SECRET], examples: SECRET });

const FAULTS = [
  ['a wrong key', refusing(401, 'invalid_api_key'), 401],
  ['a forbidden region', refusing(403, 'unsupported_country'), 403],
  ['no such model', refusing(404, 'model_not_found'), 404],
  ['too many requests', refusing(429, 'rate_limit_exceeded'), 429],
  ['a used-up quota', refusing(429, 'insufficient_quota'), 429],
  ['a request that is not understood', refusing(400, 'invalid_request_error'), 400],
  ['a broken server', served(failing(500)), 500],
  ['a busy server', served(failing(503)), 503],
  ['a cut stream', served({ status: 200, body: whole, halfway: 'cut' }), 'typeerror'],
  ['broken JSON over the wire', mocked({ content: SECRET }, { chaos: { malformedRate: 1 } }), 'syntaxerror'],
  ['broken JSON as an answer', mocked({ content: `{"line": "${SECRET}` }), 'syntaxerror'],
  ['prose as an answer', mocked({ content: SECRET }), 'syntaxerror'],
  ['JSON of another shape', mocked({ content: nonsense }), 'zoderror'],
  ['a refusal', served(completion({ content: null, refusal: SECRET })), 'refused'],
  ['empty content', mocked({ content: '' }), 'syntaxerror'],
  ['no content', served(completion({ content: null })), 'syntaxerror'],
  ['no choices', served({ status: 200, body: '{"choices": []}' }), 'syntaxerror'],
  ['JSON that is no completion', served({ status: 200, body: `{"say": "${SECRET}"}` }), 'typeerror'],
  ['nothing at all', served({ status: 200, body: '' }), 'typeerror'],
  ['a web page', served(page), 'typeerror'],
  ['a web page that says it is JSON', served({ status: 200, body: page.body }), 'syntaxerror'],
] as const;

const LATE = [
  ['silence', served('silence')],
  ['silence in the middle of an answer', served({ status: 200, body: whole, halfway: 'silence' })],
  ['being asked to come back later', served({ ...failing(503), headers: { 'retry-after': '30' } })],
] as const;

const embedded = createEmbeddedCoach();
const OWN = [await embedded.suggest(REQUEST), await embedded.checkDraft(DRAFT)];

/** A coach at this server, and what it logs, as it is written. */
const coachAt = ({ url }: Server) => {
  const lines: string[] = [];
  const log = createLog((id) => id, { write: (line) => lines.push(line) });
  const clock = createManualClock(0);
  const ask = createAsk(someModel(url), log, { clock });
  return { lines, clock, coach: createModelCoach({ ask, log, embedded, readReply: HEARD_WARMLY }) };
};

const ANY_TIME: unknown = expect.any(Number);

const failed = (code: unknown, ms: number) =>
  ['suggestion', 'draft'].map((label) => ({
    level: 40,
    time: ANY_TIME,
    event: 'model_failed',
    label,
    code,
    ms,
  }));

describe('a fault of the model', () => {
  it.each(FAULTS)(
    'that is %s ends in the embedded coach’s words and one line without any',
    async (_, start, code) => {
      await using server = await start();
      const { coach, lines } = coachAt(server);
      expect([await coach.suggest(REQUEST), await coach.checkDraft(DRAFT)]).toEqual(OWN);
      expect(lines.map((line): unknown => JSON.parse(line))).toEqual(failed(code, 0));
    },
  );

  it.each(LATE)('that is %s does so within eight seconds', async (_, start) => {
    await using server = await start();
    const { coach, lines, clock } = coachAt(server);
    const said = Promise.all([coach.suggest(REQUEST), coach.checkDraft(DRAFT)]);
    await server.heard;
    await clock.advanceTo(PATIENCE);
    expect(await said).toEqual(OWN);
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(failed('late', PATIENCE));
  });

  it('that is schema-valid nonsense is refused by name, without its words', async () => {
    await using server = await startServer(({ body }) =>
      saying(
        body.messages.at(-1)?.content.includes('draft')
          ? { strength: SECRET, heard: '', edit: SECRET }
          : { detail: SECRET, line: SECRET, examples: [SECRET] },
      ),
    );
    const { coach, lines } = coachAt(server);
    expect([await coach.suggest(REQUEST), await coach.checkDraft(DRAFT)]).toEqual(OWN);
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { event: 'suggestion_refused', label: 'suggestion', reason: 'said_twice' },
      { event: 'suggestion_refused', label: 'draft', reason: 'not_empty' },
    ]);
    expect(lines.join('')).not.toContain('Words');
  });
});
