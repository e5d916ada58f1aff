import { expect, test } from 'vitest';
import { openWordIndex } from '../../storage/word-index.ts';
import { partItem, toolItem, type SearchedTool } from './document.ts';
import { createEngine, type Engine } from './engine.ts';
import { createLearned } from './learned.ts';

const tool = (name: string, description: string, more: Partial<SearchedTool> = {}) =>
  toolItem({ name, original: name, slug: 'x', title: { en: name, 'zh-CN': name }, description, input: {}, ...more }, 'Service');
const TOOLS = [
  tool('create_issue', 'Opens an issue in a project.'),
  tool('delete_file', 'Removes a file from disk.'),
  tool('send_email', 'Sends a mail to somebody.'),
  tool('set_volume', 'How loud the music is.'),
  tool('list_tables', 'Tables of a schema.'),
];
const LAMP = partItem({
  part: { id: 'c/lamp/main', name: 'Floor lamp', kind: 'light' },
  device: 'Floor lamp',
  room: 'Living room',
  aliases: ['沙发灯'],
  marks: [],
});
const ask = async (engine: Engine, words: string, more: Partial<Parameters<Engine['find']>[1]> = {}) =>
  (await engine.find(words, { limit: 5, kinds: ['tool', 'part'], ...more })).map(({ id }) => id);
async function withIndex(run: (engine: Engine) => Promise<void>, items = [...TOOLS, LAMP]) {
  const engine = await createEngine(openWordIndex);
  await engine.sync(items);
  await run(engine);
  engine.close();
}

test.each([
  ['its words', 'create issue', 'create_issue'],
  ['other words of the same meaning', 'report a bug', 'create_issue'],
  ['a slip of the finger', 'delte fiel', 'delete_file'],
  ['the beginning of the last word', 'send ema', 'send_email'],
  ['Chinese', '发邮件', 'send_email'],
  ['Chinese for something of other words', '声音大一点', 'set_volume'],
  ['a device by its room', 'lamp in the lounge', 'c/lamp/main'],
  ['a device in Chinese', '客厅的灯', 'c/lamp/main'],
  ['a device by what it is called besides', '沙发灯', 'c/lamp/main'],
])('is found by %s', (_by, words, expected) => withIndex(async (engine) => expect((await ask(engine, words))[0]).toBe(expected)));

test('finds nothing for nothing, and nothing that has nothing to do with it', () =>
  withIndex(async (engine) => {
    expect(await ask(engine, '')).toEqual([]);
    expect(await ask(engine, '   ?!  " OR * ')).toEqual([]);
    expect(await ask(engine, 'xylophone')).toEqual([]);
    expect(await ask(engine, 'name:x NEAR("a" b) AND NOT (')).toEqual(expect.any(Array));
  }));

test('shows a caller only what they may see, however good the rest is', () =>
  withIndex(async (engine) => {
    expect(await ask(engine, 'create issue', { allowed: (id) => id !== 'create_issue' })).not.toContain('create_issue');
    expect(await ask(engine, 'lamp', { kinds: ['tool'] })).toEqual([]);
  }));

test('takes in only what changed, and lets go of what is gone', () =>
  withIndex(async (engine) => {
    let read = 0;
    const counted = (items: typeof TOOLS) => items.map((item) => ({ ...item, read: () => ((read += 1), item.read()) }));
    await engine.sync(counted([...TOOLS, LAMP]));
    expect(read).toBe(0);
    await engine.sync(counted([...TOOLS.slice(1), tool('create_issue', 'Brews coffee.'), LAMP]));
    expect(read).toBe(1);
    expect((await ask(engine, 'espresso'))[0]).toBe('create_issue');
    await engine.sync([TOOLS[1]!]);
    expect(engine.facts()).toMatchObject({ things: 1 });
    expect(await ask(engine, 'mail')).toEqual([]);
    expect(engine.facts().words).toBeLessThan(20);
  }));

