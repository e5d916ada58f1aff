import { beforeEach, expect, test } from 'vitest';
import { manualClock, type ManualClock } from '../../kit/testing/index.ts';
import type { KeptClient } from '../storage/repositories.ts';
import { createTopics } from '../topics.ts';
import { createClients, RESTORE_MS, type ClientsArea } from './clients.ts';

type Row = KeptClient;
const who = { caller: { kind: 'person', id: 'person', name: 'person' }, session: 's' } as const;
let rows: Map<string, Row>;
let clock: ManualClock;
let clients: ClientsArea;

const storage = () => ({
  clients: {
    list: async () => [...rows.values()],
    save: async (row: Row) => void rows.set(row.id, row),
    remove: async (id: string) => void rows.delete(id),
  },
});
beforeEach(async () => {
  rows = new Map();
  clock = manualClock();
  clients = await createClients({ storage: storage(), topics: createTopics(), clock });
});
const create = () => clients.handlers['clients.create']({ name: 'Claude', kind: 'assistant', exposure: 'full' }, who);

test('a token opens the door of its client and is nowhere on disk', async () => {
  const { client, token } = await create();
  expect(token).toMatch(/^sb_[\w-]{43}$/);
  expect(clients.verify(token)).toEqual(client);
  expect(JSON.stringify([...rows.values()])).not.toContain(token);
  expect(JSON.stringify(clients.list())).not.toContain('tokenHash');
});

test('a token that is nearly right opens nothing', async () => {
  const { token } = await create();
  for (const wrong of ['', 'sb_', token.slice(0, -1), `${token}x`, token.toUpperCase()]) expect(clients.verify(wrong)).toBeUndefined();
});

test('a token that is being written somewhere opens too, through a crash as well; where it arrives, the old one is over', async () => {
  const { client, token } = await create();
  await clients.expect(client.id, 'sb_next');
  clients = await createClients({ storage: storage(), topics: createTopics(), clock });
  expect([clients.verify(token)?.id, clients.verify('sb_next')?.id]).toEqual([client.id, client.id]);
  expect(clients.verify(token)).toBeUndefined();
  expect(JSON.stringify(clients.list())).not.toContain('Hash');
  await clients.expect(client.id, 'sb_other');
  await clients.expect(client.id, undefined);
  expect([clients.verify('sb_other'), clients.verify('sb_next')?.id, clients.verify('')]).toEqual([undefined, client.id, undefined]);
  await clients.drop(client.id);
  expect([clients.verify('sb_next'), clients.list(), rows.size]).toEqual([undefined, [], 0]);
});

test('a revoked client is out at once, may come back with its old token for ten seconds, and is forgotten after', async () => {
  const { client, token } = await create();
  const heard: string[] = [];
  clients.onRevoked((id) => heard.push(id));
  await clients.handlers['clients.revoke']({ id: client.id }, who);
  expect(heard).toEqual([client.id]);
  expect(clients.verify(token)).toBeUndefined();

  await clients.handlers['clients.restore']({ id: client.id }, who);
  expect(clients.verify(token)?.id).toBe(client.id);

  await clients.handlers['clients.revoke']({ id: client.id }, who);
  await clock.advance(RESTORE_MS + 3000);
  await expect(async () => clients.handlers['clients.restore']({ id: client.id }, who)).rejects.toThrow();
  expect(rows.size).toBe(0);
});

test('a restart knows the same clients by the same tokens, and how often they called', async () => {
  const { client, token } = await create();
  clients.seen(client.id, { era: 'modern', version: 'claude 2' });
  clients.called(client.id);
  clients.called(client.id);
  await clients.close();
  const again = await createClients({ storage: storage(), topics: createTopics(), clock });
  expect(again.verify(token)).toMatchObject({ name: 'Claude', era: 'modern', version: 'claude 2', calls: 2, lastSeen: clock.now() });
  await again.close();
});

test('a seed plants a client once, however often it is given', async () => {
  const seed = { name: 'Home server', kind: 'program', token: 'a-token-the-person-chose' } as const;
  const first = await clients.seed(seed);
  expect(await clients.seed(seed)).toEqual(first);
  expect(clients.list()).toHaveLength(1);
  expect(clients.verify(seed.token)?.kind).toBe('program');
});
