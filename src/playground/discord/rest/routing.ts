import { orRefuse } from '../refusals.ts';
import type { State } from '../state.ts';

/** A file that came with a request. */
export type Upload = { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };

export type Request = {
  readonly state: State;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly Upload[];
  /** A part of the path by its name in the route. */
  readonly param: (name: string) => string;
};

/** A body, or nothing (204). */
export type Reply = { body: unknown } | { status: 204 };

export const NOTHING: Reply = { status: 204 };

export type Route = {
  method: string;
  /** Parts that begin with a colon are parameters. */
  path: string;
  /** Whether the secret is in the path, so that no bot token is asked for. */
  open?: boolean;
  answer: (request: Request) => Reply;
};

type Found = { route: Route; param: (name: string) => string };

const paramsOf = (pattern: string, path: string): Map<string, string> | null => {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params = new Map<string, string>();
  const fits = wanted.every((part, index) => {
    const value = given[index] ?? '';
    if (!part.startsWith(':')) return part === value;
    params.set(part.slice(1), decodeURIComponent(value));
    return value !== '';
  });
  return fits ? params : null;
};

/** The first route that fits; null where Discord, too, would not know one. */
export const findRoute = (routes: readonly Route[], method: string, path: string): Found | null => {
  for (const route of routes) {
    const params = route.method === method ? paramsOf(route.path, path) : null;
    if (params) return { route, param: (name) => orRefuse(params.get(name), 'generalError') };
  }
  return null;
};
