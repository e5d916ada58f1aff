import type { IncomingMessage, ServerResponse } from 'node:http';
import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Client } from '../../../src-shared/model/client.ts';
import { Passing } from '../../kit/passing.ts';
import type { Clock, Log } from '../../kit/world.ts';
import type { Clients, Who } from '../areas.ts';
import { errorBody, GONE, sendError, sendJson } from './answer.ts';
import { readJson, Refused } from './body.ts';
import { bearer, guardHost, guardOrigin, guardQuery, urlOf } from './guards.ts';
import { matchRoute, type Route } from './route.ts';

export interface Door {
  /** A listener for `node:http`. `who`: the panel's session that came along, when the host knows one. */
  handle(req: IncomingMessage, res: ServerResponse, who?: Who): void;
  routes: readonly Route[];
  /** Hangs up on every client. */
  shut(): void;
  close(): void;
}

type With = {
  routes: readonly Route[];
  clients: Pick<Clients, 'verify' | 'seen' | 'onRevoked' | 'allowance'>;
  isAllowed(host: string): boolean;
  /** Throws while clients are shut out. */
  guard(): void;
  clock: Clock;
  log: Log;
};

/** Every request passes here: Host, Origin, who, what – and only then the row that answers. */
export function createDoor({ routes, clients, isAllowed, guard, clock, log }: With): Door {
  const open = new Passing<number, { res: ServerResponse; client: string }>();
  let number = 0;
  /** Whoever is shut out is hung up on, whatever is still being answered; what waited for them ends with it. */
  const hangUp = (whose: (client: string) => boolean): void =>
    open.all().forEach(({ res, client }) => whose(client) && !res.writableEnded && res.destroy());
  const stop = clients.onRevoked((id) => hangUp((client) => client === id));
  const identify = (req: IncomingMessage): Client | undefined => {
    const token = bearer(req);
    const client = token === undefined ? undefined : clients.verify(token);
    if (token !== undefined && !client) throw new SwitchboardError('auth.refused', 'This token is unknown or was revoked');
    if (client) clients.seen(client.id, {});
    return client;
  };

  const answer = async (req: IncomingMessage, res: ServerResponse, who: Who | undefined): Promise<void> => {
    guardHost(req, isAllowed);
    guardOrigin(req);
    const url = urlOf(req);
    const found = matchRoute(routes, req.method ?? 'GET', url.pathname);
    if ('allowed' in found) return refuse(res, url.pathname, found.allowed, clock.now());
    const { route, params } = found;
    if (route.access !== 'open') guardQuery(url.searchParams);
    const client = route.access === 'open' || route.access === 'panel' ? undefined : identify(req);
    const caller = admit(route, client, who);
    if (route.access === 'client') guard();
    // What brings rules of its own for this, as `/mcp` does, counts by itself.
    if (client && !route.raw) {
      // A stream that stays open is no call: it has a cap of its own.
      if (route.type !== STREAM) res.once('close', clients.allowance.enter(client.id));
      await clients.allowance.call(client.id);
    }
    const place = (number += 1);
    if (client) open.set(place, { res, client: client.id });
    const hungUp = signalOf(res, () => open.delete(place));
    const body = route.method === 'POST' && !route.raw ? await readJson(req) : undefined;
    const output = await route.answer({
      ...{ req, res, query: url.searchParams, params, body, client, caller },
      hungUp,
    });
    if (output !== undefined) sendJson(res, 200, output);
  };

  return {
    routes,
    shut: () => hangUp(() => true),
    close: stop,
    handle: (req, res, who) => {
      answer(req, res, who).catch((thrown: unknown) => {
        const error = SwitchboardError.from(thrown);
        if (error.problem === 'bug') log.error('A request failed', { path: pathOf(req), cause: String(error.cause) });
        sendError(res, error, clock.now(), error instanceof Refused ? error.answerWith : error.status);
      });
    },
  };
}

/** Made for whoever asks for it: most answers need none, and it costs more than the rest of the door. */
function signalOf(res: ServerResponse, closed: () => void): () => AbortSignal {
  let ended: AbortController | undefined;
  res.once('close', () => {
    closed();
    ended?.abort(GONE);
  });
  return () => {
    ended ??= new AbortController();
    if (res.closed) ended.abort(GONE);
    return ended.signal;
  };
}
const STREAM = 'text/event-stream';
const NOBODY: Caller = { kind: 'program', id: 'nobody', name: 'nobody' };

function admit(route: Route, client: Client | undefined, who: Who | undefined): Caller {
  if (client) return { id: client.id, kind: client.kind, name: client.name };
  if ((route.access === 'known' || route.access === 'panel') && who) return who.caller;
  if (route.access === 'open') return NOBODY;
  throw new SwitchboardError('auth.required', 'Send the token of a client as "Authorization: Bearer …"');
}

function refuse(res: ServerResponse, pathname: string, allowed: string[], now: number): void {
  if (allowed.length === 0) throw new NotFound('address', pathname);
  sendJson(res, 405, errorBody(new SwitchboardError('not.supported', `Only ${allowed.join(', ')} here`), now), {
    allow: allowed.join(', '),
  });
}

const pathOf = (req: IncomingMessage): string => (req.url ?? '').split('?', 1)[0] ?? '';
