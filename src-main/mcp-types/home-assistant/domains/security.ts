import type { Entity } from '../home/entities.ts';
import { isOn, limitsOf, number, text, type Args, type CommandRow, type DomainRow } from './row.ts';

const coded = (service: string, needs?: number): CommandRow => ({
  call: (args) => ({ service, data: withCode(args) }),
  ...(needs !== undefined && { needs }),
});
const withCode = (args: Args): Args => (typeof args['code'] === 'string' && args['code'] !== '' ? { code: args['code'] } : {});
const asksCode = (entity: Entity): boolean | undefined => (text(entity, 'code_format') === undefined ? undefined : true);

/** The bit behind each way of arming. */
const ARMED: Record<string, number> = { home: 1, away: 2, night: 4, custom_bypass: 16, vacation: 32 };
const anyArming = Object.values(ARMED).reduce((all, bit) => all | bit, 0);

const here = (entity: Entity): unknown => {
  const latitude = number(entity, 'latitude');
  const longitude = number(entity, 'longitude');
  return latitude === undefined || longitude === undefined
    ? undefined
    : {
        latitude,
        longitude,
        ...(number(entity, 'gps_accuracy') !== undefined && { accuracy: number(entity, 'gps_accuracy') }),
        place: entity.state,
      };
};
const located = (entity: Entity): boolean => number(entity, 'latitude') !== undefined;
const whereabouts: DomainRow = {
  kind: 'person',
  abilities: [
    { trait: 'presence', value: (entity) => entity.state },
    { trait: 'location', has: located, value: here },
  ],
};

/** Locks, alarms, people and cameras. */
export const security: Record<string, DomainRow> = {
  lock: {
    kind: 'lock',
    abilities: [
      {
        trait: 'lock',
        value: (entity) => entity.state,
        limits: (entity) => limitsOf({ code: asksCode(entity) }),
        commands: { lock: coded('lock'), unlock: coded('unlock'), open: coded('open', 1) },
      },
    ],
  },
  alarm_control_panel: {
    kind: 'alarm',
    abilities: [
      {
        trait: 'alarm',
        value: (entity) => entity.state,
        limits: (entity) =>
          limitsOf({
            code: asksCode(entity),
            options: Object.keys(ARMED).filter((mode) => (number(entity, 'supported_features') ?? 0) & (ARMED[mode] ?? 0)),
          }),
        commands: {
          arm: { needs: anyArming, call: (args) => ({ service: `alarm_arm_${String(args['mode'])}`, data: withCode(args) }) },
          disarm: coded('alarm_disarm'),
          trigger: coded('alarm_trigger', 8),
        },
      },
    ],
  },
  person: whereabouts,
  device_tracker: {
    ...whereabouts,
    abilities: [
      ...whereabouts.abilities,
      {
        trait: 'battery',
        has: (entity) => number(entity, 'battery_level') !== undefined,
        value: (entity) => ({ percent: number(entity, 'battery_level') }),
      },
    ],
  },
  camera: {
    kind: 'camera',
    abilities: [
      {
        trait: 'camera',
        value: (entity) => ({ state: entity.state, image: `/api/camera_proxy/${entity.id}` }),
        commands: { on: { needs: 1, call: () => ({ service: 'turn_on' }) }, off: { needs: 1, call: () => ({ service: 'turn_off' }) } },
      },
    ],
  },
  image: {
    kind: 'camera',
    abilities: [{ trait: 'image', value: (entity) => ({ at: Date.parse(entity.state), image: `/api/image_proxy/${entity.id}` }) }],
  },
  schedule: {
    kind: 'other',
    abilities: [
      { trait: 'schedule', value: (entity) => ({ on: isOn(entity), next: Date.parse(text(entity, 'next_event') ?? '') || null }) },
    ],
  },
};
