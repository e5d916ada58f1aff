import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createNet } from '../../src-main/core/net/net.ts';
import { systemClock } from '../../src-main/core/host/clock.ts';
import { Secret } from '../../src-main/kit/secret.ts';
import { begin, finish } from '../../src-main/mcp-types/ewelink/account/browser.ts';
import { ENDPOINTS } from '../../src-main/mcp-types/ewelink/account/hosts.ts';
import type { EwelinkConfig } from '../../src-main/mcp-types/ewelink/config.ts';
import { seal } from '../../src-main/mcp-types/ewelink/lan/cipher.ts';
import { EwelinkLink } from '../../src-main/mcp-types/ewelink/link.ts';
import { startCoreOf, type LinkCore } from './link-core.ts';
import { median, percentile, timed, type Row } from './measure.ts';
import { startTold, type ToldProcess } from './told-process.ts';

const DEVICES = 500;
const PER_SECOND = 100;
const BURST = 2000;
const PLUG = '1000d00001';
const PAGES_MS = 4000;
const BUCKET_MS = 3500;
const REDIRECT = 'http://127.0.0.1:7421/redirect';
const TYPE = { id: 'ewelink', reach: ['public', 'lan'] as const, endpoints: ENDPOINTS };
const never = new AbortController().signal;
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

type Ready = { endpoints: Record<string, string>; app: { id: string; secret: string } };
type Core = LinkCore<EwelinkLink>;

/** A large account in the core: listing it at once and page by page, what it pushes, and a command over the network. */
export async function ewelink(short: boolean): Promise<Row[]> {
  return [
    ...(await withAccount({ strict: false }, async (core, cloud) => [
      ...(await listing(core)),
      ...(await pushing(core, cloud, short ? 10_000 : 30_000)),
      ...(await burst(core, cloud)),
    ])),
    ...(await withAccount({ strict: true }, paging)),
    ...(await overNetwork(short ? 100 : 400)),
  ];
}

const factsOf = ({ endpoints }: Ready) => ({
  loopback: true,
  endpoints: Object.fromEntries(Object.entries(endpoints).map(([name, address]) => [`ewelink.${name}`, address])),
});

async function withAccount({ strict }: { strict: boolean }, run: (core: Core, cloud: ToldProcess) => Promise<Row[]>): Promise<Row[]> {
  const cloud = await startTold('ewelink-process.ts', [DEVICES, strict ? 1 : 0]);
  const ready = cloud.ready as Ready;
  return withCore({ way: await signIn(ready) }, ready, (core) => run(core, cloud)).finally(cloud.stop);
}

