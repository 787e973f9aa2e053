import { LLMock } from '@copilotkit/aimock';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/clock.ts';
import { createAsk, PATIENCE } from '../../src/llm/client.ts';
import { cueQuestion } from '../../src/llm/prompt.ts';
import { createLogBook } from './support/log-book.ts';
import { completion, failing, saying, startServer } from './support/server.ts';
import { someModel } from './support/some-model.ts';

const QUESTION = cueQuestion({ text: 'i passed the exam', context: [] });
const ANSWER = { label: 'good_news', confidence: 0.9 } as const;

const askOnce = async (answer: Parameters<typeof startServer>[0]) => {
  await using server = await startServer(answer);
  const log = createLogBook();
  const said = await createAsk(someModel(server.url), log)(QUESTION);
  return { said, asked: server.asked, codes: log.entries.map(({ code }) => code) };
};

describe('a model that answers', () => {
  it('is understood, as a well-known server says it', async () => {
    const mock = new LLMock({ port: 0 });
    mock.on({ userMessage: 'i passed the exam', responseFormat: 'json_schema' }, { content: ANSWER });
    await mock.start();
    const log = createLogBook();
    const said = await createAsk(someModel(`${mock.url}/v1`), log)(QUESTION);
    await mock.stop();
    expect(said).toEqual(ANSWER);
    expect(log.entries).toEqual([]);
  });

  it('is asked once, by name, for an answer in a strict shape', async () => {
    const { asked } = await askOnce(() => saying(ANSWER));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.body).toMatchObject({
      model: 'some-model',
      messages: QUESTION.messages,
      response_format: { type: 'json_schema', json_schema: { name: 'cue', strict: true } },
    });
  });

  it('may be busy once', async () => {
    const { said, asked } = await askOnce((_, n) => (n === 0 ? failing(429) : saying(ANSWER)));
    expect(said).toEqual(ANSWER);
    expect(asked).toHaveLength(2);
  });
});

describe('a model that fails', () => {
  it.each([
    ['a wrong key', 401, 1],
    ['no such model', 404, 1],
    ['too many requests', 429, 2],
    ['a broken server', 500, 2],
  ])('by %s gives no answer, and only a code in the log', async (_, status, requests) => {
    const { said, asked, codes } = await askOnce(() => failing(status));
    expect({ said, requests: asked.length, codes }).toEqual({ said: null, requests, codes: [status] });
  });

  it('by a wrong key is the same at a well-known server', async () => {
    const mock = new LLMock({ port: 0 });
    mock.nextRequestError(401, { message: 'Words that nobody may log.', code: 'invalid_api_key' });
    await mock.start();
    const log = createLogBook();
    const clock = createManualClock(0);
    const said = await createAsk(someModel(`${mock.url}/v1`), log, { clock })(QUESTION);
    await mock.stop();
    expect(said).toBeNull();
    expect(log.entries).toEqual([{ event: 'model_failed', label: 'cue', code: 401, ms: 0 }]);
  });

  it.each([
    ['a refusal', completion({ content: null, refusal: 'I will not.' }), 'refused'],
    ['an answer cut short', completion({ content: '{"label":' }, 'length'), 'lengthfinishreasonerror'],
    ['a filter', completion({ content: '' }, 'content_filter'), 'contentfilterfinishreasonerror'],
  ])('by %s is asked only once', async (_, answer, code) => {
    const { said, asked, codes } = await askOnce(() => answer);
    expect({ said, requests: asked.length, codes }).toEqual({ said: null, requests: 1, codes: [code] });
  });

  it.each([
    ['broken JSON', '{"label": good_news', 'syntaxerror'],
    ['no JSON', 'It is good news, I think.', 'syntaxerror'],
    ['a label of its own', { label: 'joy', confidence: 0.9 }, 'zoderror'],
    ['a confidence in percent', { label: 'good_news', confidence: 90 }, 'zoderror'],
    ['a field less', { label: 'good_news' }, 'zoderror'],
  ])('by %s in every form gives no answer', async (_, answer, code) => {
    const { said, codes } = await askOnce(() => saying(answer));
    expect({ said, codes }).toEqual({ said: null, codes: [code] });
  });

  it('by a server that is not there gives no answer', async () => {
    const { url } = await startServer(() => 'silence').then(async (server) => {
      await server[Symbol.asyncDispose]();
      return server;
    });
    const log = createLogBook();
    expect(await createAsk(someModel(url), log)(QUESTION)).toBeNull();
    expect(log.entries.map(({ code }) => code)).toEqual(['apiconnectionerror']);
  });
});

