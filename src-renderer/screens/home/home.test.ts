import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../src-shared/model/connection.ts';
import { homeFacts, insideOf, reachFacts, warmthInside } from '../../../src-shared/text/home-sentence.ts';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { placeParts } from '../../widgets/traits/placed.ts';
import { AT, device, part, placed, room, single, value } from '../../widgets/traits/sample-home.ts';
import { byReason } from './attention.ts';
import { burning, unlocked } from './bulk.ts';
import { byFloor, layOut, moved, roomNote, tileOrder, visible, type Layout } from './rooms.ts';
import { isOpen, chips, partOfDay, statusFacts, wattsOf } from './summaries.ts';

const en = createTexts('en');
const degrees = (of: number) => value(of, { limits: { kind: 'temperature', unit: '°C' } });
const watts = (of: number) => value(of, { limits: { kind: 'power', unit: 'W' } });
const rooms = [room('attic', 3, 2), room('living', 2), room('kitchen', 1)];
const home = [
  single('Lamp', 'light', { power: value(true) }, 'living'),
  single('Ceiling', 'light', { power: value(false) }, 'living'),
  single('Thermometer', 'sensor', { 'reading:temperature': degrees(21) }, 'living'),
  single('Attic thermometer', 'sensor', { 'reading:temperature': degrees(25) }, 'attic'),
  single('Door', 'lock', { lock: value('unlocked'), battery: value({ percent: 8 }) }, 'kitchen'),
  single('Plug', 'plug', { power: value(true), 'meter:power': watts(90) }, 'kitchen', { online: false }),
  single('Somewhere', 'other', {}),
];
const shown = placed(home, rooms);
const groupsOf = ({ floors }: Layout) => floors.flatMap(({ groups }) => groups);

describe('the generated home', () => {
  it('lists rooms from the ground up in the person’s order, what has no room last', () => {
    expect(groupsOf(layOut(shown, rooms)).map((group) => group.room?.id)).toEqual(['kitchen', 'living', 'attic', undefined]);
  });
  it('leaves out what is hidden, and rooms without anything', () => {
    const hidden = visible(placed([device('Lamp', [part('Lamp', 'light', {}, { hidden: true })], { room: 'attic' })], rooms));
    expect(layOut(hidden, rooms)).toEqual({ favourites: [], floors: [] });
    expect(groupsOf(layOut(shown, [{ ...rooms[0]!, hidden: true }]))).not.toContainEqual(
      expect.objectContaining({ room: expect.objectContaining({ id: 'attic' }) }),
    );
  });
  it('puts pinned parts on top and keeps them in their room', () => {
    const pinned = placed([device('Lamp', [part('Lamp', 'light', {}, { favourite: true })], { room: 'attic' })], rooms);
    const layout = layOut(pinned, rooms);
    expect(layout.favourites).toHaveLength(1);
    expect(groupsOf(layout)[0]?.parts).toHaveLength(1);
  });
  it('lets a part live in another room than its device', () => {
    const [one] = placed([device('Double', [part('Left', 'light', {}, { room: 'attic' })], { room: 'living' })], rooms);
    expect(one?.room?.id).toBe('attic');
  });
  it('takes the mean of the thermometers of a room and ignores the weather', () => {
    const parts = placed(
      [
        single('A', 'sensor', { 'reading:temperature': degrees(20) }),
        single('B', 'sensor', { 'reading:temperature': degrees(22) }),
        single('W', 'weather', { 'reading:temperature': degrees(-5) }),
      ],
      [],
    );
    expect(insideOf(parts)).toEqual({ temperature: 21, unit: '°C' });
  });
  it('says of the home what the middle of its rooms says, and leaves the garden out', () => {
    const house = [
      { ...room('living', 1, 0), floor: 'Ground floor' },
      { ...room('kitchen', 2, 0), floor: 'Ground floor' },
      { ...room('bed', 3, 1), floor: 'Upstairs' },
      room('garden', 4),
    ];
    const parts = placed(
      [
        single('Thermostat', 'thermostat', { climate: value({ mode: 'heat', current: 21 }) }, 'living'),
        single('Sill', 'sensor', { 'reading:temperature': degrees(33) }, 'living'),
        single('Fridge', 'sensor', { 'reading:temperature': degrees(4) }, 'kitchen'),
        single('Bed', 'sensor', { 'reading:temperature': degrees(19) }, 'bed'),
        single('Sky', 'sensor', { 'reading:temperature': degrees(3) }, 'garden'),
      ],
      house,
    );
    expect(warmthInside(parts)).toEqual({ temperature: 19, unit: '°C' });
    expect(layOut(parts, house).floors.map(({ name }) => name)).toEqual(['Ground floor', 'Upstairs', undefined]);
  });
  it('groups rooms by floor where there is more than one', () => {
    const house = [
      { ...room('bed', 2, 1), floor: 'Upstairs' },
      { ...room('hall', 1, 0), floor: 'Ground floor' },
    ];
    const lamps = placed(
      house.map(({ id }) => single(`Lamp ${id}`, 'light', { power: value(true) }, id)),
      house,
    );
    expect(layOut(lamps, house).floors.map(({ name }) => name)).toEqual(['Ground floor', 'Upstairs']);
    expect(layOut(lamps.slice(1), house.slice(1)).floors.map(({ name }) => name)).toEqual([undefined]);
  });
  it('says a room’s warmth in its title instead of on a tile, unless there is more to say', () => {
    const parts = placed(
      [
        single('Air', 'sensor', { 'reading:temperature': degrees(21), battery: value({ percent: 80 }) }, 'living'),
        single('Weak', 'sensor', { 'reading:temperature': degrees(21), battery: value({ percent: 4 }) }, 'living'),
        single('Freezer', 'sensor', { 'reading:temperature': degrees(-18) }, 'living'),
        single('Gone', 'sensor', { 'reading:temperature': degrees(21) }, 'living', { online: false }),
        single('Firmware', 'update', { update: value({ available: false }) }, 'living'),
      ],
      rooms,
    );
    const [living] = groupsOf(layOut(parts, rooms));
    expect(living?.tiles.map(({ part: one }) => one.name)).toEqual(['Freezer', 'Gone', 'Weak']);
    expect(insideOf(living?.parts ?? []).temperature).toBe(21);
  });
  it('keeps what did not change, so that only a changed room is drawn again', () => {
    const devices = Object.fromEntries(home.map((one) => [one.id, one]));
    const parts = home.flatMap((one) => one.parts);
    const before = placeParts(parts, devices, rooms);
    const after = placeParts([{ ...parts[0]! }, ...parts.slice(1)], devices, rooms);
    expect(after.map((one, at) => one === before[at])).toEqual([false, ...Array.from({ length: parts.length - 1 }, () => true)]);
  });
  it('switches off only what is on and may be reached', () => {
    expect(burning(shown).map(({ part: one }) => one.name)).toEqual(['Lamp']);
  });
});

