import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** Published programs that do what the gateway does: brought into a scratch folder, and never part of the product. */
export const PEERS = { 'mcp-hub': '4.2.1', 'mcp-proxy': '6.7.19', supergateway: '4.0.0', 'mcp-remote': '0.15.1' } as const;
export type Peer = keyof typeof PEERS;
const scratch = resolve(import.meta.dirname, '../../../.cache/peers');
const MOST_MS = 120_000;

/** Where a peer is, or undefined where it cannot be had; that is said in a sentence. */
export async function peerAt(peer: Peer): Promise<string | undefined> {
  const version = PEERS[peer];
  const folder = join(scratch, `${peer}-${version}`);
  const at = join(folder, 'node_modules', peer);
  if (!existsSync(join(at, 'package.json'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-save', `${peer}@${version}`];
    try {
      await promisify(execFile)('npm', args, { cwd: folder, timeout: MOST_MS });
    } catch (thrown) {
      process.stdout.write(`${peer} ${version} cannot be had here and is left out: ${String(thrown).trim().split('\n').at(-1) ?? ''}\n`);
      return undefined;
    }
  }
  const { version: there } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'));
  if (there !== version) throw new Error(`${peer} is ${there}, not ${version}`);
  return at;
}
