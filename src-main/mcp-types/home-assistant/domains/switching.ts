import { deviceClass } from './classes.ts';
import type { Entity } from '../home/entities.ts';
import { attribute, isOn, limitsOf, onOff, only, SWITCHED, text, words, type AbilityRow, type DomainRow } from './row.ts';
import { happened } from './moments.ts';

const power: AbilityRow = { trait: 'power', value: onOff, commands: SWITCHED };

/** A home writes the sounds as a list, or as a list of numbers with names. */
const tones = (entity: Entity): string[] | undefined => {
  const given = attribute(entity, 'available_tones');
  const named = typeof given === 'object' && given !== null && !Array.isArray(given) ? Object.values(given) : given;
  const list = Array.isArray(named)
    ? named.flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))
    : [];
  return list.length > 0 ? list : undefined;
};

const siren: AbilityRow = {
  trait: 'siren',
  value: onOff,
  limits: (entity) => limitsOf({ options: tones(entity) }),
  commands: {
    on: {
      needs: 1,
      call: ({ tone, seconds, volume }) => ({
        service: 'turn_on',
        data: only({ tone, duration: seconds, volume_level: typeof volume === 'number' ? volume / 100 : undefined }),
      }),
    },
    off: { needs: 2, call: () => ({ service: 'turn_off' }) },
  },
};

/** Everything in a group is switched by its own domain; a group of locks or people is only read. */
const together = (service: string) => ({ call: () => ({ domain: 'homeassistant', service }) });
const group: AbilityRow[] = [
  {
    trait: 'power',
    has: (entity) => onOff(entity) !== undefined,
    value: isOn,
    commands: { on: together('turn_on'), off: together('turn_off'), toggle: together('toggle') },
  },
  { trait: 'reading', has: (entity) => onOff(entity) === undefined, value: (entity) => entity.state },
];

const remote: AbilityRow[] = [
  power,
  {
    trait: 'choice',
    what: () => 'activity',
    has: (entity) => words(entity, 'activity_list') !== undefined,
    value: (entity) => text(entity, 'current_activity'),
    limits: (entity) => limitsOf({ kind: 'activity', options: words(entity, 'activity_list') }),
    commands: { set: { call: ({ option }) => ({ service: 'turn_on', data: { activity: option } }) } },
  },
  {
    trait: 'text',
    what: () => 'command',
    value: () => undefined,
    limits: () => ({ kind: 'command' }),
    commands: {
      send: {
        call: ({ text: command, to, times }) => ({
          service: 'send_command',
          data: only({ command: [command], device: to, num_repeats: times }),
        }),
      },
    },
  },
];

const pressed: DomainRow = {
  kind: 'button',
  abilities: [
    {
      trait: 'button',
      evenUnknown: true,
      value: (entity) => happened(entity, entity.state) ?? null,
      limits: (entity) => limitsOf({ kind: deviceClass(entity) }),
      commands: { press: { call: () => ({ service: 'press' }) } },
    },
  ],
};

/** What is simply on or off, and what is pressed. */
export const switching: Record<string, DomainRow> = {
  switch: { kind: (entity) => (deviceClass(entity) === 'outlet' ? 'plug' : 'switch'), abilities: [power] },
  input_boolean: { kind: 'switch', abilities: [power] },
  remote: { kind: 'other', abilities: remote },
  group: { kind: 'other', abilities: group },
  siren: { kind: 'siren', abilities: [siren] },
  button: pressed,
  input_button: pressed,
  event: {
    kind: 'button',
    abilities: [
      {
        trait: 'event',
        // The same thing twice changes only the moment.
        value: (entity) => ({ type: text(entity, 'event_type'), at: happened(entity, entity.state) }),
        limits: (entity) => limitsOf({ kind: deviceClass(entity), options: words(entity, 'event_types') }),
      },
    ],
  },
};
