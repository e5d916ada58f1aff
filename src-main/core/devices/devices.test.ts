import { describe, expect, it } from 'vitest';
import { Home } from '../../../src-shared/contract/devices.ts';
import { CONNECTION, single } from '../tools/fake-home.ts';
import { LAMP, rooms, startHome, who } from './testing/start-home.ts';

const aMoment = (ms = 80) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the home in memory', () => {
  it('shows what a source reports at once', async () => {
    const { devices, tell, report } = await startHome();
    tell();
    report('lamp', 'power', true);
    expect(devices.part(LAMP)?.part.traits['power']?.value).toBe(true);
    expect(devices.part(LAMP)?.room?.name).toBe('Living room');
  });

  it('answers exactly what is promised, whatever else a source says: nobody strips it afterwards', async () => {
    const { devices, emit } = await startHome();
    const lamp = single('lamp', 'Floor lamp', 'light', { power: false }, { room: 'lr', aliases: ['reading light'] });
    const [part] = lamp.parts;
    const chatty = { ...lamp, maker: 'Acme', details: { id: 'l1' }, token: 'hush', parts: [{ ...part, inner: 1 }] };
    Object.assign(chatty.parts[0]?.traits?.['power'] ?? {}, { limits: { commands: ['on'] }, raw: 'hush' });
    emit({ kind: 'devices', rooms, devices: [JSON.parse(JSON.stringify(chatty))] });
    emit({ kind: 'scenes', scenes: [Object.assign({ source: 's', name: 'Night', kind: 'scene' as const, enabled: true }, { inner: 1 })] });
    const told = devices.home();
    expect(told.devices[0]?.parts[0]?.traits['power']?.limits?.commands).toEqual(['on']);
    expect(told).toStrictEqual(Home.parse(told));
  });

  it('drops and counts a value that does not fit its trait', async () => {
    const { devices, tell, report } = await startHome();
    tell();
    report('lamp', 'power', 'on');
    report('lamp', 'level', 140);
    report('lamp', 'nonsense', 1);
    report('ghost', 'power', true);
    expect(devices.part(LAMP)?.part.traits['power']?.value).toBe(false);
    expect(devices.dropped()).toBe(4);
  });

  it('tells the panel one batch of a burst, with only the last of several values', async () => {
    const { changed, tell, report } = await startHome();
    tell();
    await aMoment();
    changed.length = 0;
    for (let level = 0; level <= 100; level++) report('lamp', 'level', level);
    await aMoment();
    expect(changed.flat()).toHaveLength(1);
    expect(changed.flat()[0]?.value).toBe(100);
  });

  it('takes a burst of 4,000 changes without losing the last of any', async () => {
    const { devices, emit } = await startHome();
    emit({
      kind: 'devices',
      rooms: [],
      devices: Array.from({ length: 400 }, (_, index) => single(`d${index}`, `Lamp ${index}`, 'light', { level: 0 })),
    });
    emit({
      kind: 'changed',
      changes: Array.from({ length: 4000 }, (_, index) => ({
        device: `d${index % 400}`,
        part: 'main',
        trait: 'level',
        value: Math.floor(index / 400) + 1,
        at: index,
      })),
    });
    expect(devices.home().devices.every((device) => device.parts[0]?.traits['level']?.value === 10)).toBe(true);
  });

  it('accepts 5,000 entities and finds each of them', async () => {
    const { devices, emit, counts } = await startHome();
    emit({
      kind: 'devices',
      rooms,
      devices: Array.from({ length: 5000 }, (_, index) =>
        single(`d${index}`, `Sensor ${index}`, 'sensor', { reading: index }, { room: 'br' }),
      ),
    });
    expect(devices.home().devices).toHaveLength(5000);
    expect(devices.part(`${CONNECTION}/d4999/main`)?.part.traits['reading']?.value).toBe(4999);
    expect(counts.get(CONNECTION)?.devices).toBe(5000);
  });

  it('marks everything stale while the source is away, and keeps it', async () => {
    const { devices, tell, setLive } = await startHome();
    tell();
    setLive(false);
    expect(devices.home().devices.map(({ stale }) => stale)).toEqual([true, true]);
    setLive(true);
    expect(devices.home().devices.map(({ stale }) => stale)).toEqual([false, false]);
  });

  it('paints the last known home before the source answers', async () => {
    const first = await startHome();
    first.tell();
    first.report('lamp', 'power', true);
    await first.devices.close();
    const second = await startHome(first.storage);
    expect(second.devices.part(LAMP)?.part.traits['power']?.value).toBe(true);
    expect(second.devices.part(LAMP)?.device.stale).toBe(true);
    expect(second.devices.part(LAMP)?.room?.name).toBe('Living room');
  });

  it('forgets a connection that was removed', async () => {
    const { devices, storage, tell, remove } = await startHome();
    tell();
    remove();
    expect(storage.forgotten).toEqual([CONNECTION]);
    expect(devices.home()).toEqual({ devices: [], rooms: [], scenes: [] });
  });

  it('records numbers and words when they change, and not when they are repeated', async () => {
    const { storage, tell, report } = await startHome();
    tell();
    storage.recorded.length = 0;
    report('lamp', 'power', true, { at: 5 });
    report('lamp', 'power', true, { at: 6 });
    expect(storage.recorded).toEqual([{ part: LAMP, trait: 'power', at: 5, word: 'on' }]);
  });

  it('puts what the source remembers before what we recorded ourselves', async () => {
    const { devices, link, tell, report } = await startHome();
    tell();
    report('lamp', 'level', 70, { at: 1000 });
    link.history = async ({ to }) => ({
      points: [
        [100, 10],
        [200, 20],
        [to + 50, 99],
      ],
    });
    const { series } = await devices.handlers['devices.history']({ part: LAMP, trait: 'level', from: 50, to: 2000, points: 100 }, who);
    expect(series?.points).toEqual([
      [100, 10],
      [200, 20],
      [1000, 70],
    ]);
  });

  it('still plots our own record when the source cannot remember', async () => {
    const { devices, link, tell, report } = await startHome();
    tell();
    report('lamp', 'level', 70, { at: 1000 });
    link.history = () => Promise.reject(new Error('no recorder'));
    const { series } = await devices.handlers['devices.history']({ part: LAMP, trait: 'level', from: 50, to: 2000, points: 100 }, who);
    expect(series?.points).toEqual([[1000, 70]]);
  });
});

