import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { WebSocket } from 'ws';
import { createClient, type Client } from '../../../../src-shared/contract/client.ts';
import type { Channel } from '../../../../src-shared/contract/channel.ts';
import type { Switchboard } from '../../../../src-shared/contract/index.ts';
import { readOptions } from '../../../core/host/options.ts';
import { startHost, type Host } from '../host.ts';

export const SECRET = 'the-secret-of-run-json';
export let dir: string;
export let data: string;
export const open: { close(): unknown }[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'switchboard-headless-'));
  data = join(dir, 'data');
  mkdirSync(data);
  mkdirSync(join(dir, 'panel', 'assets'), { recursive: true });
  writeFileSync(join(dir, 'panel', 'index.html'), '<!doctype html><title>Panel</title>');
  writeFileSync(join(dir, 'panel', 'assets', 'main-abc123.js'), `console.log('${'panel '.repeat(200)}');`);
});
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
  rmSync(dir, { recursive: true, force: true });
});

export async function start(
  args: string[] = [],
  { panel = true, env = {} }: { panel?: boolean; env?: Record<string, string> } = {},
): Promise<Host> {
  const options = readOptions(['--port', '0', '--data', data, ...args], env);
  const host = await startHost({
    options,
    language: 'en',
    secret: SECRET,
    version: '9.9.9',
    panelDir: panel ? join(dir, 'panel') : undefined,
  });
  open.push(host);
  return host;
}
export const cookieOf = (answer: Response): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';
export const enter = async (host: Host): Promise<string> => cookieOf(await fetch(host.newLink()));

export function wire(host: Host, headers: Record<string, string>): Promise<WebSocket | number> {
  const socket = new WebSocket(`${host.url.replace('http', 'ws')}/hub`, { headers });
  open.push({ close: () => socket.terminate() });
  return new Promise((resolve) => {
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode ?? 0));
    socket.on('error', () => undefined);
  });
}
const channelOf = (socket: WebSocket): Channel => ({
  send: (text) => socket.send(text),
  onText: (listener) => {
    socket.on('message', (text: Buffer) => listener(text.toString('utf8')));
    return () => undefined;
  },
  onClose: (listener) => {
    socket.on('close', listener);
    return () => undefined;
  },
});
export async function panel(host: Host, cookie: string): Promise<{ client: Client<Switchboard>; gone: Promise<number> }> {
  const socket = await wire(host, { cookie, origin: host.url });
  if (typeof socket === 'number') throw new Error(`refused: ${socket}`);
  return { client: createClient<Switchboard>(channelOf(socket)), gone: new Promise((resolve) => socket.on('close', resolve)) };
}
