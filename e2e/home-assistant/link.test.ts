import { describe, expect, it, vi, type TestContext } from 'vitest';
import { createNet } from '../../src-main/core/net/net.ts';
import { realClock } from '../../src-main/demo/clock.ts';
import { Secret, type Link, type LinkDevice, type LinkEvent, type LinkPart, type LinkScene, type Log } from '../../src-main/kit/index.ts';
import homeAssistant from '../../src-main/mcp-types/home-assistant/index.ts';
import { home as open } from './home.ts';

const home = open();
const quiet = () => undefined;
const log: Log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const until = (): AbortSignal => AbortSignal.timeout(20_000);
type Told = { link: Link; events: LinkEvent[]; devices(): LinkDevice[]; scenes(): LinkScene[]; health(): unknown };

/** The product's own connection, in a world as the core makes it. */
async function connected(token = home.target.token): Promise<Told> {
  const life = new AbortController();
  const { hostname } = new URL(home.target.url);
  const net = createNet({ clock: realClock, log, discovery: quiet });
  const secrets = { read: async () => undefined, write: async () => undefined };
  const world = net.world({ type: homeAssistant, hosts: [hostname], secrets, signal: life.signal, log });
  const link = await homeAssistant.connect(
    { values: { url: home.target.url, sign: 'token', token: {} }, secret: () => new Secret(token) },
    world,
  );
  home.finally(async () => {
    await link.close();
    life.abort();
  });
  const events: LinkEvent[] = [];
  link.onEvent((event) => events.push(structuredClone(event)));
  const told = <K extends LinkEvent['kind']>(kind: K) =>
    events.filter((event): event is Extract<LinkEvent, { kind: K }> => event.kind === kind);
  return {
    link,
    events,
    devices: () => told('devices').at(-1)?.devices ?? [],
    scenes: () => told('scenes').at(-1)?.scenes ?? [],
    health: () => told('health').at(-1)?.health,
  };
}

/** The part that shows an entity. */
function shows(told: Told, entity: string): { device: LinkDevice; part: LinkPart } | undefined {
  for (const device of told.devices())
    for (const part of device.parts) if (device.details?.[part.key]?.split(', ').includes(entity)) return { device, part };
  return undefined;
}
function lampOf(context: TestContext, told: Told): { device: LinkDevice; part: LinkPart; entity: string } {
  for (const { entity_id } of home.all('light')) {
    const found = shows(told, entity_id);
    if (found?.part.traits['power'] && found.part.traits['level']) return { ...found, entity: entity_id };
  }
  return context.skip('no dimmable lamp');
}

describe('the product, connected', () => {
  it('comes to be connected and shows the home', async () => {
    const told = await connected();
    await told.link.start(until());
    expect(told.health()).toEqual({ state: 'connected' });
    const parts = told.devices().flatMap((device) => device.parts);
    expect(parts.length).toBeGreaterThan(30);
    expect(told.events.find((event) => event.kind === 'devices')).toMatchObject({ rooms: expect.any(Array) });
    expect(new Set(parts.map(({ kind }) => kind)).size).toBeGreaterThan(8);
  });

  it('leaves no entity of a domain it drives without a part', async () => {
    const told = await connected();
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
    const told = await connected();
    await told.link.start(until());
    const { device, part, entity } = lampOf(context, told);
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
    const told = await connected();
    await told.link.start(until());
    const { device, part, entity } = lampOf(context, told);
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
    const told = await connected();
    await told.link.start(until());
    const { part, device, entity } = lampOf(context, told);
    await home.admin.call('light.turn_off', {}, { entity_id: entity });
    await home.admin.call('light.turn_on', { brightness: 255 }, { entity_id: entity });
    await vi.waitFor(() =>
      expect(told.events.flatMap((event) => (event.kind === 'changed' ? event.changes : []))).toContainEqual(
        expect.objectContaining({ device: device.source, part: part.key, trait: 'level', value: 100 }),
      ),
    );
  });

  it('knows scenes, scripts and automations, and runs a scene', async (context) => {
    const told = await connected();
    await told.link.start(until());
    await vi.waitFor(() => expect(told.scenes().length).toBeGreaterThan(0));
    for (const kind of ['scene', 'script', 'automation'] as const)
      if (home.all(kind).length > 0) expect(told.scenes().map((scene) => scene.kind)).toContain(kind);
    const scene = home.one(context, 'scene');
    await told.link.runScene?.(scene.entity_id, until());
    await home.becomes(scene.entity_id, ({ state }) => Date.now() - Date.parse(state) < 60_000);
  });

  it('tells what was', async (context) => {
    const told = await connected();
    await told.link.start(until());
    const { device, part, entity } = lampOf(context, told);
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
    const told = await connected();
    await told.link.start(until());
    const { entity } = lampOf(context, told);
    const entry = await home.admin.get('config/entity_registry/get', { entity_id: entity });
    await home.admin.get('config/entity_registry/update', { entity_id: entity, name: 'Contract lamp' });
    await vi.waitFor(() => expect(JSON.stringify(told.events.slice(1))).toContain('Contract lamp'), { timeout: 8000 });
    await home.admin.get('config/entity_registry/update', { entity_id: entity, name: entry.name });
  });

  it('reads and makes automations with its tools', async () => {
    const told = await connected();
    await told.link.start(until());
    expect(homeAssistant.tools.length).toBeGreaterThan(5);
    for (const { name } of homeAssistant.tools) expect(name).toMatch(/^[a-z][a-z0-9_-]*$/);
  });

  it('is told that a token is wrong, and asks for the person', async () => {
    const told = await connected('nonsense');
    await expect(told.link.start(until())).rejects.toMatchObject({ problem: expect.stringMatching(/^auth\./) });
  });
});
