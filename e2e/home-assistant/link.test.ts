import { describe, expect, it, vi } from 'vitest';
import homeAssistant from '../../src-main/mcp-types/home-assistant/index.ts';
import { home as open } from './home.ts';
import { person, session } from './people.ts';
import { connected, lampOf, shows, until } from './product.ts';

const home = open();

describe('the product, connected', () => {
  it('comes to be connected and shows the home', async () => {
    const told = await connected(home);
    await told.link.start(until());
    expect(told.health()).toEqual({ state: 'connected' });
    const parts = told.devices().flatMap((device) => device.parts);
    expect(parts.length).toBeGreaterThan(30);
    expect(told.events.find((event) => event.kind === 'devices')).toMatchObject({ rooms: expect.any(Array) });
    expect(new Set(parts.map(({ kind }) => kind)).size).toBeGreaterThan(8);
  });

  it('leaves no entity of a domain it drives without a part', async () => {
    const told = await connected(home);
    await told.link.start(until());
    const hidden = new Set(
      (await home.admin.get('config/entity_registry/list'))
        .filter((entry: any) => entry.hidden_by || entry.disabled_by)
        .map(({ entity_id }: any) => entity_id),
    );
    for (const domain of [
      'light',
      'switch',
      'cover',
      'climate',
      'fan',
      'lock',
      'media_player',
      'vacuum',
      'alarm_control_panel',
      'humidifier',
    ])
      for (const { entity_id } of home.all(domain)) if (!hidden.has(entity_id)) expect(shows(told, entity_id), entity_id).toBeDefined();
  });

  it('switches a lamp, and the change carries the context of the call', async (context) => {
    const told = await connected(home);
    await told.link.start(until());
    const { device, part, entity } = lampOf(home, context, told);
    for (const command of ['off', 'on', 'off']) {
      const receipt = await told.link.act(
        { device: device.source, part: part.key, trait: 'power', command, args: {}, callId: 'x' },
        until(),
      );
      expect(receipt).toMatchObject({ accepted: true, path: 'local' });
      await home.becomes(entity, ({ state }) => state === command);
      if (command === 'on')
        await vi.waitFor(() =>
          expect(told.events.flatMap((event) => (event.kind === 'changed' ? event.changes : []))).toContainEqual(
            expect.objectContaining({ device: device.source, part: part.key, trait: 'power', callId: receipt.context }),
          ),
        );
    }
  });

  it('dims it to what was asked', async (context) => {
    const told = await connected(home);
    await told.link.start(until());
    const { device, part, entity } = lampOf(home, context, told);
    await told.link.act(
      { device: device.source, part: part.key, trait: 'level', command: 'set', args: { level: 40 }, callId: 'x' },
      until(),
    );
    await home.becomes(entity, ({ attributes }) => attributes['brightness'] === 102);
    await vi.waitFor(() =>
      expect(told.events.flatMap((event) => (event.kind === 'changed' ? event.changes : []))).toContainEqual(
        expect.objectContaining({ part: part.key, trait: 'level', value: 40 }),
      ),
    );
  });

  it('hears what somebody else did', async (context) => {
    const told = await connected(home);
    await told.link.start(until());
    const { part, device, entity } = lampOf(home, context, told);
    await home.admin.call('light.turn_off', {}, { entity_id: entity });
    await home.admin.call('light.turn_on', { brightness: 255 }, { entity_id: entity });
    await vi.waitFor(() =>
      expect(told.events.flatMap((event) => (event.kind === 'changed' ? event.changes : []))).toContainEqual(
        expect.objectContaining({ device: device.source, part: part.key, trait: 'level', value: 100 }),
      ),
    );
  });

  it('knows scenes, scripts and automations, and runs a scene', async (context) => {
    const told = await connected(home);
    await told.link.start(until());
    await vi.waitFor(() => expect(told.scenes().length).toBeGreaterThan(0));
    for (const kind of ['scene', 'script', 'automation'] as const)
      if (home.all(kind).length > 0) expect(told.scenes().map((scene) => scene.kind)).toContain(kind);
    const scene = home.one(context, 'scene');
    await told.link.runScene?.(scene.entity_id, until());
    await home.becomes(scene.entity_id, ({ state }) => Date.now() - Date.parse(state) < 60_000);
  });

  it('tells what was', async (context) => {
    const told = await connected(home);
    await told.link.start(until());
    const { device, part, entity } = lampOf(home, context, told);
    await home.admin.call('light.toggle', {}, { entity_id: entity });
    await home.admin.call('light.toggle', {}, { entity_id: entity });
    const ask = () =>
      told.link.history?.({ device: device.source, part: part.key, trait: 'power', from: Date.now() - 3_600_000, to: Date.now() }, until());
    // A real recorder writes once a second.
    await vi.waitFor(async () => expect((await ask())?.stays?.length).toBeGreaterThan(0), { timeout: 8000, interval: 250 });
    for (const { from, to, value } of (await ask())?.stays ?? []) {
      expect(['on', 'off', 'unavailable', 'unknown']).toContain(value);
      expect(from).toBeLessThanOrEqual(to);
    }
  });

  it('follows a lamp that was given another room and name', async (context) => {
    const told = await connected(home);
    await told.link.start(until());
    const { entity } = lampOf(home, context, told);
    const entry = await home.admin.get('config/entity_registry/get', { entity_id: entity });
    await home.admin.get('config/entity_registry/update', { entity_id: entity, name: 'Contract lamp' });
    await vi.waitFor(() => expect(JSON.stringify(told.events.slice(1))).toContain('Contract lamp'));
    await home.admin.get('config/entity_registry/update', { entity_id: entity, name: entry.name });
  });

  it.for(homeAssistant.tools.filter(({ risk, input }) => risk === 'read' && !(input['required'] as string[] | undefined)?.length))(
    'answers $name',
    async ({ name }) => {
      const told = await connected(home);
      await told.link.start(until());
      const answer = await told.link.runTool?.(name, {}, until());
      expect(answer?.result).toBeDefined();
    },
  );

  it('shows a home to a reader, who may change nothing', async (context) => {
    const { access_token } = await session(home, await person(home, 'system-read-only'));
    const told = await connected(home, access_token);
    await told.link.start(until());
    expect(told.health()).toMatchObject({ state: 'connected' });
    const { device, part, entity } = lampOf(home, context, told);
    const before = await home.now(entity);
    const act = told.link.act(
      { device: device.source, part: part.key, trait: 'power', command: before.state === 'on' ? 'off' : 'on', args: {}, callId: 'x' },
      until(),
    );
    await expect(act).rejects.toMatchObject({ problem: 'remote.forbidden' });
    expect((await home.now(entity)).state).toBe(before.state);
  });

  it('lets a user act, and reads what it may', async (context) => {
    const { access_token } = await session(home, await person(home, 'system-users'));
    const told = await connected(home, access_token);
    await told.link.start(until());
    const { device, part, entity } = lampOf(home, context, told);
    await told.link.act({ device: device.source, part: part.key, trait: 'power', command: 'on', args: {}, callId: 'x' }, until());
    await home.becomes(entity, ({ state }) => state === 'on');
    await expect(
      told.link.runTool?.('automation_create', { config: { alias: 'x', triggers: [], actions: [] } }, until()),
    ).rejects.toMatchObject({ problem: 'remote.forbidden' });
  });

  it('ends when its session is ended over there, and does not come back by itself', async () => {
    const { access_token, refresh_token } = await session(home, await person(home, 'system-users'));
    const told = await connected(home, access_token);
    await told.link.start(until());
    await home.rest('POST', '/auth/revoke', new URLSearchParams({ token: refresh_token }), null);
    await vi.waitFor(() => expect(told.health()).toMatchObject({ state: expect.stringMatching(/^(offline|attention)$/) }), {
      timeout: 5000,
    });
    const again = await connected(home, access_token);
    await expect(again.link.start(until())).rejects.toMatchObject({ problem: expect.stringMatching(/^auth\./) });
  });

  it('is told that a token is wrong, and asks for the person', async () => {
    const told = await connected(home, 'nonsense');
    await expect(told.link.start(until())).rejects.toMatchObject({ problem: expect.stringMatching(/^auth\./) });
  });
});
