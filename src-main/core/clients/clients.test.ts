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

test('of changes that come at once none undoes another, and nobody is let back in by one that began before', async () => {
  const { client, token } = await create();
  const { id } = client;
  const update = (change: object) => clients.handlers['clients.update']({ id, ...change }, who);
  const limits = { calls: 5, acts: 4, inFlight: 3 };
  await update({ tools: ['home1__wipe', 'home1__query_rows'] });
  await Promise.all([
    update({ exposure: 'selected' }),
    clients.forgetTools((tool) => tool === 'home1__wipe'),
    update({ limits }),
    clients.handlers['clients.revoke']({ id }, who),
    update({ name: 'Claude at work' }),
  ]);
  expect(clients.verify(token)).toBeUndefined();
  const now = { name: 'Claude at work', exposure: 'selected', tools: ['home1__query_rows'], limits, revokedAt: clock.now() };
  expect(clients.get(id)).toMatchObject(now);
  expect(rows.get(id)).toMatchObject(now);
});

test('who was here is written down without bringing back what they were, and calls that come during a change are counted', async () => {
  let written = Promise.resolve();
  const slow = { ...storage().clients, save: (row: Row) => (rows.set(row.id, structuredClone(row)), written) };
  clients = await createClients({ storage: { clients: slow }, topics: createTopics(), clock });
  const { client } = await create();
  clients.called(client.id);
  let go = (): void => undefined;
  written = new Promise((resolve) => (go = resolve));
  const changing = clients.handlers['clients.update']({ id: client.id, name: 'Other' }, who);
  // By then the change is at the disk.
  while (rows.get(client.id)?.name !== 'Other') await Promise.resolve();
  clients.called(client.id);
  const due = clock.advance(3_000);
  go();
  await Promise.all([changing, due]);
  await clients.close();
  expect(rows.get(client.id)).toMatchObject({ name: 'Other', calls: 2 });
});

test('what cannot be written down does not hold', async () => {
  const { client, token } = await create();
  const full = { ...storage().clients, save: () => Promise.reject(new Error('disk full')) };
  clients = await createClients({ storage: { clients: full }, topics: createTopics(), clock });
  await expect(clients.handlers['clients.revoke']({ id: client.id }, who)).rejects.toThrow('disk full');
  expect(clients.verify(token)?.id).toBe(client.id);
});
