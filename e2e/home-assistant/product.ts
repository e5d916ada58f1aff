import type { TestContext } from 'vitest';
import { createNet } from '../../src-main/core/net/net.ts';
import { realClock } from '../../src-main/demo/clock.ts';
import { Secret, type Link, type LinkDevice, type LinkEvent, type LinkPart, type LinkScene, type Log } from '../../src-main/kit/index.ts';
import homeAssistant from '../../src-main/mcp-types/home-assistant/index.ts';
import type { Home } from './home.ts';

const quiet = () => undefined;
const log: Log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
export const until = (): AbortSignal => AbortSignal.timeout(20_000);
type Told = { link: Link; events: LinkEvent[]; devices(): LinkDevice[]; scenes(): LinkScene[]; health(): unknown };

/** The product's own connection, in a world as the core makes it. */
export async function connected(home: Home, token = home.target.token): Promise<Told> {
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
export function shows(told: Told, entity: string): { device: LinkDevice; part: LinkPart } | undefined {
  for (const device of told.devices())
    for (const part of device.parts) if (device.details?.[part.key]?.split(', ').includes(entity)) return { device, part };
  return undefined;
}
export function lampOf(home: Home, context: TestContext, told: Told): { device: LinkDevice; part: LinkPart; entity: string } {
  for (const { entity_id } of home.all('light')) {
    const found = shows(told, entity_id);
    if (found?.part.traits['power'] && found.part.traits['level']) return { ...found, entity: entity_id };
  }
  return context.skip('no dimmable lamp');
}
