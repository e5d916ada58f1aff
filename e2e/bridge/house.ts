import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeRunFile } from '../../src-main/core/host/run-file.ts';
import type { Host } from '../../src-main/hosts/headless/host.ts';
import { runningHome } from '../../src-main/hosts/headless/testing/running-host.ts';

const MAIN = resolve(import.meta.dirname, '../../src-main/hosts/bridge/main.ts');

/** A program that comes and goes, and the command an assistant would start to reach it. */
export function bridgedHouse() {
  const home = runningHome();
  const tokenFile = join(home.data, 'bridge', 'one.token');
  let forget = (): void => undefined;
  let running: Host | undefined;
  let started = 0;

  const house = {
    data: home.data,
    tokenFile,
    command: { command: process.execPath, args: [MAIN, 'mcp', '--data', home.data, '--token-file', tokenFile] },
    host: (): Host => {
      if (!running) throw new Error('The program does not run');
      return running;
    },
    panel: () => home.panel(house.host()),
    /** Writes the token as one-click connecting does. */
    giveToken: (token: string, mode = 0o600) => {
      mkdirSync(join(home.data, 'bridge'), { recursive: true, mode: 0o700 });
      writeFileSync(tokenFile, `${token}\n`, { mode });
      chmodSync(tokenFile, mode);
    },
    /** Says where the program is, as it does itself when it is ready. */
    say: ({ port, url = `http://127.0.0.1:${port}` }: { port: number; url?: string }): void => {
      started += 1;
      const facts = { pid: process.pid, port, url, version: '9.9.9', startedAt: Date.now() + started };
      forget = writeRunFile(home.data, { ...facts, host: 'headless', secret: 'run-secret' });
    },
    come: async (): Promise<Host> => {
      running = await home.start();
      house.say(running);
      return running;
    },
    go: async (): Promise<void> => {
      forget();
      if (running) await home.stop(running);
      running = undefined;
    },
    end: home.end,
  };
  return house;
}
export type House = ReturnType<typeof bridgedHouse>;
