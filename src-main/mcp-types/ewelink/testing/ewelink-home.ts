import { afterEach, expect, vi } from 'vitest';
import type { LinkDevice, LinkEvent } from '../../../kit/link.ts';
import type { World } from '../../../kit/world.ts';
import { createNet } from '../../../core/net/net.ts';
import { startEwelink, type EwelinkDemo, type EwelinkOptions } from '../../../demo/ewelink/index.ts';
import { silentLog } from '../../../kit/testing/index.ts';
import { Secret } from '../../../kit/secret.ts';
import { ENDPOINTS } from '../account/hosts.ts';
import { sealed } from '../account/session.ts';
import { createWire } from '../cloud/wire.ts';
import type { EwelinkConfig } from '../config.ts';
import { EwelinkLink } from '../link.ts';
import { begin, finish } from '../account/browser.ts';
import { hurriedClock } from './hurried-clock.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

export type HomeOptions = {
  demo?: EwelinkOptions;
  /** How much faster than real the connection's clock runs. */
  faster?: number;
  config?: Partial<EwelinkConfig>;
  way?: 'browser' | 'password' | 'lan';
};
const REDIRECT = 'http://127.0.0.1:7421/ewelink';

/** The demo's eWeLink and the means to open connections to it, as a person would. */
export async function ewelinkHome({ demo: options = {}, faster = 20, config = {}, way = 'browser' }: HomeOptions = {}) {
  const clock = hurriedClock();
  ends.push(clock.stop);
  const demo = await startEwelink({ cloudOnly: true, clock, ...options });
  ends.push(() => demo.stop());
  const kept = new Map<string, string>();
  const secrets: World['secrets'] = {
    read: async (name) => kept.get(name),
    write: async (name, value) => void (value === undefined ? kept.delete(name) : kept.set(name, value)),
  };
  const endpoints = Object.fromEntries(Object.entries(demo.endpoints).map(([name, url]) => [`ewelink.${name}`, url]));
  const net = createNet({ clock, log: silentLog, loopback: true, endpoints, discovery: demo.lan.discover });
  const type = { id: 'ewelink', reach: ['public', 'lan'] as const, endpoints: ENDPOINTS };
  const worldOf = (signal: AbortSignal): World => net.world({ type, hosts: [], secrets, signal, log: silentLog });
  const standard = { id: demo.apps.standard.id, secret: new Secret(demo.apps.standard.secret) };
  const enterprise = { id: demo.apps.enterprise.id, secret: new Secret(demo.apps.enterprise.secret) };

  /** As the person's browser does it: the page sends back at once. */
  const signIn = async (): Promise<Secret> => {
    const world = worldOf(new AbortController().signal);
    const { url } = begin(standard, { redirect: REDIRECT, state: 'state' }, world);
    const page = await fetch(url, { redirect: 'manual' });
    const back = new URL(page.headers.get('location') ?? '');
    const params = Object.fromEntries(back.searchParams);
    const { tokens } = await finish(standard, { code: params['code'] ?? '', redirect: REDIRECT, params }, world);
    return new Secret(tokens);
  };
  const wayIn = async (): Promise<EwelinkConfig['way']> => {
    if (way === 'lan')
      return {
        kind: 'lan',
        keys: ['1000d00001', '1000d00003'].map((id) => ({ id, key: new Secret(demo.lan.keyOf(id)), uiid: demo.world.device(id).uiid })),
      };
    if (way === 'browser') return { kind: 'browser', app: standard, session: await signIn() };
    const { countryCode, email: name, password } = demo.people.owner;
    return { kind: 'password', app: enterprise, account: { countryCode, name, password: new Secret(password) } };
  };
  const given = await wayIn();
  clock.hurry(faster);
  /** Another life of the same connection: what was kept is still there. */
  const open = (more: Partial<EwelinkConfig> = {}) => {
    const life = new AbortController();
    ends.push(() => life.abort());
    const link = new EwelinkLink({ way: given, ...config, ...more }, worldOf(life.signal));
    ends.push(() => link.close());
    return { link, life, ...watched(link), start: () => link.start(life.signal) };
  };
  /** Lines over which somebody has said who they are. */
  const lines = (): number => [...demo.lines.all].filter(({ session }) => session).length;
  return { demo, lines, clock, kept, open, signIn, worldOf, standard, enterprise, sealed, createWire };
}

/** Writes down everything a connection says. */
export function watched(link: EwelinkLink) {
  const events: LinkEvent[] = [];
  const devices = new Map<string, LinkDevice>();
  link.onEvent((event) => {
    events.push(event);
    if (event.kind === 'devices' && !event.partial) devices.clear();
    if (event.kind === 'devices' || event.kind === 'updated')
      for (const one of event.devices) devices.set(one.source, structuredClone(one));
    if (event.kind === 'online') Object.assign(devices.get(event.device) ?? {}, { online: event.online });
    if (event.kind === 'changed')
      for (const { device, part, trait, value } of event.changes)
        Object.assign(devices.get(device)?.parts.find(({ key }) => key === part)?.traits[trait] ?? {}, { value });
  });
  const value = (device: string, trait: string, part = 'main'): unknown =>
    devices.get(device)?.parts.find(({ key }) => key === part)?.traits[trait]?.value;
  const health = () => events.filter((event) => event.kind === 'health').at(-1)?.health;
  const never = new AbortController().signal;
  const act = (device: string, command: string, args: Record<string, unknown> = {}, trait = 'power', part = 'main') =>
    link.act({ device, part, trait, command, args, callId: `call-${events.length}` }, never);
  const becomes = (what: () => unknown, timeout = 20_000) => vi.waitFor(what, { timeout, interval: 10 });
  /** Until commands go by the line: its far end counts it as open a moment before anybody here has heard so. */
  const hasLine = () => becomes(async () => expect((await link.report(never)).push).toBe('open'));
  return { events, devices, value, health, act, becomes, hasLine };
}

export type Opened = ReturnType<Awaited<ReturnType<typeof ewelinkHome>>['open']>;
export type { EwelinkDemo };