async function withCore(config: EwelinkConfig, ready: Ready, run: (core: Core) => Promise<Row[]>): Promise<Row[]> {
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-bench-'));
  const core = await startCoreOf({ type: TYPE, hosts: [], net: factsOf(ready), open: (world) => new EwelinkLink(config, world) }, dir);
  try {
    return await run(core);
  } finally {
    await core.close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** As the person's browser does it: the page sends back at once. */
async function signIn(ready: Ready): Promise<EwelinkConfig['way']> {
  const app = { id: ready.app.id, secret: new Secret(ready.app.secret) };
  const net = createNet({ clock: systemClock, log: quiet, discovery: () => undefined, ...factsOf(ready) });
  const secrets = { read: async () => undefined, write: async () => undefined };
  const world = net.world({ type: TYPE, hosts: [], secrets, signal: never, log: quiet });
  const { url } = begin(app, { redirect: REDIRECT, state: 'state' }, world);
  const page = await fetch(url, { redirect: 'manual' });
  const params = Object.fromEntries(new URL(page.headers.get('location') ?? '').searchParams);
  const { tokens } = await finish(app, { code: params['code'] ?? '', redirect: REDIRECT, params }, world);
  return { kind: 'browser', app, session: new Secret(tokens) };
}

const inCore = ({ devices }: Core): number => devices.home().devices.length;

async function listing(core: Core): Promise<Row[]> {
  const took = await timed(() => core.link.start(never));
  return [
    {
      what: `eWeLink ${DEVICES} devices in one answer: start → home in the core`,
      value: inCore(core) >= DEVICES ? took : Number.NaN,
      unit: 'ms',
      budget: { at: 'most', value: 2000 },
      note: 'the cloud takes 60 ms for an answer',
    },
  ];
}

/** A cloud that gives no more than a page: the first is shown while the others are asked for, as slowly as the cloud wants it. */
async function paging(core: Core, cloud: ToldProcess): Promise<Row[]> {
  const steps = new Set<number>();
  const off = core.topics.on('devices.changed', () => void steps.add(inCore(core)));
  // The sign-in a moment ago cost calls of the same bucket; nobody starts within it.
  await wait(BUCKET_MS);
  const took = await timed(() => core.link.start(never));
  const first = inCore(core);
  await wait(PAGES_MS);
  off();
  const grown = [...steps].filter((size) => size > first && (size % 30 === 0 || size >= DEVICES)).length;
  return [
    {
      what: 'page by page: start → the first page in the core',
      value: first > 0 ? took : Number.NaN,
      unit: 'ms',
      budget: { at: 'most', value: 1000 },
    },
    { what: 'things of the first page', value: first, unit: '', budget: { at: 'least', value: 30 } },
    { what: `further pages in the panel after ${PAGES_MS / 1000} s`, value: grown, unit: '', budget: { at: 'least', value: 2 } },
    {
      what: 'requests sooner than the cloud allows',
      value: Number(await cloud.ask('violations')),
      unit: '',
      budget: { at: 'most', value: 0 },
    },
  ];
}

async function pushing(core: Core, cloud: ToldProcess, ms: number): Promise<Row[]> {
  const took: number[] = [];
  const cost: number[] = [];
  while ((await cloud.ask('lines')) === 0) await wait(20);
  await wait(1000);
  const off = core.devices.onChanges((changes) => {
    const now = performance.now();
    const spent = core.spentMs();
    for (let count = 0; count < changes.length; count += 1) {
      took.push(now - core.arrivedAt());
      cost.push(spent);
    }
  });
  await cloud.ask('chatter', { count: PER_SECOND });
  await wait(ms);
  await cloud.ask('chatter', { count: 0 });
  const said = Number(await cloud.ask('said'));
  await wait(500);
  off();
  return [
    { what: `pushes, one by one, for ${ms / 1000} s: socket → cache, p50`, value: percentile(took, 50), unit: 'ms' },
    { what: 'the same, p99', value: percentile(took, 99), unit: 'ms', budget: { at: 'most', value: 10 } },
    { what: 'processor time of it, p99', value: percentile(cost, 99), unit: 'ms', budget: { at: 'most', value: 10 } },
    {
      what: 'pushes that reached the cache',
      value: (100 * took.length) / said,
      unit: '%',
      budget: { at: 'least', value: 99.5 },
      note: `${Math.round((said * 1000) / ms)}/s`,
    },
  ];
}

async function burst(core: Core, cloud: ToldProcess): Promise<Row[]> {
  let heard = 0;
  const off = core.devices.onChanges((changes) => (heard += changes.length));
  const from = performance.now();
  await cloud.ask('burst', { count: BURST });
  // Not every kind of device has a signal to tell: it is over when nothing more comes.
  for (let before = -1; before < heard && performance.now() - from < 5000; await wait(100)) before = heard;
  const took = performance.now() - from - 100;
  off();
  return [
    { what: `a burst of ${BURST} pushes is worked off after`, value: heard > 0 ? took : Number.NaN, unit: 'ms', note: `${heard} changes` },
    { what: 'connections lost by it', value: core.lost() ? 1 : 0, unit: '', budget: { at: 'most', value: 0 } },
  ];
}

/** The floor: the same words to the same device over a bare request, turn about. */
async function overNetwork(count: number): Promise<Row[]> {
  const house = await startTold('ewelink-process.ts', [0, 0]);
  const { key, port } = (await house.ask('lan', { id: PLUG })) as { key: string; port: number };
  const address = `127.0.0.1:${port}`;
  const config: EwelinkConfig = { way: { kind: 'lan', keys: [{ id: PLUG, key: new Secret(key), uiid: 1 }] }, hosts: { [PLUG]: address } };
  return withCore(config, house.ready as Ready, async ({ link }) => {
    await link.start(never);
    const [ours, bare]: number[][] = [[], []];
    for (let round = -20; round < count; round += 1) {
      const on = round % 2 === 0 ? 'on' : 'off';
      const asked = { device: PLUG, part: 'main', trait: 'power', command: on, args: {}, callId: `round ${round}` };
      const act = await timed(() => link.act(asked, never));
      const floor = await timed(() => bareSwitch(address, key, on));
      if (round < 0) continue;
      ours?.push(act);
      bare?.push(floor);
    }
    const base = median(bare ?? []);
    return [
      { what: 'a command over the network, p50', value: median(ours ?? []), unit: 'ms', base: { name: 'bare request', value: base } },
      { what: 'the same, beyond a bare request', value: median(ours ?? []) - base, unit: 'ms', budget: { at: 'most' as const, value: 3 } },
      { what: 'a command over the network, p95', value: percentile(ours ?? [], 95), unit: 'ms' },
    ];
  }).finally(house.stop);
}

const bareSwitch = (address: string, key: string, to: string): Promise<void> =>
  new Promise((done, failed) => {
    const body = JSON.stringify({
      sequence: String(Date.now()),
      deviceid: PLUG,
      selfApikey: '123',
      encrypt: true,
      ...seal(key, { switch: to }),
    });
    const headers = { 'content-type': 'application/json', connection: 'close' };
    const sent = request(`http://${address}/zeroconf/switch`, { method: 'POST', headers, agent: false }, (answer) => {
      answer.resume().on('end', done);
    });
    sent.on('error', failed).end(body);
  });
