import type { Limits } from '../../../../src-shared/model/limits.ts';
import type { Entity } from '../home/entities.ts';
import {
  bits,
  isOn,
  limitsOf,
  number,
  orNull,
  sets,
  text,
  truth,
  type AbilityRow,
  type Args,
  type CommandRow,
  type DomainRow,
} from './row.ts';
import { happened, planned } from './moments.ts';

const coded = (service: string, needs?: number): CommandRow => ({
  call: (args) => ({ service, data: withCode(args) }),
  ...(needs !== undefined && { needs }),
});
const withCode = (args: Args): Args => (typeof args['code'] === 'string' && args['code'] !== '' ? { code: args['code'] } : {});

/** `number`, `text`, or a regular expression: digits alone are typed on a pad. */
const codeFormat = (entity: Entity): 'number' | 'text' | undefined => {
  const format = text(entity, 'code_format');
  if (format === undefined) return undefined;
  return format.toLowerCase() === 'number' || /\\d|\[0-9\]/.test(format) ? 'number' : 'text';
};
const codeLimits = (entity: Entity, codeFor?: string[]): Limits => {
  const format = codeFormat(entity);
  return format === undefined ? {} : { code: true, codeFormat: format, ...(codeFor && { codeFor }) };
};

/** The bit behind each way of arming. */
const ARMED: Record<string, number> = { home: 1, away: 2, night: 4, custom_bypass: 16, vacation: 32 };
const anyArming = Object.values(ARMED).reduce((all, bit) => all | bit, 0);

/** Who did it last, where a lock or an alarm tells. */
const changedBy: AbilityRow = {
  trait: 'reading',
  what: () => 'changed_by',
  has: (entity) => text(entity, 'changed_by') !== undefined,
  value: (entity) => text(entity, 'changed_by'),
  limits: () => ({ kind: 'changed_by' }),
};

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
/** Where on Earth it is. */
export const whereabouts: AbilityRow = { trait: 'location', has: (entity) => number(entity, 'latitude') !== undefined, value: here };
const present: AbilityRow = { trait: 'presence', value: (entity) => entity.state };
/** A thing somebody carries is not the person. */
const carried: AbilityRow = { ...present, limits: () => limitsOf({ kind: 'tracker' }) };
/** Trackers of old, and of some makers, call it simply `battery`. */
const phoneBattery: AbilityRow = {
  trait: 'battery',
  has: (entity) => number(entity, 'battery_level') === undefined && number(entity, 'battery') !== undefined,
  value: (entity) => ({ percent: number(entity, 'battery') }),
};

const camera: AbilityRow = {
  trait: 'camera',
  value: (entity) => ({
    state: entity.state,
    image: `/api/camera_proxy/${entity.id}`,
    motion: orNull(truth(entity, 'motion_detection')),
  }),
  commands: {
    on: { needs: 1, call: () => ({ service: 'turn_on' }) },
    off: { needs: 1, call: () => ({ service: 'turn_off' }) },
    motion: {
      when: (entity) => truth(entity, 'motion_detection') !== undefined,
      call: ({ on }) => ({ service: on === true ? 'enable_motion_detection' : 'disable_motion_detection' }),
    },
    cast: sets('play_stream', 'to', 'media_player', 2),
  },
};

/** Locks, alarms, people and cameras. */
export const security: Record<string, DomainRow> = {
  lock: {
    kind: 'lock',
    abilities: [
      {
        trait: 'lock',
        value: (entity) => entity.state,
        limits: (entity) => codeLimits(entity),
        commands: { lock: coded('lock'), unlock: coded('unlock'), open: coded('open', 1) },
      },
      changedBy,
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
            ...codeLimits(entity, truth(entity, 'code_arm_required') === false ? ['disarm'] : undefined),
            options: Object.keys(ARMED).filter((mode) => (bits(entity) & (ARMED[mode] ?? 0)) > 0),
          }),
        commands: {
          arm: { needs: anyArming, call: (args) => ({ service: `alarm_arm_${String(args['mode'])}`, data: withCode(args) }) },
          disarm: coded('alarm_disarm'),
          trigger: coded('alarm_trigger', 8),
        },
      },
      changedBy,
    ],
  },
  person: { kind: 'person', abilities: [present, whereabouts] },
  device_tracker: { kind: 'person', abilities: [carried, whereabouts, phoneBattery] },
  camera: { kind: 'camera', abilities: [camera] },
  image: {
    kind: 'camera',
    abilities: [{ trait: 'image', value: (entity) => ({ at: happened(entity, entity.state), image: `/api/image_proxy/${entity.id}` }) }],
  },
  schedule: {
    kind: 'other',
    abilities: [
      { trait: 'schedule', value: (entity) => ({ on: isOn(entity), next: orNull(planned(entity, text(entity, 'next_event'))) }) },
    ],
  },
};
