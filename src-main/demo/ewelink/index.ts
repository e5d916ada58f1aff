import { setMaxListeners } from 'node:events';
import { realClock, type DemoClock } from '../clock.ts';
import { certificateOf } from '../http/tls.ts';
import { History } from './cloud/history.ts';
import { listen, type House, type Listening } from './cloud/listen.ts';
import type { SignIn } from './cloud/oauth-page.ts';
import { Quota } from './cloud/quota.ts';
import type { Office } from './cloud/route.ts';
import { Sessions } from './cloud/sessions.ts';
import { AccountFaults } from './faults/account.ts';
import { AckFaults } from './faults/acks.ts';
import { AnswerFaults } from './faults/answers.ts';
import { DeviceFaults } from './faults/devices.ts';
import type { Faults } from './faults/faults.ts';
import { WireFaults } from './faults/wire.ts';
import { bigWorld } from './house/big-home.ts';
import { APPS, HOUSE } from './house/table.ts';
import { Lan } from './lan/lan.ts';
import { Living } from './life/living.ts';
import { Lines } from './push/lines.ts';
import type { Account, App } from './world/account.ts';
import { REGIONS, type DeviceRow } from './world/rows.ts';
import type { Device } from './world/device.ts';
import { World, type Origin } from './world/world.ts';

export type EwelinkOptions = {
  clock?: DemoClock;
  seed?: number;
  /** Given: a made-up home of so many devices instead of the hand-made one. */
  devices?: number;
  /** Milliseconds the cloud takes for an answer. */
  latency?: number;
  /** Seconds between two pings, as the cloud asks for. */
  heartbeat?: number;
  /** Announces its devices over mDNS, on loopback only. Otherwise only to `lan.discover`. */
  announce?: boolean;
  /** No device listens on the network. */
  cloudOnly?: boolean;
  /** Its sign-in page asks for e-mail and password, as the real one does; otherwise it agrees at once. */
  signIn?: SignIn;
  /** Redirects registered for the apps; any on this machine when not given. */
  redirects?: string[];
  /** Keeps meters silent towards apps of role standard; on, as the cloud does since some year. */
  blockThirdPartyUiActive?: boolean;
  /** Still knows, after it was started again, who signed in before. */
  remembers?: boolean;
  /** Pages over 30 and calls without distance are refused, not only noted. */
  strict?: boolean;
  /** Serves the vendor's hosts over TLS, too, behind an authority made for the run. */
  tls?: boolean;
};
/** A name, a password, and what the cloud knows them as. */
type Person = { email: string; password: string; countryCode: string; region: string; apikey: string };

export type EwelinkDemo = {
  /** Addresses by the names a client gives them: `oauth`, `rest.eu`, `dispatch.eu` … */
  endpoints: Record<string, string>;
  /** `standard` signs in over the page only; `enterprise` may use passwords. */
  apps: { standard: App; enterprise: App };
  people: { owner: Person; other: Person };
  world: World;
  faults: Faults;
  quota: Quota;
  sessions: Sessions;
  lines: Lines;
  lan: {
    /** Discovery without a wire, of the shape a world's discovery has. */
    discover: Lan['neighbourhood']['discover'];
    portOf(id: string): number;
    /** What the device shares with whoever may command it. */
    keyOf(id: string): string;
    /** Joins the network: a device without an account, too. */
    admit(row: DeviceRow): Promise<Device>;
  };
  /** The port behind TLS and its authority as PEM. */
  tls: { port: number; authority: string } | undefined;
  stop(): Promise<void>;
};

const USUAL = {
  ...{ clock: realClock, seed: 7, latency: 0, heartbeat: 145, signIn: 'agrees' as const, blockThirdPartyUiActive: true },
  ...{ strict: false, remembers: false, announce: false },
};

