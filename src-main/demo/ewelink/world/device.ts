import { createHash } from 'node:crypto';
import { merge } from './merge.ts';
import type { Account } from './account.ts';
import type { DeviceRow, Params } from './rows.ts';

/** A key that belongs to a name: the same demo home has the same keys every day. */
export const idOf = (name: string): string => {
  const digest = createHash('sha256').update(name).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-4${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
};

/** One device as the cloud knows it. */
export class Device {
  readonly row: DeviceRow;
  readonly owner: Account;
  readonly homeId: string;
  name: string;
  room: string | undefined;
  online: boolean;
  params: Params;
  tags: Params;
  settings: Params = { opsNotify: 0, opsHistory: 1, alarmNotify: 1, offlineNotify: 0 };
  /** What it shares with whoever may command it on the network; a new pairing makes a new one. */
  key: string;
  readonly mac: string;
  /** Counts its reports to the cloud. */
  reports = 0;

  /** Without a home it is known on the network only. */
  constructor(row: DeviceRow, owner: Account, homeId = '') {
    this.row = row;
    this.owner = owner;
    this.homeId = homeId;
    this.name = row.name;
    this.room = row.room;
    this.online = row.online ?? true;
    this.params = structuredClone({ ...(row.firmware && { fwVersion: row.firmware }), ...row.params });
    this.tags = structuredClone(row.tags ?? {});
    this.key = idOf(`key of ${row.id}`);
    this.mac = row.mac ?? `02:00:5e:20:${row.id.slice(-4, -2)}:${row.id.slice(-2)}`;
  }

  get id(): string {
    return this.row.id;
  }

  get uiid(): number {
    return this.row.uiid;
  }

  /** No cloud ever heard of it. */
  get isLoner(): boolean {
    return this.homeId === '';
  }

  learn(news: Params): void {
    this.params = merge(this.params, news);
  }

  number(name: string, otherwise = 0): number {
    const value = Number(this.params[name] ?? Number.NaN);
    return Number.isFinite(value) ? value : otherwise;
  }

  text(name: string): string | undefined {
    const value = this.params[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** Channels that are on. */
  get outlets(): { outlet: number; on: boolean }[] {
    const list: unknown = this.params['switches'];
    return Array.isArray(list) ? list.flatMap((entry: unknown) => outletIn(entry)) : [];
  }

  /** Whether anything of it is switched on. */
  get on(): boolean {
    const single = this.params['switch'] ?? this.params['state'];
    return this.outlets.length > 0 ? this.outlets.some(({ on }) => on) : single === 'on' || single === true;
  }
}

export function outletIn(entry: unknown): { outlet: number; on: boolean }[] {
  if (typeof entry !== 'object' || entry === null || !('outlet' in entry) || !('switch' in entry)) return [];
  return typeof entry.outlet === 'number' && (entry.switch === 'on' || entry.switch === 'off')
    ? [{ outlet: entry.outlet, on: entry.switch === 'on' }]
    : [];
}
