import { afterEach } from 'vitest';
import type { Discovery } from '../../../../core/net/discovery.ts';
import { createNet } from '../../../../core/net/net.ts';
import { realClock } from '../../../../demo/clock.ts';
import { itemsOf } from '../../../../demo/ewelink/cloud/records.ts';
import { startEwelink, type EwelinkOptions } from '../../../../demo/ewelink/index.ts';
import { silentLog } from '../../../../kit/testing/index.ts';
import type { Clock, HttpAnswer, HttpRequest } from '../../../../kit/world.ts';
import type { Params, Report } from '../../abilities/ability.ts';
import { parseThing, type Thing } from '../../record/thing.ts';
import type { LanFacts } from '../facts.ts';
import { createLan } from '../lan.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** Real time, but what happens again and again happens when the test says so. */
function pacedClock(): Clock & { pass(ms: number): Promise<void>; running(): number } {
  const paced = new Map<object, { ms: number; tick: () => void | Promise<void> }>();
  return {
    ...realClock,
    every: (ms, tick) => {
      const id = {};
      paced.set(id, { ms, tick });
      return () => void paced.delete(id);
    },
    running: () => paced.size,
    pass: async (every) => {
      for (const { ms, tick } of [...paced.values()]) if (ms === every) await tick();
    },
  };
}

/** Stands between the client and the wire. */
type Sending = (send: () => Promise<HttpAnswer>) => Promise<HttpAnswer>;
type Given = Partial<Pick<LanFacts, 'hosts' | 'remembered' | 'thing'>> & {
  demo?: EwelinkOptions;
  account?: boolean;
  started?: boolean;
  discovery?: Discovery;
  sending?: Sending;
};

/** The demo's network at home, and a client of it that writes down what it is told. */
export async function lanHome({
  demo: options = {},
  account = true,
  started = true,
  discovery,
  sending = (send) => send(),
  ...facts
}: Given = {}) {
  const demo = await startEwelink(options);
  ends.push(() => demo.stop());
  const life = new AbortController();
  ends.push(() => life.abort());
  const things = new Map<string, Thing>();
  /** Asks the account for everything again. */
  const list = (): void => {
    const [owner] = demo.world.accounts;
    const homes = demo.world.homes.filter((home) => home.owner === owner);
    const items = owner && account ? homes.flatMap((home) => itemsOf(demo.world, owner, home)) : [];
    for (const item of items) {
      const thing = parseThing(item);
      if (thing) things.set(thing.source, thing);
    }
  };
  list();
  const clock = pacedClock();
  const net = createNet({ clock, log: silentLog, loopback: true, discovery: discovery ?? demo.lan.discover });
  const secrets = { read: async () => undefined, write: async () => undefined };
  const type = { id: 'ewelink', reach: ['public', 'lan', 'typed'] as const, endpoints: {} };
  const world = net.world({ type, hosts: ['localhost'], secrets, signal: life.signal, log: silentLog });
  const requests: HttpRequest[] = [];
  const reports: (Report & { source: string })[] = [];
  const reach: [source: string, reachable: boolean][] = [];
  const strangers: { source: string; local: string; params: Params }[] = [];
  const outdated: string[] = [];
  const lan = createLan({
    world: {
      ...world,
      http: (request) => {
        requests.push(request);
        return sending(() => world.http(request));
      },
    },
    thing: (source) => things.get(source),
    onReport: (source, report) => reports.push({ source, ...report }),
    onReach: (source, reachable) => reach.push([source, reachable]),
    onStranger: (found) => strangers.push(found),
    onOutdated: (source) => outdated.push(source),
    ...facts,
  });
  const begin = () => lan.start(life.signal);
  if (started) await begin();
  return {
    ...{ demo, lan, life, clock, things, list, begin, requests, reports, reach, strangers, outdated },
    send: (source: string, params: Params) => lan.send(source, params, life.signal),
    lastOf: (source: string) => reports.filter((report) => report.source === source).at(-1),
    /** A minute, and everybody is asked whether they are there. */
    minute: () => clock.pass(60_000),
  };
}
