import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { pause, type Fault, type Faults } from '../faults.ts';
import { RefusedError } from '../refusals.ts';
import type { State } from '../state.ts';
import { readBody, type Body } from './body.ts';
import { findRoute, type Reply, type Route } from './routing.ts';

const API = /^\/api(?:\/v10)?(?=\/)/;

/** What a request got: `METHOD /path` and its HTTP status, or null where the connection broke. */
export type Asked = { request: string; status: number | null };

export type RestServer = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Resolves when no request is under way; one that waits for the clock does not count. */
  idle(): Promise<void>;
  /** Every request so far, oldest first. */
  readonly asked: Asked[];
  /** Requests for routes that this server does not have. */
  readonly unknownRoutes: string[];
};

type Outcome = { status: number; body?: unknown; headers?: Record<string, string> };

const refusalOf = (error: unknown): Outcome => {
  if (error instanceof RefusedError) return { status: error.status, body: error.body };
  if (!(error instanceof z.ZodError)) throw error;
  return refusalOf(new RefusedError('invalidFormBody', { errors: {} }));
};

const outcomeOf = (reply: Reply): Outcome => ('body' in reply ? { status: 200, body: reply.body } : reply);

const afflicted = (fault: Fault | null): Outcome | null => {
  if (fault?.kind === 'server_error')
    return { status: fault.status, body: { message: 'Upstream trouble', code: 0 } };
  if (fault?.kind !== 'rate_limit') return null;
  const { retryAfter, global = false } = fault;
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
    headers: {
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global && { 'x-ratelimit-global': 'true' }),
    },
  };
};

const send = (response: ServerResponse, { status, body, headers = {} }: Outcome): void => {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

/** The REST side: routes, the bot's token, planned faults. It answers what Discord would. */
export const createRestServer = (state: State, routes: readonly Route[], faults: Faults): RestServer => {
  const asked: Asked[] = [];
  const unknownRoutes: string[] = [];
  const waiting: (() => void)[] = [];
  let underWay = 0;
  const leave = () => {
    underWay -= 1;
    if (underWay === 0) for (const go of waiting.splice(0)) go();
  };

  const answer = (method: string, url: URL, authorization: string | undefined, body: Body): Outcome => {
    const path = url.pathname.replace(API, '');
    const found = findRoute(routes, method, path);
    if (!found) {
      unknownRoutes.push(`${method} ${path}`);
      throw new RefusedError('generalError');
    }
    if (!found.route.open && authorization !== `Bot ${state.token}`) throw new RefusedError('unauthorized');
    return outcomeOf(found.route.answer({ state, query: url.searchParams, ...body, param: found.param }));
  };

  const wait = async (ms: number): Promise<void> => {
    leave();
    await pause(state.clock, ms);
    underWay += 1;
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<number | null> => {
    const { method = 'GET', headers } = request;
    const url = new URL(request.url ?? '/', state.origin);
    const file = state.files.get(url.pathname);
    if (file) {
      response.writeHead(200).end(file);
      return 200;
    }
    const fault = faults.take(method, url.pathname.replace(API, ''));
    if (fault?.kind === 'delay') await wait(fault.ms);
    const trouble = afflicted(fault);
    if (fault?.kind === 'drop' && fault.when === 'before') return drop(request);
    const outcome =
      trouble ??
      (await readBody(request)
        .then((body) => answer(method, url, headers.authorization, body))
        // A client that died before the end of its request has asked for nothing.
        .catch((error: unknown) => (request.complete ? refusalOf(error) : null)));
    if (outcome === null || fault?.kind === 'drop') return drop(request);
    send(response, outcome);
    return outcome.status;
  };

  const drop = (request: IncomingMessage): null => {
    request.socket.destroy();
    return null;
  };

  return {
    asked,
    unknownRoutes,
    handle(request, response) {
      underWay += 1;
      const label = `${request.method ?? 'GET'} ${(request.url ?? '/').replace(API, '')}`;
      void serve(request, response)
        .then((status) => asked.push({ request: label, status }))
        .finally(leave);
    },
    idle: () => (underWay === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
};
