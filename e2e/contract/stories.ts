import { expect } from '@playwright/test';
import type { Channel } from '../../src-shared/contract/channel.ts';
import { createClient, type Client } from '../../src-shared/contract/client.ts';
import type { Switchboard } from '../../src-shared/contract/index.ts';

/** A live core behind some wire. `cut` breaks the wire as a lost network would. */
export type Wire = { channel: Channel; cut(): Promise<void> };
type Story = { name: string; tell(client: Client<Switchboard>, wire: Wire): Promise<void> };

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
      expect((await client.call('system.hello')).version).toMatch(/^\d+\.\d+\.\d+/);
    },
  },
  {
    name: 'a command changes something and a topic tells everyone',
    tell: async (client) => {
      const heard: string[] = [];
      client.on('settings.changed', ({ theme }) => heard.push(theme));
      const { theme } = await client.call('settings.set', { theme: 'dark' });
      expect(theme).toBe('dark');
      await expect.poll(() => heard).toContain('dark');
      await client.call('settings.set', { theme: 'system' });
    },
  },
  {
    name: 'an unknown call is not found',
    tell: async (client) => {
      expect(await problemOf(client.call('nothing.here' as never))).toBe('not.found');
    },
  },
  {
    name: 'a bad input names its fields',
    tell: async (client) => {
      const refused = await client.call('devices.act', { part: 7, trait: 'power' } as never).catch((error: unknown) => error);
      expect(refused).toMatchObject({
        problem: 'input.invalid',
        details: { fields: { part: expect.any(String), command: expect.any(String) } },
      });
    },
  },
  {
    name: 'frames that are not ours are ignored',
    tell: async (client, { channel }) => {
      for (const text of ['', 'garbage', '[]', 'null', '{"id":"x"}']) channel.send(text);
      expect((await client.call('system.hello')).version).toBeTruthy();
    },
  },
  {
    name: 'two hundred calls at once each get their own answer',
    tell: async (client) => {
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, index) => problemOf(client.call('activity.undo', { entry: `none-${index}` }))),
      );
      expect(new Set(answers)).toEqual(new Set(['not.found']));
    },
  },
  {
    name: 'pending calls are rejected when the wire is cut',
    tell: async (client, wire) => {
      const pending = problemOf(
        client.call('connections.test', { type: 'home-assistant', test: 'story', config: { url: 'http://127.0.0.1:9' } }),
      );
      await wire.cut();
      expect(['channel.closed', 'remote.unreachable', 'input.invalid', 'reach.blocked']).toContain(await pending);
      expect(await problemOf(client.call('system.hello'))).toBe('channel.closed');
    },
  },
];

export const clientOf = (channel: Channel): Client<Switchboard> => createClient<Switchboard>(channel, { timeoutMs: 10_000 });
