import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { runningCore, type RunningCore } from '../testing/running-core.ts';
import { raiseAtStart } from './notices.ts';

let home: RunningCore;
beforeAll(async () => {
  home = await runningCore();
});
afterAll(() => home.close());
const who = () => home.core.identifyPerson('test');
const tool = async (token: string, name: string) => {
  const answer = await fetch(`${home.url}/mcp`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: {} } }),
  });
  return answer.text();
};

test('pausing stops every assistant until it is taken back, and everybody hears of it', async () => {
  const heard: unknown[] = [];
  const stop = home.core.topics.on('system.changed', ({ endpoint }) => heard.push(endpoint.pausedUntil));
  const { token } = await home.client();
  const paused = await home.core.handlers['system.endpoint']({ pauseMinutes: 10 }, who());
  expect(paused.pausedUntil).toBeGreaterThan(Date.now() + 9 * 60_000);
  expect(await tool(token, 'overview')).toContain('paused');
  await home.core.handlers['system.endpoint']({ resume: true }, who());
  expect(await tool(token, 'overview')).toContain('Kitchen');
  expect(heard).toEqual([paused.pausedUntil, undefined]);
  stop();
});

test('only the web is opened: what a device says is never a program', async () => {
  for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'switchboard://x']) {
    await expect(async () => home.core.handlers['system.open']({ url }, who())).rejects.toMatchObject({ problem: 'not.supported' });
  }
  expect(await home.core.handlers['system.open']({ url: 'https://example.com/' }, who())).toEqual({ opened: false });
});

test('a report names versions and states, and no secret', async () => {
  const { token } = await home.client('Reporter');
  const { text } = await home.core.handlers['system.report'](undefined, who());
  expect(text).toContain('version 1.2.3');
  expect(text).toContain('(test-home): connected');
  expect(text).not.toContain(token);
});

test('a notice that was put away stays away until its reason comes back', async () => {
  const raised: { id: string; sentence: { key: string; with?: Record<string, string | number> } }[] = [];
  raiseAtStart(
    { raise: (notice) => raised.push(notice) },
    {
      storage: { readOnly: 'storage.newer' },
      settings: { broken: { keptAs: '/data/settings.json.broken-1' } },
      ignored: ['port'],
      vault: { locked: true },
    },
  );
  expect(raised.map(({ id }) => id)).toEqual([
    'storage.newer',
    'settings.broken:/data/settings.json.broken-1',
    'settings.ignored:port',
    'vault.locked',
  ]);
  for (const language of ['en', 'zh-CN'] as const) {
    const texts = createTexts(language);
    for (const { sentence } of raised) expect(texts.say(sentence), sentence.key).not.toBe(sentence.key);
  }
});

test('the vocabulary says what a window must know of every trait', async () => {
  const { traits } = await home.core.handlers['system.vocabulary'](undefined, who());
  expect(traits.lock).toMatchObject({ widget: 'lock', commands: { lock: 'control', unlock: 'danger' } });
  expect(traits.camera?.read).toBe('private');
});
