import { systemClock } from '../../../src-main/core/host/clock.ts';
import { createNet } from '../../../src-main/core/net/net.ts';
import { passingSecrets } from '../../../src-main/core/connections/sealing.ts';
import type { Log, World } from '../../../src-main/kit/index.ts';
import { Secret } from '../../../src-main/kit/secret.ts';
import { placeOf } from '../../../src-main/mcp-types/mcp-server/config.ts';
import { McpServerLink } from '../../../src-main/mcp-types/mcp-server/link.ts';
import { reached } from '../../../src-main/mcp-types/mcp-server/oauth/answers.ts';
import { begin, finish, where, type Asked } from '../../../src-main/mcp-types/mcp-server/oauth/browser.ts';

const REDIRECT = 'http://127.0.0.1:7420/oauth/callback';
/** Where the referee expects a description of its client to lie; nobody fetches it. */
const PAGE = 'https://conformance-test.local/client-metadata.json';
const quiet: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export type Reachable = { signal: AbortSignal; link(): McpServerLink; signIn(): Promise<void>; close(): void };

/** The server of a referee in a real world, with a browser that goes where it is sent and nobody in front of it. */
export function reachable(url: string, { id, secret }: { id?: string | undefined; secret?: string | undefined }): Reachable {
  const life = new AbortController();
  const world: World = createNet({ clock: systemClock, log: quiet }).world({
    type: { id: 'mcp-server', reach: ['typed', 'public'], endpoints: {} },
    hosts: [new URL(url).hostname],
    secrets: passingSecrets(),
    signal: life.signal,
    log: quiet,
  });
  let session: string | undefined;
  const asked = (): Asked => ({ url, introduction: id === undefined ? { page: PAGE } : { id, secret }, before: session });

  return {
    signal: life.signal,
    link: () => {
      const answers = { way: 'address', url, ...(session !== undefined && { session: { tokens: new Secret(session) } }) };
      return new McpServerLink(reached(placeOf(answers), answers, world), false, world);
    },
    signIn: async () => {
      const { page } = await where(asked(), world);
      const state = crypto.randomUUID();
      const going = await begin(asked(), { redirect: REDIRECT, state, challenge: '', agreed: page }, world);
      const landed = await fetch(going.url, { redirect: 'manual' });
      const { code, ...params } = Object.fromEntries(new URL(landed.headers.get('location') ?? '').searchParams);
      if (code === undefined || params['state'] !== state) throw new Error('The browser came back with something else');
      const back = { code, params: { code, ...params }, redirect: REDIRECT, state, verifier: going.verifier ?? '', kept: going.kept ?? '' };
      session = (await finish(asked(), back, world)).tokens;
    },
    close: () => life.abort(),
  };
}
