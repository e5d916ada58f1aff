import type { Entity } from '../home/entities.ts';
import { bits, does, isOn, limitsOf, number, only, orNull, sets, text, truth, words, type Args, type DomainRow } from './row.ts';

const degrees = (entity: Entity) =>
  limitsOf({
    min: number(entity, 'min_temp'),
    max: number(entity, 'max_temp'),
    step: number(entity, 'target_temp_step') ?? 0.5,
    unit: text(entity, 'temperature_unit'),
  });
const warmth = (entity: Entity) => ({
  current: orNull(number(entity, 'current_temperature')),
  // Some integrations keep the name the service had long ago.
  target: orNull(number(entity, 'temperature') ?? number(entity, 'target_temperature')),
  low: orNull(number(entity, 'target_temp_low')),
  high: orNull(number(entity, 'target_temp_high')),
});
const offered = (entity: Entity, names: Record<string, string>) =>
  Object.fromEntries(Object.entries(names).flatMap(([key, name]) => (words(entity, name) ? [[key, words(entity, name)]] : [])));
const hvacModes = (entity: Entity): string[] => words(entity, 'hvac_modes') ?? words(entity, 'operation_list') ?? [];
const ON = 256;
const OFF = 128;
/** Before on and off were services of their own, the modes alone said whether it can be switched. */
const firstMode = (entity: Entity): string | undefined => hvacModes(entity).find((mode) => mode !== 'off');
const switchesOn = (entity: Entity) =>
  bits(entity) & ON || firstMode(entity) === undefined
    ? { service: 'turn_on' }
    : { service: 'set_hvac_mode', data: { hvac_mode: firstMode(entity) } };
/** Between two temperatures, or at one: Home Assistant takes the other kind without a word and does nothing. */
const RANGED = ['heat_cool', 'auto'];
const needsOne = ({ mode }: Args, entity: Entity) =>
  (mode ?? entity.state) === 'heat_cool' && bits(entity) & 2
    ? { target: 'while it heats and cools: low and high, or another mode' }
    : undefined;
const needsTwo = ({ mode }: Args, entity: Entity) =>
  RANGED.some((one) => one === (mode ?? entity.state)) ? undefined : { mode: 'a range is kept only in heat_cool: say so' };
const AWAY = { on: true, off: false };
const awayOf = (entity: Entity): boolean | undefined => {
  const given = text(entity, 'away_mode');
  return given === 'on' || given === 'off' ? AWAY[given] : truth(entity, 'away_mode');
};

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
          humidityTarget: orNull(number(entity, 'humidity')),
          ...only({ humidityMin: number(entity, 'min_humidity'), humidityMax: number(entity, 'max_humidity') }),
          preset: orNull(text(entity, 'preset_mode')),
          fan: orNull(text(entity, 'fan_mode')),
          swing: orNull(text(entity, 'swing_mode')),
          sway: orNull(text(entity, 'swing_horizontal_mode')),
          ...only({ modes: hvacModes(entity).length > 0 ? hvacModes(entity) : undefined }),
          ...offered(entity, { presets: 'preset_modes', fans: 'fan_modes', swings: 'swing_modes', sways: 'swing_horizontal_modes' }),
        }),
        limits: degrees,
        homeDegrees: (entity) => text(entity, 'temperature_unit') === undefined,
        commands: {
          target: {
            needs: 1,
            refuses: needsOne,
            call: ({ target, mode }) => ({ service: 'set_temperature', data: only({ temperature: target, hvac_mode: mode }) }),
          },
          range: {
            needs: 2,
            refuses: needsTwo,
            call: ({ low, high, mode }) => ({
              service: 'set_temperature',
              data: only({ target_temp_low: low, target_temp_high: high, hvac_mode: mode }),
            }),
          },
          mode: sets('set_hvac_mode', 'mode', 'hvac_mode'),
          preset: sets('set_preset_mode', 'preset', 'preset_mode', 16),
          fan: sets('set_fan_mode', 'fan', 'fan_mode', 8),
          swing: sets('set_swing_mode', 'swing', 'swing_mode', 32),
          sway: sets('set_swing_horizontal_mode', 'sway', 'swing_horizontal_mode', 512),
          humidity: sets('set_humidity', 'humidity', 'humidity', 4),
          on: {
            when: (entity) => (bits(entity) & ON) > 0 || (hvacModes(entity).includes('off') && firstMode(entity) !== undefined),
            call: (_args, entity) => switchesOn(entity),
          },
          off: {
            when: (entity) => (bits(entity) & OFF) > 0 || hvacModes(entity).includes('off'),
            call: (_args, entity) =>
              hvacModes(entity).includes('off') ? { service: 'set_hvac_mode', data: { hvac_mode: 'off' } } : { service: 'turn_off' },
          },
        },
      },
    ],
  },
  water_heater: {
    kind: 'thermostat',
    abilities: [
      {
        trait: 'climate',
        value: (entity) => ({
          mode: entity.state,
          ...warmth(entity),
          away: orNull(awayOf(entity)),
          ...offered(entity, { modes: 'operation_list' }),
        }),
        limits: degrees,
        homeDegrees: (entity) => text(entity, 'temperature_unit') === undefined,
        commands: {
          target: {
            needs: 1,
            call: ({ target, mode }) => ({ service: 'set_temperature', data: only({ temperature: target, operation_mode: mode }) }),
          },
          mode: sets('set_operation_mode', 'mode', 'operation_mode', 2),
          away: sets('set_away_mode', 'on', 'away_mode', 4),
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
          on: { call: ({ speed, preset }) => ({ service: 'turn_on', data: only({ percentage: speed, preset_mode: preset }) }) },
          off: does('turn_off'),
          toggle: does('toggle'),
          speed: sets('set_percentage', 'speed', 'percentage', 1),
          faster: { needs: 1, call: ({ by }) => ({ service: 'increase_speed', data: only({ percentage_step: by }) }) },
          slower: { needs: 1, call: ({ by }) => ({ service: 'decrease_speed', data: only({ percentage_step: by }) }) },
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
          action: orNull(text(entity, 'action')),
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
          toggle: does('toggle'),
          target: sets('set_humidity', 'target', 'humidity'),
          mode: sets('set_mode', 'mode', 'mode', 1),
        },
      },
    ],
  },
};
