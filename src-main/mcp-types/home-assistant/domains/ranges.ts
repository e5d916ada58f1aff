import type { Entity } from '../home/entities.ts';
import { entryOf } from '../wire/shapes.ts';
import { plainPattern } from './plain-pattern.ts';
import { number, text, words } from './row.ts';

type Data = Readonly<Record<string, unknown>>;

/** Which attribute of an entity lists what an argument may be. */
const LISTED: Readonly<Record<string, string>> = {
  effect: 'effect_list',
  hvac_mode: 'hvac_modes',
  preset_mode: 'preset_modes',
  fan_mode: 'fan_modes',
  swing_mode: 'swing_modes',
  swing_horizontal_mode: 'swing_horizontal_modes',
  operation_mode: 'operation_list',
  mode: 'available_modes',
  source: 'source_list',
  sound_mode: 'sound_mode_list',
  fan_speed: 'fan_speed_list',
  option: 'options',
  activity: 'activity_list',
};
/** Which attributes bound it. */
const BOUND: Readonly<Record<string, readonly [min: string, max: string]>> = {
  temperature: ['min_temp', 'max_temp'],
  target_temp_low: ['min_temp', 'max_temp'],
  target_temp_high: ['min_temp', 'max_temp'],
  humidity: ['min_humidity', 'max_humidity'],
};
const VALUE: Readonly<Record<string, readonly [min: string, max: string]>> = {
  number: ['min', 'max'],
  input_number: ['min', 'max'],
  counter: ['minimum', 'maximum'],
};

/** What this entity would not take, by argument, with what it would. */
export function wrongValues(entity: Entity, domain: string, data: Data): Record<string, string> {
  const wrong: Record<string, string> = {};
  for (const [name, value] of Object.entries(data)) {
    const why =
      listed(entity, name, value) ??
      bound(entity, name === 'value' ? entryOf(VALUE, domain) : entryOf(BOUND, name), value) ??
      written(entity, domain, name, value);
    if (why !== undefined) wrong[name] = why;
  }
  const { target_temp_low: low, target_temp_high: high } = data;
  if (typeof low === 'number' && typeof high === 'number' && low > high) wrong['target_temp_low'] ??= `at most ${high}`;
  return wrong;
}

function listed(entity: Entity, name: string, value: unknown): string | undefined {
  const options = words(entity, entryOf(LISTED, name) ?? '');
  return !options || typeof value !== 'string' || options.includes(value) ? undefined : `one of ${options.join(', ')}`;
}

function bound(entity: Entity, names: readonly [string, string] | undefined, value: unknown): string | undefined {
  if (!names || typeof value !== 'number') return undefined;
  const [min, max] = [number(entity, names[0]), number(entity, names[1])];
  const unit = text(entity, 'unit_of_measurement');
  const said = (limit: number): string => (unit === undefined ? String(limit) : `${limit} ${unit}`);
  if (min !== undefined && value < min) return `at least ${said(min)}`;
  return max !== undefined && value > max ? `at most ${said(max)}` : undefined;
}

/** Texts have a length and perhaps a pattern. */
function written(entity: Entity, domain: string, name: string, value: unknown): string | undefined {
  if (name !== 'value' || !['text', 'input_text'].includes(domain) || typeof value !== 'string') return undefined;
  const [min, max, pattern] = [number(entity, 'min'), number(entity, 'max'), text(entity, 'pattern')];
  if (min !== undefined && value.length < min) return `at least ${min} characters`;
  if (max !== undefined && value.length > max) return `at most ${max} characters`;
  return (plainPattern(pattern)?.test(value) ?? true) ? undefined : `like ${pattern}`;
}
