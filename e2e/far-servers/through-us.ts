import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { runningHome } from '../../src-main/hosts/headless/testing/running-host.ts';

/** What others wrote as connections behind us, by rules that allow everything, and a client in front of us that nobody here wrote. */
export function throughUs(home: ReturnType<typeof runningHome>) {
  const token = 'sb_a-token-for-what-others-wrote';
  const client = new Client({ name: 'near', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  return {
    start: async (dir: string, places: readonly { slug: string; config: object | undefined }[]) => {
      const connections = places.map((one) => ({ ...one, type: 'mcp-server', name: one.slug }));
      const rules = connections.flatMap(({ slug }) =>
        ['read', 'control', 'danger'].map((risk) => ({ connection: slug, risk, verdict: 'allow' })),
      );
      const seed = join(dir, 'seed.json');
      writeFileSync(seed, JSON.stringify({ connections, rules, clients: [{ name: 'Near', token }] }), { mode: 0o600 });
      const host = await home.start(['--seed', seed]);
      const headers = { authorization: `Bearer ${token}` };
      await client.connect(new StreamableHTTPClientTransport(new URL(`${host.url}/mcp`), { requestInit: { headers } }));
      return host;
    },
    /** The first text of its answer. */
    call: async (name: string, args: Record<string, unknown>): Promise<string> => {
      const { content } = await client.callTool({ name, arguments: args });
      const [first] = content;
      return first?.type === 'text' ? first.text : '';
    },
    names: async (): Promise<string[]> => (await client.listTools({}, { cacheMode: 'refresh' })).tools.map(({ name }) => name),
    close: () => client.close(),
  };
}