describe('summaries', () => {
  const words = (connections: Connection[] = []) => Object.fromEntries(chips(en, shown, connections).map((chip) => [chip.id, chip.words]));
  it('say what a person would', () => {
    expect(words()).toEqual({ lights: '1 on', climate: '23 °C', security: '1 open', energy: '0 W', attention: '2 things' });
  });
  it('count a failing connection as needing attention', () => {
    const failing: Connection = {
      id: 'c',
      slug: 'home1',
      type: 'x',
      name: 'X',
      enabled: true,
      health: { state: 'offline', since: AT },
      config: {},
      counts: { devices: 0, tools: 0, scenes: 0 },
      createdAt: AT,
    };
    expect(words([failing])['attention']).toBe('3 things');
  });
  it('leave out what the home does not have', () => {
    expect(
      chips(en, placed([single('Lamp', 'light', { power: value(false) })], []), []).map(({ id, words: said }) => `${id}: ${said}`),
    ).toEqual(['lights: All off', 'attention: Nothing']);
  });
  it('do not count plugs twice where the house has a meter', () => {
    const both = placed(
      [single('Mains', 'meter', { 'meter:power': watts(1200) }), single('Plug', 'plug', { 'meter:power': watts(90) })],
      [],
    );
    expect(wattsOf(both)).toBe(1200);
  });
  it('add up what is metered where no meter stands for the whole house', () => {
    const several = placed([
      single('Charger', 'meter', { 'meter:power': watts(0) }),
      single('Desk', 'plug', { 'meter:power': watts(74) }),
      single('Coffee', 'plug', { 'meter:power': watts(38) }),
    ]);
    expect(wattsOf(several)).toBe(112);
  });
});

describe('the greeting', () => {
  it('states what is on, how warm it is and what cannot be reached', () => {
    expect(statusFacts(en, shown, [])).toEqual(['1 light on', '23 °C inside', '1 device offline']);
  });
  it('is the very sentence the tray says', () => {
    expect(statusFacts(en, shown, [])).toEqual(homeFacts(en, shown, []));
  });
  it('counts what a dead connection holds under its name, and claims nothing while it connects', () => {
    const stale = placed([single('A', 'light', {}, undefined, { stale: true }), single('B', 'light', {}, undefined, { stale: true })]);
    const source = (state: Connection['health']['state']) => [{ id: 'cabcdefghijk2', name: 'Cabin', health: { state, since: AT } }];
    expect(reachFacts(en, [...stale, ...shown], source('attention'))).toEqual(['1 device offline', '2 devices not reachable: Cabin']);
    expect(reachFacts(en, stale, source('connecting'))).toEqual([]);
    expect(reachFacts(en, placed([single('A', 'light', {})]), source('connected'))).toEqual(['everything reachable']);
  });
  it('knows the time of day', () => {
    expect([3, 8, 14, 20].map(partOfDay)).toEqual(['night', 'morning', 'afternoon', 'evening']);
  });
});