describe('waiting for a report', () => {
  it('hears the report that comes after, not the value that was there', async () => {
    const { devices, tell, report } = await startHome();
    tell();
    const waiting = devices.waitFor(LAMP, 'power', (value) => value === false, 60, new AbortController().signal);
    report('lamp', 'power', true);
    expect(await waiting).toBe(false);
  });

  it('counts a report that repeats the value', async () => {
    const { devices, tell, report } = await startHome();
    tell();
    const waiting = devices.waitFor(LAMP, 'power', (value) => value === false, 1000, new AbortController().signal);
    report('lamp', 'power', false);
    expect(await waiting).toBe(true);
  });

  it('does not take another ability of the part for an answer', async () => {
    const { devices, tell, report } = await startHome();
    tell();
    const waiting = devices.waitFor(LAMP, 'power', () => true, 60, new AbortController().signal);
    report('lamp', 'level', 3);
    expect(await waiting).toBe(false);
  });

  it('ends with whoever waits', async () => {
    const { devices, tell } = await startHome();
    tell();
    const stop = new AbortController();
    const waiting = devices.waitFor(LAMP, 'power', () => true, 10_000, stop.signal);
    stop.abort();
    expect(await waiting).toBe(false);
  });
});

describe('finding things by words', () => {
  it.each([
    ['floor lamp', 'Floor lamp'],
    ['flor lmap', 'Floor lamp'],
    ['reading light', 'Floor lamp'],
    ['living room light', 'Floor lamp'],
    ['灯', 'Floor lamp'],
    ['hall motion', 'Hall motion'],
    ['移动', 'Hall motion'],
  ])('%s is the %s', async (asked, name) => {
    const { devices, tell } = await startHome();
    tell();
    expect(devices.search(asked, 3)[0]?.part.name).toBe(name);
  });

  it('finds nothing where there is nothing', async () => {
    const { devices, tell } = await startHome();
    tell();
    expect(devices.search('xylophone', 3)).toEqual([]);
  });
});

describe('somebody who looks at a part', () => {
  it('is known to its source for half a minute, once for all its abilities', async () => {
    const { devices, link, tell } = await startHome();
    tell();
    const looked: unknown[] = [];
    link.look = (device, forMs) => looked.push([device, forMs]);
    expect(await devices.handlers['devices.look']({ part: LAMP }, who)).toBeNull();
    expect(looked).toEqual([['lamp', 30_000]]);
    delete link.look;
    expect(await devices.handlers['devices.look']({ part: LAMP }, who)).toBeNull();
    await expect(async () => devices.handlers['devices.look']({ part: 'cx/none/main' }, who)).rejects.toMatchObject({
      problem: 'not.found',
    });
  });
});
