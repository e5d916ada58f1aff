import { describe, expect, it, vi } from 'vitest';
import { demoHome, linkTo, never } from '../testing/home-link.ts';

describe('a home that is starting', () => {
  it('says so, loses nothing, and tells the whole when it runs', async () => {
    const { homeAssistant, home, faults } = await demoHome();
    const first = linkTo(homeAssistant);
    await first.link.start(never());
    const before = first.devices().length;
    // It goes on starting until it was seen to, however long that takes.
    const held: (() => void)[] = [];
    let isHeld = true;
    const later = home.later.bind(home);
    home.later = (ms, run) => later(ms, () => void (isHeld && ms === 57 ? held.push(run) : run()));
    const running = faults.house.restart({ downMs: 50, startingMs: 600, stepMs: 57 });
    await vi.waitFor(() => expect(first.health().at(-1)).toMatchObject({ state: 'offline' }));
    const { link, events, devices, health, part } = linkTo(homeAssistant);
    await vi.waitFor(() => link.start(never()));
    expect(home.phase).toBe('STARTING');
    expect(health()).toEqual([{ state: 'connected', problem: 'remote.starting' }]);
    const snapshot = events.find(({ kind }) => kind === 'devices');
    expect(snapshot).toMatchObject({ kind: 'devices', partial: true });
    // What the registry knows and nobody reaches yet.
    expect(part('light.desk_lamp').home.online).toBe(false);
    isHeld = false;
    held.forEach((run) => run());
    await running;
    await vi.waitFor(() => expect(health().at(-1)).toEqual({ state: 'connected' }));
    expect(events.findLast(({ kind }) => kind === 'devices')).not.toHaveProperty('partial');
    expect(devices()).toHaveLength(before);
    expect(events.filter(({ kind }) => kind === 'removed')).toEqual([]);
    expect(part('light.floor_lamp').home.online).toBe(true);
  });

  it('keeps back what leaves while it starts', async () => {
    const { homeAssistant, home } = await demoHome();
    home.phase = 'STARTING';
    const { link, events, devices } = linkTo(homeAssistant);
    await link.start(never());
    home.remove('light.desk_lamp');
    home.patch('light.floor_lamp', { state: 'off', attributes: { seen: 1 } });
    await vi.waitFor(() => expect(events.some(({ kind }) => kind === 'changed')).toBe(true));
    expect(events.filter(({ kind }) => kind === 'removed')).toEqual([]);
    home.phase = 'RUNNING';
    home.fire('core_config_updated', {});
    await vi.waitFor(() => expect(events.findLast(({ kind }) => kind === 'devices')).not.toHaveProperty('partial'));
    const shown = devices().flatMap(({ details }) => Object.values(details ?? {}).flatMap((ids) => ids.split(', ')));
    expect(shown).not.toContain('light.desk_lamp');
  });
});
