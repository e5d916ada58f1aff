import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startHost } from '../bench/host.ts';
import type { FarEnd } from './far-ends.ts';

const TOKEN = 'sb_a-token-for-the-referee-alone';

/** The built product with such a far end behind it, mounted the way a person would, but for the prefix that only a seed can leave out. */
export async function startProduct(farEnd: FarEnd): Promise<{ url: string; token: string; stop(): Promise<void> }> {
  const fixture = await farEnd.start();
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-conformance-'));
  const seed = join(dir, 'seed.json');
  const limits = { calls: 1_000_000, acts: 1_000_000, inFlight: 1_000 };
  await writeFile(
    seed,
    JSON.stringify({
      connections: [{ type: 'mcp-server', slug: 'fixture', name: 'Fixture', config: { ...fixture.config, prefix: false } }],
      clients: [{ name: 'Referee', token: TOKEN, limits }],
      rules: ['read', 'private', 'control', 'danger'].map((risk) => ({ connection: 'fixture', risk, verdict: 'allow' })),
    }),
    { mode: 0o600 },
  );
  const host = await startHost(['--headless', '--seed', seed]);
  const stop = async () => {
    await host.stop();
    await fixture.close();
    await rm(dir, { recursive: true, force: true });
  };
  try {
    await until(async () => (await toolNames(`${host.url}/mcp`)).includes('test_simple_text'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `${host.url}/mcp`, token: TOKEN, stop };
}

/** A connection comes up after the door is open. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return;
    await wait(50);
  }
  throw new Error('The tools of the fixture are not listed by the product');
}

async function toolNames(url: string): Promise<string[]> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
  });
  const { result } = (await answer.json()) as { result?: { tools: { name: string }[] } };
  return result?.tools.map(({ name }) => name) ?? [];
}
