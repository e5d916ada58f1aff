import { describe, expect, it } from 'vitest';
import { devices as contract } from '../../../src-shared/contract/devices.ts';
import { CONNECTION, memoryStorage } from '../tools/fake-home.ts';
import { createArrangement } from './arrangement.ts';
import { mergeRooms } from './rooms.ts';
import { LAMP, startHome, who } from './testing/start-home.ts';

describe('what the person decided', () => {
  it('lies over what the source says, and comes back off', async () => {
    const { devices, tell } = await startHome();
    tell();
    await devices.handlers['devices.arrange'](
      { parts: [LAMP], name: 'Reading lamp', room: 'bedroom', favourite: true, exposed: false },
      who,
    );
    expect(devices.part(LAMP)?.part).toMatchObject({ name: 'Reading lamp', room: 'bedroom', favourite: true, exposed: false });
    await devices.handlers['devices.arrange']({ parts: [LAMP], name: null, room: null, favourite: false }, who);
    expect(devices.part(LAMP)?.part).toMatchObject({ name: 'Floor lamp', room: 'living-room', exposed: false });
    expect(devices.part(LAMP)?.part.favourite).toBeUndefined();
  });

  it('survives a restart and a device that comes back', async () => {
    const first = await startHome();
    first.tell();
    await first.devices.handlers['devices.arrange']({ parts: [LAMP], name: 'Reading lamp' }, who);
    const second = await startHome(first.storage);
    second.emit({ kind: 'removed', devices: ['lamp'] });
    second.tell();
    expect(second.devices.part(LAMP)?.part.name).toBe('Reading lamp');
  });

  it('makes a room by naming it', async () => {
    const { devices, tell } = await startHome();
    tell();
    await devices.handlers['devices.arrange']({ parts: [LAMP], room: 'Winter garden' }, who);
    expect(devices.part(LAMP)?.room).toMatchObject({ id: 'winter-garden', name: 'Winter garden' });
  });

  it('gives tiles a place, also after a restart, and takes it from those no longer placed', async () => {
    const first = await startHome();
    first.tell();
    const MOTION = `${CONNECTION}/motion/main`;
    await first.devices.handlers['devices.arrangeTiles']({ parts: [MOTION, LAMP] }, who);
    const second = await startHome(first.storage);
    second.tell();
    const placesOf = () => [MOTION, LAMP].map((id) => second.devices.part(id)?.part.order);
    expect(placesOf()).toEqual([0, 1]);
    await second.devices.handlers['devices.arrange']({ parts: [LAMP], name: 'Reading lamp', favourite: true }, who);
    await second.devices.handlers['devices.arrangeTiles']({ parts: [LAMP] }, who);
    expect(placesOf()).toEqual([undefined, 0]);
    expect(second.devices.part(LAMP)?.part).toMatchObject({ name: 'Reading lamp', favourite: true });
  });

  it('ends as the last of several quick moves left it, in memory and on disk', async () => {
    const { notes } = memoryStorage();
    const arrangement = createArrangement(notes);
    const ids = ['a', 'b', 'c', 'd'];
    const orders = [ids, ['d', 'c', 'b', 'a'], ['b', 'a'], ['c', 'a', 'd', 'b']];
    await Promise.all([
      ...orders.map((parts) => arrangement.arrangeTiles(parts)),
      ...orders.map((order) => arrangement.arrangeRooms({ order })),
      arrangement.arrange(ids, { favourite: true }, mergeRooms(new Map(), new Map())),
      arrangement.arrangeRooms({ room: 'a', hidden: true }),
    ]);
    const again = createArrangement(notes);
    await again.load();
    for (const { of, rooms } of [arrangement, again]) {
      expect(ids.map((id) => of(id))).toEqual([1, 3, 0, 2].map((order) => ({ favourite: true, order })));
      expect(ids.map((id) => rooms().get(id))).toEqual([{ order: 1, hidden: true }, { order: 3 }, { order: 0 }, { order: 2 }]);
    }
  });

  it('hides a part from everywhere and shows it again', async () => {
    const { devices, tell } = await startHome();
    tell();
    await devices.handlers['devices.arrange']({ parts: [LAMP], hidden: true }, who);
    expect(devices.part(LAMP)?.part.hidden).toBe(true);
    await devices.handlers['devices.arrange']({ parts: [LAMP], hidden: null }, who);
    expect(devices.part(LAMP)?.part.hidden).toBeUndefined();
  });

  it('keeps a room that was moved and hidden where it was put, after a restart', async () => {
    const first = await startHome();
    first.tell();
    await first.devices.handlers['devices.arrangeRooms']({ order: ['bedroom', 'living-room'] }, who);
    await first.devices.handlers['devices.arrangeRooms']({ room: 'living-room', hidden: true }, who);
    const second = await startHome(first.storage);
    second.tell();
    expect(second.devices.home().rooms.map(({ id, hidden }) => [id, hidden])).toEqual([
      ['bedroom', undefined],
      ['living-room', true],
    ]);
    await second.devices.handlers['devices.arrangeRooms']({ room: 'living-room', hidden: false }, who);
    expect(second.devices.home().rooms.at(-1)?.hidden).toBeUndefined();
  });

  it('orders, renames and hides rooms', async () => {
    const { devices, tell } = await startHome();
    tell();
    await devices.handlers['devices.arrangeRooms']({ order: ['bedroom', 'living-room'] }, who);
    const shown = await devices.handlers['devices.arrangeRooms']({ room: 'bedroom', name: 'Master bedroom', hidden: true }, who);
    expect(shown).toMatchObject([
      { id: 'bedroom', name: 'Master bedroom', hidden: true, order: 0 },
      { id: 'living-room', order: 1 },
    ]);
  });

  it('takes no decision about a part that is not there, and writes none down', async () => {
    const { devices, tell, storage } = await startHome();
    tell();
    const strange = `${CONNECTION}/lamp/other`;
    await expect(devices.handlers['devices.arrange']({ parts: [LAMP, strange], favourite: true }, who)).rejects.toMatchObject({
      problem: 'not.found',
    });
    await devices.handlers['devices.arrangeTiles']({ parts: [strange, LAMP] }, who);
    expect([...(await storage.notes.all('part'))]).toEqual([[LAMP, { order: 0 }]]);
  });

  it('is not lost, nor does it keep the home from starting, because one of it was saved as nonsense', async () => {
    const { storage } = await startHome();
    await storage.notes.set('part', `${CONNECTION}/motion/main`, { name: 7, order: {} });
    await storage.notes.set('part', LAMP, { name: 'Reading lamp' });
    await storage.notes.set('room', 'bedroom', 'nonsense');
    const second = await startHome(storage);
    second.tell();
    expect(second.devices.part(LAMP)?.part.name).toBe('Reading lamp');
    expect(second.devices.home().rooms).toHaveLength(2);
  });

  it.each([
    ['devices.arrangeTiles', { parts: Array.from({ length: 2001 }, () => LAMP) }],
    ['devices.arrangeTiles', { parts: ['x'.repeat(1001)] }],
    ['devices.arrange', { parts: [LAMP], room: 'x'.repeat(81) }],
    ['devices.arrangeRooms', { room: 'bedroom', name: 'x'.repeat(81) }],
    ['devices.history', { part: LAMP, trait: 'power', from: -1e300, to: 1e300 }],
  ] as const)('is bounded: %s', (call, wish) => {
    expect(contract[call].input.safeParse(wish).success).toBe(false);
  });
});
