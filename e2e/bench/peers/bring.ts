import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { httpCaller, type Caller } from './caller.ts';
import { freePort, isUpstream, start, treeOf, type Started } from './processes.ts';
import type { Facts, Target } from './targets.ts';

const upstream = join(import.meta.dirname, 'upstream.ts');
const READY_MS = 30_000;
const Tools = z.object({ tools: z.array(z.object({ name: z.string() })), nextCursor: z.string().optional() });
const Said = z.object({ content: z.array(z.object({ text: z.string() })), isError: z.boolean().optional() });

export type Brought = {
  caller: Caller;
  /** Another client of the same. */
  another(): Caller;
  /** One call of the echo; rejects unless the answer holds what was said. */
  echo(caller: Caller, word: string): Promise<void>;
  list(): Promise<number>;
  readyMs: number;
  gateway: Started | undefined;
  /** The far server dies, and is there again. */
  restartFar(): Promise<void>;
  end(): Promise<void>;
};

async function listOf(caller: Caller): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const { tools, nextCursor } = Tools.parse(await caller.ask('tools/list', cursor === undefined ? {} : { cursor }));
    names.push(...tools.map(({ name }) => name));
    cursor = nextCursor;
  } while (cursor !== undefined);
  return names;
}

async function until<T>(what: string, run: () => Promise<T>, alive: () => boolean): Promise<T> {
  const late = performance.now() + READY_MS;
  for (;;) {
    try {
      return await run();
    } catch (thrown) {
      if (performance.now() > late || !alive()) throw new Error(`${what} is not ready: ${String(thrown)}`, { cause: thrown });
      await wait(20);
    }
  }
}

/** A far server of so many tools, a program in front of it, and a client that has seen all of them. */
export async function bring(target: Target, at: string, tools: number): Promise<Brought> {
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-peers-'));
  const ends: (() => Promise<unknown>)[] = [() => rm(dir, { recursive: true, force: true })];
  const end = async () => {
    for (const one of ends.splice(0).reverse()) await one();
  };
  const farPort = await freePort();
  let far: Started | undefined;
  const startFar = async () => {
    const begun = start(process.execPath, [upstream, '--tools', String(tools), '--http', String(farPort)]);
    far = begun;
    ends.push(begun.stop);
    const look = async () => {
      const caller = httpCaller(`http://127.0.0.1:${farPort}/mcp`);
      await caller.open().finally(caller.abandon);
    };
    await until('the far server', look, () => begun.child.exitCode === null);
  };
  try {
    if (target.far === 'http') await startFar();
    const facts: Facts = {
      far:
        target.far === 'http'
          ? { url: `http://127.0.0.1:${farPort}/mcp` }
          : { command: process.execPath, args: [upstream, '--tools', String(tools), '--stdio'] },
      ...{ port: await freePort(), dir, at },
    };
    const plan = target.plan?.(facts);
    for (const [name, body] of Object.entries(plan?.files ?? {})) await writeFile(join(dir, name), JSON.stringify(body), { mode: 0o600 });
    const begin = async () => {
      const began = performance.now();
      const gateway = plan && start(process.execPath, plan.args, { cwd: dir, env: plan.env ?? {}, talks: target.talks === true });
      if (gateway) ends.push(gateway.stop);
      const opened = async () => {
        const caller = target.caller(facts, gateway);
        caller.patienceMs = 5_000;
        try {
          await caller.open();
          const names = await listOf(caller);
          const echo = names.find((one) => /(^|[^a-z])echo$/.test(one));
          if (names.filter((one) => /(echo|tool_\d+)$/.test(one)).length < tools || echo === undefined)
            throw new Error(`${names.length} tools`);
          return { caller, echo };
        } catch (thrown) {
          if (!target.talks) caller.abandon();
          throw thrown;
        }
      };
      const isAlive = () => !gateway || gateway.child.exitCode === null;
      const found = await until(`${target.name} ${gateway?.said() ?? ''}`, opened, isAlive);
      return { ...found, gateway, readyMs: performance.now() - began };
    };
    // What is made on the first start of all – a database, a cache of compiled code – is there on every other one.
    if (plan) {
      const first = await begin();
      first.caller.abandon();
      await first.gateway?.stop();
    }
    const { caller, echo, gateway, readyMs } = await begin();
    caller.patienceMs = 30_000;
    return {
      ...{ caller, gateway, end, readyMs },
      another: () => target.caller(facts, gateway),
      list: async () => (await listOf(caller)).length,
      echo: async (who, word) => {
        const told = await who.ask('tools/call', { name: echo, arguments: { text: word } });
        const { content, isError } = Said.parse(told);
        // Some report a failure inside an answer that looks like none.
        if (isError || content[0]?.text !== word) throw new Error(content[0]?.text.slice(0, 200) ?? 'another answer');
      },
      restartFar: async () => {
        if (target.far === 'http') {
          far?.child.kill('SIGKILL');
          await wait(300);
          await startFar();
        } else for (const pid of treeOf(gateway?.child.pid ?? 0)) if (isUpstream(pid)) process.kill(pid, 'SIGKILL');
      },
    };
  } catch (thrown) {
    await end();
    throw thrown;
  }
}
