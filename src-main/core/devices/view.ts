import type { Device, Part, TraitState } from '../../../src-shared/model/device.ts';
import { partId } from '../../../src-shared/model/key.ts';
import type { LinkDevice, LinkPart } from '../../kit/link.ts';
import type { Arrangement } from './arrangement.ts';
import type { Cached } from './cache.ts';
import type { MergedRooms } from './rooms.ts';

/** A device as everybody sees it: what its source says, over which lies what the person decided. */
export function viewOf(cached: Cached, arrangement: Arrangement, rooms: MergedRooms, ways: Pick<Device, 'paths' | 'apart'> = {}): Device {
  const { id, connection, stale, device, elsewhere } = cached;
  const { parts: told, room: toldRoom } = device;
  const deviceRoom = rooms.idOf(connection, toldRoom) ?? (elsewhere && rooms.idOf(elsewhere.connection, elsewhere.room));
  const parts = told.map((part) => viewOfPart(part, partId(id, part.key), rooms.idOf(connection, part.room) ?? deviceRoom, arrangement));
  const room = sharedRoom(parts, deviceRoom);
  return { ...factsOf(device), id, connection, stale, parts, ...ways, ...(room !== undefined && { room }) };
}

/** What is promised about a device and nothing else: a source may say more, and the answer is sent as it is made here. */
function factsOf({ name, maker, model, firmware, online, path, lastSeen, details }: LinkDevice) {
  return {
    name,
    online,
    ...(maker !== undefined && { maker }),
    ...(model !== undefined && { model }),
    ...(firmware !== undefined && { firmware }),
    ...(path !== undefined && { path }),
    ...(lastSeen !== undefined && { lastSeen }),
    ...(details !== undefined && { details }),
  };
}

function viewOfPart(part: LinkPart, id: string, toldRoom: string | undefined, arrangement: Arrangement): Part {
  const decision = arrangement.of(id);
  const room = decision.room === undefined ? toldRoom : decision.room || undefined;
  return {
    id,
    key: part.key,
    name: decision.name ?? part.name,
    kind: part.kind,
    // The cache writes values in place: whoever holds a view must not see them move.
    traits: Object.fromEntries(Object.entries(part.traits).map(([key, state]) => [key, stateOf(state)])),
    exposed: decision.exposed ?? part.exposed ?? true,
    ...(room !== undefined && { room }),
    ...(decision.favourite && { favourite: true }),
    ...(decision.order !== undefined && { order: decision.order }),
    ...((decision.hidden ?? part.hidden) && { hidden: true }),
  };
}

const stateOf = ({ value, at, limits, assumed, label, setting }: TraitState): TraitState => ({
  value,
  at,
  ...(limits && { limits }),
  ...(assumed !== undefined && { assumed }),
  ...(label && { label }),
  ...(setting && { setting }),
});

/** A device follows its parts when the person moved all of them to one place. */
function sharedRoom(parts: Part[], told: string | undefined): string | undefined {
  const places = new Set(parts.map((part) => part.room));
  return places.size === 1 ? parts[0]?.room : told;
}
