import type { Client } from '../../../src-shared/contract/client.ts';
import type { Home } from '../../../src-shared/contract/devices.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { Change, Device, Part, Room } from '../../../src-shared/model/device.ts';
import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import { splitPartId, traitOfKey } from '../../../src-shared/model/key.ts';
import { riskOf } from '../../../src-shared/model/traits/table.ts';
import { beside, traitFacts } from '../../../src-shared/text/states/words.ts';
import { homeFacts } from '../../../src-shared/text/home-sentence.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import type { Favourite, TrayState } from './tray-menu.ts';

type Placed = { part: Part; device: Device; room?: Room | undefined };
type Known = Pick<TrayState, 'endpoint' | 'approvals' | 'connections' | 'last'> & Home;
/** Enough to find the last thing that can be taken back. */
const LOOK_BACK = 20;

/** What the tray knows, kept fresh by the same topics as the window's stores. */
export async function followTrayState(client: Client<Switchboard>, changed: () => void): Promise<(texts: Texts) => TrayState> {
  const ask = async (): Promise<Known> => {
    const [hello, home, connections, approvals, journal] = await Promise.all([
      client.call('system.hello'),
      client.call('devices.home'),
      client.call('connections.list'),
      client.call('approvals.list'),
      client.call('activity.list', { limit: LOOK_BACK }),
    ]);
    return { endpoint: hello.endpoint, connections, approvals, last: lastUndoable(journal.entries), ...home };
  };
  const known = await ask();
  const update = (values: Partial<Known>) => {
    Object.assign(known, values);
    changed();
  };
  client.on('system.changed', ({ endpoint }) => update({ endpoint }));
  client.on('approvals.changed', (approvals) => update({ approvals }));
  client.on('activity.added', () => {
    // Which line was taken back stands in no single one of them: the list is asked again.
    void client.call('activity.list', { limit: LOOK_BACK }).then(
      ({ entries }) => update({ last: lastUndoable(entries) }),
      () => undefined, // the wire is down; the next line asks again
    );
  });
  client.on('connections.changed', (one) => update({ connections: upsert(known.connections, one) }));
  client.on('connections.removed', ({ id }) => update({ connections: known.connections.filter((one) => one.id !== id) }));
  client.on('connections.health', ({ id, health }) =>
    update({ connections: known.connections.map((one) => (one.id === id ? { ...one, health } : one)) }),
  );
  client.on('devices.rooms', (rooms) => update({ rooms }));
  client.on('devices.scenes', (scenes) => update({ scenes }));
  client.on('devices.changed', (changes) => {
    const byDevice = Map.groupBy(changes, ({ part }) => splitPartId(part).device);
    update({ devices: known.devices.map((device) => applied(device, byDevice.get(device.id))) });
  });
  client.on('devices.updated', ({ devices, removed }) => update({ devices: merged(known.devices, devices, removed) }));
  return (texts) => {
    const rooms = new Map(known.rooms.map((room) => [room.id, room]));
    const placed = known.devices.flatMap((device) =>
      device.parts.map((part): Placed => ({ part, device, room: rooms.get(part.room ?? device.room ?? '') })),
    );
    return {
      now: Date.now(),
      endpoint: known.endpoint,
      approvals: known.approvals,
      last: known.last,
      connections: known.connections,
      scenes: known.scenes.filter(({ hidden }) => hidden !== true),
      facts: homeFacts(
        texts,
        placed.filter(({ part, room }) => !part.hidden && !room?.hidden),
        known.connections,
      ),
      favourites: placed
        .filter(({ part }) => part.favourite && !part.hidden)
        .sort((a, b) => (a.part.order ?? Infinity) - (b.part.order ?? Infinity) || 0)
        .map((one) => favourite(texts, one)),
    };
  };
}

const lastUndoable = (entries: JournalEntry[]): TrayState['last'] =>
  entries.find(({ undoable, undoneBy, undoes }) => undoable && undoneBy === undefined && undoes === undefined);

const upsert = <T extends { id: string }>(list: T[], one: T): T[] =>
  list.some(({ id }) => id === one.id) ? list.map((old) => (old.id === one.id ? one : old)) : [...list, one];

/** A large home arrives in one message. */
function merged(known: Device[], told: Device[], removed: string[]): Device[] {
  const all = new Map([...known, ...told].map((device) => [device.id, device]));
  for (const id of removed) all.delete(id);
  return [...all.values()];
}

const applied = (device: Device, changes: Change[] | undefined): Device =>
  changes
    ? { ...device, parts: device.parts.map((part) => changes.filter((change) => change.part === part.id).reduce(withChange, part)) }
    : device;

function withChange(part: Part, { trait, value, at, limits }: Change): Part {
  const state = part.traits[trait];
  return state ? { ...part, traits: { ...part.traits, [trait]: { ...state, value, at, ...(limits && { limits }) } } } : part;
}

/** A part that switches gets a tick; what else is pinned says how it is and leads to the window. */
function favourite(texts: Texts, { part, device }: Placed): Favourite {
  const traits = Object.entries(part.traits).filter(([, { setting }]) => !setting);
  const [key, state] = traits.find(([name]) => traitOfKey(name) === 'power') ?? [];
  const reachable = device.online && !device.stale;
  const facts = { part: part.id, name: part.name, reachable };
  const [shown] = traits;
  if (key === undefined || !state) return { ...facts, state: shown ? beside(traitFacts(texts, ...shown)) : '' };
  const { value, limits } = state;
  return { ...facts, trait: key, on: typeof value === 'boolean' ? value : undefined, danger: riskOf(key, 'on', limits) === 'danger' };
}