describe('a room in few words', () => {
  it('says how warm it is, what is on and open, and whether somebody moves', () => {
    const parts = placed(
      [
        single('Air', 'sensor', { 'reading:temperature': degrees(21) }),
        single('Lamp', 'light', { power: value(true) }),
        single('Window', 'window', { 'flag:window': value(true, { limits: { kind: 'window' } }) }),
        single('Eye', 'motion', { 'flag:motion': value(true, { limits: { kind: 'motion' } }) }),
      ],
      [],
    );
    expect(roomNote(en, parts)).toEqual(['21 °C', '1 light on', '1 open', 'Motion']);
    expect(roomNote(en, placed([single('Lamp', 'light', { power: value(false) })]))).toEqual([]);
  });
  it('calls nothing open that cannot be reached', () => {
    const [gone] = placed([single('Door', 'lock', { lock: value('unlocked') }, undefined, { online: false })]);
    expect(gone && isOpen(gone)).toBe(false);
  });
});

describe('what needs attention', () => {
  it('stands under its gravest reason', () => {
    const parts = placed([
      single('Leak', 'sensor', { 'flag:moisture': value(true, { limits: { kind: 'moisture' } }), battery: value({ percent: 3 }) }),
      single('Bolt', 'lock', { lock: value('jammed') }),
      single('Firmware', 'update', { update: value({ available: true }) }),
      single('Current', 'update', { update: value({ available: false }) }),
      single('Gone', 'light', { power: value(true) }, undefined, { online: false }),
      single('Weak', 'button', { battery: value({ low: true }) }),
    ]);
    expect(byReason(parts).map(({ reason, parts: mine }) => `${reason}: ${mine.map(({ part: one }) => one.name).join(', ')}`)).toEqual([
      'wrong: Bolt, Leak',
      'offline: Gone',
      'low: Weak',
      'updates: Firmware',
    ]);
  });
  it('locks at once only what stands open, may be reached and needs no code', () => {
    const parts = placed([
      single('Front', 'lock', { lock: value('unlocked') }),
      single('Shut', 'lock', { lock: value('locked') }),
      single('Coded', 'lock', { lock: value('unlocked', { limits: { code: true } }) }),
      single('Gone', 'lock', { lock: value('unlocked') }, undefined, { online: false }),
    ]);
    expect(unlocked(parts).map(({ part: one }) => one.name)).toEqual(['Front']);
  });
});

describe('the person’s own order', () => {
  it('puts chosen tiles first and leaves the others where they were', () => {
    const lamp = (name: string, order?: number) => device(name, [part(name, 'light', {}, order === undefined ? {} : { order })]);
    const named = placed([lamp('A'), lamp('B', 1), lamp('C', 0)]).map(({ part: one }) => one.name);
    expect(named).toEqual(['C', 'B', 'A']);
  });
  it('keeps the orders of other rooms when one is changed, and asks for none where there was none', () => {
    const tile = (name: string, order?: number) => placed([device(name, [part(name, 'light', {}, order === undefined ? {} : { order })])]);
    const [one, two, three] = [tile('A', 0), tile('B'), tile('C')];
    const groups = [
      { room: room('x', 0), parts: one, tiles: one },
      { room: room('y', 1), parts: two, tiles: two },
      { room: room('z', 2), parts: three, tiles: three },
    ];
    const [a, c] = [one[0]?.part.id ?? '', three[0]?.part.id ?? ''];
    expect(tileOrder(groups, 'z', [c])).toEqual([a, c]);
  });
  it('moves a room among those of its own floor only, and floors where their first room stands', () => {
    const on = (floor: string, id: string, order: number) => ({ ...room(id, order), floor });
    const house = [on('Ground', 'hall', 0), on('Ground', 'kitchen', 1), on('Upstairs', 'bed', 2), room('garden', 3)];
    expect(moved(house, 'kitchen', -1)).toEqual(['kitchen', 'hall', 'bed', 'garden']);
    expect(moved(house, 'kitchen', 1)).toEqual(['hall', 'kitchen', 'bed', 'garden']);
    const turned = house.map((one) => ({ ...one, order: one.floor === 'Upstairs' ? -1 : one.order }));
    expect(byFloor(turned).map(({ floor }) => floor)).toEqual(['Upstairs', 'Ground', undefined]);
  });
});
