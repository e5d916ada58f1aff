import assert from 'node:assert/strict';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { MAX_FRAME_CHARS, type Channel } from '../../src-shared/contract/channel.ts';
import { createClient, type Client } from '../../src-shared/contract/client.ts';
import type { SwitchboardError } from '../../src-shared/errors/errors.ts';
import type { Switchboard } from '../../src-shared/contract/index.ts';

/** A live core behind some wire. `cut` breaks the wire as a lost network would. */
export type Wire = { channel: Channel; cut(): Promise<void> };
type Story = { name: string; tell(client: Client<Switchboard>, wire: Wire): Promise<void> };

/** A server that takes a connection and never says a word: whoever waits for it waits. */
async function withTarpit(run: (url: string) => Promise<void>): Promise<void> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket.on('error', () => {})));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  sockets.forEach((socket) => socket.destroy());
  await new Promise((closed) => server.close(closed));
}
const testOf = (url: string) => ({ type: 'home-assistant', test: crypto.randomUUID(), config: { url, token: { set: 'never asked for' } } });

const problemOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'no problem',
    (error: { problem?: string }) => error.problem ?? String(error),
  );

/** What the contract promises, told once and held over every wire: memory, WebSocket, IPC. */
export const STORIES: Story[] = [
  {
    name: 'a query is answered',
    tell: async (client) => {
      assert.match((await client.call('system.hello')).version, /^\d+\.\d+\.\d+/);
    },
  },
  {
    name: 'a command changes something and a topic tells everyone',
    tell: async (client) => {
      const heard: string[] = [];
      client.on('settings.changed', ({ theme }) => heard.push(theme));
      const { theme } = await client.call('settings.set', { theme: 'dark' });
      assert.equal(theme, 'dark');
      // Never rely on the order of an event and an answer: the wires differ in it.
      for (let waited = 0; !heard.includes('dark') && waited < 2000; waited += 20) await wait(20);
      assert.ok(heard.includes('dark'));
      await client.call('settings.set', { theme: 'system' });
    },
  },
  {
    name: 'an unknown call is not found',
    tell: async (client) => {
      assert.equal(await problemOf(client.call('nothing.here' as never, undefined as never)), 'not.found');
    },
  },
  {
    name: 'a bad input names its fields',
    tell: async (client) => {
      const refused = await client.call('devices.act', { part: 7, trait: 'power' } as never).then(
        () => undefined,
        (error: SwitchboardError) => error,
      );
      assert.equal(refused?.problem, 'input.invalid');
      assert.deepEqual(Object.keys(refused.details.fields ?? {}).sort(), ['command', 'part']);
    },
  },
  {
    name: 'frames that are not ours are ignored',
    tell: async (client, { channel }) => {
      for (const text of ['', 'garbage', '[]', 'null', '{"id":"x"}']) channel.send(text);
      assert.ok((await client.call('system.hello')).version);
    },
  },
  {
    name: 'two hundred calls at once each get their own answer',
    tell: async (client) => {
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, index) => problemOf(client.call('activity.undo', { entry: `none-${index}` }))),
      );
      assert.deepEqual([...new Set(answers)], ['not.found']);
    },
  },
  {
    name: 'a call that is never answered ends by itself',
    tell: async (_client, { channel }) => {
      const hasty = createClient<Switchboard>(channel, { timeoutMs: 150, firstId: 2_000_000 });
      await withTarpit(async (url) => assert.equal(await problemOf(hasty.call('connections.test', testOf(url))), 'call.timeout'));
    },
  },
  {
    name: 'a frame beyond the limit is never acted on',
    tell: async (client, { channel }) => {
      await client.call('settings.set', { theme: 'light' });
      const padding = ' '.repeat(MAX_FRAME_CHARS);
      channel.send(`{"id":3000000,"call":"settings.set",${padding}"input":{"theme":"dark"}}`);
      await wait(500);
      // A socket hangs up on it; the other wires stay open and drop it.
      const after = await client.call('settings.get').then(
        ({ values }) => values.theme,
        (error: { problem?: string }) => error.problem,
      );
      assert.ok(after === 'light' || after === 'channel.closed', String(after));
    },
  },
  {
    name: 'pending calls are rejected when the wire is cut',
    tell: async (client, wire) => {
      await withTarpit(async (url) => {
        const pending = problemOf(client.call('connections.test', testOf(url)));
        await wait(100);
        await wire.cut();
        assert.equal(await pending, 'channel.closed');
        assert.equal(await problemOf(client.call('system.hello')), 'channel.closed');
      });
    },
  },
];

export const clientOf = (channel: Channel): Client<Switchboard> =>
  createClient<Switchboard>(channel, { timeoutMs: 25_000, firstId: 1_000_000 });
