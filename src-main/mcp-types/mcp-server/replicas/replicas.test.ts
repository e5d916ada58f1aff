import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { startFixture } from '../../../../e2e/conformance/fixture/fixture.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { LinkEvent } from '../../../kit/index.ts';
import { silentLog } from '../../../kit/testing/index.ts';
import type { Place } from '../config.ts';
import { McpServerLink } from '../link.ts';
import { eventually, farWorld } from '../testing/far-link.ts';
import { lineUp } from './line-up.ts';
import { ReplicatedLink } from './replicated-link.ts';

/** A published server, as anybody runs it. */
const EVERYTHING: Place = {
  kind: 'program',
  command: {
    program: process.execPath,
    args: [fileURLToPath(import.meta.resolve('@modelcontextprotocol/server-everything/dist/index.js')), 'stdio'],
  },
  env: {},
};
const never = new AbortController().signal;
const LOST = /^(program\.ended|remote\.unreachable)$/;
const open: ReplicatedLink[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((link) => link.close()));
});

/** So many of them; `pids`: the process of each, as it is now. */
async function copies(count: number, looks?: { everyMs: number; answersMs: number }) {
  const pids = new Map<number, number>();
  const makes = Array.from({ length: count }, (_, index) => () => {
    const info = (message: string, details?: Record<string, unknown>) => {
      if (message === 'Program started' && typeof details?.['pid'] === 'number') pids.set(index, details['pid']);
    };
    return new McpServerLink(EVERYTHING, true, farWorld(EVERYTHING, { log: { ...silentLog, info } }));
  });
  const link = new ReplicatedLink({ makes, world: farWorld(EVERYTHING), ...(looks && { looks }) });
  const events: LinkEvent[] = [];
  link.onEvent((event) => events.push(event));
  open.push(link);
  await link.start(never);
  const kill = (copy: number, signal: NodeJS.Signals = 'SIGKILL') => process.kill(pids.get(copy) ?? 0, signal);
  const echo = (caller: string, message = 'hello') => link.runTool('echo', { message }, never, { caller });
  const states = () => link.replicas().map(({ state }) => state);
  const tools = () => events.filter(({ kind }) => kind === 'tools').length;
  const offline = () => events.some((event) => event.kind === 'health' && event.health.state === 'offline');
  return { link, events, pids, kill, echo, states, tools, offline };
}
const long = (link: ReplicatedLink, caller: string, signal = never) =>
  link.runTool('trigger-long-running-operation', { duration: 5, steps: 1 }, signal, { caller });

