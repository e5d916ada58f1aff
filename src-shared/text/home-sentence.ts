import type { Connection } from '../model/connection.ts';
import type { Device, Part, Room, TraitState } from '../model/device.ts';
import { traitOfKey } from '../model/key.ts';
import { convert } from '../model/units.ts';
import type { Texts } from './translate.ts';

type Around = Pick<Device, 'online' | 'stale' | 'connection'> & { id: string };
type Source = Pick<Connection, 'id' | 'name' | 'health'>;
type Seen = { part: Part; device: Around; room?: Pick<Room, 'id' | 'floor'> | undefined };

/** Asked of every part of a home, many times a second: most have no such trait, and for those nothing is made. */
function traitsNamed(part: Part, trait: string): readonly [string, TraitState][] {
  let named: [string, TraitState][] | undefined;
  for (const key in part.traits) {
    const state = key.startsWith(trait) && traitOfKey(key) === trait ? part.traits[key] : undefined;
    if (state && !state.setting) (named ??= []).push([key, state]);
  }
  return named ?? NONE;
}
const NONE: readonly [string, TraitState][] = [];
const isLit = ({ part, device }: Seen): boolean =>
  part.kind === 'light' && device.online && traitsNamed(part, 'power').some(([, { value }]) => value === true);

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
const numbers = (values: readonly unknown[]): number[] =>
  values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
const current = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'current' in value ? value.current : undefined;

const reading = (parts: readonly Part[], kind: string): TraitState[] =>
  parts
    .flatMap((part) => traitsNamed(part, 'reading'))
    .filter(([key, { limits }]) => key === `reading:${kind}` || limits?.kind === kind)
    .map(([, state]) => state);
/** A freezer or an oven has a thermometer too; neither says what the room is like. */
const ofARoom = ({ value, limits }: TraitState): boolean => {
  const celsius = typeof value === 'number' ? convert(value, limits?.unit, 'metric').value : Number.NaN;
  return celsius >= -5 && celsius <= 45;
};

export type Inside = { temperature?: number; humidity?: number; unit: string };
const indoors = (shown: readonly Seen[]): Part[] =>
  shown.filter(({ part, device }) => device.online && part.kind !== 'weather').map(({ part }) => part);

/** What it is like in one room: the mean of its thermometers; a thermostat counts only where nothing better measures. */
export function insideOf(shown: readonly Seen[]): Inside {
  const live = indoors(shown);
  const thermometers = reading(live, 'temperature').filter(ofARoom);
  const thermostats = live.flatMap((part) => traitsNamed(part, 'climate')).map(([, { value }]) => current(value));
  const temperature = mean(numbers(thermometers.length > 0 ? thermometers.map(({ value }) => value) : thermostats));
  const humidity = mean(numbers(reading(live, 'humidity').map(({ value }) => value)));
  return {
    unit: thermometers.find(({ limits }) => limits?.unit)?.limits?.unit ?? '°C',
    ...(temperature === undefined ? {} : { temperature }),
    ...(humidity === undefined ? {} : { humidity }),
  };
}

/** The middle one: a garden, a fridge or a sunny window sill moves it no further than any other room. */
function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return mean(middle);
}
/** A room is as warm as its thermostat says, which was put where it tells; else as its thermometers say. */
function warmthOf(shown: readonly Seen[]): Inside {
  const thermostat = indoors(shown)
    .flatMap((part) => traitsNamed(part, 'climate'))
    .find(([, { value }]) => typeof current(value) === 'number');
  const felt = thermostat && current(thermostat[1].value);
  return typeof felt === 'number' ? { temperature: felt, unit: thermostat?.[1].limits?.unit ?? '°C' } : insideOf(shown);
}

/** How warm the home is inside: the middle of its rooms. Where rooms lie on floors, one that lies on none is a garden or a balcony. */
export function warmthInside(shown: readonly Seen[]): Pick<Inside, 'temperature' | 'unit'> {
  const anyFloor = shown.some(({ room }) => room?.floor !== undefined);
  const counted = anyFloor ? shown.filter(({ room }) => room?.floor !== undefined) : shown;
  const rooms = [...Map.groupBy(counted, ({ room, device }) => room?.id ?? device.id).values()].map(warmthOf);
  const warm = rooms.filter(({ temperature }) => temperature !== undefined);
  const temperature = median(warm.flatMap((room) => room.temperature ?? []));
  return { unit: warm[0]?.unit ?? '°C', ...(temperature === undefined ? {} : { temperature }) };
}

/** What cannot be reached: single devices, and everything behind a connection that is gone. Of one that is only just connecting nothing is claimed. */
export function reachFacts(texts: Texts, shown: readonly { device: Around }[], sources: readonly Source[]): string[] {
  const devices = [...new Map(shown.map(({ device }) => [device.id, device])).values()];
  const offline = devices.filter(({ online, stale }) => !online && !stale).length;
  const gone = Map.groupBy(devices.filter(({ stale }) => stale), ({ connection }) => connection); // prettier-ignore
  const lost = sources.flatMap(({ id, name: connection, health: { state } }) => {
    const count = gone.get(id)?.length ?? 0;
    return count > 0 && state !== 'connecting' && state !== 'connected' ? [texts.t('home.status.unreached', { count, connection })] : [];
  });
  if (offline === 0 && gone.size === 0) return [texts.t('home.status.reachable')];
  return [...(offline === 0 ? [] : [texts.t('home.status.offline', { count: offline })]), ...lost];
}

/** The sentence a person could say about the home, piece by piece: what is on, how warm it is, what cannot be reached. */
export function homeFacts(texts: Texts, shown: readonly Seen[], sources: readonly Source[]): string[] {
  const { temperature: value, unit } = warmthInside(shown);
  const digits = value !== undefined && Math.abs(value) >= 100 ? 0 : 1;
  return [
    ...(shown.some(({ part }) => part.kind === 'light') ? [texts.t('home.status.lights', { count: shown.filter(isLit).length })] : []),
    ...(value === undefined
      ? []
      : [
          texts.t('home.status.inside', {
            value: texts.t('devices.words.measure', {
              number: new Intl.NumberFormat(texts.language, { maximumFractionDigits: digits }).format(value),
              unit,
            }),
          }),
        ]),
    ...reachFacts(texts, shown, sources),
  ];
}
