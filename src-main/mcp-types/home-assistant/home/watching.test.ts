import { describe, expect, it, vi } from 'vitest';
import { demoHome, linkTo, never } from '../testing/home-link.ts';
import { EXTRA } from './extras.ts';

const counting = (faults: Awaited<ReturnType<typeof demoHome>>['faults']) => {
  const asked: string[] = [];
  const before = faults.commands.before.bind(faults.commands);
  faults.commands.before = (type) => {
    asked.push(type);
    return before(type);
  };
  return asked;
};

describe('a home that is rearranged', () => {
  it('in one entity: only that one is asked for, and only its device is told anew', async () => {
    const { homeAssistant, home, faults } = await demoHome();
    const { link, part, events } = linkTo(homeAssistant);
    await link.start(never());
    const entry = home.registries.entities.get('light.floor_lamp');
    if (entry) Object.assign(entry, { name: 'Reading lamp', area_id: 'kitchen' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const [asked, before] = [counting(faults), events.length];
    home.fire('entity_registry_updated', { action: 'update', entity_id: 'light.floor_lamp', changes: { name: null } });
    await vi.waitFor(() => expect(part('light.floor_lamp').of).toMatchObject({ name: 'Reading lamp', room: 'kitchen' }));
    expect(asked).toContain('config/entity_registry/get');
    expect(asked.filter((type) => type.endsWith('/list'))).toEqual([]);
    expect(events.slice(before).filter(({ kind }) => kind === 'devices')).toEqual([]);
  });

  it('in hundreds of entities: the list is asked for once', async () => {
    const { homeAssistant, home, faults } = await demoHome();
    const { link, devices } = linkTo(homeAssistant);
    await link.start(never());
    await new Promise((resolve) => setTimeout(resolve, 100));
    const asked = counting(faults);
    for (const entry of home.registries.entities.values()) {
      Object.assign(entry, { hidden_by: 'user' });
      home.fire('entity_registry_updated', { action: 'update', entity_id: entry.entity_id, changes: {} });
    }
    await vi.waitFor(() =>
      expect(devices().every(({ parts, details }) => !details?.['device'] || parts.every(({ hidden }) => hidden))).toBe(true),
    );
    expect(asked.filter((type) => type === 'config/entity_registry/list')).toHaveLength(1);
    expect(asked).not.toContain('config/entity_registry/get');
  });

  it('in what assistants may see', async () => {
    const { homeAssistant, home } = await demoHome();
    const { link, part } = linkTo(homeAssistant);
    await link.start(never());
    expect(part('light.floor_lamp').of.exposed).toBe(true);
    home.registries.exposed.set('light.floor_lamp', false);
    home.fire('entity_registry_updated', { action: 'update', entity_id: 'light.floor_lamp', changes: { options: {} } });
    await vi.waitFor(() => expect(part('light.floor_lamp').of.exposed).toBe(false));
  });

  it('in its services and its units', async () => {
    const { homeAssistant, home, faults } = await demoHome();
    const { link } = linkTo(homeAssistant);
    await link.start(never());
    const asked = counting(faults);
    home.fire('service_registered', { domain: 'light', service: 'sparkle' });
    home.fire('core_config_updated', {});
    await vi.waitFor(() => expect(asked).toEqual(expect.arrayContaining(['get_services', 'get_config'])));
    expect(asked.filter((type) => type.endsWith('_registry/list'))).toEqual([]);
  });

  it('comes and goes one by one, with what is asked beside the state', async () => {
    const { homeAssistant, home } = await demoHome();
    const { link, part, scenes } = linkTo(homeAssistant);
    await link.start(never());
    await vi.waitFor(() => expect(link.access.entity('weather.home')?.attributes[EXTRA.forecast]).toBeInstanceOf(Array));
    expect(link.access.entity('weather.home')?.attributes[EXTRA.hourly]).toBeInstanceOf(Array);
    home.write('todo.new_list', '0', { friendly_name: 'New list', supported_features: 15 });
    home.write('scene.new', 'unknown', { friendly_name: 'New scene' });
    await vi.waitFor(() => expect(link.access.entity('todo.new_list')?.attributes[EXTRA.items]).toEqual([]));
    expect(scenes().map(({ source }) => source)).toContain('scene.new');
    home.remove('todo.new_list');
    home.remove('scene.new');
    await vi.waitFor(() => expect(() => part('todo.new_list')).toThrow('nothing shows'));
    expect(scenes().map(({ source }) => source)).not.toContain('scene.new');
  });

  it('looks around when the machine woke, and sees a line that only seems open', async () => {
    const { homeAssistant, faults } = await demoHome();
    const { link, health } = linkTo(homeAssistant);
    await link.start(never());
    link.wake();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(health().at(-1)).toEqual({ state: 'connected' });
    faults.wire.halfOpen();
    await vi.waitFor(() => {
      // On a busy machine the look before may still be under way, and another is none.
      link.wake();
      expect(health().at(-1)).toEqual({ state: 'offline', problem: 'remote.timeout' });
    });
  });
});
