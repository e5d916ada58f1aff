import type { DeviceRow, Params } from '../world/rows.ts';
import type { WorldTable } from '../world/world.ts';
import { child, many, one } from './shapes.ts';
import { HOUSE } from './table.ts';

const ROOMS = Array.from({ length: 12 }, (_, at) => ({
  id: `65f0c0de00000000000003${String(at).padStart(2, '0')}`,
  name: `Room ${at + 1}`,
}));
const KINDS: { uiid: number; model: string; params: Params }[] = [
  { uiid: 1, model: 'S26R2', params: one('off') },
  { uiid: 4, model: '4CHR3', params: many(['on', 'off', 'off', 'on']) },
  { uiid: 103, model: 'B02-BL-A60', params: { switch: 'on', ltype: 'white', white: { br: 50, ct: 100 } } },
  { uiid: 2026, model: 'SNZB-03', params: child({ motion: 0, trigTime: '1767225600000' }, 80) },
  { uiid: 1770, model: 'SNZB-02', params: child({ temperature: '2134', humidity: '4711', trigTime: '1767225600000' }, 70) },
  { uiid: 11, model: 'PSA-CUR', params: { switch: 'off', setclose: 100 } },
];

/** One home of so many devices, for whoever wants to know how fast a client is. */
export function bigWorld(count: number): Omit<WorldTable, 'apps'> {
  const devices = Array.from({ length: count }, (_, at): DeviceRow => {
    const { uiid, model, params } = KINDS[at % KINDS.length] ?? { uiid: 1, model: 'S26R2', params: {} };
    return {
      id: `1000${at.toString(16).padStart(6, '0')}`,
      name: `${model} ${at + 1}`,
      uiid,
      model,
      room: ROOMS[at % ROOMS.length]?.id ?? '',
      params,
    };
  });
  const [owner, ...others] = HOUSE.accounts;
  if (!owner) return HOUSE;
  return {
    accounts: [{ ...owner, homes: [{ id: owner.homes[0]?.id ?? '', name: 'Home', rooms: ROOMS, devices }] }, ...others],
    shares: [],
  };
}
