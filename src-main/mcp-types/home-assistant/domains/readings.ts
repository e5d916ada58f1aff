import { deviceClass, inBareDegrees, plainUnit } from './classes.ts';
import type { Entity } from '../home/entities.ts';
import { attribute, limitsOf, number, numeric, onOff, text, words, type AbilityRow, type DomainRow, type Kind } from './row.ts';
import { whereabouts } from './security.ts';
import { entryOf } from '../wire/shapes.ts';

const METERED = ['power', 'voltage', 'current', 'energy', 'gas', 'water', 'apparent_power', 'reactive_power'];
const unit = (entity: Entity): string | undefined => plainUnit(text(entity, 'unit_of_measurement'));
const isClass =
  (...names: string[]) =>
  (entity: Entity): boolean =>
    names.includes(deviceClass(entity) ?? '');
const measures = (entity: Entity) =>
  limitsOf({ unit: unit(entity), kind: deviceClass(entity), options: isClass('enum')(entity) ? words(entity, 'options') : undefined });

/** Whatever has a unit, or is counted up, is a number or nothing: a word there is a slip of its integration. */
const counts = (entity: Entity): boolean => unit(entity) !== undefined || text(entity, 'state_class') !== undefined;
const MEASURED = new Set([
  'absolute_humidity', 'apparent_power', 'aqi', 'area', 'atmospheric_pressure', 'blood_glucose_concentration', 'carbon_dioxide',
  'carbon_monoxide', 'conductivity', 'current', 'data_rate', 'data_size', 'distance', 'duration', 'energy', 'energy_distance',
  'energy_storage', 'frequency', 'gas', 'humidity', 'illuminance', 'irradiance', 'moisture', 'monetary', 'nitrogen_dioxide',
  'nitrogen_monoxide', 'nitrous_oxide', 'ozone', 'ph', 'pm1', 'pm10', 'pm25', 'pm4', 'power_factor', 'precipitation',
  'precipitation_intensity', 'pressure', 'reactive_energy', 'sound_pressure', 'speed', 'sulphur_dioxide', 'temperature',
  'temperature_delta', 'volatile_organic_compounds', 'volatile_organic_compounds_parts', 'volume', 'volume_flow_rate', 'volume_storage',
  'water', 'weight', 'wind_direction', 'wind_speed',
]); // prettier-ignore
/** A number where it says that it is one. Digits alone prove nothing: they may be a version, a code, a page. */
const reading = (entity: Entity): unknown => {
  if (isClass('timestamp', 'date', 'enum')(entity)) return entity.state;
  const value = counts(entity) || MEASURED.has(deviceClass(entity) ?? '') ? numeric(entity.state) : undefined;
  return value ?? (counts(entity) || entity.state.trim() === '' ? undefined : entity.state);
};
const CHARGES: Readonly<Record<string, boolean>> = {
  empty: true, critical: true, very_low: true, low: true, weak: true, bad: true, replace: true, medium: false, middle: false, normal: false,
  good: false, ok: false, okay: false, high: false, full: false,
}; // prettier-ignore
/** Percent, or a word that says whether it is low; null where it is neither. */
const charge = (entity: Entity): unknown => {
  const percent = numeric(entity.state);
  const low = entryOf(CHARGES, entity.state.trim().toLowerCase().replaceAll(' ', '_'));
  return percent !== undefined ? { percent } : low === undefined ? undefined : { low };
};
const measured = (entity: Entity): unknown => numeric(entity.state);

const OWN_TRAIT = ['battery', 'signal_strength', ...METERED];
const sensor: AbilityRow[] = [
  { trait: 'battery', has: isClass('battery'), value: charge },
  { trait: 'signal', has: isClass('signal_strength'), value: measured, limits: measures },
  { trait: 'meter', what: deviceClass, has: isClass(...METERED), value: measured, limits: measures },
  {
    trait: 'reading',
    what: deviceClass,
    has: (entity) => !isClass(...OWN_TRAIT)(entity),
    value: reading,
    limits: measures,
    homeDegrees: inBareDegrees,
  },
];

