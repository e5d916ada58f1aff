import { domainOf } from '../home/state.ts';
import { since } from '../home/version.ts';
import { TemplateError, type Scope } from './scope.ts';

type Known = Record<string, (scope: Scope, ...given: unknown[]) => unknown>;

const state = (scope: Scope, id: unknown) => {
  const entityId = typeof id === 'object' && id !== null && 'entity_id' in id ? String(id.entity_id) : String(id);
  scope.entities.add(entityId);
  return scope.home.get(entityId);
};
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value.map((item: unknown) => item) : []);
const rounded = (value: unknown, digits: unknown): unknown => {
  if (typeof value !== 'number') return undefined;
  const places = typeof digits === 'number' ? digits : 0;
  return Number(value.toFixed(places));
};
const numberOf = (value: unknown, fallback: unknown, kind: 'float' | 'int'): unknown => {
  const read = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
  if (Number.isFinite(read)) return kind === 'int' ? Math.trunc(read) : read;
  if (fallback !== undefined) return fallback;
  throw new TemplateError('ValueError', `Template error: ${kind} got invalid input '${String(value)}' when rendering template but no default was specified`);
}; // prettier-ignore
const inArea = ({ home }: Scope, area: unknown): string[] => {
  const id = home.registries.areas.find(({ area_id, name }) => area_id === area || name === area)?.area_id;
  return id === undefined ? [] : [...home.registries.entities.keys()].filter((entity) => home.registries.areaOf(entity) === id);
};

/** Functions by name; those a release brought are unknown before it. */
export const FUNCTIONS: Known = {
  states: (scope, id, rounding, unit) => {
    const found = state(scope, id);
    const value = found?.state ?? 'unknown';
    const shown = unit === true || rounding === true ? found?.attributes['unit_of_measurement'] : undefined;
    return typeof shown === 'string' ? `${value} ${shown}` : value;
  },
  state_attr: (scope, id, name) => state(scope, id)?.attributes[String(name)] ?? null,
  is_state: (scope, id, wanted) => {
    const now = state(scope, id)?.state;
    return Array.isArray(wanted) ? wanted.includes(now) : now === wanted;
  },
  is_state_attr: (scope, id, name, wanted) => state(scope, id)?.attributes[String(name)] === wanted,
  has_value: (scope, id) => !['unknown', 'unavailable', undefined].includes(state(scope, id)?.state),
  expand: (scope, ...ids) => ids.flat().flatMap((id) => state(scope, id) ?? []),
  now: (scope) => clock(scope),
  utcnow: (scope) => clock(scope),
  as_timestamp: (_scope, value) => (value instanceof Date ? value : new Date(String(value))).getTime() / 1000,
  float: (_scope, value, fallback) => numberOf(value, fallback, 'float'),
  int: (_scope, value, fallback) => numberOf(value, fallback, 'int'),
  min: (_scope, ...values) => Math.min(...values.flat().map(Number)),
  max: (_scope, ...values) => Math.max(...values.flat().map(Number)),
  areas: ({ home }) => home.registries.areas.map(({ area_id }) => area_id),
  area_entities: (scope, area) => inArea(scope, area),
  area_id: ({ home }, what) => home.registries.areas.find(({ name }) => name === what)?.area_id ?? home.registries.areaOf(String(what)),
  area_name: ({ home }, what) =>
    home.registries.areas.find(({ area_id }) => area_id === what || area_id === home.registries.areaOf(String(what)))?.name ?? null,
  floors: ({ home }) => (since(home.version, '2024.4') ? home.registries.floors.map(({ floor_id }) => floor_id) : undefined),
  label_entities: ({ home }, label) =>
    [...home.registries.entities.values()].filter(({ labels }) => labels.includes(String(label))).map(({ entity_id }) => entity_id),
  device_id: ({ home }, id) => home.registries.entities.get(String(id))?.device_id ?? null,
  iif: (_scope, value, yes = true, no = false) => (value ? yes : no),
};

function clock(scope: Scope): Date {
  scope.time = true;
  return new Date(scope.home.now());
}

