import { afterEach } from 'vitest';
import { createActivity } from '../../activity/activity.ts';
import type { LinkTool } from '../../../kit/link.ts';
import type { Intent } from '../../areas.ts';
import { createDevices } from '../../devices/devices.ts';
import { createInsights } from '../../insights/insights.ts';
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

export const who = { caller: person, session: 's' };
export const LAMP = `${CONNECTION}/lamp/main`;
export const LOCK = `${CONNECTION}/lock/main`;
export const BLIND = `${CONNECTION}/blind/main`;
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});
export const never: AbortSignal = new AbortController().signal;
export const aMoment = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));

/** The tools over a home of a lamp, a lock and a blind, and over some tools of its own; it ends with the test. `storage`: what an earlier life left; `query`: what its first tool is besides. */
export async function start(storage = memoryStorage(), query: Partial<LinkTool> = {}) {
  const topics = createTopics();
  const settings = liveSettings({ confirmMs: 300 });
  const fake = fakeConnections([
    {
      name: 'query rows',
      title: { en: 'Query', 'zh-CN': '查询' },
      description: 'Asks',
      risk: 'read',
      input: { type: 'object', properties: { sql: { type: 'string' } }, required: ['sql'] },
      upstream: true,
      ...query,
    },
    {
      name: 'item_update',
      title: { en: 'Change an item', 'zh-CN': '修改条目' },
      description: 'Changes',
      risk: 'danger',
      subject: 'item',
      input: { type: 'object', properties: { item: { type: 'string' }, config: { type: 'object' } } },
    },
    { name: 'wipe', title: { en: 'Wipe', 'zh-CN': '清除' }, description: 'Wipes', risk: 'danger', input: { type: 'object' } },
  ]);
  const { connections } = fake;
  const parts = { storage, connections, topics, clock: realClock, log: quietLog, settings, vault: memoryVault() };
  const devices = createDevices(parts);
  const activity = createActivity({ ...parts, saveRule: async (rule) => void (await tools.handlers['rules.save'](rule, who)) });
  const tools = createTools({ ...parts, devices, activity, clients: noClients });
  const insights = createInsights({ ...parts, clients: { list: () => [] }, devices, tools });
  await devices.start();
  await tools.start();
  open.push(insights.close, tools.close, activity.close, devices.close);
  fake.emit({
    kind: 'devices',
    rooms: [{ source: 'k', name: 'Kitchen' }],
    devices: [
      single('lamp', 'Floor lamp', 'light', { power: false, level: 40 }, { room: 'k' }),
      single('lock', 'Front door', 'lock', { lock: 'unlocked' }),
      single('blind', 'Blind', 'blind', { position: { value: { state: 'closed', position: 0 } } }),
    ],
  });
  fake.emit({ kind: 'scenes', scenes: [{ source: 'movie night', name: 'Movie night', kind: 'scene' }] });
  fake.link.onAct = async ({ device, trait, command, args }) => {
    const reported: Record<string, unknown> = { on: true, off: false, lock: 'locked', unlock: 'unlocked', set: args['level'] };
    fake.report(device, trait, reported[command]);
    return { accepted: true };
  };
  return { ...fake, vault: parts.vault, settings, storage, topics, devices, activity, tools, insights };
}
export const act = (part: string, trait: string, command: string, args: Record<string, unknown> = {}): Intent => ({
  target: { kind: 'part', part, trait, command },
  args,
});
