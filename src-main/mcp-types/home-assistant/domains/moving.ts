import type { Entity } from '../home/entities.ts';
import { entryOf } from '../wire/shapes.ts';
import { bits, does, limitsOf, number, sets, text, type DomainRow, type Kind } from './row.ts';

const KIND_OF: Record<string, Kind> = { garage: 'garage', gate: 'garage', door: 'door', window: 'window' };
/** These let somebody in. */
const DANGEROUS = ['garage', 'gate', 'door'];
const TILTS = 16 | 32 | 64 | 128;
const classOf = (entity: Entity): string => text(entity, 'device_class') ?? '';
const percent = (value: number | undefined): number | null => (value === undefined || value < 0 || value > 100 ? null : value);
/** What goes both ways can be told to turn round. */
const bothWays = (open: number, close: number) => (entity: Entity) => (bits(entity) & open) > 0 && (bits(entity) & close) > 0;

/** A tilt-only cover has no position to speak of, but still a state. */
const moves = (entity: Entity): unknown => ({ state: entity.state, position: percent(number(entity, 'current_position')) });

/** Blinds, doors, valves: what travels between open and closed. */
export const moving: Record<string, DomainRow> = {
  cover: {
    kind: (entity) => entryOf(KIND_OF, classOf(entity)) ?? 'blind',
    abilities: [
      {
        trait: 'position',
        value: moves,
        limits: (entity) =>
          limitsOf({ kind: classOf(entity) || undefined, risk: DANGEROUS.includes(classOf(entity)) ? 'danger' : undefined }),
        commands: {
          open: does('open_cover', 1),
          close: does('close_cover', 2),
          stop: does('stop_cover', 8),
          set: sets('set_cover_position', 'position', 'position', 4),
          toggle: { when: bothWays(1, 2), call: () => ({ service: 'toggle' }) },
        },
      },
      {
        trait: 'tilt',
        has: (entity) => (bits(entity) & TILTS) > 0,
        value: (entity) => number(entity, 'current_tilt_position'),
        limits: () => ({ min: 0, max: 100, unit: '%' }),
        commands: {
          open: does('open_cover_tilt', 16),
          close: does('close_cover_tilt', 32),
          stop: does('stop_cover_tilt', 64),
          set: sets('set_cover_tilt_position', 'tilt', 'tilt_position', 128),
          toggle: { when: bothWays(16, 32), call: () => ({ service: 'toggle_cover_tilt' }) },
        },
      },
    ],
  },
  valve: {
    kind: 'valve',
    abilities: [
      {
        trait: 'valve',
        value: moves,
        limits: (entity) => limitsOf({ kind: classOf(entity) || undefined, risk: classOf(entity) === 'gas' ? 'danger' : undefined }),
        commands: {
          open: does('open_valve', 1),
          close: does('close_valve', 2),
          stop: does('stop_valve', 8),
          set: sets('set_valve_position', 'position', 'position', 4),
          toggle: { when: bothWays(1, 2), call: () => ({ service: 'toggle' }) },
        },
      },
    ],
  },
};