test('what is picked comes first the next time, fades, and is forgotten', () =>
  withIndex(async (engine) => {
    const day = 24 * 3_600_000;
    const learned = createLearned([]);
    const words = 'show me the tables please';
    const at = (now: number) => ask(engine, words, { learned, at: now });
    expect((await at(0))[0]).toBe('list_tables');
    for (let time = 0; time < 3; time += 1) learned.pick(engine.marks(words), 'set_volume', time);
    expect(await at(day)).toContain('set_volume');
    for (let time = 0; time < 3; time += 1) learned.pick(engine.marks('quarterly numbers'), 'send_email', day);
    expect((await ask(engine, 'quarterly numbers', { learned, at: day }))[0]).toBe('send_email');
    expect(await ask(engine, 'quarterly numbers', { learned, at: 400 * day })).not.toContain('send_email');
    // As it was written down and read again.
    const again = createLearned(learned.rows());
    expect((await ask(engine, 'quarterly numbers', { learned: again, at: day }))[0]).toBe('send_email');
    again.forget((id) => id === 'send_email');
    expect(await ask(engine, 'quarterly numbers', { learned: again, at: day })).not.toContain('send_email');
    // No words are kept, and never more than so many.
    expect(JSON.stringify(learned.rows())).not.toContain('quarterly');
    for (let word = 0; word < 5_000; word += 1) learned.pick([word], `tool${word}`, day);
    expect(learned.rows().length).toBeLessThanOrEqual(1_500 * 8);
    for (let id = 0; id < 50; id += 1) learned.pick([7], `tool${id}`, day);
    expect(learned.rows().filter(({ mark }) => mark === 7)).toHaveLength(8);
  }));

test('what is learned is a nudge: nothing gets before what was asked for in so many words', () =>
  withIndex(async (engine) => {
    const learned = createLearned([{ mark: engine.marks('send an email')[0] ?? 0, id: 'delete_file', weight: 1e9, at: 0 }]);
    for (let time = 0; time < 1_000; time += 1) learned.pick(engine.marks('send an email'), 'delete_file', 0);
    const found = await engine.find('send an email', { limit: 5, kinds: ['tool'], learned, at: 0 });
    expect(found[0]?.id).toBe('send_email');
    const plain = await engine.find('delete a file', { limit: 5, kinds: ['tool'] });
    for (let time = 0; time < 1_000; time += 1) learned.pick(engine.marks('delete a file'), 'delete_file', 0);
    const nudged = await engine.find('delete a file', { limit: 5, kinds: ['tool'], learned, at: 0 });
    expect((nudged[0]?.score ?? 0) - (plain[0]?.score ?? 0)).toBeCloseTo(0.25, 5);
  }));

test('of a word that many have, the 300 that SQLite ranks best are judged again; of fewer, all', async () => {
  const asked: unknown[] = [];
  const judged: number[] = [];
  const engine = await createEngine((weights) => {
    const index = openWordIndex(weights);
    const find: typeof index.find = async (words, within) => {
      asked.push({ ranked: within.ranked, limit: within.limit });
      const found = await index.find(words, within);
      judged.push(found.length);
      return found;
    };
    return { ...index, find };
  });
  const issues = Array.from({ length: 650 }, (_, at) => tool(`issue_${at}`, 'Opens an issue.'));
  await engine.sync(issues);
  expect(await engine.find('issue', { limit: 1_000, kinds: ['tool'] })).toHaveLength(300);
  await engine.sync(issues.slice(0, 100));
  expect(await engine.find('issue', { limit: 1_000, kinds: ['tool'] })).toHaveLength(100);
  expect(asked).toEqual([
    { ranked: true, limit: 300 },
    { ranked: false, limit: 600 },
  ]);
  expect(judged).toEqual([300, 100]);
  engine.close();
});

test('nobody gets to the top by saying everything, by being long, or by signs that are not seen', async () => {
  const many = ['issue', 'file', 'email', 'music', 'table', 'lamp', 'weather', 'flight', 'bug', 'create', 'delete'];
  const hostile = [
    tool('helper', `${many.join(' ')} `.repeat(2_000)),
    tool('assistant', 'create issue '.repeat(8_000)),
    tool('best', `\u202e${'x'.repeat(100_000)}\u202c create issue`),
    tool('hidden', `\u200b${'create\u200b issue\u200b '.repeat(500)}`),
    tool('everything', many.join(', '), {
      input: {
        type: 'object',
        properties: Object.fromEntries(many.map((word) => [word, { type: 'string', description: word.repeat(500) }])),
      },
    }),
    tool('deep', 'Odd.', { input: deep(3_000) }),
  ];
  await withIndex(
    async (engine) => {
      expect((await ask(engine, 'create an issue'))[0]).toBe('create_issue');
      expect((await ask(engine, 'delete a file'))[0]).toBe('delete_file');
      expect((await ask(engine, 'send an email'))[0]).toBe('send_email');
      expect((await ask(engine, 'turn on the lamp'))[0]).toBe('c/lamp/main');
    },
    [...TOOLS, LAMP, ...hostile],
  );
});
function deep(left: number): Record<string, unknown> {
  let schema: Record<string, unknown> = { type: 'object' };
  for (let level = 0; level < left; level += 1) schema = { type: 'object', properties: { x: schema } };
  return schema;
}
