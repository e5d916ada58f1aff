import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { canonical } from '../../storage/chain.ts';
import { reachOf } from '../../tools/reach.ts';
import type { McpFacts } from '../facts.ts';
import { CODES, isObject, RpcError } from '../lane/rpc.ts';

/** How long a question to a client's person stays open. */
export const STATE_TTL_MS = 600_000;

/** What comes back with the answer: the far server's own state and the round it was given in, or which call of ours waits with which question. */
export type State = { far?: string; round?: string; parked?: string; asked?: string };
/** Who was asked about what. `leads`: the mark of the connection it is about, and of where that leads. */
export type Bound = { client: string; method: string; name: string; args: unknown; leads: string };

/** Where a far server is today: what was given or answered there belongs to no other. */
export function leadsTo({ connections }: Pick<McpFacts, 'connections'>, id: string | undefined): string {
  const connection = id === undefined ? undefined : connections.get(id);
  return connection ? `${connection.id} ${reachOf(connection)}` : '';
}

export interface StateCodec {
  mint(state: State, bound: Bound): string;
  /** Rejects what was changed, is of somebody else, of another request, or too old. */
  open(text: unknown, bound: Bound): State;
}

/** `requestState` goes through the client's hands, so it is signed and bound to that client, to the very request, and to a time. */
export function createStateCodec(now: () => number, key: Uint8Array): StateCodec {
  const sign = (body: string, bound: Bound): string =>
    createHmac('sha256', key)
      .update(`${digest(bound)}.${body}`)
      .digest('base64url');
  return {
    mint: (state, bound) => {
      const body = Buffer.from(JSON.stringify({ ...state, until: now() + STATE_TTL_MS })).toString('base64url');
      return `sb1.${body}.${sign(body, bound)}`;
    },
    open: (text, bound) => {
      const [, body, tag] = typeof text === 'string' ? (/^sb1\.([\w-]+)\.([\w-]{43})$/.exec(text) ?? []) : [];
      if (body === undefined || tag === undefined || !same(tag, sign(body, bound))) throw notOurs();
      const { until, far, round, parked, asked } = parsed(body);
      if (typeof until !== 'number' || until < now()) throw new RpcError(CODES.params, 'requestState has expired: make the call anew');
      return {
        ...(typeof far === 'string' && { far }),
        ...(typeof round === 'string' && { round }),
        ...(typeof parked === 'string' && { parked }),
        ...(typeof asked === 'string' && { asked }),
      };
    },
  };
}

const notOurs = (): RpcError => new RpcError(CODES.params, 'requestState does not belong to this request');

function parsed(body: string): Record<string, unknown> {
  const value: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  if (!isObject(value)) throw notOurs();
  return value;
}

/** As texts: one set of bits has several spellings in Base64, and only one of them is ours. */
const same = (tag: string, expected: string): boolean =>
  tag.length === expected.length && timingSafeEqual(Buffer.from(tag), Buffer.from(expected));

const digest = ({ client, method, name, args, leads }: Bound): string =>
  createHash('sha256')
    .update(canonical([client, method, name, leads, args ?? {}]))
    .digest('base64url');
