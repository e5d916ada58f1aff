import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { homedir, userInfo } from 'node:os';
import { variablesFor } from './environment.ts';
import { askShell, createLoginPath, type LoginPath } from './login-path.ts';
import { familyOf, processes } from './processes.ts';
import { createRecord } from './left-over.ts';
import { createSandbox, type Sandbox } from './sandbox/sandbox.ts';
import { endAtOnce } from './tree.ts';
import { createWatcher } from './watcher.ts';

/** What is known of a program that runs: for whom, which command, since when. */
export type Kept = {
  connection?: string | undefined;
  command: string[];
  path: string;
  folder: string;
  since: number;
  restarts: number;
  /** It runs within walls. */
  shutIn?: boolean | undefined;
};
export type OwnedProcess = Kept & { pid: number; processes: number; memory: number };

/** Knows every program we started, from its start to the end of the last of its children. */
export interface Keeper {
  /** The next program's ticket, written down before it is given away; `unwritten`: why it is not. `forget`: nothing was started with it. */
  ticket(): { ticket: string; unwritten: Error | undefined; forget(): void };
  /** From here on it ends with us. Gives back how to forget it. */
  keep(child: ChildProcess, ticket: string, facts: Omit<Kept, 'since' | 'restarts'>): () => void;
  list(): Promise<OwnedProcess[]>;
  loginPath: LoginPath;
  sandbox: Sandbox;
}

export function createKeeper({ dataDir }: { dataDir?: string | undefined } = {}): Keeper {
  const mark = randomBytes(9).toString('hex');
  const alive = new Map<ChildProcess, Kept & { ticket: string }>();
  /** By connection, how often each of its programs that ended had been started again: the next one stands for one of them. */
  const ended = new Map<string, number[]>();
  const watcher = createWatcher(`SWITCHBOARD_PROGRAM=${mark}.`);
  const record = createRecord(dataDir);
  const atExit = (): void => alive.forEach((_kept, child) => endAtOnce(child));
  let number = 0;

  return {
    ticket: () => {
      const ticket = `${mark}.${++number}.`;
      return { ticket, unwritten: record.expect(ticket), forget: () => record.remove(ticket) };
    },
    keep: (child, ticket, facts) => {
      const before = facts.connection === undefined ? undefined : ended.get(facts.connection)?.pop();
      const restarts = before === undefined ? 0 : before + 1;
      if (alive.size === 0) process.on('exit', atExit);
      alive.set(child, { ...facts, ticket, since: Date.now(), restarts });
      const { pid } = child;
      const unwatch = pid === undefined ? () => undefined : watcher.watch(pid);
      if (pid !== undefined) record.add(pid, ticket);
      return () => {
        if (!alive.delete(child)) return;
        if (facts.connection !== undefined) ended.set(facts.connection, [...(ended.get(facts.connection) ?? []), restarts]);
        if (alive.size === 0) process.off('exit', atExit);
        unwatch();
        record.remove(ticket);
      };
    },
    list: async () => {
      const all = await processes();
      return [...alive].flatMap(([{ pid }, { ticket, ...kept }]) => {
        if (pid === undefined) return [];
        const family = familyOf(pid, ticket, all);
        return [{ ...kept, pid, processes: family.length, memory: family.reduce((sum, one) => sum + one.memory, 0) }];
      });
    },
    sandbox: createSandbox({ dataDir }),
    loginPath: createLoginPath(async () => (process.platform === 'win32' ? undefined : askShell(personsShell()))),
  };
}

function personsShell() {
  const env = variablesFor();
  return { path: env['SHELL'] || userInfo().shell || '/bin/sh', env, home: env['HOME'] || homedir() };
}
