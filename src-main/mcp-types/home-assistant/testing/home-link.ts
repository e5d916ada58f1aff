import { afterEach } from 'vitest';
import { createNet } from '../../../core/net/net.ts';
import { realClock } from '../../../demo/clock.ts';
import { startDemo, type Demo, type DemoOptions } from '../../../demo/index.ts';
import type { LinkChange, LinkDevice, LinkEvent, LinkPart, LinkRoom, LinkScene } from '../../../kit/link.ts';
import { Secret } from '../../../kit/secret.ts';
import type { Log, World } from '../../../kit/world.ts';
import { HomeAssistantLink, type HomeConfig } from '../link.ts';
import { longLived } from '../sign-in/access.ts';

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
/** Runs after the test, last first. */
export const afterwards = (end: () => Promise<void> | void): void => void ends.push(end);
export const never = (): AbortSignal => new AbortController().signal;

export async function demoHome(options: DemoOptions = {}): Promise<Demo> {
  const demo = await startDemo(options);
  afterwards(() => demo.stop());
  return demo;
}

/** A world as the core makes it, ending with the test; `said` is everything the link wrote to the log. */
export function worldFor(url: string, pins: string[] = []): World & { said: string[] } {
  const life = new AbortController();
  afterwards(() => life.abort());
  const said: string[] = [];
  const note = (message: string, details?: Record<string, unknown>): void => void said.push(`${message} ${JSON.stringify(details ?? {})}`);
  const log: Log = { debug: note, info: note, warn: note, error: note };
  const net = createNet({ clock: realClock, log, discovery: () => undefined });
  const type = { id: 'home-assistant', reach: 'typed' as const, endpoints: {} };
  const secrets = { read: async () => undefined, write: async () => undefined };
  return { ...net.world({ type, hosts: [new URL(url).hostname], pins, secrets, signal: life.signal, log }), said };
}

export type Heard = {
  link: HomeAssistantLink;
  world: ReturnType<typeof worldFor>;
  events: LinkEvent[];
  /** As the core would know them now. */
  devices(): LinkDevice[];
  rooms(): LinkRoom[];
  scenes(): LinkScene[];
  changes(): LinkChange[];
  health(): (LinkEvent & { kind: 'health' })['health'][];
  part(entity: string): { device: string; part: string; of: LinkPart; home: LinkDevice };
};
export type Given = { url: string; token: string } & Partial<Pick<HomeConfig, 'access' | 'rooms' | 'exposure'>> & { pins?: string[] };

/** A link, and what the core would make of what it tells. */
export function linkTo({ url, token, access = longLived(new Secret(token)), pins, ...choices }: Given): Heard {
  const world = worldFor(url, pins);
  const link = new HomeAssistantLink({ url, access, ...choices }, world);
  const events: LinkEvent[] = [];
  const known = new Map<string, LinkDevice>();
  link.onEvent((event) => {
    events.push(structuredClone(event));
    if (event.kind === 'devices' && !event.partial) known.clear();
    if (event.kind === 'devices' || event.kind === 'updated')
      for (const device of event.devices) known.set(device.source, structuredClone(device));
    if (event.kind === 'removed') for (const source of event.devices) known.delete(source);
    if (event.kind === 'changed') for (const change of event.changes) write(known, change);
    if (event.kind === 'online') Object.assign(known.get(event.device) ?? {}, { online: event.online });
  });
  afterwards(() => link.close());
  const told = <K extends LinkEvent['kind']>(kind: K): Extract<LinkEvent, { kind: K }>[] =>
    events.filter((event): event is Extract<LinkEvent, { kind: K }> => event.kind === kind);
  return {
    link,
    world,
    events,
    devices: () => [...known.values()],
    rooms: () => told('devices').at(-1)?.rooms ?? [],
    scenes: () => told('scenes').at(-1)?.scenes ?? [],
    changes: () => told('changed').flatMap(({ changes }) => changes),
    health: () => told('health').map(({ health }) => health),
    part: (entity) => {
      for (const home of known.values())
        for (const of of home.parts)
          if (home.details?.[of.key]?.split(', ').includes(entity)) return { device: home.source, part: of.key, of, home };
      throw new Error(`nothing shows ${entity}`);
    },
  };
}

function write(known: Map<string, LinkDevice>, { device, part, trait, value, at, limits }: LinkChange): void {
  const state = known.get(device)?.parts.find(({ key }) => key === part)?.traits[trait];
  if (!state) throw new Error(`a change of nothing: ${device} ${part} ${trait}`);
  Object.assign(state, { value, at, ...(limits && { limits }) });
}
