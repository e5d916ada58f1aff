import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { fieldErrors } from '../../../src-shared/contract/server.ts';
import { InputError } from '../../../src-shared/errors/errors.ts';
import type { Client } from '../../../src-shared/model/client.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';

/** `open`: nobody need say who they are; `client`: a token; `panel`: the panel's session; `known`: either of these. */
export type Access = 'open' | 'client' | 'known' | 'panel';

export type Asked = {
  req: IncomingMessage;
  res: ServerResponse;
  query: URLSearchParams;
  /** What stood in the braces of the path, decoded. */
  params: Record<string, string>;
  body: unknown;
  client: Client | undefined;
  caller: Caller;
  /**
   * Ends when whoever asked hangs up; made for whoever wants it. No getter: each made anew is kept, with its request, until the next large
   * collection (measured: 4 kB a request, and an eighth of the time of a small one).
   */
  hungUp(): AbortSignal;
};

type Words = {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  access: Access;
  summary: string;
  output?: z.ZodType;
  /** Another type than JSON. */
  type?: string;
  /** The route reads its body by itself. */
  raw?: true;
  /** Not part of the public API. */
  unlisted?: true;
};

/** One row of the door's table. `answer` gives what is sent as JSON, or `undefined` when it has answered by itself. */
export type Route = Words & { input?: z.ZodObject; answer(asked: Asked): unknown };

/** A row whose input – the query of a GET, the body of a POST – is checked before the row sees it. */
export const route = <I extends z.ZodObject>(words: Words, input: I, answer: (input: z.output<I>, asked: Asked) => unknown): Route => ({
  ...words,
  input,
  answer: (asked) => {
    const parsed = input.safeParse(words.method === 'GET' ? Object.fromEntries(asked.query) : asked.body);
    if (!parsed.success) throw new InputError(fieldErrors(parsed.error));
    return answer(parsed.data, asked);
  },
});

export type Match = { route: Route; params: Record<string, string> };

/** Finds the row for a path; `allowed` names the methods the path knows when this one is not among them. */
export function matchRoute(routes: readonly Route[], method: string, pathname: string): Match | { allowed: string[] } {
  const wanted = method === 'HEAD' ? 'GET' : method;
  return plainly(routes).get(`${wanted} ${pathname}`) ?? lookFor(routes, wanted, pathname);
}

function lookFor(routes: readonly Route[], wanted: string, pathname: string): Match | { allowed: string[] } {
  const allowed: string[] = [];
  for (const route of routes) {
    const params = matchPath(route.path, pathname);
    if (!params) continue;
    if (route.method === wanted) return { route, params };
    allowed.push(route.method);
  }
  return { allowed };
}

const plainRows = new WeakMap<readonly Route[], Map<string, Match>>();
/** The rows whose path is just that: found without looking through all of them. */
function plainly(routes: readonly Route[]): Map<string, Match> {
  const known = plainRows.get(routes);
  if (known) return known;
  const made = new Map<string, Match>();
  for (const { method, path } of routes) {
    const found = path.includes('{') ? undefined : lookFor(routes, method, path);
    if (found && 'route' in found) made.set(`${method} ${path}`, found);
  }
  plainRows.set(routes, made);
  return made;
}

function matchPath(pattern: string, pathname: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = pathname.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const piece = given[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name) {
      const value = decoded(piece);
      if (!value) return undefined;
      params[name] = value;
    } else if (part !== piece) return undefined;
  }
  return params;
}

function decoded(piece: string): string | undefined {
  try {
    return decodeURIComponent(piece);
  } catch {
    return undefined; // a broken percent sequence names nothing
  }
}