describe('several copies of one published server', { timeout: 30_000 }, () => {
  it('are one connection: their tools are listed once, assistants are spread over them, and each stays where it was greeted', async () => {
    const { link, echo, tools, states } = await copies(3);
    await eventually(() => states().every((state) => state === 'up'), 'all of them', 20_000);
    expect(tools()).toBe(1);
    const by: Record<string, (string | undefined)[]> = { a: [], b: [], c: [] };
    // One that calls five times in a row would be everywhere by turns; an older server remembers what it was told.
    for (const caller of ['a', 'a', 'a', 'a', 'a', 'b', 'c', 'b', 'c']) by[caller]?.push((await echo(caller)).by);
    // Each answer says whose it is.
    expect(by).toEqual({ a: ['1', '1', '1', '1', '1'], b: ['2', '2'], c: ['3', '3'] });
    expect(link.replicas()).toMatchObject([
      { id: '1', state: 'up', calls: 5 },
      { id: '2', state: 'up', calls: 2 },
      { id: '3', state: 'up', calls: 2 },
    ]);
    await expect(link.runTool('no-such-tool', {}, never)).rejects.toMatchObject({ problem: 'not.found' });
  });

  // In the short run e2e/far-servers shows it through the whole product.
  it.runIf(process.env['SWITCHBOARD_LONG'])(
    'go on when one is killed in the middle of an answer: what was only asked of it may be asked of another at once',
    async () => {
      const { link, kill, echo, states, offline } = await copies(2);
      // An older server remembers who greeted it, so each assistant stays where it was.
      for (let turn = 0; turn < 5; turn++) await echo('a');
      expect(link.replicas().map(({ calls }) => calls)).toContain(5);
      const lost = long(link, 'a').catch((thrown: unknown) => thrown);
      await eventually(() => link.replicas().some(({ inFlight }) => inFlight === 1), 'the call');
      kill(link.replicas().findIndex(({ inFlight }) => inFlight === 1));
      const error = await lost;
      expect(error).toBeInstanceOf(SwitchboardError);
      expect(error).toMatchObject({ problem: expect.stringMatching(LOST), details: { retryAfterMs: 0 } });
      expect((await echo('a')).result).toMatchObject({ content: [{ type: 'text', text: 'Echo: hello' }] });
      expect(offline()).toBe(false);
      await eventually(() => states().every((state) => state === 'up'), 'the copy that was killed', 15_000);
    },
  );

  it('are over only when none of them runs', async () => {
    const { kill, offline } = await copies(2);
    kill(0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(offline()).toBe(false);
    kill(1);
    await eventually(offline, 'word of it', 5_000);
  });

  it.runIf(process.env['SWITCHBOARD_LONG'])('are looked after: one that no longer answers is replaced', async () => {
    const { link, pids, kill, states } = await copies(2, { everyMs: 100, answersMs: 300 });
    const [before] = [pids.get(0)];
    kill(0, 'SIGSTOP');
    await eventually(() => states()[0] !== 'up', 'that it hangs', 20_000);
    await eventually(() => states()[0] === 'up' && pids.get(0) !== before, 'another in its place', 20_000);
    expect(link.replicas()[1]).toMatchObject({ state: 'up' });
  });
});

describe('several addresses of one server', { timeout: 30_000 }, () => {
  const addresses = async () => {
    const fixtures = [await startFixture({ era: 'both' }), await startFixture({ era: 'both' })];
    const places = fixtures.map(({ url }): Place => ({ kind: 'address', url, headers: {} }));
    const [place] = places;
    if (!place) throw new Error('nowhere');
    const world = farWorld(place);
    const makes = places.map((one) => () => new McpServerLink(one, true, world));
    const link = new ReplicatedLink({ makes, world, looks: { everyMs: 50, answersMs: 10_000 } });
    open.push(link);
    await link.start(never);
    return { link, fixtures };
  };
  const slow = (link: ReplicatedLink, signal: AbortSignal) => link.runTool('test_slow', { ms: 20_000 }, signal, { caller: 'a' });
  const quick = (link: ReplicatedLink) => link.runTool('test_simple_text', {}, never, { caller: 'a' });

  it('share the work: each call goes where there is the least to do', async () => {
    const { link, fixtures } = await addresses();
    const ended = new AbortController();
    const busy = slow(link, ended.signal);
    const asked = () => fixtures.map(({ seen }) => seen.length);
    for (let turn = 0; turn < 4; turn++) await quick(link);
    expect(
      link
        .replicas()
        .map(({ calls }) => calls)
        .toSorted(),
    ).toEqual([1, 4]);
    // They are asked all the while whether they are there.
    const before = asked();
    await eventually(() => asked().every((times, copy) => times > (before[copy] ?? 0) + 2), 'a few looks', 15_000);
    expect(link.replicas().map(({ state }) => state)).toEqual(['up', 'up']);
    ended.abort();
    await expect(busy).rejects.toThrow();
    await Promise.all(fixtures.map(({ close }) => close()));
  });

  it('go on when one of them is gone', async () => {
    const { link, fixtures } = await addresses();
    await fixtures[0]?.close();
    await eventually(() => link.replicas()[0]?.state !== 'up', 'that it is gone', 10_000);
    for (let turn = 0; turn < 4; turn++) expect((await quick(link)).result).toMatchObject({ content: [{ type: 'text' }] });
    await fixtures[1]?.close();
  });
});

it('copies at addresses are told apart by where they are, without what may be a key', () => {
  const place = { kind: 'address', url: 'http://127.0.0.1:1/mcp?key=hush', headers: {} } as const;
  const link = lineUp(place, { way: 'address', addresses: ['http://127.0.0.1:2/mcp'] }, farWorld(EVERYTHING));
  expect(link.replicas?.().map(({ name }) => name)).toEqual(['127.0.0.1:1/mcp', '127.0.0.1:2/mcp']);
});
