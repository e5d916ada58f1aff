import { setImmediate as turn } from 'node:timers/promises';
import type { Connection } from '../../src-shared/model/connection.ts';
import type { Caller } from '../../src-shared/model/caller.ts';
import { createActivity } from '../../src-main/core/activity/activity.ts';
import type { Connections } from '../../src-main/core/areas.ts';
import { createDevices } from '../../src-main/core/devices/devices.ts';
import { systemClock } from '../../src-main/core/host/clock.ts';
import { createInsights } from '../../src-main/core/insights/insights.ts';
import { readSettings } from '../../src-main/core/settings/settings.ts';
import { openStorage } from '../../src-main/core/storage/storage.ts';
import { createTools } from '../../src-main/core/tools/tools.ts';
import { createTopics } from '../../src-main/core/topics.ts';
import type { Link, LinkTool } from '../../src-main/kit/link.ts';

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const never = new AbortController().signal;
const text = { en: 'Look', 'zh-CN': '看' };
const input = { type: 'object', properties: { at: { type: 'string' } } };
const TOOLS: LinkTool[] = [
  { name: 'look', title: text, description: 'Looks', risk: 'read', input, cacheMs: 60_000 },
  { name: 'peek', title: text, description: 'Looks anew', risk: 'read', input },
  { name: 'push', title: text, description: 'Does something', risk: 'control', input },
];
type Far = (connection: string, tool: string, signal: AbortSignal) => Promise<unknown>;

export type StormsHome = Awaited<ReturnType<typeof stormsHome>>;

/** The whole way with its disk, over so many connections whose far ends do as the bench says. */
export async function stormsHome(dir: string, count: number) {
  const ids = Array.from({ length: count }, (_, index) => `cstorm${String(index).padStart(6, '0')}`);
  let far: Far = async () => 'seen';
  let reached = 0;
  const linkOf = (id: string): Link => ({
    onEvent: () => () => {},
    start: async () => {},
    act: () => Promise.reject(new Error('no devices')),
    runTool: async (tool, _args, signal) => {
      reached += 1;
      // A far end is never there in the same turn.
      await turn();
      return { result: await far(id, tool, signal) };
    },
    close: async () => {},
  });
  const links = new Map(ids.map((id) => [id, linkOf(id)]));
  const shown = new Map<string, Connection>(
    ids.map((id, index) => [
      id,
      { id, slug: `s${index}x`, type: 'storm', name: `Storm ${index}`, enabled: true, health: { state: 'connected', since: 0 }, config: {}, counts: { devices: 0, tools: 3, scenes: 0 }, createdAt: 0 },
    ]),
  ); // prettier-ignore
  const stop = () => () => {};
  const connections: Pick<Connections, 'list' | 'get' | 'link' | 'tools' | 'onEvent' | 'onHealth' | 'onRemoved' | 'setCounts'> = {
    list: () => [...shown.values()],
    get: (id) => shown.get(id),
    link: (id) => links.get(id),
    tools: () => TOOLS,
    onEvent: stop,
    onHealth: stop,
    onRemoved: stop,
    setCounts: () => {},
  };
  const storage = await openStorage({ dir, clock: systemClock, log: quiet, onTrouble: () => {} });
  const { values } = readSettings({});
  const settings = { get: () => values, set: () => values };
  const vault = { seal: async () => {}, open: async () => undefined, fields: async () => [], remove: async () => {} };
  const parts = { storage, connections, topics: createTopics(), clock: systemClock, log: quiet, settings, vault };
  const clients = { get: () => undefined, forgetTools: async () => undefined };
  const allowance = { act: async () => undefined };
  const devices = createDevices(parts);
  const activity = createActivity(parts);
  const tools = createTools({ ...parts, devices, activity, clients, allowance });
  const insights = createInsights({ ...parts, clients: { list: () => [] }, devices, tools });
  await devices.start();
  await tools.start();
  const person = { caller: { kind: 'person' as const, id: 'person', name: 'person' }, session: 'bench' };
  await tools.handlers['rules.save']({ verdict: 'allow' }, person);

  return {
    callers: Array.from({ length: 5 }, (_, index): Caller => ({ kind: 'assistant', id: `a${index}`, name: `Assistant ${index}` })),
    reached: () => reached,
    do: (next: Far) => void (far = next),
    call: (caller: Caller, connection: number, tool: string, args: Record<string, unknown> = {}) =>
      tools.act({ target: { kind: 'tool', tool: `s${connection}x__${tool}` }, args }, caller, never),
    gateway: () => insights.handlers['insights.gateway'](undefined, person),
    close: async () => {
      await tools.close();
      await insights.close();
      await devices.close();
      await activity.close();
      await storage.close();
    },
  };
}