const known = (name: string, value: boolean | undefined) => (value === undefined ? undefined : { [name]: value });
const flag: AbilityRow[] = [
  { trait: 'battery', has: isClass('battery'), value: (entity) => known('low', onOff(entity)) },
  { trait: 'battery', has: isClass('battery_charging'), value: (entity) => known('charging', onOff(entity)) },
  {
    trait: 'flag',
    what: deviceClass,
    has: (entity) => !isClass('battery', 'battery_charging')(entity),
    value: onOff,
    limits: (entity) => limitsOf({ kind: deviceClass(entity) }),
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

/** What an entity of another kind measures besides, in attributes of its own. */
const besides = (name: string, unitOf: (entity: Entity) => string | undefined, kind = name): AbilityRow => ({
  trait: 'reading',
  what: () => kind,
  has: (entity) => number(entity, name) !== undefined,
  value: (entity) => number(entity, name),
  limits: (entity) => limitsOf({ kind, unit: plainUnit(unitOf(entity)) }),
});
const state: AbilityRow = {
  trait: 'reading',
  value: (entity) => (counts(entity) ? numeric(entity.state) : undefined) ?? (entity.state.trim() || undefined),
};
/** Kinds whose state is known to be an amount, though nothing beside it says so. */
const amount = (entity: Entity): unknown => numeric(entity.state) ?? (entity.state.trim() || undefined);
/** What nobody commands and nobody has described: its state. */
export const READ: DomainRow = { kind: 'other', abilities: [state] };
export const HIDDEN_READ: DomainRow = { ...READ, hidden: true };

/** A plant keeps the units of what it measures in a table of its own. */
const plantUnit = (name: string) => (entity: Entity) => {
  const units = attribute(entity, 'unit_of_measurement_dict');
  const found: unknown = typeof units === 'object' && units !== null ? Object.entries(units).find(([key]) => key === name)?.[1] : undefined;
  return typeof found === 'string' ? found : undefined;
};
const PLANT: [name: string, kind: string][] = [
  ['moisture', 'moisture'],
  ['temperature', 'temperature'],
  ['conductivity', 'conductivity'],
  ['brightness', 'illuminance'],
];
const AIR: [name: string, kind: string][] = [
  ['particulate_matter_2_5', 'pm25'],
  ['particulate_matter_10', 'pm10'],
  ['particulate_matter_0_1', 'pm1'],
  ['carbon_dioxide', 'carbon_dioxide'],
  ['ozone', 'ozone'],
];

/** What is only read. `joins`: a reading belongs to the thing it measures. */
export const readings: Record<string, DomainRow> = {
  sensor: { kind: (entity) => (isClass('power', 'energy', 'gas', 'water')(entity) ? 'meter' : 'sensor'), abilities: sensor, joins: true },
  binary_sensor: { kind: (entity) => entryOf(FLAG_KIND, deviceClass(entity) ?? '') ?? 'sensor', abilities: flag, joins: true },
  sun: {
    kind: 'other',
    abilities: [state, besides('elevation', () => '°'), besides('azimuth', () => '°')],
  },
  plant: { kind: 'sensor', abilities: [state, ...PLANT.map(([name, kind]) => besides(name, plantUnit(name), kind))] },
  air_quality: { kind: 'sensor', abilities: [{ ...state, value: amount }, ...AIR.map(([name, kind]) => besides(name, unit, kind))] },
  proximity: {
    kind: 'sensor',
    abilities: [
      {
        ...state,
        limits: (entity) => limitsOf({ unit: unit(entity), kind: 'distance' }),
        what: () => 'distance',
        value: amount,
      },
    ],
  },
  image_processing: READ,
  zone: {
    kind: 'other',
    hidden: true,
    abilities: [
      {
        ...state,
        what: () => 'persons',
        value: amount,
        limits: (entity) => limitsOf({ kind: numeric(entity.state) === undefined ? undefined : 'persons' }),
      },
      whereabouts,
    ],
  },
  tag: HIDDEN_READ,
  stt: HIDDEN_READ,
  wake_word: HIDDEN_READ,
  zwave: HIDDEN_READ,
  mailbox: HIDDEN_READ,
  updater: HIDDEN_READ,
  configurator: HIDDEN_READ,
  infrared: HIDDEN_READ,
  radio_frequency: HIDDEN_READ,
};
