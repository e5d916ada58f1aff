import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { consentOf } from '../../src-shared/forms/consent.ts';
import { runningHome, type Home } from '../../src-main/hosts/headless/testing/running-host.ts';

const EVERYTHING = fileURLToPath(import.meta.resolve('@modelcontextprotocol/server-everything/dist/index.js'));
const command = { program: process.execPath, args: [EVERYTHING, 'stdio'] };
const LONG = 'far__trigger-long-running-operation';

let home: Home;
let panel: Awaited<ReturnType<Home['panel']>>;
beforeEach(async () => {
  home = runningHome();
  panel = await home.panel(await home.start());
});
afterEach(() => home.end());

const gate = async () => (await panel.call('insights.gateway')).connections[0] ?? expect.fail('it is there');
const states = async () => (await gate()).replicas?.map(({ state }) => state);
const bothUp = () => expect.poll(states).toEqual(['up', 'up']);
/** Programs of this connection, by the folder they work in. */
const pids = (id: string): number[] => {
  const list = execFileSync('sh', [
    '-c',
    `ls -l /proc/[0-9]*/cwd 2>/dev/null | grep -F '${join(home.data, 'work', id)}' || true`,
  ]).toString();
  return [...list.matchAll(/\/proc\/(\d+)\/cwd/g)].map(([, pid]) => Number(pid));
};

// Most of its time is waiting for programs to start; what it shows of one link alone is in the short run.
it.runIf(process.env['SWITCHBOARD_LONG'])(
  'a question goes on at another copy when the one that was asked is killed; a command does not',
  { timeout: 60_000 },
  async () => {
    const consent = { agreed: consentOf({ command: 'command' }, { command }) };
    const config = { way: 'program', command, consent, copies: 2 };
    const { id } = await panel.call('connections.create', { type: 'mcp-server', slug: 'far', name: 'Far', config });
    await bothUp();
    const running = pids(id);
    expect(running).toHaveLength(2);

    const run = () => panel.call('tools.run', { name: LONG, args: { duration: 2, steps: 1 }, confirmed: true });
    const busy = async () => (await gate()).replicas?.find(({ inFlight }) => inFlight > 0)?.id;
    const down = async () => (await gate()).replicas?.find(({ state }) => state !== 'up')?.id;
    const pidOf = new Map<string, number>();
    /** Ends a copy and waits for the next in its place; answers which it was. */
    const kill = async (pid: number): Promise<string> => {
      const before = pids(id);
      process.kill(pid, 'SIGKILL');
      await expect.poll(down, { interval: 10 }).toBeDefined();
      const which = (await down()) ?? expect.fail('it is up again too soon');
      await bothUp();
      pidOf.set(which, pids(id).find((one) => !before.includes(one)) ?? 0);
      return which;
    };
    const [first = 0, second = 0] = running;
    pidOf.set((await kill(first)) === '1' ? '2' : '1', second);
    const killBusy = async () => {
      await expect.poll(busy, { interval: 10 }).toBeDefined();
      await kill(pidOf.get((await busy()) ?? '') ?? 0);
    };

    // Nobody believes what it says of itself: for us it is a command, until the person says that it only reads.
    const acting = run().then(
      () => 'done',
      (thrown: { problem?: string }) => thrown.problem,
    );
    await killBusy();
    expect(await acting).toMatch(/^(program\.ended|remote\.unreachable)$/);

    await panel.call('tools.adjust', { names: [LONG], set: { risk: 'read' } });
    const asking = run();
    await killBusy();
    expect((await asking).status).toBe('done');
    expect(await gate()).toMatchObject({ retried: 1, breaker: 'closed' });
  },
);
