import { afterEach, describe, expect, it } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { createActivity } from '../activity/activity.ts';
import { createDevices } from '../devices/devices.ts';
import { createTopics } from '../topics.ts';
import { claude, fakeConnections, liveSettings, memoryStorage, memoryVault, noClients, person, quietLog, realClock } from './fake-home.ts';
import { createTools } from './tools.ts';

const who = { caller: person, session: 's' };
const never = new AbortController().signal;
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

/** One connection with one dangerous tool. */
async function start() {
  const storage = memoryStorage();
  const topics = createTopics();
  const settings = liveSettings();
  const fake = fakeConnections([
    {
      name: 'item_update',
      title: { en: 'Change an item', 'zh-CN': '修改条目' },
      description: 'Changes',
      risk: 'danger',
      subject: 'item',
      consequence: { en: 'The item is another one then.', 'zh-CN': '条目会变成另一个。' },
      input: { type: 'object', properties: { item: { type: 'string' }, config: { type: 'object' } } },
    },
  ]);
  const { connections, link } = fake;
  const parts = { storage, connections, topics, clock: realClock, log: quietLog, settings, vault: memoryVault() };
  const devices = createDevices(parts);
  const activity = createActivity(parts);
  const tools = createTools({ ...parts, devices, activity, clients: noClients });
  await devices.start();
  await tools.start();
  open.push(tools.close, activity.close, devices.close);
  const run = (args: Record<string, unknown>) => tools.handlers['tools.run']({ name: 'home1__item_update', args, confirmed: true }, who);
  return { tools, link, storage, run };
}

describe('a call nobody knows the end of', () => {
  it('is told and written down as unknown, and can still be taken back', async () => {
    const { tools, link, storage, run } = await start();
    link.undo = { tool: 'item_update', args: { item: 'a' } };
    link.unsure = true;
    const told = await run({ item: 'a' });
    expect(told).toMatchObject({ status: 'unknown', undoable: true });
    expect(storage.journal.written.at(-1)).toMatchObject({ outcome: 'unknown', undoable: true });
    link.unsure = false;
    expect((await tools.undo(told.entry, person, true, never)).status).toBe('done');
    expect(storage.journal.written[0]?.undoneBy).toBe(storage.journal.written[1]?.id);
  });
});

it('only taking back comes as a way back, whatever a caller writes into its arguments', async () => {
  const { tools, link, run } = await start();
  link.undo = { tool: 'item_update', args: { item: 'a' } };
  const { entry } = await run({ item: 'a', back: true });
  await tools.undo(entry, person, true, never);
  expect(link.backs).toEqual([false, true]);
});

describe('the journal', () => {
  it('says what the source says would be done, in both languages', async () => {
    const { link, storage, run } = await start();
    link.describe = (tool, { item }) => ({ en: `${tool}: ${String(item)} → Reading`, 'zh-CN': `${String(item)} → 阅读` });
    await run({ item: 'Desk' });
    const what = storage.journal.written[0]?.what ?? { key: '' };
    expect([createTexts('en').say(what), createTexts('zh-CN').say(what)]).toEqual(['item_update: Desk → Reading', 'Desk → 阅读']);
  });

  it('says the title where the source has no better words, and cuts what never ends', async () => {
    const { link, storage, run } = await start();
    link.describe = () => undefined;
    await run({ item: 'Desk' });
    link.describe = () => ({ en: 'x'.repeat(5_000), 'zh-CN': '字' });
    await run({ item: 'Desk' });
    const said = storage.journal.written.map(({ what }) => createTexts('en').say(what));
    expect([said[0], said[1]?.length]).toEqual(['Change an item: Desk', 200]);
  });
});

describe('arguments', () => {
  const deep = (layers: number): unknown => JSON.parse('{"a":'.repeat(layers) + '1' + '}'.repeat(layers));
  it.each([
    ['nested more than 64 deep', { config: deep(100_000) }],
    ['larger than', { config: Object.fromEntries(Array.from({ length: 200_000 }, (_, n) => [`key ${n}`, n])) }],
    ['larger than', { item: 'x'.repeat(2_000_000) }],
  ])('%s are refused in words, sent to nobody and not written down', async (why, args) => {
    const { link, storage, run } = await start();
    await expect(run(args)).rejects.toMatchObject({ problem: 'input.too-large', message: expect.stringContaining(why) });
    expect(link.ran).toEqual([]);
    expect(JSON.stringify(storage.journal.written).length).toBeLessThan(2_000);
  });

  it('as deep as a routine may be are taken, from anybody', async () => {
    const { tools, run } = await start();
    expect((await run({ config: deep(50) })).status).toBe('done');
    const act = tools.act({ target: { kind: 'tool', tool: 'home1__item_update' }, args: { config: deep(100_000) } }, claude, never);
    await expect(act).rejects.toMatchObject({ problem: 'input.too-large' });
  });
});

it('the list of tools says what a tool may bring about', async () => {
  const { tools } = await start();
  const { tools: listed } = await tools.handlers['tools.list'](undefined, who);
  expect(listed[0]?.consequence?.en).toBe('The item is another one then.');
});
