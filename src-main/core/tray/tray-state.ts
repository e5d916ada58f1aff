import type { Client } from '../../../src-shared/contract/client.ts';
import type { Home } from '../../../src-shared/contract/devices.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { Change, Device, Part, Room } from '../../../src-shared/model/device.ts';
import { splitPartId, traitOfKey } from '../../../src-shared/model/key.ts';
import { riskOf } from '../../../src-shared/model/traits/table.ts';
import { homeFacts } from '../../../src-shared/text/home-sentence.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import type { Favourite, TrayState } from './tray-menu.ts';

type Placed = { part: Part; device: Device };
type Known = Pick<TrayState, 'endpoint' | 'approvals' | 'connections'> & Home;

/** What the tray knows, kept fresh by the same topics as the window's stores. */
export async function followTrayState(client: Client<Switchboard>, changed: () => void): Promise<(texts: Texts) => TrayState> {
  const ask = async (): Promise<Known> => {
    const [hello, home, connections, approvals] = await Promise.all([
      client.call('system.hello'),
      client.call('devices.home'),
      client.call('connections.list'),
      client.call('approvals.list'),
    ]);
    return { endpoint: hello.endpoint, connections, approvals, ...home };
  };
  const known = await ask();
  const update = (values: Partial<Known>) => {
    Object.assign(known, values);
    changed();
  };
  client.on('system.changed', ({ endpoint }) => update({ endpoint }));
  client.on('approvals.changed', (approvals) => update({ approvals }));
  client.on('connections.changed', (one) => update({ connections: upsert(known.connections, one) }));
  client.on('connections.removed', ({ id }) => update({ connections: known.connections.filter((one) => one.id !== id) }));
  client.on('connections.health', ({ id, health }) =>
    update({ connections: known.connections.map((one) => (one.id === id ? { ...one, health } : one)) }),
  );
  client.on('devices.rooms', (rooms) => update({ rooms }));
  client.on('devices.scenes', (scenes) => update({ scenes }));
  client.on('devices.changed', (changes) => {
    const touched = new Set(changes.map(({ part }) => splitPartId(part).device));
    update({ devices: known.devices.map((device) => (touched.has(device.id) ? applied(device, changes) : device)) });
  });
  client.on('devices.updated', ({ devices, removed }) =>
    update({ devices: devices.reduce<Device[]>(upsert, known.devices).filter(({ id }) => !removed.includes(id)) }),
  );
  return (texts) => {
    const placed = known.devices.flatMap((device) => device.parts.map((part): Placed => ({ part, device })));
    return {
      now: Date.now(),
      endpoint: known.endpoint,
      approvals: known.approvals,
      connections: known.connections,
      scenes: known.scenes,
      facts: homeFacts(
        texts,
        placed.filter((one) => isShown(one, known.rooms)),
      ),
      favourites: placed.filter(({ part }) => part.favourite && !part.hidden).flatMap(favourite),
    };
  };
}

const upsert = <T extends { id: string }>(list: T[], one: T): T[] =>
  list.some(({ id }) => id === one.id) ? list.map((old) => (old.id === one.id ? one : old)) : [...list, one];

const isShown = ({ part, device }: Placed, rooms: Room[]): boolean =>
  !part.hidden && !rooms.find(({ id }) => id === (part.room ?? device.room))?.hidden;

const applied = (device: Device, changes: Change[]): Device => ({
  ...device,
  parts: device.parts.map((part) => changes.filter((change) => change.part === part.id).reduce(withChange, part)),
});

function withChange(part: Part, { trait, value, at, limits }: Change): Part {
  const state = part.traits[trait];
  return state ? { ...part, traits: { ...part.traits, [trait]: { ...state, value, at, ...(limits && { limits }) } } } : part;
}

function favourite({ part, device }: Placed): Favourite[] {
  const found = Object.entries(part.traits).find(([key]) => traitOfKey(key) === 'power');
  if (!found) return [];
  const [key, { value, limits }] = found;
  const danger = riskOf(key, 'on', limits) === 'danger';
  return [
    {
      part: part.id,
      trait: key,
      name: part.name,
      on: typeof value === 'boolean' ? value : undefined,
      reachable: device.online && !device.stale,
      danger,
    },
  ];
}
