import type { Entity } from '../home/entities.ts';
import { BARE_DEGREES, bits, does, isOn, limitsOf, number, orNull, sets, text, truth, words, type DomainRow } from './row.ts';

const degrees = (entity: Entity) =>
  limitsOf({
    min: number(entity, 'min_temp'),
    max: number(entity, 'max_temp'),
    step: number(entity, 'target_temp_step') ?? 0.5,
    unit: text(entity, 'temperature_unit') ?? BARE_DEGREES,
  });
const warmth = (entity: Entity) => ({
  current: orNull(number(entity, 'current_temperature')),
  target: orNull(number(entity, 'temperature')),
  low: orNull(number(entity, 'target_temp_low')),
  high: orNull(number(entity, 'target_temp_high')),
});
const offered = (entity: Entity, names: Record<string, string>) =>
  Object.fromEntries(Object.entries(names).flatMap(([key, name]) => (words(entity, name) ? [[key, words(entity, name)]] : [])));
const hasMode = (mode: string) => (entity: Entity) => words(entity, 'hvac_modes')?.includes(mode) ?? false;

/** Warmth, air and moisture. */
export const comfort: Record<string, DomainRow> = {
  climate: {
    kind: 'thermostat',
    abilities: [
      {
        trait: 'climate',
        value: (entity) => ({
          mode: entity.state,
          action: orNull(text(entity, 'hvac_action')),
          ...warmth(entity),
          humidity: orNull(number(entity, 'current_humidity')),
          preset: orNull(text(entity, 'preset_mode')),
          fan: orNull(text(entity, 'fan_mode')),
          swing: orNull(text(entity, 'swing_mode')),
          ...offered(entity, { modes: 'hvac_modes', presets: 'preset_modes', fans: 'fan_modes', swings: 'swing_modes' }),
        }),
        limits: degrees,
        commands: {
          target: sets('set_temperature', 'target', 'temperature', 1),
          range: {
            needs: 2,
            call: (args) => ({ service: 'set_temperature', data: { target_temp_low: args['low'], target_temp_high: args['high'] } }),
          },
          mode: sets('set_hvac_mode', 'mode', 'hvac_mode'),
          preset: sets('set_preset_mode', 'preset', 'preset_mode', 16),
          fan: sets('set_fan_mode', 'fan', 'fan_mode', 8),
          swing: sets('set_swing_mode', 'swing', 'swing_mode', 32),
          // Before 2024.2 the modes alone said whether it can be switched.
          on: { when: (entity) => (bits(entity) & 256) > 0, call: () => ({ service: 'turn_on' }) },
          off: { when: hasMode('off'), call: () => ({ service: 'set_hvac_mode', data: { hvac_mode: 'off' } }) },
        },
      },
    ],
  },
  water_heater: {
    kind: 'thermostat',
    abilities: [
      {
        trait: 'climate',
        value: (entity) => ({ mode: entity.state, ...warmth(entity), ...offered(entity, { modes: 'operation_list' }) }),
        limits: degrees,
        commands: {
          target: sets('set_temperature', 'target', 'temperature', 1),
          mode: sets('set_operation_mode', 'mode', 'operation_mode', 2),
          on: does('turn_on', 8),
          off: does('turn_off', 8),
        },
      },
    ],
  },
  fan: {
    kind: 'fan',
    abilities: [
      {
        trait: 'fan',
        value: (entity) => ({
          on: isOn(entity),
          speed: orNull(number(entity, 'percentage')),
          preset: orNull(text(entity, 'preset_mode')),
          direction: orNull(text(entity, 'direction')),
          oscillating: orNull(truth(entity, 'oscillating')),
          ...offered(entity, { presets: 'preset_modes' }),
        }),
        limits: (entity) => limitsOf({ min: 0, max: 100, step: number(entity, 'percentage_step'), unit: '%' }),
        commands: {
          on: does('turn_on'),
          off: does('turn_off'),
          speed: sets('set_percentage', 'speed', 'percentage', 1),
          preset: sets('set_preset_mode', 'preset', 'preset_mode', 8),
          direction: sets('set_direction', 'direction', 'direction', 4),
          oscillate: sets('oscillate', 'on', 'oscillating', 2),
        },
      },
    ],
  },
  humidifier: {
    kind: 'other',
    abilities: [
      {
        trait: 'humidity',
        value: (entity) => ({
          on: isOn(entity),
          target: orNull(number(entity, 'humidity')),
          current: orNull(number(entity, 'current_humidity')),
          mode: orNull(text(entity, 'mode')),
          ...offered(entity, { modes: 'available_modes' }),
        }),
        limits: (entity) =>
          limitsOf({
            min: number(entity, 'min_humidity') ?? 0,
            max: number(entity, 'max_humidity') ?? 100,
            step: number(entity, 'target_humidity_step') ?? 1,
            unit: '%',
            kind: text(entity, 'device_class'),
          }),
        commands: {
          on: does('turn_on'),
          off: does('turn_off'),
          target: sets('set_humidity', 'target', 'humidity'),
          mode: sets('set_mode', 'mode', 'mode', 1),
        },
      },
    ],
  },
};