/** Starts an eWeLink of its own on loopback: a cloud for every region, a home that lives, and devices on the network. */
export async function startEwelink(options: EwelinkOptions = {}): Promise<EwelinkDemo> {
  const { clock, seed, latency, heartbeat, signIn, blockThirdPartyUiActive, strict, remembers, announce } = { ...USUAL, ...options };
  const ending = new AbortController();
  // Every device waits for the end.
  setMaxListeners(0, ending.signal);
  const apps = APPS.map((app) => ({ ...app, ...(options.redirects && { redirects: options.redirects }) }));
  const table = options.devices === undefined ? HOUSE : bigWorld(options.devices);
  const world = new World({ ...table, apps }, { clock, seed, signal: ending.signal });
  const mayWatch = ({ agent, app }: Origin): boolean => agent === 'lan' || !blockThirdPartyUiActive || app?.role !== 'standard';
  const living = new Living(world, { mayWatch });
  const quota = new Quota(world);
  quota.strict = strict;
  const sessions = new Sessions(world, remembers);
  const office: Office = { world, living, sessions, quota, history: new History(world), latency };
  const lines = new Lines();
  sessions.onEnded((session) => lines.close((line) => line.session === session));
  const lan = new Lan(world, living, announce);
  const doors: Listening[] = [];
  const faults = faultsOf(office, lines, lan, (ms) => doors.forEach((door) => door.pause(ms)));
  const house: House = { office, faults, lines, heartbeat, signIn };
  for (const device of world.devices.values()) living.begin(device);
  const endpoints = await openCloud(house, doors);
  const tls = options.tls ? await openSecurely(house, doors, clock.now()) : undefined;
  if (!options.cloudOnly) await lan.open();
  return {
    endpoints,
    apps: { standard: appOf(world, 'standard'), enterprise: appOf(world, 'enterprise') },
    people: { owner: personOf(world.accounts[0]), other: personOf(world.accounts[1]) },
    ...{ world, faults, quota, sessions, lines, tls },
    lan: {
      discover: lan.neighbourhood.discover,
      portOf: (id) => lan.portOf(id),
      keyOf: (id) => world.device(id).key,
      admit: async (row) => {
        const device = faults.devices.add(row);
        await lan.admit(device);
        return device;
      },
    },
    stop: async () => {
      ending.abort();
      await Promise.all([lan.stop(), ...doors.map((door) => door.stop())]);
    },
  };
}

function faultsOf(office: Office, lines: Lines, lan: Lan, refuseConnections: (ms: number) => void): Faults {
  const { world, living, sessions, quota } = office;
  const kinds = {
    wire: new WireFaults(lines),
    acks: new AckFaults(),
    answers: new AnswerFaults(),
    account: new AccountFaults(world, sessions, quota),
    devices: new DeviceFaults(world, living),
    lan: lan.faults,
  };
  return {
    ...kinds,
    refuseConnections,
    calm: () => {
      for (const one of Object.values(kinds)) one.calm();
    },
  };
}

/** A door for each region: on a machine without names, the port tells them apart. */
async function openCloud(house: House, doors: Listening[]): Promise<Record<string, string>> {
  const endpoints: Record<string, string> = {};
  for (const region of REGIONS) {
    const door = await listen(house, { region });
    doors.push(door);
    const url = `http://127.0.0.1:${door.port}`;
    endpoints[`rest.${region}`] = url;
    endpoints[`dispatch.${region}`] = `${url}/dispatch/app`;
    endpoints['oauth'] = `${url}/oauth/index.html`;
  }
  return endpoints;
}

const VENDOR = ['apia.coolkit.cn', 'c2ccdn.coolkit.cc', 'dispa.coolkit.cc', 'cn-apia.coolkit.cn', 'cn-dispa.coolkit.cn',
  ...REGIONS.flatMap((region) => [`${region}-apia.coolkit.cc`, `${region}-dispa.coolkit.cc`, `${region}-pconnect2.coolkit.cc`])]; // prettier-ignore

async function openSecurely(house: House, doors: Listening[], now: number): Promise<{ port: number; authority: string }> {
  const certificate = certificateOf('private-ca', now, VENDOR);
  const door = await listen(house, { certificate });
  doors.push(door);
  return { port: door.port, authority: certificate.authority ?? '' };
}

function appOf({ apps }: World, role: App['role']): App {
  const app = apps.find((one) => one.role === role);
  if (!app) throw new Error(`the demo has no app of role ${role}`);
  return app;
}

function personOf(account: Account | undefined): Person {
  if (!account) throw new Error('the demo has nobody');
  const { email, password, countryCode, region, apikey } = account.row;
  return { email, password, countryCode, region, apikey };
}
