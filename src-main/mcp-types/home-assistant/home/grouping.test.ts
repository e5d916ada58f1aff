import { describe, expect, it } from 'vitest';
import type { LinkDevice } from '../../../kit/link.ts';
import type { Choices } from './member.ts';
import { HomeModel } from './model.ts';
import { emptyRegistries, type DeviceEntry, type EntityEntry, type Registries } from './registries.ts';

const device = (id: string, more: Partial<DeviceEntry> = {}): DeviceEntry => ({
  id,
  name: id,
  labels: [],
  connections: [],
  identifiers: [],
  ...more,
});
const entry = (entity_id: string, more: Partial<EntityEntry> = {}): EntityEntry => ({
  entity_id,
  has_entity_name: true,
  labels: [],
  categories: {},
  options: {},
  ...more,
});
const state = (s = 'on', a: Record<string, unknown> = {}) => ({ s, a, lc: 1 });
const area = (area_id: string, floor_id?: string) => ({ area_id, name: area_id.toUpperCase(), floor_id, aliases: [] });

type Given = { devices?: DeviceEntry[]; entities?: EntityEntry[]; states: Record<string, unknown>; choices?: Partial<Choices> } & Partial<
  Omit<Registries, 'devices' | 'entities'>
>;
function home({ devices = [], entities = [], states, choices, ...rest }: Given) {
  const model = new HomeModel(choices);
  model.reset({ a: states });
  const told = model.setRegistries({
    ...emptyRegistries(),
    ...rest,
    devices: new Map(devices.map((one) => [one.id, one])),
    entities: new Map(entities.map((one) => [one.entity_id, one])),
  });
  const all: LinkDevice[] = told.flatMap((event) => (event.kind === 'devices' ? event.devices : []));
  const rooms = told.flatMap((event) => (event.kind === 'devices' ? event.rooms : []));
  return { model, all, rooms, one: (source: string) => all.find((found) => found.source === source) };
}

