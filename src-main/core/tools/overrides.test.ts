import { describe, expect, it } from 'vitest';
import { person } from './fake-home.ts';
import { manyTools } from './testing/many-servers.ts';
import { never, start, who } from './testing/start-tools.ts';

const QUERY = 'home1__query_rows';
describe('what the person makes of a tool', () => {
  it('stands in front of what its source says, and the original is still shown', async () => {
    const { tools } = await start();
    await tools.handlers['tools.adjust']({ names: [QUERY], set: { title: 'Ask the books', description: 'Looks into the books.', risk: 'danger', perMinute: 5 } }, who); // prettier-ignore
    const one = await tools.handlers['tools.one']({ name: QUERY }, who);
    expect(one).toMatchObject({
      title: { en: 'Ask the books', 'zh-CN': 'Ask the books' },
      description: 'Looks into the books.',
      risk: 'danger',
      original: { name: 'query rows', title: { en: 'Query' }, description: 'Asks', risk: 'read' },
      settings: { title: 'Ask the books', perMinute: 5 },
    });
    expect(tools.knownTool(QUERY)).toMatchObject({ perMinute: 5, enabled: true });
    // It is the person's word, not its source's: nothing is held back because of it.
    expect(one.held).toBeUndefined();
    await tools.handlers['tools.adjust']({ names: [QUERY], set: { title: null, description: null, risk: null, perMinute: null } }, who);
    expect(await tools.handlers['tools.one']({ name: QUERY }, who)).not.toHaveProperty('settings');
  });

  it('is another name, by which it is called, and its rules and switches go by its own', async () => {
    const { tools, link } = await start();
    await tools.handlers['tools.adjust']({ names: [QUERY], set: { alias: 'books' } }, who);
    await tools.act({ target: { kind: 'tool', tool: 'home1__books' }, args: { sql: 'x' } }, person, never);
    expect(link.ran).toEqual(['query rows']);
    expect(tools.knownTool('home1__books')?.name).toBe(QUERY);
    await tools.handlers['tools.enable']({ names: ['home1__books'], enabled: false }, who);
    expect(tools.knownTool(QUERY)).toMatchObject({ enabled: false, alias: 'home1__books' });
  });

  it('is no name that another has, or that is read of a server, or that is too long', async () => {
    const { tools } = await start();
    const call = (alias: string, names = [QUERY]) => tools.handlers['tools.adjust']({ names, set: { alias } }, who);
    await expect(call('wipe')).rejects.toMatchObject({ problem: 'conflict' });
    await expect(call('switchboard_read')).rejects.toMatchObject({ problem: 'conflict' });
    await expect(call('x'.repeat(53))).rejects.toMatchObject({ problem: 'input.invalid' });
    await expect(call('both', [QUERY, 'home1__wipe'])).rejects.toMatchObject({ problem: 'input.invalid' });
    await call('books');
    await expect(call('books', ['home1__wipe'])).rejects.toMatchObject({ problem: 'conflict' });
    await call('books');
  });

  it('remembers answers only of what reads, and says so', async () => {
    const { tools } = await start();
    const adjust = (set: object, names = [QUERY]) => tools.handlers['tools.adjust']({ names, set }, who);
    const refused = { problem: 'input.invalid', details: { fields: { cacheMs: 'only of a tool that merely reads' } } };
    await expect(adjust({ cacheMs: 60_000 }, ['home1__wipe'])).rejects.toMatchObject(refused);
    await expect(adjust({ cacheMs: 60_000 }, [QUERY, 'home1__wipe'])).rejects.toMatchObject(refused);
    expect(tools.knownTool(QUERY)?.settings).toBeUndefined();
    await adjust({ cacheMs: 0 }, ['home1__wipe']);
    await adjust({ cacheMs: 60_000 });
    await expect(adjust({ cacheMs: 30_000, risk: 'control' })).rejects.toMatchObject(refused);
    await adjust({ risk: 'control' });
    await expect(adjust({ cacheMs: 30_000 })).rejects.toMatchObject(refused);
    await adjust({ cacheMs: 30_000, risk: null });
    await adjust({ cacheMs: 30_000, risk: 'read' }, ['home1__wipe']);
  });

  it('is still so after a restart, and goes with its connection', async () => {
    const first = await start();
    await first.tools.handlers['tools.adjust']({ where: { search: 'wipe' }, set: { title: 'Never' } }, who);
    const again = await start(first.storage);
    expect(again.tools.knownTool('home1__wipe')?.title.en).toBe('Never');
    again.remove();
    await expect.poll(async () => (await first.storage.notes.all('tool-settings')).size).toBe(0);
  });
});

describe('a page of the tools', () => {
  it('is what is looked for, counted with all there is', async () => {
    const { tools } = await start();
    const page = await tools.handlers['tools.page']({ search: 'wipe', offset: 0, limit: 10 }, who);
    expect(page).toMatchObject({ total: 1, on: 1, all: { total: 3, on: 3, held: 0 } });
    expect(page.tools[0]).toMatchObject({ name: 'home1__wipe', risk: 'danger', overridden: false, found: 0 });
    expect(page.groups).toEqual([expect.objectContaining({ connection: 'cabcdefghijkl', total: 3 })]);
    const sorted = await tools.handlers['tools.page']({ sort: 'risk', down: true, offset: 2, limit: 5 }, who);
    expect(sorted.tools.map(({ name }) => name)).toEqual([QUERY]);
  });

  it('is switched as a whole', async () => {
    const { tools } = await start();
    await tools.handlers['tools.enable']({ where: { risk: ['danger'] }, enabled: false }, who);
    const { total, tools: rows } = await tools.handlers['tools.page']({ filter: 'off', offset: 0, limit: 10 }, who);
    expect([total, rows.map(({ name }) => name)]).toEqual([2, ['home1__item_update', 'home1__wipe']]);
    await tools.handlers['tools.rule']({ where: { filter: 'off' }, verdict: 'ask' }, who);
    expect(tools.rules().map(({ tool }) => tool)).toEqual(['home1__item_update', 'home1__wipe']);
  });

  it('is switched as a whole except those somebody took out', async () => {
    const { tools } = await start();
    await tools.handlers['tools.enable']({ where: { risk: ['danger'] }, except: ['home1__wipe'], enabled: false }, who);
    const { tools: rows } = await tools.handlers['tools.page']({ filter: 'off', offset: 0, limit: 10 }, who);
    expect(rows.map(({ name }) => name)).toEqual(['home1__item_update']);
  });
});

describe('what is looked for', () => {
  const asked = { offset: 0, limit: 10 };
  it('is what has the words; only where nothing has them, what is meant by them', async () => {
    const home = await manyTools(1, 3, undefined, async () => ['srv0__create_invoices_2', 'srv0__list_invoices_0', 'gone']);
    const names = async (search: string) =>
      (await home.tools.handlers['tools.page']({ search, ...asked }, home.who)).tools.map(({ name }) => name);
    expect(await names('invoices')).toEqual(['srv0__create_invoices_2', 'srv0__list_invoices_0', 'srv0__get_invoices_1']);
    expect(await names('list')).toEqual(['srv0__list_invoices_0']);
    expect(await names('Rechnungen')).toEqual(['srv0__create_invoices_2', 'srv0__list_invoices_0']);
    await home.close();
  });
});
