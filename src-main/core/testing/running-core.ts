import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { traitOfKey } from '../../../src-shared/model/key.ts';
import type { LinkDevice } from '../../kit/link.ts';
import type { Clock } from '../../kit/world.ts';
import { field } from '../../kit/field.ts';
import { defineMcpType } from '../../kit/type.ts';
import { memoryLink, type MemoryLink } from '../../kit/testing/index.ts';
import { shelfOf } from '../connections/testing/doubles.ts';
import { createCore, type Core } from '../core.ts';
import { systemClock } from '../host/clock.ts';
import { listen } from '../host/listen.ts';
import { createLogging } from '../logging/logging.ts';
import { keyfileWrap } from '../secrets/keyfile-wrap.ts';

export type RunningCore = {
  core: Core;
  url: string;
  link: MemoryLink;
  /** The id of a part by its name. */
  part(name: string): string;
  client(name?: string, kind?: 'assistant' | 'program'): Promise<{ id: string; token: string }>;
  /** Lets assistants control without asking. */
  allow(risk?: 'control' | 'private'): Promise<void>;
  close(): Promise<void>;
};

const at = Date.now();
const lamp = (name: string, room: string, more: LinkDevice['parts'][number]['traits'] = {}): LinkDevice => ({
  source: name,
  name,
  room,
  online: true,
  parts: [{ key: 'main', name, kind: 'light', traits: { power: { value: false, at }, ...more }, exposed: true }],
});
const HOME: LinkDevice[] = [
  lamp('Ceiling light', 'kitchen'),
  lamp('Desk lamp', 'office', { level: { value: 40, at, limits: { min: 1, max: 100, unit: '%' } } }),
  {
    ...lamp('Hidden lamp', 'office'),
    parts: [{ key: 'main', name: 'Hidden lamp', kind: 'light', traits: { power: { value: true, at } }, exposed: false }],
  },
  {
    source: 'door',
    name: 'Front door',
    room: 'hall',
    online: true,
    parts: [
      { key: 'main', name: 'Front door', kind: 'lock', traits: { lock: { value: 'locked', at } }, exposed: true },
      {
        key: 'who',
        name: 'Anna',
        kind: 'person',
        traits: { location: { value: { latitude: 1, longitude: 2 }, at }, presence: { value: 'home', at } },
        exposed: true,
      },
    ],
  },
];
const ROOMS = ['kitchen', 'office', 'hall'].map((source) => ({ source, name: source[0]!.toUpperCase() + source.slice(1) }));

/** What a thing reports of itself once it was told. */
const SAYS: Record<string, (command: string, args: Record<string, unknown>) => unknown> = {
  power: (command) => command === 'on',
  level: (_command, { level }) => level,
  lock: (command) => (command === 'lock' ? 'locked' : 'unlocked'),
};

/** A whole core on a real port with a home whose far end is the test. Lamps and locks do what they are told and say so. */
export async function runningCore(
  devices: LinkDevice[] = HOME,
  prepare?: (link: MemoryLink) => void,
  clock: Clock = systemClock,
): Promise<RunningCore> {
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-core-'));
  const link = memoryLink({
    act: (request, { emit }) => {
      const value = SAYS[traitOfKey(request.trait)]?.(request.command, request.args);
      queueMicrotask(() =>
        emit({
          kind: 'changed',
          changes: [{ device: request.device, part: request.part, trait: request.trait, value, at: Date.now(), callId: request.callId }],
        }),
      );
      return { accepted: true };
    },
  });
  prepare?.(link);
  const start = link.start;
  link.start = async (signal) => {
    await start(signal);
    link.emit({ kind: 'devices', devices, rooms: ROOMS });
    link.emit({ kind: 'scenes', scenes: [{ source: 'movie', name: 'Movie night', kind: 'scene' }] });
  };
  const text = { en: 'Test home', 'zh-CN': '测试之家' };
  const type = defineMcpType({
    id: 'test-home',
    version: 1,
    title: text,
    summary: text,
    group: 'homes',
    icon: '<svg/>',
    help: text,
    reach: 'typed',
    config: { address: field.text({ label: text, optional: true }), key: field.secret({ label: text, optional: true }) },
    steps: [],
    connect: () => link,
  });
  const logging = createLogging({ dir: join(dir, 'logs'), level: 'error', clock: systemClock });
  let values: Record<string, unknown> = {};
  const slot: { core?: Core } = {};
  const listening = await listen((req, res) => slot.core?.door.handle(req, res), { port: 0, address: '127.0.0.1' });
  const url = `http://127.0.0.1:${listening.port}`;
  const running = (slot.core = await createCore({
    ports: {
      host: 'headless',
      version: '1.2.3',
      platform: process.platform,
      dataDir: dir,
      demo: false,
      keyWraps: [keyfileWrap(dir)],
      settings: { read: () => values, write: (next) => void (values = next) },
      clock,
      log: logging.log,
      systemLanguage: 'en',
      openUrl: async () => false,
      notify: () => undefined,
      switchProfile: () => undefined,
      reopen: () => undefined,
      onResume: () => () => undefined,
    },
    types: shelfOf(type),
    logging,
    redirectBase: url,
  }));
  const who = running.identifyPerson('test');
  await running.start();
  const home = await running.handlers['connections.create']({ type: 'test-home', name: 'Test home', config: {} }, who);
  const isThere = () => running.handlers['devices.home'](undefined, who);
  for (let tries = 0; tries < 2_000 && (await isThere()).devices.length < devices.length; tries++) await systemClock.sleep(5);

  return {
    core: running,
    url,
    link,
    part: (name) =>
      `${home.id}/${encodeURIComponent(devices.find((device) => device.parts.some((part) => part.name === name))!.source)}/${devices.flatMap(({ parts }) => parts).find((part) => part.name === name)!.key}`,
    client: async (name = 'Claude', kind = 'assistant') => {
      const { client, token } = await running.handlers['clients.create']({ name, kind, exposure: 'full' }, who);
      return { id: client.id, token };
    },
    allow: async (risk = 'control') => {
      await running.handlers['rules.save']({ risk, verdict: 'allow' }, who);
    },
    close: async () => {
      await running.close();
      await listening.close(200);
      await logging.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
