import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { defineMcpType, field, type AnyMcpType, type ConfigOf } from '../../../kit/index.ts';
import { fakeWorld, manualClock, memoryLink, silentLog, type MemoryLink } from '../../../kit/testing/index.ts';
import { createTopics } from '../../topics.ts';
import { createConnections } from '../connections.ts';
import { memoryStore, memoryVault, shelfOf } from './doubles.ts';

export const label = { en: 'Label', 'zh-CN': '标签' };
export const person = { caller: { kind: 'person' as const, id: 'p', name: 'Me' }, session: 's1' };
export const CANARY = 'canary-4711';

const fields = {
  url: field.url({ label }),
  token: field.secret({ label }),
  extra: field.headers({ label, optional: true }),
  account: field.oauth({ label, optional: true }),
};
const identity = {
  id: 'memory',
  title: label,
  summary: label,
  group: 'homes',
  icon: '<svg/>',
  help: label,
  reach: 'typed',
} as const;

/** The whole area over memory: one type whose links the test holds in its hands. */
export function house({
  store = memoryStore(),
  vault = memoryVault(),
  starting = () => {},
  more = [],
}: {
  store?: ReturnType<typeof memoryStore>;
  vault?: ReturnType<typeof memoryVault>;
  starting?: (signal: AbortSignal) => void | Promise<void>;
  more?: AnyMcpType[];
} = {}) {
  const clock = manualClock();
  const topics = createTopics();
  const links: MemoryLink[] = [];
  const configs: ConfigOf<typeof fields>[] = [];
  const heard: { name: string; payload: unknown }[] = [];
  const hosts: (readonly string[])[] = [];
  topics.subscribe((name, payload) => heard.push({ name, payload }));
  const type = defineMcpType({
    ...identity,
    version: 2,
    config: fields,
    discovers: ['_memory._tcp'],
    steps: [{ title: label, fields: ['url', 'token', 'extra', 'account'] }],
    connect: (config) => {
      configs.push(config);
      const link = memoryLink({
        starting,
        devices: [],
        tools: [{ name: 'memory.ask', title: label, description: 'Ask', risk: 'read', input: { type: 'object' } }],
      });
      links.push(link);
      return link;
    },
    tries: {
      url: async ({ url }) => {
        if (url === 'http://nobody') throw new SwitchboardError('remote.unreachable', 'Nobody is there');
      },
    },
    options: { rooms: async ({ url, token }) => [{ value: `${url} ${token?.reveal().length}`, label }] },
    oauth: {
      start: (_config, { redirect, state, challenge }) => ({
        url: `https://vendor.example/?redirect=${redirect}&state=${state}&challenge=${challenge}`,
      }),
      finish: async (_config, { code, verifier }) => ({
        tokens: `${CANARY} ${code} ${createHash('sha256').update(verifier).digest('base64url')}`,
        account: 'me@example.org',
      }),
    },
    migrate: { 1: ({ address, ...rest }) => ({ ...rest, url: address }) },
  });
  const found: ((one: { name: string; address: string; host: string; port: number; txt: Record<string, string> }) => void)[] = [];
  const shelf = shelfOf(type, ...more);
  const loaded = new Set<string>();
  const types = { ...shelf, load: (id: string) => (loaded.add(id), shelf.load(id)) };
  const connections = createConnections({
    ...{ storage: store, vault, types, topics, clock, log: silentLog, random: () => 1 },
    net: {
      world: (facts) => {
        hosts.push(facts.hosts);
        return fakeWorld({ signal: facts.signal, clock });
      },
      discover: (_service, listener, signal) => {
        found.push(listener);
        signal.addEventListener('abort', () => found.splice(found.indexOf(listener), 1));
      },
    },
    redirectBase: () => 'http://127.0.0.1:7420',
  });
  const { handlers } = connections;
  const create = (name = 'My home', config: Record<string, unknown> = { url: 'http://10.0.0.5:8123', token: { set: CANARY } }) =>
    handlers['connections.create']({ type: 'memory', name, config }, person);
  const topic = (name: string) => heard.flatMap((one) => (one.name === name ? [one.payload] : []));
  return { connections, handlers, create, clock, links, configs, hosts, store, vault, heard, topic, found, loaded };
}
export const problemOf = (work: unknown): Promise<SwitchboardError> =>
  Promise.resolve(work).then(
    () => expect.fail('it should have been refused'),
    (thrown: unknown) => SwitchboardError.from(thrown),
  );
