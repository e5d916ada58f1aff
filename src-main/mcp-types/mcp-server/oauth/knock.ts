import type { World } from '../../../kit/index.ts';
import { challengeOf, type Challenge } from './challenge.ts';
import { safeFetch } from './safe-fetch.ts';

const VERSION = '2026-07-28';
const META = {
  'io.modelcontextprotocol/protocolVersion': VERSION,
  'io.modelcontextprotocol/clientCapabilities': {},
};

/** Asks a server for nothing in particular, to hear what it wants to be told first. */
export async function knock(url: string, world: World): Promise<Challenge> {
  const answer = await safeFetch(world)(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': VERSION,
      'mcp-method': 'server/discover',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 'knock', method: 'server/discover', params: { _meta: META } }),
  });
  const { error: _error, ...challenge } = challengeOf(answer.headers.get('www-authenticate') ?? undefined);
  return challenge;
}
