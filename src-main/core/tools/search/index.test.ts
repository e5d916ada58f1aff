import { expect, test, vi } from 'vitest';
import { openWordIndex } from '../../storage/word-index.ts';
import type { KnownTool } from '../catalogue.ts';
import { createSearch } from './index.ts';

const tool = (name: string, description: string): KnownTool =>
  ({
    ...{ name, original: name, description, slug: 'far', connection: 'c1', input: { type: 'object' } },
    title: { en: name, 'zh-CN': name },
    ...({ risk: 'read', enabled: true } as Partial<KnownTool>),
  }) as KnownTool;

/** A search over some tools; `sleep` ends when it is let. */
function bench(tools: KnownTool[], sleep: (ms: number) => Promise<void> = () => new Promise(() => undefined)) {
  const publish = vi.fn();
  const disk = { full: false, due: async (): Promise<void> => undefined };
  const notes = new Map<string, unknown>();
  const search = createSearch({
    tools: { known: () => tools, knownTool: (name: string) => tools.find((one) => one.name === name) },
    devices: { named: () => [], onNamed: () => () => undefined },
    connections: { list: () => [], get: () => undefined, onRemoved: () => () => undefined },
    storage: {
      wordIndex: openWordIndex,
      notes: {
        get: async (kind: string, key: string) => notes.get(`${kind}/${key}`),
        set: async (kind: string, key: string, value: unknown) => {
          if (disk.full) throw new Error('the disk is full');
          notes.set(`${kind}/${key}`, value);
        },
        remove: async (kind: string, key: string) => void notes.delete(`${kind}/${key}`),
      },
      journal: { callsByTool: async () => new Map() },
    },
    topics: { on: () => () => undefined, publish },
    clock: { now: () => 1_000, every: (_ms, due) => ((disk.due = async () => due()), () => undefined), sleep },
    log: { error: vi.fn() },
  });
  return { search, notes, publish, disk };
}
const TOOLS = [tool('send_email', 'Sends a mail.'), tool('list_tables', 'Tables of a Schema.')];

test('what was learned from use is written down, and forgotten when the person wants it', async () => {
  const { search, notes } = bench(TOOLS);
  const found = async () => await search.tools('quarterly numbers');
  expect(await found()).toEqual([]);
  for (let time = 0; time < 3; time += 1) search.learn('quarterly numbers', 'send_email');
  await vi.waitFor(async () => expect(await found()).toEqual(['send_email']));
  await search.forget();
  expect(await found()).toEqual([]);
  await search.close();
  expect([...notes.keys()]).toEqual([]);
});

test('what was learned is written down a moment later where the disk took it not at once, and can be forgotten then as well', async () => {
  const { search, notes, disk } = bench(TOOLS);
  await search.tools('quarterly numbers');
  for (let time = 0; time < 3; time += 1) search.learn('quarterly numbers', 'send_email');
  await vi.waitFor(async () => expect(await search.tools('quarterly numbers')).toEqual(['send_email']));
  disk.full = true;
  await disk.due();
  expect(notes.size).toBe(0);
  disk.full = false;
  await disk.due();
  expect(notes.size).toBe(1);
  await search.forget();
  expect(notes.size).toBe(0);
  await search.close();
});

test('a first search is answered at once by the very words, and wholly when the index is made', async () => {
  const many = Array.from({ length: 4_000 }, (_, at) => tool(`tool_${at}`, `Does the deed number ${at} for whoever asks.`));
  const { search } = bench([...many, ...TOOLS], async () => undefined);
  expect(await search.tools('SEND email')).toEqual(['send_email']);
  expect(await search.tools('tables Schéma')).toEqual(['list_tables']);
  // The index of thousands is made in slices, beside whatever else this machine does.
  await vi.waitFor(async () => expect((await search.tools('write to my boss by mail'))[0]).toBe('send_email'), 30_000);
  await search.close();
});

test('that nothing matches is said when everything was looked at, and not before', async () => {
  const many = Array.from({ length: 1_000 }, (_, at) => tool(`tool_${at}`, `Does the deed number ${at} for whoever asks.`));
  const sleeps: number[] = [];
  // The first moment is over before anything is made; the second lasts.
  const { search, publish } = bench([...many, ...TOOLS], (ms) => {
    sleeps.push(ms);
    return sleeps.length === 1 ? Promise.resolve() : new Promise(() => undefined);
  });
  expect((await search.tools('write to my boss by mail'))[0]).toBe('send_email');
  expect(sleeps).toHaveLength(2);
  // Others who were answered before look again.
  expect(publish).toHaveBeenCalledWith('tools.searchable', null);
  await search.close();
});
