import type { Entity } from '../home/entities.ts';
import { EXTRA } from '../home/extras.ts';
import { isOn, limitsOf, number, numeric, orNull, text, words, type AbilityRow, type DomainRow, type Kind } from './row.ts';

const METERED = ['power', 'voltage', 'current', 'energy', 'gas', 'water', 'apparent_power', 'reactive_power'];
/** µ and μ look alike; one of them is enough. */
const unit = (entity: Entity): string | undefined => text(entity, 'unit_of_measurement')?.replaceAll('\u00b5', 'μ');
const kindOf = (entity: Entity): string | undefined => text(entity, 'device_class');
const isClass =
  (...names: string[]) =>
  (entity: Entity): boolean =>
    names.includes(kindOf(entity) ?? '');
const measures = (entity: Entity) => limitsOf({ unit: unit(entity), kind: kindOf(entity), options: words(entity, 'options') });
/** A number where it is one; a moment or a word stays a word. */
const value = (entity: Entity): unknown => (isClass('timestamp', 'date')(entity) ? entity.state : (numeric(entity.state) ?? entity.state));

const sensor: AbilityRow[] = [
  { trait: 'battery', has: (entity) => isClass('battery')(entity), value: (entity) => ({ percent: numeric(entity.state) }) },
  { trait: 'signal', has: isClass('signal_strength'), value: (entity) => numeric(entity.state), limits: measures },
  { trait: 'meter', what: kindOf, has: isClass(...METERED), value: (entity) => numeric(entity.state), limits: measures },
  { trait: 'reading', what: kindOf, has: (entity) => !isClass('battery', 'signal_strength', ...METERED)(entity), value, limits: measures },
];
const flag: AbilityRow[] = [
  { trait: 'battery', has: isClass('battery'), value: (entity) => ({ low: isOn(entity) }) },
  { trait: 'battery', has: isClass('battery_charging'), value: (entity) => ({ charging: isOn(entity) }) },
  {
    trait: 'flag',
    what: kindOf,
    has: (entity) => !isClass('battery', 'battery_charging')(entity),
    value: isOn,
    limits: (entity) => limitsOf({ kind: kindOf(entity) }),
  },
];
const FLAG_KIND: Record<string, Kind> = {
  motion: 'motion',
  occupancy: 'motion',
  presence: 'motion',
  moving: 'motion',
  door: 'door',
  garage_door: 'garage',
  window: 'window',
  opening: 'window',
  lock: 'lock',
};

/** What is only read. `joins`: a reading belongs to the thing it measures. */
export const readings: Record<string, DomainRow> = {
  sensor: { kind: (entity) => (isClass('power', 'energy', 'gas', 'water')(entity) ? 'meter' : 'sensor'), abilities: sensor, joins: true },
  binary_sensor: { kind: (entity) => FLAG_KIND[kindOf(entity) ?? ''] ?? 'sensor', abilities: flag, joins: true },
  weather: {
    kind: 'weather',
    abilities: [
      {
        trait: 'weather',
        value: (entity) => ({
          condition: entity.state,
          temperature: orNull(number(entity, 'temperature')),
          humidity: orNull(number(entity, 'humidity')),
          wind: orNull(number(entity, 'wind_speed')),
          pressure: orNull(number(entity, 'pressure')),
          ...(entity.attributes[EXTRA.forecast] !== undefined && { forecast: entity.attributes[EXTRA.forecast] }),
        }),
        limits: (entity) => limitsOf({ unit: text(entity, 'temperature_unit') }),
      },
    ],
  },
  sun: { kind: 'other', abilities: [{ trait: 'reading', value: (entity) => entity.state }] },
  plant: { kind: 'other', abilities: [{ trait: 'reading', value: (entity) => entity.state }] },
};
