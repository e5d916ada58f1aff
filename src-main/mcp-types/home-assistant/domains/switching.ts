import { isOn, limitsOf, moment, SWITCHED, text, words, type DomainRow } from './row.ts';

/** What is simply on or off, and what is pressed. */
export const switching: Record<string, DomainRow> = {
  switch: {
    kind: (entity) => (text(entity, 'device_class') === 'outlet' ? 'plug' : 'switch'),
    abilities: [{ trait: 'power', value: isOn, commands: SWITCHED }],
  },
  input_boolean: { kind: 'switch', abilities: [{ trait: 'power', value: isOn, commands: SWITCHED }] },
  remote: { kind: 'other', abilities: [{ trait: 'power', value: isOn, commands: SWITCHED }] },
  group: {
    kind: 'other',
    abilities: [
      {
        trait: 'power',
        has: (entity) => entity.state === 'on' || entity.state === 'off',
        value: isOn,
        commands: {
          on: { call: () => ({ domain: 'homeassistant', service: 'turn_on' }) },
          off: { call: () => ({ domain: 'homeassistant', service: 'turn_off' }) },
          toggle: { call: () => ({ domain: 'homeassistant', service: 'toggle' }) },
        },
      },
      { trait: 'reading', has: (entity) => entity.state !== 'on' && entity.state !== 'off', value: (entity) => entity.state },
    ],
  },
  siren: {
    kind: 'siren',
    abilities: [
      {
        trait: 'siren',
        value: isOn,
        limits: (entity) => limitsOf({ options: words(entity, 'available_tones') }),
        commands: {
          on: {
            needs: 1,
            call: (args) => ({
              service: 'turn_on',
              data: {
                ...(args['tone'] !== undefined && { tone: args['tone'] }),
                ...(args['seconds'] !== undefined && { duration: args['seconds'] }),
              },
            }),
          },
          off: { needs: 2, call: () => ({ service: 'turn_off' }) },
        },
      },
    ],
  },
  button: pressed(),
  input_button: pressed(),
  event: {
    kind: 'button',
    abilities: [
      {
        trait: 'event',
        value: (entity) => ({ type: text(entity, 'event_type'), at: moment(entity.state) }),
        limits: (entity) => limitsOf({ kind: text(entity, 'device_class'), options: words(entity, 'event_types') }),
      },
    ],
  },
};

function pressed(): DomainRow {
  return {
    kind: 'button',
    abilities: [
      {
        trait: 'button',
        evenUnknown: true,
        value: (entity) => moment(entity.state) ?? null,
        limits: (entity) => limitsOf({ kind: text(entity, 'device_class') }),
        commands: { press: { call: () => ({ service: 'press' }) } },
      },
    ],
  };
}
