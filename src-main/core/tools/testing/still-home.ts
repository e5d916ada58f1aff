import { afterEach } from 'vitest';
import type { Intent } from '../../areas.ts';
import { createActivity } from '../../activity/activity.ts';
import { createDevices } from '../../devices/devices.ts';
import { createTopics } from '../../topics.ts';
import {
  CONNECTION,
  fakeConnections,
  liveSettings,
  memoryStorage,
  memoryVault,
  noClients,
  person,
  quietLog,
  realClock,
  single,
} from '../fake-home.ts';
import { createTools } from '../tools.ts';

export const LOCK = `${CONNECTION}/lock/main`;
export const LAMP = `${CONNECTION}/lamp/main`;
export const BLIND = `${CONNECTION}/blind/main`;
const never = new AbortController().signal;
export const aMoment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

/** A home whose devices do nothing by themselves; patience ends after 200 ms. */
export async function home() {
  const storage = memoryStorage();
  const topics = createTopics();
  const fake = fakeConnections();
  const settings = liveSettings({ confirmMs: 200 });
  const parts = { storage, connections: fake.connections, topics, clock: realClock, log: quietLog, settings, vault: memoryVault() };
  const devices = createDevices(parts);
  const activity = createActivity(parts);
  const tools = createTools({ ...parts, devices, activity, clients: noClients });
  await devices.start();
  await tools.start();
  open.push(tools.close, activity.close, devices.close);
  fake.emit({
    kind: 'devices',
    rooms: [],
    devices: [
      single('lock', 'Front door', 'lock', { lock: 'unlocked' }),
      single('lamp', 'Floor lamp', 'light', { power: false, level: 40 }),
      single('fan', 'Fan', 'fan', {
        fan: { value: { on: true, speed: 33, oscillating: false }, limits: { min: 0, max: 100, step: 33.3 } },
      }),
      single('blind', 'Blind', 'blind', { position: { value: { state: 'open', position: 80 } } }),
    ],
  });
  fake.emit({ kind: 'scenes', scenes: [{ source: 'movie', name: 'Movie night', kind: 'scene' }] });
  const run = (scene: string) => tools.act({ target: { kind: 'scene', scene }, args: {} }, person, never);
  const send = (part: string, trait: string, command: string, args: Record<string, unknown> = {}) => {
    const intent: Intent = { target: { kind: 'part', part, trait, command }, args };
    return tools.act(intent, person, never);
  };
  /** Reports so many ms after the command was taken; the receipt is not waited for by them. */
  const after = (ms: number, device: string, trait: string, value: unknown, callId?: string) =>
    void setTimeout(() => fake.report(device, trait, value, callId === undefined ? {} : { callId }), ms);
  const outcomes = () => storage.journal.written.map(({ outcome }) => outcome);
  return { ...fake, storage, topics, tools, send, run, after, outcomes };
}
