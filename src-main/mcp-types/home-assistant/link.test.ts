import { describe, expect, it, vi } from 'vitest';
import { startDemo } from '../../demo/index.ts';
import { Secret } from '../../kit/secret.ts';
import type { Say } from '../../kit/type.ts';
import { longLived } from './sign-in/access.ts';
import { testHome } from './sign-in/test-home.ts';
import { demoHome, linkTo, never, worldFor } from './testing/home-link.ts';

describe('a link to a home', () => {
  it('shows rooms, devices and their abilities in one snapshot', async () => {
    const { homeAssistant } = await demoHome();
    const { link, events, devices, part } = linkTo(homeAssistant);
    await link.start(never());
    expect(events[0]?.kind).toBe('devices');
    expect(events.at(-1)).toEqual({ kind: 'health', health: { state: 'connected' } });
    const rooms = events.flatMap((event) => (event.kind === 'devices' ? event.rooms : []));
    expect(rooms).toContainEqual({ source: 'office', name: 'Office', floor: 'Upstairs', level: 1 });
    expect(part('light.floor_lamp').of).toMatchObject({
      key: 'main',
      name: 'Floor lamp',
      kind: 'light',
      room: 'living_room',
      exposed: true,
    });
    expect(Object.keys(part('light.floor_lamp').of.traits)).toEqual(['power', 'level', 'color', 'white', 'effect']);
    expect(Object.keys(part('switch.coffee_machine').of.traits)).toEqual(['power', 'meter:power', 'meter:energy', 'signal', 'update']);
    expect(part('cover.garage_door').of.traits['position']?.limits).toMatchObject({ risk: 'danger' });
    expect(part('sensor.freezer_temperature').home).toMatchObject({ name: 'Freezer', online: false });
    expect(devices().length).toBeGreaterThan(25);
    expect((await link.facts()).map(({ label, value }) => `${label.en}: ${value.en}`)).toContainEqual(
      expect.stringMatching(/^Release: Home Assistant 20\d\d\.\d+/),
    );
  });

  it('acts, and the change carries the context of the call', async () => {
    const { homeAssistant } = await demoHome();
    const { link, changes, part } = linkTo(homeAssistant);
    await link.start(never());
    const { device, part: key } = part('light.floor_lamp');
    const receipt = await link.act({ device, part: key, trait: 'level', command: 'set', args: { level: 20 }, callId: 'x' }, never());
    expect(receipt).toMatchObject({ accepted: true, path: 'local', context: expect.any(String) });
    expect(changes()).toContainEqual(expect.objectContaining({ device, part: key, trait: 'level', value: 20, callId: receipt.context }));
  });

  it('knows what is on a list and what the weather will be', async () => {
    const { homeAssistant } = await demoHome();
    const { link, changes, part } = linkTo(homeAssistant);
    await link.start(never());
    const at = (entity: string) => {
      const { device, part: key } = part(entity);
      return changes().findLast((change) => change.device === device && change.part === key)?.value;
    };
    await vi.waitFor(() =>
      expect(at('todo.shopping')).toMatchObject({
        open: 3,
        items: expect.arrayContaining([{ id: 't-1', text: 'Milk', done: false, due: null }]),
      }),
    );
    await vi.waitFor(() =>
      expect(at('weather.home')).toMatchObject({ forecast: expect.arrayContaining([expect.objectContaining({ condition: 'rainy' })]) }),
    );
    const { device, part: key } = part('todo.shopping');
    await link.act({ device, part: key, trait: 'todo', command: 'complete', args: { id: 't-1' }, callId: 'x' }, never());
    await vi.waitFor(() =>
      expect(at('todo.shopping')).toMatchObject({
        open: 2,
        items: expect.arrayContaining([expect.objectContaining({ id: 't-1', done: true })]),
      }),
    );
  });

  it('runs a scene and tells when it ran', async () => {
    const { homeAssistant, home } = await demoHome();
    const { link, events } = linkTo(homeAssistant);
    await link.start(never());
    await link.runScene('scene.movie_night', never());
    expect(home.get('light.floor_lamp')?.attributes['brightness']).toBe(51);
    const scenes = events.flatMap((event) => (event.kind === 'scenes' ? [event.scenes] : [])).at(-1);
    expect(scenes?.find(({ source }) => source === 'scene.movie_night')).toMatchObject({
      kind: 'scene',
      name: 'Movie night',
      lastRun: expect.any(Number),
    });
    await expect(link.runScene('scene.nowhere', never())).rejects.toMatchObject({ problem: 'not.found' });
  });

  it('tells what was: a line for numbers, stays for words', async () => {
    const { homeAssistant } = await demoHome();
    const { link, part } = linkTo(homeAssistant);
    await link.start(never());
    const to = Date.now();
    const ask = (entity: string, trait: string, days: number) => {
      const { device, part: key } = part(entity);
      return link.history({ device, part: key, trait, from: to - days * 86_400_000, to }, never());
    };
    const warm = await ask('sensor.living_room_temperature', 'reading:temperature', 1);
    expect(warm.points?.length).toBeGreaterThan(20);
    expect(warm.stays).toBeUndefined();
    expect((await ask('sensor.living_room_temperature', 'reading:temperature', 6)).points?.length).toBeGreaterThan(130);
    const desk = await ask('switch.office_desk', 'power', 1);
    expect(desk.stays?.every(({ from, to: until, value }) => from <= until && ['on', 'off'].includes(value))).toBe(true);
  });

  it('says no where Home Assistant would nod and do nothing', async () => {
    const { homeAssistant, home } = await demoHome();
    const { link, part } = linkTo(homeAssistant);
    home.patch('light.desk_lamp', { state: 'unavailable' });
    await link.start(never());
    const { device, part: key } = part('light.desk_lamp');
    const act = (trait: string, command: string) => link.act({ device, part: key, trait, command, args: {}, callId: 'x' }, never());
    await expect(act('power', 'on')).rejects.toMatchObject({ problem: 'device.offline' });
    await expect(act('tilt', 'open')).rejects.toMatchObject({ problem: 'not.found' });
  });

  it('leaves nothing behind when it closes, and may close twice', async () => {
    const { homeAssistant, home } = await demoHome();
    const { link, events } = linkTo(homeAssistant);
    await link.start(never());
    await link.close();
    await link.close();
    const before = events.length;
    home.patch('light.floor_lamp', { state: 'off' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(events.length).toBe(before);
    await expect(link.act({ device: 'a', part: 'main', trait: 'power', command: 'on', args: {}, callId: 'x' }, never())).rejects.toThrow();
  });

  it('says offline when the server goes, and a new link finds the home again', async () => {
    const first = await startDemo();
    const { link, events } = linkTo(first.homeAssistant);
    await link.start(never());
    await first.stop();
    await vi.waitFor(() => expect(events.at(-1)).toEqual({ kind: 'health', health: { state: 'offline', problem: 'remote.unreachable' } }));
    const port = Number(new URL(first.homeAssistant.url).port);
    await expect(linkTo(first.homeAssistant).link.start(never())).rejects.toMatchObject({ problem: 'remote.unreachable' });
    await demoHome({ port, token: first.homeAssistant.token });
    const again = linkTo(first.homeAssistant);
    await again.link.start(never());
    expect(again.devices().length).toBeGreaterThan(25);
  });

  it('gives a refused token to the person and tries it once only', async () => {
    const { homeAssistant } = await demoHome();
    const { link, events } = linkTo({ ...homeAssistant, token: 'wrong' });
    await expect(link.start(never())).rejects.toMatchObject({ problem: 'auth.refused' });
    expect(events).toEqual([{ kind: 'health', health: { state: 'attention', problem: 'auth.refused' } }]);
  });

  it('takes a burst of 4,000 changes in one breath', async () => {
    const { homeAssistant, home } = await demoHome({ entities: 4000 });
    const { link, changes } = linkTo(homeAssistant);
    await link.start(never());
    for (const id of home.states.keys())
      home.patch(id, { state: id.startsWith('sensor.') ? '4711' : 'on', attributes: { brightness: 7, current_position: 3 } });
    await vi.waitFor(() => expect(changes().length).toBeGreaterThan(3000));
    const { counts } = link;
    expect(counts.entities).toBe(4000);
  });

  it('leaves out and renames rooms as the person chose', async () => {
    const { homeAssistant } = await demoHome();
    const { link, events, devices } = linkTo({ ...homeAssistant, rooms: { office: null, kitchen: 'Cookery' } });
    await link.start(never());
    const rooms = events.flatMap((event) => (event.kind === 'devices' ? event.rooms : []));
    expect(rooms.map(({ name }) => name)).not.toContain('Office');
    expect(rooms).toContainEqual(expect.objectContaining({ source: 'kitchen', name: 'Cookery' }));
    expect(devices().some(({ room }) => room === 'office')).toBe(false);
  });

  it('hears of a renamed room', async () => {
    const { homeAssistant, home } = await demoHome();
    const { link, events } = linkTo(homeAssistant);
    await link.start(never());
    const area = home.registries.areas.find(({ area_id }) => area_id === 'office');
    if (area) area.name = 'Study';
    home.fire('area_registry_updated', { action: 'update', area_id: 'office' });
    await vi.waitFor(
      () => expect(events.flatMap((event) => (event.kind === 'devices' ? event.rooms : [])).map(({ name }) => name)).toContain('Study'),
      3000,
    );
  });
});

describe('testing a connection', () => {
  const tried = async (config: { url: string; token: string }) => {
    const lines: string[] = [];
    const say: Say = ({ step, state }) => void lines.push(`${step} ${state}`);
    const counts = await testHome({ url: config.url, access: longLived(new Secret(config.token)) }, worldFor(config.url), say).catch(
      (thrown: unknown) => thrown,
    );
    return { lines, counts };
  };

  it('walks through its steps and counts what it found', async () => {
    const { homeAssistant } = await demoHome();
    const { lines, counts } = await tried(homeAssistant);
    expect(lines.slice(0, 6)).toEqual(['reach running', 'reach ok', 'identify running', 'identify ok', 'access running', 'access ok']);
    expect(lines.at(-1)).toMatch(/ ok$/);
    expect(counts).toMatchObject({ rooms: 8 });
  });

  it('names the step that failed', async () => {
    const { homeAssistant } = await demoHome();
    const wrong = await tried({ ...homeAssistant, token: 'wrong' });
    expect(wrong.lines.at(-1)).toBe('access failed');
    expect(wrong.counts).toMatchObject({ problem: 'auth.refused' });
  });
});
