import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { createClient, type Client } from '../../../../src-shared/contract/client.ts';
import type { Channel } from '../../../../src-shared/contract/channel.ts';
import type { Switchboard } from '../../../../src-shared/contract/index.ts';
import { readOptions } from '../../../core/host/options.ts';
import { startHost, type Host } from '../host.ts';

type Asked = { method?: string; headers?: Record<string, string>; body?: string };
type Answered = { status: number; body: string; headers: Record<string, string | string[] | undefined> };
export type Home = {
  dir: string;
  data: string;
  start(args?: string[], env?: Record<string, string>): Promise<Host>;
  stop(host: Host): Promise<void>;
  panel(host: Host): Promise<Client<Switchboard>>;
  cookie(host: Host): Promise<string>;
  /** `fetch` will not send a false Host or an odd path; an attacker's program does. */
  ask(host: Host, path: string, asked?: Asked): Promise<Answered>;
  raw(host: Host): Socket;
  end(): Promise<void>;
};

/** A folder with a built panel, hosts on it, and the ways in: for stories that need the whole headless host. */
export function runningHome(): Home {
  const dir = mkdtempSync(join(tmpdir(), 'switchboard-host-'));
  const data = join(dir, 'data');
  mkdirSync(data);
  mkdirSync(join(dir, 'panel', 'assets'), { recursive: true });
  writeFileSync(join(dir, 'panel', 'index.html'), '<!doctype html><title>Panel</title>');
  writeFileSync(join(dir, 'panel', 'assets', 'main-abc123.js'), `console.log('${'panel '.repeat(200)}');`);
  const hosts = new Set<Host>();
  const ends: (() => void)[] = [];
  const cookie = async (host: Host) => (await fetch(host.newLink())).headers.get('set-cookie')?.split(';')[0] ?? '';

  return {
    dir,
    data,
    cookie,
    start: async (args = [], env = {}) => {
      const options = readOptions(['--port', '0', '--data', data, ...args], env);
      const host = await startHost({ options, language: 'en', secret: 'run-secret', version: '9.9.9', panelDir: join(dir, 'panel') });
      hosts.add(host);
      return host;
    },
    stop: async (host) => {
      hosts.delete(host);
      await host.close();
    },
    panel: async (host) => {
      const socket = new WebSocket(`${host.url.replace('http', 'ws')}/hub`, { headers: { cookie: await cookie(host), origin: host.url } });
      ends.push(() => socket.terminate());
      await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
      return createClient<Switchboard>(channelOf(socket));
    },
    ask: (host, path, { method = 'GET', headers = {}, body = '' } = {}) =>
      new Promise((resolve, reject) => {
        const asked = request({ host: '127.0.0.1', port: host.port, path, method, headers, agent: false }, (res) => {
          let text = '';
          res.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          res.on('end', () => resolve({ status: res.statusCode ?? 0, body: text, headers: res.headers }));
        });
        asked.on('error', reject);
        asked.end(body);
      }),
    raw: (host) => {
      const socket = connect({ port: host.port, host: '127.0.0.1', allowHalfOpen: true });
      socket.on('error', () => undefined);
      ends.push(() => socket.destroy());
      return socket;
    },
    end: async () => {
      ends.forEach((end) => end());
      await Promise.all([...hosts].map((host) => host.close()));
      rmSync(dir, { recursive: true, force: true });
    },
  };
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