export const FILTERS: Known = {
  ...FUNCTIONS,
  round: (_scope, value, digits) => rounded(value, digits),
  default: (_scope, value, fallback) => value ?? fallback,
  lower: (_scope, value) => String(value).toLowerCase(),
  upper: (_scope, value) => String(value).toUpperCase(),
  title: (_scope, value) => String(value).replace(/\b\w/g, (letter) => letter.toUpperCase()),
  trim: (_scope, value) => String(value).trim(),
  replace: (_scope, value, from, to) => String(value).replaceAll(String(from), String(to)),
  split: (_scope, value, by = ' ') => String(value).split(String(by)),
  startswith: (_scope, value, start) => String(value).startsWith(String(start)),
  abs: (_scope, value) => Math.abs(Number(value)),
  length: (_scope, value) => (typeof value === 'string' ? value.length : list(value).length),
  count: (_scope, value) => (typeof value === 'string' ? value.length : list(value).length),
  list: (_scope, value) => list(value),
  first: (_scope, value) => list(value)[0],
  last: (_scope, value) => list(value).at(-1),
  sum: (_scope, value) => list(value).reduce<number>((sum, one) => sum + Number(one), 0),
  sort: (_scope, value) => list(value).sort((a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1)),
  unique: (_scope, value) => [...new Set(list(value))],
  join: (_scope, value, by = '') => list(value).map(String).join(String(by)),
  map: (scope, value, how, more) => list(value).map((one) => mapped(scope, one, String(how), more)),
  selectattr: (_scope, value, key, test, wanted) => list(value).filter((one) => fits(one, String(key), test, wanted)),
  rejectattr: (_scope, value, key, test, wanted) => list(value).filter((one) => !fits(one, String(key), test, wanted)),
  tojson: (_scope, value) => JSON.stringify(value),
  to_json: (_scope, value) => JSON.stringify(value),
  domain: (_scope, value) => domainOf(String(value)),
  isoformat: (_scope, value) => (value instanceof Date ? value.toISOString().replace('Z', '+00:00') : String(value)),
  strftime: (_scope, value, format) => (value instanceof Date ? written(value, String(format)) : ''),
  timestamp_custom: (_scope, value, format) => written(new Date(Number(value) * 1000), String(format)),
}; // prettier-ignore

function mapped(scope: Scope, one: unknown, how: string, more: unknown): unknown {
  if (how !== 'attribute') return FILTERS[how]?.(scope, one, more);
  return at(one, String(more));
}
const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (of, key) => (typeof of === 'object' && of !== null && Object.hasOwn(of, key) ? Reflect.get(of, key) : undefined),
      value,
    );
function fits(one: unknown, key: string, test: unknown, wanted: unknown): boolean {
  const value = at(one, key);
  if (test === undefined) return Boolean(value);
  if (test === 'defined') return value !== undefined;
  if (test === 'in') return list(wanted).includes(value);
  return test === 'ne' || test === '!=' ? value !== wanted : value === wanted;
}

const two = (value: number): string => String(value).padStart(2, '0');
const written = (moment: Date, format: string): string =>
  format
    .replaceAll('%Y', String(moment.getUTCFullYear()))
    .replaceAll('%m', two(moment.getUTCMonth() + 1))
    .replaceAll('%d', two(moment.getUTCDate()))
    .replaceAll('%H', two(moment.getUTCHours()))
    .replaceAll('%M', two(moment.getUTCMinutes()))
    .replaceAll('%S', two(moment.getUTCSeconds()));

export const TESTS: Known = {
  defined: (_scope, value) => value !== undefined,
  undefined: (_scope, value) => value === undefined,
  none: (_scope, value) => value === null,
  number: (_scope, value) => typeof value === 'number',
  string: (_scope, value) => typeof value === 'string',
  sequence: (_scope, value) => Array.isArray(value),
  even: (_scope, value) => Number(value) % 2 === 0,
  odd: (_scope, value) => Number(value) % 2 !== 0,
  in: (_scope, value, of) => list(of).includes(value),
};
