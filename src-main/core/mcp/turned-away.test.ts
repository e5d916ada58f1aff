import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningCore, type RunningCore } from '../testing/running-core.ts';
import { assistant } from './testing/assistant.ts';

let home: RunningCore;
beforeAll(async () => void (home = await runningCore()));
afterAll(() => home.close());

const busy = async (client: string, token: string) => {
  // It holds the one place there is for as long as it does not say what it wants.
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': '100', expect: '100-continue' };
  const held = request(`${home.url}/mcp`, { method: 'POST', headers });
  held.on('error', () => undefined).flushHeaders();
  await once(held, 'continue');
  const who = home.core.identifyPerson('test');
  await home.core.handlers['clients.update']({ id: client, limits: { calls: 1_000, acts: 10, inFlight: 1 } }, who);
  return () => held.destroy();
};

test.each(['modern', 'legacy'] as const)('a %s assistant that asks too much at once reads when to try again', async (era) => {
  const claude = await assistant(home, { era });
  const leave = await busy(claude.id, claude.token);
  await expect.poll(async () => (await claude.call('overview')).text).toContain('limit.reached');
  const result = await claude.client.callTool({ name: 'overview', arguments: {} });
  expect(result).toMatchObject({ isError: true, _meta: { 'switchboard/retry-after-ms': 1_000 } });
  await expect(claude.client.listTools()).rejects.toMatchObject({ code: -32000, message: expect.stringContaining('try again') });
  leave();
  await expect.poll(async () => (await claude.call('overview')).failed).toBe(false);
  await claude.close();
});

test('only where nobody waits for an answer it is a status', async () => {
  const { id, token } = await home.client();
  const leave = await busy(id, token);
  const post = (body: unknown) =>
    fetch(`${home.url}/mcp`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify(body),
    });
  await expect.poll(async () => (await post({ jsonrpc: '2.0', method: 'notifications/initialized' })).status).toBe(429);
  expect((await post({ jsonrpc: '2.0', id: 7, method: 'tools/call', params: { name: 'x'.repeat(70_000) } })).status).toBe(429);
  const said = await post({ jsonrpc: '2.0', id: 7, method: 'tools/list' });
  expect([said.status, await said.json()]).toMatchObject([200, { id: 7, error: { data: { problem: 'limit.reached' } } }]);
  leave();
});
