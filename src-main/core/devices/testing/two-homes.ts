import type { Connection, Health } from '../../../../src-shared/model/connection.ts';
import type { TraitState } from '../../../../src-shared/model/device.ts';
import type { Change } from '../../../../src-shared/model/device.ts';
import type { LinkDevice, LinkEvent } from '../../../kit/link.ts';
import { createTopics } from '../../topics.ts';
import { liveSettings, memoryStorage, quietLog, realClock } from '../../tools/fake-home.ts';
import { createDevices, type DevicesParts } from '../devices.ts';

export const OLD = 'caaaaaaaaaaaa';
export const YOUNG = 'cbbbbbbbbbbbb';
export type Traits = Record<string, unknown>;
const state = (value: unknown): TraitState =>
  typeof value === 'object' && value !== null && 'at' in value
    ? { value: null, ...(value as Partial<TraitState>), at: 1 }
    : { value, at: 1 };

/** A device with parts by key, and what others may know it by. */
export const thing = (source: string, parts: Record<string, Traits>, more: Partial<LinkDevice> = {}): LinkDevice => ({
  source,
  name: source,
  online: true,
  identities: ['mac:02:00:00:00:00:01'],
  parts: Object.entries(parts).map(([key, traits]) => ({
    key,
    name: key,
    kind: 'plug',
    traits: Object.fromEntries(Object.entries(traits).map(([name, value]) => [name, state(value)])),
  })),
  ...more,
});

/** The devices area over two connections, the older of which was there first. */
export async function twoHomes(storage = memoryStorage()) {
  const events = new Set<(connection: string, event: LinkEvent) => void>();
  const healths = new Set<(connection: string, health: Health) => void>();
  const removals = new Set<(connection: string) => void>();
  const hear = <T>(set: Set<T>, listener: T) => {
    set.add(listener);
    return () => void set.delete(listener);
  };
  const facts = (id: string, createdAt: number): Connection => ({
    ...{ id, slug: id.slice(0, 4), type: 'fake', name: id, enabled: true, config: {}, createdAt },
    ...{ health: { state: 'connected', since: 0 }, counts: { devices: 0, tools: 0, scenes: 0 } },
  });
  const connections: DevicesParts['connections'] = {
    list: () => [facts(YOUNG, 2), facts(OLD, 1)],
    link: () => undefined,
    tools: () => [],
    onEvent: (listener) => hear(events, listener),
    onHealth: (listener) => hear(healths, listener),
    onRemoved: (listener) => hear(removals, listener),
    setCounts: () => {},
  };
  const topics = createTopics();
  const changed: Change[] = [];
  const removed: string[] = [];
  topics.on('devices.changed', (batch) => void changed.push(...batch));
  topics.on('devices.updated', (news) => void removed.push(...news.removed));
  const devices = createDevices({ storage, connections, topics, clock: realClock, log: quietLog, settings: liveSettings() });
  await devices.start();
  const emit = (connection: string, event: LinkEvent) => events.forEach((listen) => listen(connection, event));
  return {
    ...{ devices, storage, changed, removed },
    tell: (connection: string, ...all: LinkDevice[]) =>
      emit(connection, { kind: 'devices', devices: all, rooms: [{ source: 'k', name: 'Kitchen' }] }),
    report: (connection: string, device: string, trait: string, value: unknown, part = 'main', callId?: string) =>
      emit(connection, { kind: 'changed', changes: [{ device, part, trait, value, at: Date.now(), ...(callId && { callId }) }] }),
    online: (connection: string, device: string, online: boolean) => emit(connection, { kind: 'online', device, online, at: 5 }),
    health: (connection: string, health: Health['state']) => healths.forEach((listen) => listen(connection, { state: health, since: 0 })),
    leave: (connection: string) => removals.forEach((listen) => listen(connection)),
  };
}