describe('entities become devices and parts', () => {
  it('a thing with its readings is one part; several things are several', () => {
    const { one } = home({
      devices: [device('plug'), device('strip')],
      entities: ['switch.plug', 'sensor.power', 'sensor.battery'].map((id) => entry(id, { device_id: 'plug' })).concat(['switch.one', 'switch.two'].map((id) => entry(id, { device_id: 'strip' }))),
      states: { 'switch.plug': state(), 'sensor.power': state('5', { device_class: 'power', unit_of_measurement: 'W' }), 'sensor.battery': state('50', { device_class: 'battery', unit_of_measurement: '%' }), 'switch.one': state(), 'switch.two': state('off') },
    }); // prettier-ignore
    expect(one('plug')?.parts.map(({ key, traits }) => [key, Object.keys(traits)])).toEqual([
      ['main', ['power', 'meter:power', 'battery']],
    ]);
    expect(one('plug')?.details).toEqual({ device: 'plug', main: 'switch.plug, sensor.power, sensor.battery' });
    expect(one('strip')?.parts.map(({ key }) => key)).toEqual(['switch.one', 'switch.two']);
  });

  it('rooms come from the entity, else its device, else the device that one is part of', () => {
    const { one, rooms } = home({
      areas: new Map([area('hall', 'up'), area('den')].map((found) => [found.area_id, found])),
      floors: new Map([['up', { floor_id: 'up', name: 'Upstairs', level: 1 }]]),
      devices: [device('hub', { area_id: 'hall', manufacturer: 'Maker', model: 'M1', sw_version: '2' }), device('child', { parent_device_id: 'hub' })],
      entities: [entry('switch.own', { device_id: 'hub', area_id: 'den' }), entry('light.a', { device_id: 'hub' }), entry('light.b', { device_id: 'child' })],
      states: { 'switch.own': state(), 'light.a': state(), 'light.b': state() },
    }); // prettier-ignore
    expect(rooms).toEqual([{ source: 'hall', name: 'HALL', floor: 'Upstairs', level: 1 }, { source: 'den', name: 'DEN' }]); // prettier-ignore
    expect(one('hub')?.parts.map(({ room }) => room)).toEqual(['den', 'hall']);
    expect(one('child')).toMatchObject({ room: 'hall', maker: 'Maker', model: 'M1', firmware: '2' });
  });

  it('what is hidden, disabled or about the machinery stays out of sight and of assistants’ reach', () => {
    const { all, model } = home({
      devices: [device('box')],
      entities: [
        entry('light.shown', { device_id: 'box' }),
        entry('switch.hidden', { device_id: 'box', hidden_by: 'user' }),
        entry('sensor.uptime', { device_id: 'box', entity_category: 'diagnostic' }),
        entry('switch.off', { device_id: 'box', disabled_by: 'integration' }),
      ],
      states: { 'light.shown': state(), 'switch.hidden': state(), 'sensor.uptime': state('5'), 'switch.off': state() },
    });
    const parts = all.flatMap((one) => one.parts).map(({ key, hidden = false, exposed }) => [key, hidden, exposed]);
    expect(parts).toEqual([['main', false, true], ['switch.hidden', true, false], ['sensor.uptime', true, false]]); // prettier-ignore
    expect(model.find('switch.off', 'main', 'power')).toBeUndefined();
  });

  it.each([
    ['assist', new Set(['light.b']), [false, true]],
    ['assist', undefined, [true, true]],
    ['proposed', new Set(['light.b']), [true, true]],
    ['none', new Set(['light.b']), [false, false]],
  ] as const)('shows assistants what was chosen (%s, list %o)', (exposure, exposed, expected) => {
    const { all } = home({
      states: { 'light.a': state(), 'light.b': state() },
      exposed: exposed && new Set(exposed),
      choices: { exposure },
    });
    expect(all.flatMap(({ parts }) => parts.map((part) => part.exposed))).toEqual(expected);
  });

  it.each([
    ['assist', new Set(['script.leave']), { movie: false, leave: true, away: false, check: false }],
    ['assist', undefined, { movie: true, leave: true, away: false, check: false }],
    ['none', new Set(['script.leave']), { movie: false, leave: false, away: false, check: false }],
  ] as const)('shows assistants of scenes, too, what was chosen (%s, list %o)', (exposure, exposed, expected) => {
    const { model } = home({
      entities: [entry('scene.away', { hidden_by: 'user' }), entry('automation.check', { entity_category: 'diagnostic' })],
      states: { 'scene.movie': state(), 'script.leave': state('off'), 'scene.away': state(), 'automation.check': state() },
      exposed: exposed && new Set<string>(exposed),
      choices: { exposure },
    });
    const told = model.scenes();
    const scenes = told.kind === 'scenes' ? told.scenes : [];
    expect(Object.fromEntries(scenes.map((scene) => [scene.source.split('.')[1], scene.exposed]))).toEqual(expected);
    expect(scenes.filter(({ hidden }) => hidden).map(({ source }) => source)).toEqual(['scene.away']);
  });

  it('is found by aliases, labels and categories; an alias that is null is its own name', () => {
    const { one } = home({
      labels: new Map([['l1', 'Cosy'], ['l2', 'Night']]),
      categories: new Map([['c1', 'Evenings']]),
      devices: [device('box', { labels: ['l2'] })],
      entities: [entry('light.a', { device_id: 'box', labels: ['l1', 'gone'], categories: { automation: 'c1' }, aliases: ['Lamp', null, 7, ''] })],
      states: { 'light.a': state() },
    }); // prettier-ignore
    expect(one('box')?.parts[0]?.aliases).toEqual(['Night', 'Lamp', 'Cosy', 'Evenings']);
  });

  it('knows the same thing elsewhere by its address, and reads either shape of the device list', () => {
    const { one } = home({
      devices: [device('box', { connections: [['mac', 'AA:BB'], ['zigbee', 'x'], []], identifiers: [['sonoff', '1000abc'], ['hue', 'y'], [7]] })],
      entities: [entry('light.a', { device_id: 'box' })],
      states: { 'light.a': state() },
    }); // prettier-ignore
    expect(one('box')?.identities).toEqual(['mac:aa:bb', 'ewelink:1000abc']);
  });

  it('leaves out a room, renames another, and is not fooled by a room called like a method', () => {
    const areas = new Map([area('den'), area('constructor')].map((found) => [found.area_id, found]));
    const entities = [entry('light.a', { area_id: 'den' }), entry('light.b', { area_id: 'constructor' })];
    const states = { 'light.a': state(), 'light.b': state() };
    const { all, rooms } = home({ areas, entities, states, choices: { rooms: { den: null } } });
    expect(rooms).toEqual([{ source: 'constructor', name: 'CONSTRUCTOR' }]);
    expect(all.map(({ source }) => source)).toEqual(['light.b']);
  });

  it('keeps what a thing can do while it is out of reach', () => {
    const full = { supported_color_modes: ['brightness'], brightness: 10 };
    const { model } = home({ states: { 'light.a': state('on', full) } });
    const gone = { c: { 'light.a': { '+': { s: 'unavailable', lc: 2 }, '-': { a: ['supported_color_modes', 'brightness'] } } } };
    const events = model.take(gone);
    expect(events.map(({ kind }) => kind)).toEqual(['changed', 'online']);
    const again = model.snapshot().flatMap((event) => (event.kind === 'devices' ? event.devices : []));
    expect(Object.entries(again[0]?.parts[0]?.traits ?? {}).map(([key, { value }]) => [key, value])).toEqual([['power', null], ['level', null]]); // prettier-ignore
  });

  it('shows as many digits as the home does, and degrees as the home writes them', () => {
    const { all } = home({
      facts: { unit_system: { temperature: '°F' } },
      entities: [entry('sensor.t', { options: { sensor: { display_precision: 1 } } })],
      states: { 'sensor.t': state('70.123', { device_class: 'temperature', unit_of_measurement: '°F' }), 'climate.a': state('heat', { temperature: 70, hvac_modes: ['heat'], supported_features: 1 }) },
    }); // prettier-ignore
    const limits = all.flatMap(({ parts }) => parts.flatMap(({ traits }) => Object.values(traits).map((one) => one.limits)));
    expect(limits).toContainEqual(expect.objectContaining({ digits: 1 }));
    expect(limits).toContainEqual(expect.objectContaining({ unit: '°F', commands: expect.any(Array) }));
  });
});
