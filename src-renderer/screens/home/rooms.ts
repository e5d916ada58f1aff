import type { Part, Room } from '../../../src-shared/model/device.ts';
import type { Placed } from '../../widgets/traits/placed.ts';
import { asNumber, numberIn } from '../../widgets/traits/read.ts';
import { findTrait } from '../../widgets/traits/part-state.ts';

export type RoomGroup = { room: Room | undefined; parts: Placed[] };
export type Layout = { favourites: Placed[]; groups: RoomGroup[] };

/** What the person wants to see on Home. */
export const visible = (placed: readonly Placed[]): Placed[] => placed.filter(({ part, room }) => !part.hidden && !room?.hidden);

/** Floors from the ground up, then the person's order, then the alphabet. */
export const inHouseOrder = (a: Room, b: Room): number =>
  (a.level ?? 0) - (b.level ?? 0) || a.order - b.order || a.name.localeCompare(b.name);

/** Home as a person expects it: pinned first, rooms in house order, what has no room last. */
export function layOut(shown: readonly Placed[], rooms: readonly Room[]): Layout {
  const groups = [...rooms]
    .filter((room) => !room.hidden)
    .sort(inHouseOrder)
    .map((room) => ({ room, parts: shown.filter((one) => one.room?.id === room.id).sort(byImportance) }));
  const homeless = shown.filter((one) => !one.room).sort(byImportance);
  const all: RoomGroup[] = [...groups, { room: undefined, parts: homeless }];
  return { favourites: shown.filter(({ part }) => part.favourite), groups: all.filter(({ parts }) => parts.length > 0) };
}

const WEIGHT: Partial<Record<Part['kind'], number>> = {
  light: 0,
  blind: 1,
  thermostat: 1,
  fan: 1,
  media: 1,
  lock: 1,
  garage: 1,
  plug: 3,
  switch: 3,
  sensor: 8,
  motion: 8,
  meter: 8,
  update: 9,
};
const weight = ({ part }: Placed): number => WEIGHT[part.kind] ?? 5;
/** What one presses comes before what one reads; tiles with a control of their own stand together, so that rows stay even. */
const byImportance = (a: Placed, b: Placed): number => weight(a) - weight(b) || a.part.name.localeCompare(b.part.name);

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

export type Readings = { temperature?: number; humidity?: number; unit: string };
/** What it is like in a room: the mean of its thermometers; a thermostat counts only where nothing better measures. */
export function readingsOf(parts: readonly Placed[]): Readings {
  const live = parts.filter(({ part, device }) => device.online && part.kind !== 'weather');
  const read = (kind: string) => live.flatMap(({ part }) => asNumber(findTrait(part, 'reading', kind)?.state.value) ?? []);
  const thermometers = read('temperature');
  const thermostats = live.flatMap(({ part }) => numberIn(findTrait(part, 'climate')?.state.value, 'current') ?? []);
  const temperature = mean(thermometers.length > 0 ? thermometers : thermostats);
  const humidity = mean(read('humidity'));
  const unit =
    live.map(({ part }) => findTrait(part, 'reading', 'temperature')?.state.limits?.unit).find((one) => one !== undefined) ?? '°C';
  return { unit, ...(temperature === undefined ? {} : { temperature }), ...(humidity === undefined ? {} : { humidity }) };
}

/** What *All off* in a room switches: lights, plugs and the like that are on and may be reached. */
export const burning = (parts: readonly Placed[]): Placed[] =>
  parts.filter(({ part, device }) => {
    const power = findTrait(part, 'power');
    return device.online && !device.stale && power?.state.value === true && power.state.limits?.risk !== 'danger';
  });
