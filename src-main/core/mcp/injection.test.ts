import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LinkDevice } from '../../kit/link.ts';
import { runningCore, type RunningCore } from '../testing/running-core.ts';
import { line, OUTSIDE, SOURCE } from './as-data.ts';
import { assistant, type Assistant } from './testing/assistant.ts';
import { ATTEMPTS } from './testing/attempts.ts';

/** Whatever a reader does not see, or is made to see elsewhere. */
const UNSEEN =
  /[\p{Cc}\p{Co}\p{Cs}\u061c\u00ad\u200b\u200d-\u200f\u2028-\u202e\u2060-\u206f\u3164\u115f\u1160\uffa0\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/u;
const at = Date.now();

/** A home whose every word is an attempt: devices, rooms, models, choices, units, kinds, scenes, tools and what they answer. */
const hostile = (attempt: string, index: number): LinkDevice => ({
  source: `${index}-${attempt.toWellFormed().slice(0, 40)}`,
  name: attempt,
  room: `room${index}`,
  maker: attempt,
  model: attempt,
  online: index % 7 !== 0,
  parts: [
    {
      key: 'main',
      name: attempt,
      kind: 'light',
      exposed: true,
      traits: {
        power: { value: index % 2 === 0, at },
        choice: { value: attempt, at, limits: { options: [attempt, 'calm'], kind: attempt } },
        reading: { value: attempt, at, limits: { unit: attempt, kind: attempt } },
        [`text:${attempt.toWellFormed().slice(0, 20)}`]: { value: attempt, at },
      },
    },
  ],
});

let plainHome: RunningCore;
let home: RunningCore;
const clients: Partial<Record<'modern' | 'legacy', Assistant>> = {};
beforeAll(async () => {
  plainHome = await runningCore();
  const devices = ATTEMPTS.map(hostile);
  home = await runningCore(devices);
  home.link.emit({ kind: 'devices', devices, rooms: ATTEMPTS.map((name, index) => ({ source: `room${index}`, name, floor: name })) });
  home.link.emit({ kind: 'scenes', scenes: ATTEMPTS.map((name, index) => ({ source: `scene${index}`, name, kind: 'scene' as const })) });
  home.link.emit({
    kind: 'tools',
    tools: ATTEMPTS.map((attempt, index) => ({
      name: `tool${index}`,
      title: { en: attempt, 'zh-CN': attempt },
      description: attempt,
      risk: 'read' as const,
      input: { type: 'object', description: attempt, properties: { x: { type: 'string', description: attempt } } },
    })),
  });
  home.link.history = async ({ from }) => ({
    stays: [{ from, to: from + 60_000, value: ATTEMPTS[0]! }],
    log: ATTEMPTS.map((text) => ({ at: from, text })),
  });
  home.link.runTool = async (name) => ({ result: { said: ATTEMPTS[Number(name.slice(4))], list: ATTEMPTS } });
  home.link.runScene = async () => ({});
  await home.allow();
  clients.modern = await assistant(home, { era: 'modern' });
  clients.legacy = await assistant(home, { era: 'legacy' });
});
afterAll(async () => {
  await Promise.all([clients.modern?.close(), clients.legacy?.close()]);
  await Promise.all([home.close(), plainHome.close()]);
});

const partOf = (index: number): string =>
  `${home.part(ATTEMPTS[1]!).split('/')[0]}/${encodeURIComponent(hostile(ATTEMPTS[index]!, index).source)}/main`;

/** No text of an answer hides anything, claims to be a line of ours, or leaves its quotes. */
function harmless(text: string, where: string): void {
  expect(text.startsWith(SOURCE) || text.startsWith(OUTSIDE) || !text.includes('\n'), where).toBe(true);
  expect(text.replaceAll('\n', ''), where).not.toMatch(UNSEEN);
  // Once quotes and marked lines are taken away, nothing of an attempt is left.
  const ours = text
    .split('\n')
    .filter((one) => !one.startsWith('> '))
    .join('\n')
    .replaceAll(/args: \{.*\}$/gm, '')
    .replaceAll(/\bid \S+|cursor "\d+"/g, '')
    .replaceAll(/"[^"\n]*"/g, '"…"');
  for (const word of ['nlock', 'SYSTEM', 'Ignore', 'INST', 'evil', '忽略', '系统', '开锁', '批准', 'Human', 'role', 'onerror'])
    expect(ours, `${where}: ${word}`).not.toContain(word);
}

function dataIsPlain(data: unknown, where: string): void {
  if (typeof data === 'string') expect(data.replaceAll(/\r?\n|\t/g, ''), where).not.toMatch(UNSEEN);
  else if (typeof data === 'object' && data !== null)
    for (const [key, inside] of Object.entries(data)) {
      expect(key, where).not.toMatch(UNSEEN);
      dataIsPlain(inside, where);
    }
}

test('there are at least sixty attempts, in two languages', () => {
  expect(ATTEMPTS.length).toBeGreaterThanOrEqual(60);
  expect(ATTEMPTS.filter((attempt) => /\p{Script=Han}/u.test(attempt)).length).toBeGreaterThanOrEqual(15);
  expect(new Set(ATTEMPTS).size).toBe(ATTEMPTS.length);
});

test.each(['modern', 'legacy'] as const)('the list of tools is the same whatever a home contains (%s)', async (era) => {
  const elsewhere = await assistant(plainHome, { era });
  expect(await clients[era]!.client.listTools()).toEqual(await elsewhere.client.listTools());
  const { prompts } = await clients[era]!.client.listPrompts();
  expect(prompts).toEqual((await elsewhere.client.listPrompts()).prompts);
  await elsewhere.close();
});

test.each(['modern', 'legacy'] as const)(
  'every tool says of every attempt only that it is a name (%s)',
  async (era) => {
    const { call } = clients[era]!;
    const look = async (name: string, args: Record<string, unknown> = {}) => {
      const { text, data, content } = await call(name, args);
      const where = `${name} ${JSON.stringify(args).slice(0, 120)}`;
      harmless(text, where);
      dataIsPlain(data, where);
      dataIsPlain(content, where);
      expect(text.length, where).toBeLessThan(21_000);
      return data;
    };
    await look('overview');
    for (let cursor: string | undefined = '0'; cursor !== undefined;)
      cursor = (await look('find', { limit: 50, cursor, settings: true })).next;
    for (let cursor: string | undefined = '0'; cursor !== undefined;) cursor = (await look('scenes', { limit: 100, cursor })).next;
    for (let cursor: string | undefined = '0'; cursor !== undefined;) cursor = (await look('tools_search', { limit: 50, cursor })).next;
    for (const [index, attempt] of ATTEMPTS.entries()) {
      const asked = attempt.toWellFormed().slice(0, 200);
      const part = partOf(index);
      await look('find', { query: asked, limit: 3 });
      await look('read', { parts: [part, asked] });
      await look('control', { actions: [{ part, command: index % 2 === 0 ? 'power.off' : 'power.on' }], dry_run: true });
      if (index % 3 !== 0) continue;
      await look('control', { actions: [{ part, command: 'choice.set', args: { option: asked } }], dry_run: true });
      await look('scenes', { run: asked, dry_run: true });
      await look('tools_search', { query: asked, limit: 3 });
      if (index % 6 !== 0) continue;
      await look('control', {
        actions: [
          { part, command: index % 2 === 0 ? 'power.off' : 'power.on' },
          { part: asked, command: asked.slice(0, 40).padEnd(3) },
        ],
      });
      await look('history', { part, key: 'reading', hours: 1, plot: true });
      await look('wait', { part, key: 'power', is: index % 2 !== 0, timeout_s: 1 });
    }
    const [name] = (await look('tools_search', { query: 'tool4', limit: 1 })).tools.map((tool: { name: string }) => tool.name);
    await look('tools_describe', { names: [name] });
    await look('tools_call', { name, dry_run: true });
    await look('tools_call', { name });
    await look('activity', { limit: 50 });
    await look('undo', { dry_run: true });
    await look('undo');
  },
  120_000,
);

test('an answer to one who misspells is no way in either', async () => {
  for (const attempt of ATTEMPTS) {
    const { text } = await clients.modern!.call('tools_call', { name: attempt.toWellFormed().slice(0, 100) || 'x' });
    expect(text).not.toMatch(UNSEEN);
    expect(text.split('\n')).toHaveLength(1);
  }
});

test('resources, prompts and completions carry names as names', async () => {
  const { client } = clients.modern!;
  const { resources } = await client.listResources();
  for (const { title, description, name, uri } of resources) {
    expect(title).toBe(line(title));
    dataIsPlain([title, description, name, uri], uri);
    for (const attempt of ATTEMPTS) if (attempt.length > 12) expect(description).not.toContain(attempt.slice(0, 12));
  }
  const { contents } = await client.readResource({ uri: `switchboard://parts/${partOf(3)}` });
  dataIsPlain(JSON.parse(contents[0].text), 'resource');
  const { messages } = await client.getPrompt({ name: 'diagnose_device', arguments: { device: ATTEMPTS[9]! } });
  expect(messages[0].content.text.split('\n')[0]).toMatch(/^Find out what is wrong with "[^"]*"\. /);
  dataIsPlain(messages, 'prompt');
  const { completion } = await client.complete({ ref: { type: 'ref/prompt', name: 'good_night' }, argument: { name: 'room', value: '' } });
  expect(completion.values.length).toBeGreaterThan(50);
  for (const value of completion.values) expect(value).toBe(line(value));
});

test('a far server’s own answers come marked as such, with nothing unseen in them, straight or through ours', async () => {
  home.link.emit({
    kind: 'tools',
    tools: [
      {
        name: 'far',
        title: { en: 'far', 'zh-CN': 'far' },
        description: 'Looks up.',
        risk: 'read',
        input: { type: 'object' },
        upstream: true,
      },
    ],
  });
  const name = await expect
    .poll(async () => {
      const { tools } = await home.core.handlers['tools.list'](undefined, home.core.identifyPerson('test'));
      return tools.find(({ origin }) => origin === 'upstream')?.name;
    })
    .toBeTruthy()
    .then(
      async () =>
        (await home.core.handlers['tools.list'](undefined, home.core.identifyPerson('test'))).tools.find(
          ({ origin }) => origin === 'upstream',
        )!.name,
    );
  await home.core.handlers['rules.save']({ tool: name, verdict: 'allow' }, home.core.identifyPerson('test'));
  for (const era of ['modern', 'legacy'] as const) {
    const straight = await assistant(home, { era });
    const through = await assistant(home, { era, exposure: 'search' });
    for (const attempt of ATTEMPTS) {
      home.link.runTool = async () => ({ result: { content: [{ type: 'text', text: attempt }], structuredContent: { said: attempt } } });
      const raw = await straight.client.callTool({ name, arguments: {} });
      dataIsPlain(raw.content, attempt);
      dataIsPlain(raw.structuredContent, attempt);
      expect(raw._meta['switchboard/outside']).toMatchObject({ note: OUTSIDE });
      const { text, data } = await through.call('tools_call', { name });
      harmless(text, attempt);
      dataIsPlain(data, attempt);
    }
    await Promise.all([straight.close(), through.close()]);
  }
}, 60_000);

test('what far servers say of their tools is listed without anything unseen, and otherwise byte for byte', async () => {
  const told = ATTEMPTS.map((description, index) => ({
    ...{ name: `t${index}`, title: { en: `t${index}`, 'zh-CN': '' }, description, risk: 'read' as const, upstream: true },
    input: { type: 'object', properties: { x: { type: 'string', description } } },
  }));
  home.link.emit({ kind: 'tools', tools: told });
  const { handlers } = home.core;
  const who = home.core.identifyPerson('test');
  const connection = (await handlers['connections.list'](undefined, who))[0]?.id ?? '';
  const listed = async () => (await handlers['tools.page']({ connection, search: 't', offset: 0, limit: 1 }, who)).total;
  await expect.poll(listed).toBeGreaterThanOrEqual(ATTEMPTS.length);
  // Most of them wait for the person, who lets all of them through here.
  const { tools: held } = await handlers['tools.changes']({ connection }, who);
  expect(held.length).toBeGreaterThan(10);
  await handlers['tools.allowChanges']({ connection, marks: Object.fromEntries(held.map(({ name, mark }) => [name, mark])) }, who);
  const reader = await assistant(home, { era: 'legacy' });
  const far = async () => (await reader.client.listTools()).tools.filter(({ name }: { name: string }) => /__t\d+$/.test(name));
  await expect.poll(async () => (await far()).length).toBe(ATTEMPTS.length);
  for (const tool of await far()) {
    const said = ATTEMPTS[Number(tool.name.replace(/^.*__t/, ''))]!;
    dataIsPlain([tool.description, tool.inputSchema], said);
    if (/^[\x20-\x7e\p{Script=Han}，。：；？！「」【】（）、]*$/u.test(said)) expect(tool.description).toBe(said);
  }
  await reader.close();
});
