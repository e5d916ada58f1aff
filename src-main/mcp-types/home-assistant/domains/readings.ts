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
/** A number where it is one; a moment or a word stays a word. */
const reading = (entity: Entity): unknown => {
  if (isClass('timestamp', 'date', 'enum')(entity)) return entity.state;
  const value = numeric(entity.state);
  return value ?? (counts(entity) || entity.state.trim() === '' ? undefined : entity.state);
};
const measured = (entity: Entity): unknown => numeric(entity.state);

const OWN_TRAIT = ['battery', 'signal_strength', ...METERED];
const sensor: AbilityRow[] = [
  { trait: 'battery', has: isClass('battery'), value: (entity) => ({ percent: numeric(entity.state) }) },
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

const flag: AbilityRow[] = [
  { trait: 'battery', has: isClass('battery'), value: (entity) => ({ low: onOff(entity) }) },
  { trait: 'battery', has: isClass('battery_charging'), value: (entity) => ({ charging: onOff(entity) }) },
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
const state: AbilityRow = { trait: 'reading', value: (entity) => numeric(entity.state) ?? (entity.state.trim() || undefined) };
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
  air_quality: { kind: 'sensor', abilities: [state, ...AIR.map(([name, kind]) => besides(name, unit, kind))] },
  proximity: {
    kind: 'sensor',
    abilities: [{ ...state, limits: (entity) => limitsOf({ unit: unit(entity), kind: 'distance' }), what: () => 'distance' }],
  },
  image_processing: READ,
  zone: {
    kind: 'other',
    hidden: true,
    abilities: [
      {
        ...state,
        what: () => 'persons',
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
