import type { Connection, Health } from '../../../../src-shared/model/connection.ts';
import type { LinkEvent, LinkTool } from '../../../kit/link.ts';
import { createActivity } from '../../activity/activity.ts';
import type { Connections } from '../../areas.ts';
import { createDevices } from '../../devices/devices.ts';
import { createTopics } from '../../topics.ts';
import { liveSettings, memoryStorage, memoryVault, noClients, person, quietLog, realClock } from '../fake-home.ts';
import { createTools } from '../tools.ts';

const DEEDS = ['list', 'get', 'create', 'update', 'delete', 'search', 'export', 'import', 'archive', 'share'];
const THINGS = ['invoices', 'issues', 'users', 'files', 'tables', 'pages', 'events', 'messages', 'boards', 'notes'];

/** One tool as servers have thousands: some parameters, some words. */
export function farTool(server: number, at: number, said = ''): LinkTool {
  const [deed, thing] = [DEEDS[at % 10] ?? 'get', THINGS[Math.floor(at / 10) % 10] ?? 'notes'];
  const name = `${deed}_${thing}_${at}`;
  return {
    name,
    title: { en: `${deed} ${thing} ${at}`, 'zh-CN': `${deed} ${thing} ${at}` },
    description: `${deed} the ${thing} of workspace ${server}, number ${at}, with their owners and the day they were changed.${said}`,
    risk: 'control',
    input: {
      type: 'object',
      properties: Object.fromEntries(
        ['id', 'filter', 'limit', 'owner', 'since'].map((field) => [
          field,
          { type: 'string', description: `The ${field} of the ${thing}.` },
        ]),
      ),
      required: ['id'],
    },
    upstream: true,
    more: {},
  };
}

/** So many servers, each with so many tools; the far ends are the test. */
function manyServers(servers: number, tools: number) {
  const events = new Set<(connection: string, event: LinkEvent) => void>();
  const healths = new Set<(connection: string, health: Health) => void>();
  const removals = new Set<(connection: string) => void>();
  const listed = new Map<string, LinkTool[]>();
  const reaches = new Map<string, Connection>();
  const idOf = (at: number): string => `c${String(at).padStart(12, 'a')}`;
  for (let at = 0; at < servers; at += 1) {
    const id = idOf(at);
    listed.set(
      id,
      Array.from({ length: tools }, (_, one) => farTool(at, one)),
    );
    reaches.set(id, {
      ...{ id, slug: `srv${at}`, type: 'mcp-server', name: `Server ${at}`, enabled: true, createdAt: at },
      config: { url: `https://${at}.example/mcp` },
      health: { state: 'connected', since: 0 },
      counts: { devices: 0, tools, scenes: 0 },
    });
  }
  const hear = <T>(set: Set<T>, listener: T) => {
    set.add(listener);
    return () => void set.delete(listener);
  };
  const connections: Pick<Connections, 'list' | 'get' | 'link' | 'tools' | 'onEvent' | 'onHealth' | 'onRemoved' | 'setCounts'> = {
    list: () => [...reaches.values()],
    get: (id) => reaches.get(id),
    link: () => undefined,
    tools: (id) => listed.get(id) ?? [],
    onEvent: (listener) => hear(events, listener),
    onHealth: (listener) => hear(healths, listener),
    onRemoved: (listener) => hear(removals, listener),
    setCounts: () => undefined,
  };
  return {
    connections,
    idOf,
    /** A server lists other tools. */
    says: (at: number, now: LinkTool[]) => {
      listed.set(idOf(at), now);
      events.forEach((listen) => listen(idOf(at), { kind: 'tools', tools: now }));
    },
    /** A connection leads somewhere else. */
    lead: (at: number, config: Connection['config']) => {
      const before = reaches.get(idOf(at));
      if (before) reaches.set(idOf(at), { ...before, config });
      if (before) healths.forEach((listen) => listen(idOf(at), before.health));
    },
    remove: (at: number) => {
      reaches.delete(idOf(at));
      listed.delete(idOf(at));
      removals.forEach((listen) => listen(idOf(at)));
    },
  };
}

/** The tools over them, with nothing of a home. */
export async function manyTools(
  servers: number,
  tools: number,
  storage = memoryStorage(),
  search?: (words: string) => Promise<readonly string[]>,
) {
  const many = manyServers(servers, tools);
  const topics = createTopics();
  const parts = {
    storage,
    connections: many.connections,
    topics,
    clock: realClock,
    log: quietLog,
    settings: liveSettings(),
    vault: memoryVault(),
  };
  const devices = createDevices(parts);
  const activity = createActivity(parts);
  const area = createTools({
    kinds: ['ewelink', 'home-assistant'],
    ...parts,
    devices,
    activity,
    clients: noClients,
    ...(search && { search }),
  });
  await area.start();
  const all = async (): Promise<void> => {
    const wanted = many.connections.list().reduce((sum, { id }) => sum + many.connections.tools(id).length, 0);
    for (const until = Date.now() + 60_000; area.known().length < wanted && Date.now() < until;)
      await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const close = () => Promise.all([area.close(), activity.close(), devices.close()]);
  return { ...many, tools: area, topics, storage, activity, all, close, who: { caller: person, session: 's' } };
}
