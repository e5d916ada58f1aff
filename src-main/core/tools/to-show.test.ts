import { afterEach, describe, expect, it } from 'vitest';
import type { LaterAct } from '../../kit/link.ts';
import { createActivity } from '../activity/activity.ts';
import { createDevices } from '../devices/devices.ts';
import { createTopics } from '../topics.ts';
import { claude, fakeConnections, liveSettings, memoryStorage, memoryVault, noClients, quietLog, realClock } from './fake-home.ts';
import { createTools } from './tools.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

const KEYED = { properties: { key: { type: 'string', format: 'password' } } };

/** A home with one tool that asks, and what a person is shown before it runs. */
async function start(isFar = false) {
  const storage = memoryStorage();
  const topics = createTopics();
  const settings = liveSettings();
  const fake = fakeConnections([
    {
      ...{ name: 'query', title: { en: 'Query', 'zh-CN': '查询' }, description: '', risk: 'control', upstream: isFar },
      input: { type: 'object', properties: { answer: { type: 'string', writeOnly: true }, given: { items: KEYED } } },
    },
  ]);
  const { connections, link } = fake;
  const parts = { storage, connections, topics, clock: realClock, log: quietLog, settings, vault: memoryVault() };
  const devices = createDevices(parts);
  const activity = createActivity(parts);
  const tools = createTools({ ...parts, devices, activity, clients: noClients });
  await Promise.all([devices.start(), tools.start()]);
  open.push(devices.close, activity.close, tools.close);
  const send = (args: Record<string, unknown>) => {
    const leaving = new AbortController();
    open.push(async () => leaving.abort());
    return tools.act({ target: { kind: 'tool', tool: 'home1__query' }, args }, claude, leaving.signal);
  };
  const shown = async (args: Record<string, unknown>) => {
    void send(args).catch(() => undefined);
    await expect.poll(() => activity.approvals().length).toBe(1);
    return activity.approvals()[0]?.args;
  };
  const id = () => activity.approvals()[0]?.id ?? '';
  const reveal = (...at: string[]) => activity.waiting.reveal(id(), at);
  const answer = (decision: 'deny') => activity.decide(id(), decision);
  return { send, shown, reveal, answer, activity, storage, link };
}

describe('what a person is asked about', () => {
  it('is all of it: long texts, the end of long lists, what stands deep inside', async () => {
    const { shown } = await start();
    const sql = `SELECT name FROM rooms${' '.repeat(5_000)}; DROP TABLE people`;
    const rows = [...Array.from({ length: 150 }, () => 'a'), 'rm -rf /'];
    const deep = { a: { b: { c: { d: { e: { f: { g: { h: 'unlock' } } } } } } } };
    const args = await shown({ sql, rows, deep, none: {}, nothing: null });
    expect(args).toContainEqual({ at: ['sql'], value: sql });
    expect(args).toContainEqual({ at: ['rows', '151'], value: 'rm -rf /' });
    expect(args).toContainEqual({ at: ['deep', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], value: 'unlock' });
    expect(args).toContainEqual({ at: ['none'] });
    expect(args).toContainEqual({ at: ['nothing'], value: null });
  });

  it('is what runs, whatever it is called: only what really is a secret is kept out of sight', async () => {
    const { shown } = await start(true);
    const code = 'import os; os.system("rm -rf ~")';
    const args = { code, passphrase_query: 'DROP TABLE people', compass: { heading: 'delete everything' }, token_count: 3, maxTokens: 5 };
    expect(await shown(args)).toEqual([
      { at: ['code'], value: code },
      { at: ['passphrase_query'], value: 'DROP TABLE people' },
      { at: ['compass', 'heading'], value: 'delete everything' },
      { at: ['token_count'], value: 3 },
      { at: ['maxTokens'], value: 5 },
    ]);
  });

  it('names what is kept out of sight, and how long it is, and hands it out to the person who asks to see it', async () => {
    const { shown, reveal } = await start();
    const options = {
      access_token: { a: 'x1', set: true },
      userPassword: 'hunter2',
      'X-Api-Key': 'k',
      pin: 4711,
      code: '12a',
      none: { pin: '' },
    };
    const args = await shown({ options, answer: 'private', given: [{ key: 'marked', word: 'read me' }] });
    expect(args).toEqual([
      { at: ['options', 'access_token', 'a'], hidden: 2 },
      { at: ['options', 'access_token', 'set'], value: true },
      { at: ['options', 'userPassword'], hidden: 7 },
      { at: ['options', 'X-Api-Key'], hidden: 1 },
      { at: ['options', 'pin'], hidden: 4 },
      { at: ['options', 'code'], hidden: 3 },
      { at: ['options', 'none', 'pin'], value: '' },
      { at: ['answer'], hidden: 7 },
      { at: ['given', '1', 'key'], hidden: 6 },
      { at: ['given', '1', 'word'], value: 'read me' },
    ]);
    expect(['userPassword', 'pin', 'code'].map((name) => reveal('options', name))).toEqual(['hunter2', 4711, '12a']);
    expect([reveal('answer'), reveal('given', '1', 'key')]).toEqual(['private', 'marked']);
    // What stands there to be read is not asked for this way, nor what is not there.
    expect(() => reveal('given', '1', 'word')).toThrow();
    expect(() => reveal('nothing')).toThrow();
  });

  it('comes into the journal as it ran, without the secrets, and without what opens a lock', async () => {
    const far = await start(true);
    await far.shown({ code: 'rm -rf ~', door: { code: '4711' }, pin: 1, secret: 'hunter2' });
    await far.answer('deny');
    await expect
      .poll(() => far.storage.journal.written[0]?.args)
      .toEqual({ code: 'rm -rf ~', door: { code: '•••' }, pin: '•••', secret: '•••' });
  });

  it.each([
    ['longer than anybody reads', { text: 'x'.repeat(70_000) }],
    ['with more fields than anybody reads', { rows: Array.from({ length: 2_000 }, (_, row) => row) }],
    ['with names that multiply', { ['n'.repeat(2_000)]: Array.from({ length: 900 }, (_, row) => row) }],
    ['with much behind a name that sounds secret', { secret: 'x'.repeat(70_000) }],
  ])('never comes to a question when it is %s: it is refused, and that is said', async (_why, args) => {
    const { send, activity, link, storage } = await start();
    await expect(send(args)).rejects.toMatchObject({ problem: 'approval.too-large' });
    expect([activity.approvals(), link.ran]).toEqual([[], []]);
    expect(storage.journal.written).toMatchObject([{ problem: 'approval.too-large' }]);
  });
});

describe('what would follow by itself', () => {
  const acts = (count: number): LaterAct[] =>
    Array.from({ length: count }, (_, n) => ({ what: { en: `Act ${n}`, 'zh-CN': `动作${n}` }, risk: 'control' }));

  it('is shown to the last, the worst first, and the last is judged by the rules as well', async () => {
    const { shown, link, activity } = await start();
    link.onEffects = async () => [...acts(40), { what: { en: 'Unlock', 'zh-CN': '开锁' }, risk: 'danger' }];
    await shown({});
    const effects = activity.approvals()[0]?.effects ?? [];
    expect([effects.length, effects[0]?.risk, effects.at(-1)?.what.with?.['en']]).toEqual([41, 'danger', 'Act 39']);
  });
  it('cannot be allowed when nobody could read it all', async () => {
    const { send, link, activity } = await start();
    link.onEffects = async () => acts(1_001);
    await expect(send({})).rejects.toMatchObject({ problem: 'approval.too-large' });
    expect(activity.approvals()).toEqual([]);
  });
});
