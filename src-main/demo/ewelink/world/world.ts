import type { DemoClock } from '../../clock.ts';
import { seeded, type Random } from '../../random.ts';
import { Account, type App, type Home } from './account.ts';
import { Device } from './device.ts';
import { Groups } from './groups.ts';
import type { AccountRow, AppRow, DeviceRow, Params, SceneRow, ShareRow } from './rows.ts';

/** Who let something happen. `line`: the socket it came in by, which hears nothing of it. */
export type Origin = { line?: string; account?: Account; app?: App; agent: 'app' | 'lan' | 'timer' | 'scene' | 'device' };
export type Happening =
  | { kind: 'report'; device: Device; params: Params; origin: Origin }
  | { kind: 'command'; device: Device; params: Params; origin: Origin; sequence: string }
  | { kind: 'online'; device: Device }
  | { kind: 'children'; gateway: Device; child: Device; type: 0 | 1 }
  | { kind: 'noise'; message: Params };
export type Share = ShareRow & { since: number };
export type Scene = SceneRow & { home: string };
/** `loners`: devices that know no cloud. */
export type WorldTable = { accounts: AccountRow[]; shares: ShareRow[]; apps: AppRow[]; loners?: DeviceRow[] };
type Options = { clock: DemoClock; seed: number; signal: AbortSignal };

const BY_ITSELF: Origin = { agent: 'device' };

/** Everything there is behind the wires: accounts, homes, devices, and who may see what. */
export class World {
  readonly clock: DemoClock;
  readonly random: Random;
  readonly signal: AbortSignal;
  readonly startedAt: number;
  readonly accounts: Account[];
  readonly apps: App[];
  readonly homes: Home[] = [];
  readonly devices = new Map<string, Device>();
  readonly groups = new Groups();
  readonly scenes: Scene[] = [];
  readonly shares: Share[];
  readonly #listeners = new Set<(happening: Happening) => void>();
  /** How far the servers' clock is off. */
  skew = 0;

  constructor({ accounts, shares, apps, loners = [] }: WorldTable, { clock, seed, signal }: Options) {
    this.clock = clock;
    this.random = seeded(seed);
    this.signal = signal;
    this.startedAt = clock.now();
    this.apps = apps.map((app) => ({ ...app }));
    this.accounts = accounts.map((row) => new Account(row));
    for (const account of this.accounts) this.#furnish(account);
    const [owner] = this.accounts;
    for (const row of loners) if (owner) this.devices.set(row.id, new Device(row, owner));
    this.shares = shares.map((share) => ({ ...share, since: this.startedAt }));
  }

  #furnish(account: Account): void {
    for (const { devices, groups = [], scenes = [], ...home } of account.row.homes) {
      this.homes.push({ ...home, rooms: home.rooms.map((room) => ({ ...room })), owner: account });
      for (const row of devices) this.devices.set(row.id, new Device(row, account, home.id));
      for (const group of groups) this.groups.add(group, account, home.id, this.devices.get(group.members[0] ?? '')?.params);
      for (const scene of scenes) this.scenes.push({ ...scene, home: home.id });
    }
  }

  now(): number {
    return this.clock.now() + this.skew;
  }

  later(ms: number, act: () => void): () => void {
    const off = new AbortController();
    this.clock.sleep(ms, AbortSignal.any([off.signal, this.signal])).then(act, () => undefined);
    return () => off.abort();
  }

  every(ms: number, tick: () => void): void {
    const stop = this.clock.every(ms, tick);
    this.signal.addEventListener('abort', stop, { once: true });
  }

  on(listener: (happening: Happening) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(happening: Happening): void {
    for (const listener of [...this.#listeners]) listener(happening);
  }

  device(id: string): Device {
    const device = this.devices.get(id);
    if (!device) throw new Error(`the demo has no device ${id}`);
    return device;
  }

  childrenOf({ id }: Device): Device[] {
    return [...this.devices.values()].filter(({ row }) => row.parent === id);
  }

  /** The device says something by itself. */
  report(device: Device, params: Params, origin: Origin = BY_ITSELF): void {
    // Who was thrown away says nothing any more, whatever it still meant to do.
    if (this.devices.get(device.id) !== device) return;
    device.learn(params);
    device.reports += 1;
    this.tell({ kind: 'report', device, params, origin });
  }

  setOnline(device: Device, online: boolean): void {
    if (device.online === online) return;
    device.online = online;
    this.tell({ kind: 'online', device });
  }

  shareOf(device: Device, account: Account): Share | undefined {
    return this.shares.find((share) => share.device === device.id && share.to === account.apikey);
  }

  /** Whether an account may see and command it. */
  mayUse(account: Account, device: Device): boolean {
    if (device.isLoner || device.row.withheld) return false;
    return device.owner === account || this.shareOf(device, account) !== undefined || account.guestOf.has(device.homeId);
  }

  /** A guest touches timers only where the owner let them. */
  mayWrite(account: Account, device: Device, params: Params): boolean {
    const share = this.shareOf(device, account);
    return this.mayUse(account, device) && (share === undefined || share.permit !== 0 || !('timers' in params));
  }
}
