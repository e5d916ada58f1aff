import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningCore, type RunningCore } from '../testing/running-core.ts';
import { ask, bearer, initialize, JSON_TYPES, modern } from './testing/wire.ts';

// Ten thousand requests (a thousand in the short run) that are almost right: whatever is wrong with them, they are answered.
const REQUESTS = process.env['SWITCHBOARD_LONG'] ? 10_000 : 1_000;
let home: RunningCore;
let token: string;
let session: string;
beforeAll(async () => {
  home = await runningCore();
  const client = await home.client('Fuzz');
  const limits = { calls: 1_000_000, acts: 1_000_000, inFlight: 1_000 };
  await home.core.handlers['clients.update']({ id: client.id, limits }, home.core.identifyPerson('test'));
  token = client.token;
  session = String((await ask(home.url, { headers: { ...bearer(token), ...JSON_TYPES }, body: initialize() })).headers['mcp-session-id']);
});
afterAll(() => home.close());

type Request = { method: string; headers: Record<string, string>; body: any };
const base = (): Request[] => [
  ...['server/discover', 'tools/list', 'resources/list', 'resources/templates/list', 'prompts/list', 'subscriptions/listen'].map(
    (method) => ({
      method: 'POST',
      ...modern(method, method === 'subscriptions/listen' ? { notifications: {} } : {}),
    }),
  ),
  { method: 'POST', ...modern('tools/call', { name: 'find', arguments: { query: 'lamp', limit: 3 } }) },
  { method: 'POST', ...modern('tools/call', { name: 'overview', arguments: {}, inputResponses: {}, requestState: 'sb1.e30.x' }) },
  { method: 'POST', ...modern('resources/read', { uri: 'switchboard://home' }) },
  { method: 'POST', ...modern('prompts/get', { name: 'good_night' }) },
  { method: 'POST', ...modern('completion/complete', { ref: { type: 'ref/prompt', name: 'x' }, argument: { name: 'a', value: '' } }) },
  ...['ping', 'tools/list', 'resources/list', 'prompts/list', 'logging/setLevel', 'resources/subscribe'].map((method, id) => ({
    method: 'POST',
    headers: { ...JSON_TYPES, 'mcp-session-id': session },
    body: { jsonrpc: '2.0', id, method, params: { uri: 'switchboard://home', level: 'info' } },
  })),
  { method: 'POST', headers: { ...JSON_TYPES }, body: initialize() },
  { method: 'POST', headers: { ...JSON_TYPES, 'mcp-session-id': session }, body: { jsonrpc: '2.0', id: 'switchboard-1', result: {} } },
  { method: 'POST', headers: { ...JSON_TYPES, 'mcp-session-id': session }, body: [{ jsonrpc: '2.0', id: 1, method: 'ping' }] },
];

const ODD: unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  'x'.repeat(5_000),
  '\u0000\u202e\ud800',
  '__proto__',
  'constructor',
  [],
  [[[[]]]],
  {},
  { __proto__: null, toString: 1 },
  { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' },
  '2026-07-28',
  '../../etc/passwd',
  'tools/call',
];
/** Somewhere inside, something else. */
function mutate(value: any, at: number[], odd: unknown): any {
  const [first = 0, ...rest] = at;
  if (typeof value !== 'object' || value === null || rest.length === 0) return odd;
  const keys = Object.keys(value);
  if (keys.length === 0) return odd;
  const key = keys[first % keys.length] ?? '';
  const copy = Array.isArray(value) ? [...value] : { ...value };
  if (odd === undefined) delete copy[key];
  else copy[key] = mutate(value[key], rest, odd);
  return copy;
}

const mutation = fc.record({
  which: fc.nat(),
  at: fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }),
  odd: fc.oneof(fc.constantFrom(...ODD), fc.constant(undefined), fc.jsonValue(), fc.string({ unit: 'binary' })),
  header: fc.option(
    fc.tuple(
      fc.nat(10),
      fc.constantFrom('', 'x', '2026-07-28', '2025-06-18', '=?base64?e30=?=', '=?base64?', 'a'.repeat(3_000), 'tools/list'),
    ),
  ),
  cut: fc.option(fc.nat(300), { freq: 8 }),
  method: fc.constantFrom('POST', 'POST', 'POST', 'POST', 'POST', 'GET', 'DELETE'),
});

test('whatever is almost right is answered: no crash, no fault of ours, no token told', { timeout: 240_000 }, async () => {
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(mutation, async ({ which, at, odd, header, cut, method }) => {
      const all = base();
      const request = all[which % all.length] ?? all[0]!;
      const headers: Record<string, string> = { ...request.headers, ...bearer(token) };
      const names = Object.keys(request.headers);
      if (header) headers[names[header[0] % names.length] ?? 'accept'] = header[1];
      const text = JSON.stringify(mutate(request.body, at, odd)) ?? '';
      const body = cut === null ? text : text.slice(0, cut);
      // A session that listens or ends is another story.
      if (method !== 'POST') delete headers['mcp-session-id'];
      const answer = await ask(home.url, { method, headers, ...(method === 'POST' && { body }) });
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      expect(answer.status, `${JSON.stringify(headers)} ${body}`.replaceAll(token, '…')).toBeLessThan(500);
      expect(answer.text).not.toContain(token);
      expect(answer.text).not.toMatch(/node_modules|\\n\s+at |\.[jt]s:\d+:\d+/);
      if (answer.json?.error?.code !== undefined) expect(answer.json.error.code, answer.text).not.toBe(-32603);
    }),
    { numRuns: REQUESTS },
  );
  expect(statuses.get(200)).toBeGreaterThan(0);
  expect((await ask(home.url, { method: 'GET', path: '/health/live' })).status).toBe(200);
});
