import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServedTools } from '../mcp/lane/served-tools.ts';
import { staysResponsive, UNLESS_SLOW_ONCE } from '../testing/turns.ts';
import { claude } from './fake-home.ts';
import { farTool, manyTools } from './testing/many-servers.ts';

// A hundred servers with a hundred tools each. What is asserted is how it is built, not how long it takes: `npm run bench -- catalogue` says that.
let home: Awaited<ReturnType<typeof manyTools>>;
beforeAll(async () => {
  home = await manyTools(100, 100);
  await home.all();
}, 90_000);
afterAll(() => home.close());
const client = { ...{ id: 'claude', name: 'Claude', kind: 'assistant' as const, exposure: 'full' as const, tools: [] } };

describe('ten thousand tools', () => {
  it('are all there, each once, and are found by name', () => {
    const all = home.tools.known();
    expect([all.length, new Set(all.map(({ name }) => name)).size]).toEqual([10_000, 10_000]);
    expect(home.tools.knownTool('srv42__get_invoices_1')?.connection).toBe(home.idOf(42));
  });

  it('stay the objects they are when one server changes', async () => {
    const before = new Set(home.tools.known());
    home.says(7, [farTool(7, 0), farTool(7, 1, ' Now with dates.'), ...Array.from({ length: 98 }, (_, at) => farTool(7, at + 2))]);
    const made = () =>
      home.tools
        .known()
        .filter((tool) => !before.has(tool))
        .map(({ name, held }) => [name, held]);
    // Of the server itself only the one that says something else.
    await expect.poll(made).toEqual([['srv7__get_invoices_1', 'changed']]);
    // In place, in the same order.
    expect(home.tools.known().findIndex(({ name }) => name === 'srv7__get_invoices_1')).toBe(701);
  });

  it('are looked at again where their connection leads elsewhere, and nowhere else', async () => {
    const before = new Set(home.tools.known());
    home.lead(8, { url: 'https://elsewhere.example/mcp' });
    const made = () => new Set(home.tools.known().flatMap((tool) => (before.has(tool) ? [] : [`${tool.connection} ${tool.held}`])));
    await expect.poll(made).toEqual(new Set([`${home.idOf(8)} moved`]));
    expect(home.tools.known()).toHaveLength(10_000);
    home.lead(8, { url: 'https://8.example/mcp' });
  });

  it('are given to a client in the same bytes as long as they are the same', async () => {
    const served = createServedTools({ tools: home.tools });
    await served.wording();
    const first = served.listing(client as never, claude);
    served.stale();
    await served.wording();
    expect(served.listing(client as never, claude)).toBe(first);
    await home.tools.handlers['tools.enable']({ names: ['srv1__get_invoices_1'], enabled: false }, home.who);
    served.stale();
    const second = served.listing(client as never, claude);
    expect(second.modern.length).toBe(first.modern.length - 1);
    const kept = new Set(first.modern);
    expect(second.modern.every((text) => kept.has(text))).toBe(true);
  });

  it('are paged, counted and switched by what is looked for', async () => {
    const page = await home.tools.handlers['tools.page']({ search: 'invoices 1', connection: home.idOf(3), offset: 0, limit: 5 }, home.who);
    expect(page.all.total).toBe(10_000);
    expect(page.groups).toHaveLength(100);
    expect(page.tools.every(({ connection }) => connection === home.idOf(3))).toBe(true);
    await home.tools.handlers['tools.enable']({ where: { connection: home.idOf(3) }, enabled: false }, home.who);
    await home.tools.handlers['tools.rule']({ where: { connection: home.idOf(3) }, verdict: 'ask' }, home.who);
    const off = await home.tools.handlers['tools.page']({ filter: 'off', connection: home.idOf(3), offset: 0, limit: 1 }, home.who);
    expect([off.total, off.tools[0]?.rule]).toEqual([100, 'ask']);
    expect(home.tools.rules().filter(({ tool }) => tool?.startsWith('srv3__'))).toHaveLength(100);
  });

  it('leave with their connection, and what was decided of them', async () => {
    await home.tools.handlers['tools.adjust']({ names: ['srv9__get_invoices_1'], set: { title: 'Mine' } }, home.who);
    expect((await home.storage.notes.all('tool-settings')).size).toBe(1);
    home.remove(9);
    expect(home.tools.known().filter(({ slug }) => slug === 'srv9')).toEqual([]);
    await expect.poll(async () => (await home.storage.notes.all('tool-settings')).size).toBe(0);
  });

  it('are near each other by name', async () => {
    await expect(
      home.tools.act({ target: { kind: 'tool', tool: 'srv42__get_invoises_1' }, args: {} }, claude, new AbortController().signal),
    ).rejects.toMatchObject({ problem: 'not.found', details: { with: { near: expect.stringContaining('srv42__get_invoices_1') } } });
  });
});

it(
  'one server with thousands of tools brings them in slices, and what it had stays until the new ones were looked through',
  { ...UNLESS_SLOW_ONCE, timeout: 90_000 },
  async () => {
    const one = await manyTools(1, 40);
    try {
      await one.all();
      expect(one.tools.known()).toHaveLength(40);
      one.says(
        0,
        Array.from({ length: 5_000 }, (_, at) => farTool(0, at)),
      );
      expect(one.tools.known()).toHaveLength(40);
      await staysResponsive(one.all);
      expect(one.tools.known()).toHaveLength(5_000);
      // And where it leads elsewhere meanwhile, nothing of before stands in for it.
      one.says(
        0,
        Array.from({ length: 2_000 }, (_, at) => farTool(0, at, ' Other.')),
      );
      one.lead(0, { url: 'https://elsewhere.example' });
      expect(one.tools.known().filter(({ enabled }) => enabled)).toEqual([]);
    } finally {
      await one.close();
    }
  },
);

it('a server that changes all of its tools again and again holds up nobody', { ...UNLESS_SLOW_ONCE, timeout: 90_000 }, async () => {
  const one = await manyTools(1, 500);
  try {
    await one.all();
    await staysResponsive(async () => {
      for (let time = 1; time <= 10; time += 1) {
        const tools = Array.from({ length: 500 }, (_, at) => farTool(0, at, ` As of ${time}.`));
        one.says(0, tools);
        await expect.poll(() => one.tools.known().filter((tool) => tool.description.endsWith(` As of ${time}.`)).length).toBe(500);
      }
    });
  } finally {
    await one.close();
  }
});
