import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const bodySchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.looseObject({ type: z.string() }),
});

type Asked = { headers: IncomingHttpHeaders; body: z.infer<typeof bodySchema>; raw: string };

type Answer = {
  status: number;
  body: string;
  headers?: Record<string, string>;
  /** What comes after half of the body instead of the other half. */
  halfway?: 'silence' | 'cut';
};

/** What the server says: an HTTP answer, or nothing at all, ever. */
type Said = Answer | 'silence';

/** A chat completion whose message is `message`. */
export const completion = (message: Record<string, unknown>, finish_reason = 'stop'): Answer => ({
  status: 200,
  body: JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model: 'some-model',
    choices: [{ index: 0, finish_reason, message: { role: 'assistant', refusal: null, ...message } }],
  }),
});

export const saying = (content: unknown): Answer =>
  completion({ content: typeof content === 'string' ? content : JSON.stringify(content) });

/** A refusal by status that may be tried again at once. */
export const failing = (status: number, code: string | null = null): Answer => ({
  status,
  body: JSON.stringify({ error: { message: 'Words that nobody may log.', code } }),
  headers: { 'retry-after-ms': '1' },
});

const send = (response: ServerResponse, { status, body, headers, halfway }: Answer) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  if (halfway === undefined) return response.end(body);
  return response.write(body.slice(0, body.length / 2), () => {
    if (halfway === 'cut') response.destroy();
  });
};

/** A model's server over real HTTP that answers as told and remembers what it was asked. */
export const startServer = async (answer: (asked: Asked, n: number) => Said) => {
  const asked: Asked[] = [];
  const heard = Promise.withResolvers<undefined>();
  const server = createServer((request, response) => {
    void text(request).then((raw) => {
      const one = { headers: request.headers, body: bodySchema.parse(JSON.parse(raw)), raw };
      const said = answer(one, asked.push(one) - 1);
      heard.resolve(undefined);
      if (said === 'silence') return;
      send(response, said);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    asked,
    /** Resolves once something was asked. */
    heard: heard.promise,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
