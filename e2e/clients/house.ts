import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Client as Panel } from '../../src-shared/contract/client.ts';
import type { Switchboard } from '../../src-shared/contract/index.ts';
import type { Reported, Way } from '../../src-shared/model/assistant.ts';
import type { Client } from '../../src-shared/model/client.ts';
import { enter, socketChannel } from '../contract/socket.ts';
import { clientOf } from '../contract/stories.ts';
import { startHeadless } from '../launch.ts';

/** Where the assistants' programs lie. */
export const BIN = join(import.meta.dirname, '..', '..', '.cache', 'clients', 'node_modules', '.bin');
export const NAME = 'switchboard-demo';

export type Ran = { code: number; output: string; error: string };
/** The product with the demo home, in a home folder of its own, and a person at its panel. */
export type House = {
  home: string;
  url: string;
  panel: Panel<Switchboard>;
  /** Connects as the dialog does: looks first, then agrees to exactly that. */
  connect(assistant: string, way: Way): Promise<Client>;
  verify(assistant: string): Promise<Reported>;
  disconnect(assistant: string): Promise<string>;
  ways(assistant: string): Promise<Way[]>;
  /** What is known of a client after it called. */
  known(id: string): Promise<Client | undefined>;
  write(file: string, text: string): void;
  read(file: string): string | undefined;
  /** An assistant's own program, as the person would run it. */
  run(program: string, args: string[], env?: Record<string, string>): Promise<Ran>;
  close(): Promise<void>;
};

const RUN_MS = 90_000;

export async function startHouse(): Promise<House> {
  const home = mkdtempSync(join(tmpdir(), 'switchboard-clients-'));
  // Nothing of whoever runs this: no settings, no accounts, no proxies.
  const env = { HOME: home, XDG_CONFIG_HOME: join(home, '.config'), PATH: [BIN, process.env['PATH']].join(delimiter), NO_COLOR: '1' };
  const host = await startHeadless({ dataDir: join(home, 'switchboard'), demo: true, env });
  const { channel, close } = await socketChannel(host.ready.url, await enter(host.ready.link));
  const panel = clientOf(channel);
  return {
    home,
    url: `${host.ready.url.replace(/\/$/, '')}/mcp`,
    panel,
    connect: async (assistant, way) => {
      const { fingerprint } = await panel.call('clients.preview', { assistant, way });
      return (await panel.call('clients.connect', { assistant, way, fingerprint })).client;
    },
    verify: (assistant) => panel.call('clients.verify', { assistant }),
    disconnect: async (assistant) => (await panel.call('clients.disconnect', { assistant })).how,
    ways: async (assistant) => (await panel.call('clients.targets')).find(({ id }) => id === assistant)?.ways ?? [],
    known: async (id) => (await panel.call('clients.list')).find((client) => client.id === id),
    write: (file, text) => {
      mkdirSync(dirname(join(home, file)), { recursive: true });
      writeFileSync(join(home, file), text);
    },
    read: (file) => (existsSync(join(home, file)) ? readFileSync(join(home, file), 'utf8') : undefined),
    run: (program, args, more = {}) =>
      new Promise((resolve) => {
        const options = { cwd: home, timeout: RUN_MS, maxBuffer: 16 * 1024 * 1024, env: { ...process.env, ...env, ...more } };
        execFile(join(BIN, program), args, options, (error, output, said) => {
          resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, output, error: said });
        }).stdin?.end();
      }),
    close: async () => {
      close();
      await host.stop();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
