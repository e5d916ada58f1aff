import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRAITS } from '../../../../src-shared/model/traits/table.ts';
import { DOMAINS, domainOf } from './index.ts';
import { seconds } from './planning.ts';
import type { Entity } from '../home/entities.ts';
import { groupDevice } from '../home/grouping.ts';
import { emptyRegistries, type Registries } from '../home/registries.ts';
import { abilitiesOf, supported, traitState } from './traits.ts';

const entity = (id: string, state: string, attributes: Record<string, unknown> = {}): Entity => ({
  id,
  state,
  attributes,
  context: { id: null, parent_id: null, user_id: null },
  changed: 1,
  updated: 1,
});
const read = (one: Entity) => Object.fromEntries(abilitiesOf(one).map((ability) => [ability.key, traitState(one, ability)]));
const nowhere: Registries = emptyRegistries();

const CHOICES = { rooms: {}, exposure: 'proposed' } as const;

describe('every row of every domain', () => {
  const rows = Object.entries(DOMAINS).flatMap(([domain, { abilities }]) =>
    abilities.map((row) => [`${domain} ${row.trait}`, row] as const),
  );

  it.each(rows)('%s commands only what its trait knows', (_name, row) => {
    expect(Object.keys(TRAITS[row.trait].commands)).toEqual(expect.arrayContaining(Object.keys(row.commands ?? {})));
  });

  it('never throws, whatever a home sends', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.integer({ min: 0, max: 2 ** 20 }),
      fc.constantFrom('on', 'off', 'battery', 'temperature', null),
    );
    const names = [
      'supported_features',
      'brightness',
      'hs_color',
      'supported_color_modes',
      'device_class',
      'current_position',
      'options',
      'percentage',
      'latitude',
      'finishes_at',
      'battery_level',
      'effect_list',
      'temperature',
    ];
    const attributes = fc.dictionary(fc.constantFrom(...names), value, { noNullPrototype: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(DOMAINS), 'strange'),
        fc.oneof(fc.string(), fc.constantFrom('on', 'unavailable', '12.5')),
        attributes,
        (domain, state, given) => {
          for (const [key, { value: told }] of Object.entries(read(entity(`${domain}.x`, state, given)))) {
            if (told !== null) expect(TRAITS[key.split(':')[0] as keyof typeof TRAITS].value.safeParse(told).success).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('reading a home', () => {
  it('reads a dimmed lamp, and none of it while it is unavailable', () => {
    const attributes = {
      supported_color_modes: ['color_temp', 'hs'],
      color_mode: 'hs',
      brightness: 26,
      hs_color: [28, 70],
      supported_features: 40,
    };
    expect(read(entity('light.a', 'on', attributes))).toMatchObject({
      power: { value: true },
      level: { value: 10 },
      color: { value: { h: 28, s: 70 } },
      white: { value: null },
    });
    expect(Object.values(read(entity('light.a', 'unavailable', attributes))).map(({ value }) => value)).toEqual([null, null, null, null]);
  });

  it('offers only what the bits allow', () => {
    const [ability] = abilitiesOf(entity('cover.a', 'open', { supported_features: 3 }));
    expect(ability && supported(entity('cover.a', 'open', { supported_features: 3 }), ability.row)).toEqual(['open', 'close', 'toggle']);
    expect(read(entity('cover.a', 'open', { supported_features: 3 }))['position']?.limits?.commands).toEqual(['open', 'close', 'toggle']);
  });

  it('calls garage doors, gates and doors dangerous, but not blinds', () => {
    const risk = (kind: string) => read(entity('cover.a', 'open', { device_class: kind }))['position']?.limits?.risk;
    expect(['garage', 'gate', 'door', 'blind', 'shutter'].map(risk)).toEqual(['danger', 'danger', 'danger', undefined, undefined]);
  });

  it('keeps a password field out of sight', () => {
    expect(read(entity('text.a', 'hunter2', { mode: 'password' }))['text']?.value).toBeNull();
  });

  it('shows two buttons where the state is a guess', () => {
    expect(read(entity('switch.a', 'on', { assumed_state: true }))['power']?.assumed).toBe(true);
  });

  it('reads a domain it has never heard of, and commands nothing', () => {
    expect(read(entity('strange.a', 'purple'))).toEqual({ reading: { value: 'purple', at: 1000 } });
  });

  it('understands durations with days and fractions', () => {
    expect(['0:25:00', '1:00:00', '2 days, 1:00:01', 'x'].map(seconds)).toEqual([1500, 3600, 176401, undefined]);
  });

  it('puts the readings of a thing beside its switch, and hides what is hidden', () => {
    const device = { id: 'd', name: 'Plug', connections: [['mac', 'AA:BB']], identifiers: [['sonoff', '100abc']] };
    const entry = (entity_id: string, more: object = {}) => [
      entity_id,
      { entity_id, device_id: 'd', has_entity_name: true, labels: [], categories: {}, aliases: [], ...more },
    ];
    const registries = {
      ...nowhere,
      devices: new Map([['d', device]]),
      entities: new Map([
        entry('switch.p'),
        entry('sensor.w'),
        entry('sensor.b', { entity_category: 'diagnostic' }),
        entry('select.x', { entity_category: 'config' }),
      ] as never),
    } as unknown as Registries;
    const grouped = groupDevice(
      'd',
      [
        entity('switch.p', 'on'),
        entity('sensor.w', '3', { device_class: 'power' }),
        entity('sensor.b', '80', { device_class: 'battery' }),
        entity('select.x', 'a'),
      ],
      registries,
      CHOICES,
    );
    expect(grouped?.device.identities).toEqual(['mac:aa:bb', 'ewelink:100abc']);
    expect(grouped?.device.parts.map(({ key, hidden, traits }) => [key, hidden ?? false, Object.keys(traits)])).toEqual([
      ['main', false, ['power', 'meter:power', 'battery']],
      ['select.x', true, ['choice']],
    ]);
  });
});

const FIXTURE = join(import.meta.dirname, '../../../../../shared/fixtures/ha-states.json');
type Recorded = { entity_id: string; state: string; attributes: Record<string, unknown> };
const recorded: Recorded[] = existsSync(FIXTURE) ? JSON.parse(readFileSync(FIXTURE, 'utf8')) : [];
const noted = recorded.length > 0 ? 'a real home' : 'a real home (skipped: ../shared/fixtures is not here)';

describe.skipIf(recorded.length === 0)(noted, () => {
  const known = recorded.filter(({ entity_id }) => Object.hasOwn(DOMAINS, domainOf(entity_id)));

  it('becomes devices without a single throw', () => {
    for (const { entity_id, state, attributes } of recorded)
      expect(groupDevice(entity_id, [entity(entity_id, state, attributes)], nowhere, CHOICES)?.device.parts.length).toBe(1);
  });

  it('gives a value of the right shape for every known state', () => {
    const lost = known.flatMap(({ entity_id, state, attributes }) => {
      if (['unavailable', 'unknown', ''].includes(state) || domainOf(entity_id) === 'scene') return [];
      return Object.values(read(entity(entity_id, state, attributes))).every(({ value }) => value === null)
        ? [`${entity_id} ${state}`]
        : [];
    });
    expect(lost).toEqual([]);
  });
});

describe('a thermostat', () => {
  it.each(['°C', '°F'])('speaks in the degrees of its home, %s, which it does not say itself', (degrees) => {
    const one = entity('climate.hall', 'heat', { min_temp: 7, max_temp: 35, temperature: 21, hvac_modes: ['off', 'heat'] });
    const grouped = groupDevice('climate.hall', [one], { ...nowhere, degrees }, CHOICES);
    expect(grouped?.device.parts[0]?.traits.climate?.limits).toMatchObject({ unit: degrees, min: 7, max: 35 });
  });
});