describe('the library’s own log', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  it('stays silent, since it would tell the words, even where the environment asks for it', async () => {
    vi.stubEnv('OPENAI_LOG', 'debug');
    const said = (['debug', 'info', 'log', 'warn', 'error'] as const).map((level) =>
      vi.spyOn(console, level),
    );
    await askOnce((_, n) => (n === 0 ? failing(500) : saying(ANSWER)));
    expect(said.flatMap(({ mock }) => mock.calls)).toEqual([]);
  });
});

describe('a model that is late', () => {
  it.each([
    ['silent', () => 'silence' as const],
    ['asking for patience', () => ({ status: 429, body: '{}', headers: { 'retry-after': '59' } })],
  ])('because it is %s is given up after eight seconds', async (_, answer) => {
    await using server = await startServer(answer);
    const clock = createManualClock(0);
    const log = createLogBook();
    const said = createAsk(someModel(server.url), log, { clock })(QUESTION);
    await server.heard;
    await clock.advanceTo(PATIENCE - 1);
    expect(log.entries).toEqual([]);
    await clock.advanceTo(PATIENCE);
    expect(await said).toBeNull();
    expect(log.entries).toEqual([{ event: 'model_failed', label: 'cue', code: 'late', ms: 8_000 }]);
  });

  it('leaves no timer behind once it has answered', async () => {
    await using server = await startServer(() => saying(ANSWER));
    const clock = createManualClock(0);
    await createAsk(someModel(server.url), createLogBook(), { clock })(QUESTION);
    expect(clock.next()).toBeUndefined();
  });
});

describe('a server that knows less', () => {
  const knowing = (known: string, answer: unknown) =>
    askOnce(({ body }) => (body.response_format.type === known ? saying(answer) : failing(400)));

  it('is asked for any JSON object where it knows no schema, and told the shape', async () => {
    const { said, asked } = await knowing('json_object', ANSWER);
    expect(said).toEqual(ANSWER);
    expect(asked.at(-1)?.body.messages[0]?.content).toContain('"enum":["conflict","vulnerability"');
  });

  it('may answer in plain text where it knows no JSON at all', async () => {
    const { said } = await knowing('text', `Here you are: ${JSON.stringify(ANSWER)} Bye!`);
    expect(said).toEqual(ANSWER);
  });

  it.each(['Good news!', { cue: 'good_news' }])('may have ignored the shape and said %o', async (first) => {
    const { said, asked } = await askOnce((_, n) => saying(n === 0 ? first : ANSWER));
    expect(said).toEqual(ANSWER);
    expect(asked.map(({ body }) => body.response_format.type)).toEqual(['json_schema', 'json_object']);
  });
});

describe('OpenAI itself', () => {
  const bodyFor = async (host: string) => {
    await using server = await startServer(() => saying(ANSWER));
    const model = someModel(server.url, { host, local: false, apiKey: 'sk-invented' });
    await createAsk(model, createLogBook(), { installation: 'our-house' })(QUESTION);
    return server.asked[0];
  };

  it('is told to store nothing, and who asks only as a hash', async () => {
    const asked = await bodyFor('api.openai.com');
    expect(asked?.body).toMatchObject({ store: false });
    expect(asked?.body['safety_identifier']).toMatch(/^[0-9a-f]{64}$/);
    expect(asked?.raw).not.toContain('our-house');
    expect(asked?.headers.authorization).toBe('Bearer sk-invented');
  });

  it.each(['llm.example.org', 'api.openai.com.example.org', '127.0.0.1'])('is not %s', async (host) => {
    const asked = await bodyFor(host);
    expect(asked?.body).not.toHaveProperty('store');
    expect(asked?.body).not.toHaveProperty('safety_identifier');
  });
});
