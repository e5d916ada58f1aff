import { beforeAll, describe, expect, it } from 'vitest';
import type { Link, ToolRun } from '../../src-main/kit/index.ts';
import { home as open } from './home.ts';
import { connected, until } from './product.ts';

const home = open();
let link: Link;
beforeAll(async () => {
  ({ link } = await connected(home));
  await link.start(until());
});

const name = (): string => `Contract ${Math.random().toString(36).slice(2, 8)}`;
async function use(
  tool: string,
  args: Record<string, unknown> = {},
  how?: ToolRun,
): Promise<{ result: any; undo?: { tool: string; args: Record<string, unknown> } }> {
  const answer = await link.runTool?.(tool, args, until(), how);
  if (!answer) throw new Error('the link has no tools');
  return answer;
}
const takeBack = ({ undo }: Awaited<ReturnType<typeof use>>) =>
  undo ? use(undo.tool, undo.args, { back: true }) : Promise.reject(new Error('nothing to take back'));

const ITEMS = [
  {
    kind: 'automation',
    body: (alias: string) => ({ alias, triggers: [{ trigger: 'event', event_type: 'contract_never' }], conditions: [], actions: [] }),
  },
  { kind: 'script', body: (alias: string) => ({ alias, sequence: [{ delay: { milliseconds: 1 } }] }) },
  { kind: 'scene', body: (alias: string) => ({ name: alias, entities: { 'light.unheard_of': { state: 'on' } } }) },
];

describe.each(ITEMS)('the tools for a $kind', ({ kind, body }) => {
  it('make, read, change, unmake, and take each back', { timeout: 60_000 }, async (context) => {
    if (kind === 'automation') home.needs(context, 'plural automation keys');
    const [called, other] = [name(), name()];
    const made = await use(`${kind}_create`, { config: body(called) });
    const read = async () => (await use(`${kind}_read`, { item: called })).result;
    expect(JSON.stringify(await read())).toContain(called);
    const { hash } = await read();
    const item = made.result.entity ?? made.result.entity_id ?? called;
    const changed = await use(`${kind}_update`, {
      item,
      config: { ...body(called), icon: undefined, ...(kind === 'scene' ? { icon: 'mdi:star' } : { description: other }) },
      ...(hash && { expected_hash: hash }),
    });
    expect(JSON.stringify(await read())).toContain(kind === 'scene' ? 'mdi:star' : other);
    await takeBack(changed);
    expect(JSON.stringify(await read())).not.toContain(kind === 'scene' ? 'mdi:star' : other);
    const gone = await use(`${kind}_delete`, { item: called });
    await expect(read()).rejects.toMatchObject({ problem: expect.any(String) });
    await takeBack(gone);
    expect(JSON.stringify(await read())).toContain(called);
    await use(`${kind}_delete`, { item: called });
  });

  it('refuse what makes no sense', async () => {
    await expect(
      use(`${kind}_create`, { config: kind === 'scene' ? { entities: 7 } : { alias: 'x', nonsense: true } }),
    ).rejects.toMatchObject({ problem: expect.any(String) });
  });
});

describe('the tools for routines', () => {
  it('list, run and switch them', async (context) => {
    const automation = home.one(context, 'automation');
    expect(JSON.stringify((await use('routine_list')).result)).toContain(automation.entity_id);
    const off = await use('automation_enable', { item: automation.entity_id, enabled: false });
    await home.becomes(automation.entity_id, ({ state }) => state === 'off');
    await takeBack(off);
    await home.becomes(automation.entity_id, ({ state }) => state === 'on');
    await use('routine_run', { item: automation.entity_id });
    await home.becomes(automation.entity_id, ({ attributes }) => Date.now() - Date.parse(attributes['last_triggered']) < 60_000);
  });

  it('tell how a run went', async (context) => {
    const automation = home.one(context, 'automation', 0, ({ attributes }) => typeof attributes['id'] === 'string');
    await use('routine_run', { item: automation.entity_id });
    const { result } = await use('routine_trace', { item: automation.entity_id });
    expect(JSON.stringify(result)).toMatch(/run/);
  });
});

describe('the tools for entities', () => {
  const switched = async () =>
    (await home.admin.get('config/entity_registry/list')).find(
      ({ entity_id, disabled_by }: any) => /^(light|switch)\./.test(entity_id) && !disabled_by && home.states.has(entity_id),
    );

  it('read one', async (context) => {
    const light = home.one(context, 'light');
    expect(JSON.stringify((await use('entity_read', { entity: light.entity_id })).result)).toContain(light.entity_id);
  });

  it('give a name and take it back', async () => {
    const entry = await switched();
    const now = async () => home.admin.get('config/entity_registry/get', { entity_id: entry.entity_id });
    const done = await use('entity_update', { entity: entry.entity_id, name: 'Of contract' });
    expect((await now()).name).toBe('Of contract');
    await takeBack(done);
    expect((await now()).name).toBe(entry.name);
  });

  it('move one into an area and back, whatever the release lets an entity have of its own', async () => {
    const entry = await switched();
    const { area_id } = await home.admin.get('config/area_registry/create', { name: name() });
    const done = await use('entity_update', { entity: entry.entity_id, area: area_id });
    expect(JSON.stringify((await use('entity_read', { entity: entry.entity_id })).result)).toContain(area_id);
    await takeBack(done);
    expect(JSON.stringify((await use('entity_read', { entity: entry.entity_id })).result)).not.toContain(area_id);
    await home.admin.get('config/area_registry/delete', { area_id });
  });

  it('give another id and take it back', async () => {
    const entry = await switched();
    const done = await use('entity_id_change', { entity: entry.entity_id, new_id: `${entry.entity_id}_of_tools`, even_if_used: true });
    await home.becomes(`${entry.entity_id}_of_tools`, () => true);
    await takeBack(done);
    await home.becomes(entry.entity_id, () => true);
  });

  it('show and hide from the assistant', async (context) => {
    const light = home.one(context, 'light');
    const shown = async () =>
      (await home.admin.get('homeassistant/expose_entity/list')).exposed_entities[light.entity_id]?.conversation ?? false;
    const before = await shown();
    const done = await use('entity_expose', before ? { hide: [light.entity_id] } : { show: [light.entity_id] });
    expect(await shown()).toBe(!before);
    await takeBack(done);
    expect(await shown()).toBe(before);
  });
});

/** Things that are made, looked for, and unmade: the command's stem, what else it takes, and how the row that is read back looks. */
const MADE = [
  { what: 'areas', stem: 'config/area_registry', id: 'area_id' },
  { what: 'floors', stem: 'config/floor_registry', id: 'floor_id' },
  { what: 'labels', stem: 'config/label_registry', id: 'label_id' },
  { what: 'categories', stem: 'config/category_registry', id: 'category_id', more: { scope: 'automation' }, row: { scope: 'automation' } },
  { what: 'helpers', stem: 'input_boolean', id: 'id', named: 'input_boolean_id', row: { kind: 'input_boolean' } },
];
/** Things the home has, and the command that lists them, within a key of the answer or as it is. */
const LISTED = [
  { what: 'devices', command: 'config/device_registry/list' },
  { what: 'integrations', command: 'config_entries/get' },
  { what: 'backups', command: 'backup/info', within: 'backups' },
  { what: 'repairs', command: 'repairs/list_issues', within: 'issues' },
];

describe('the tools for reading', () => {
  const read = async (what: string, search?: string) => (await use('home_read', { what, ...(search && { search }) })).result;

  it.for(MADE)(
    'find among the $what one that was made, and no more once it is unmade',
    async ({ what, stem, id, named = id, more, row }, context) => {
      if (['floors', 'labels', 'categories'].includes(what)) home.needs(context, 'floors');
      const called = name();
      const made = await home.admin.get(`${stem}/create`, { name: called, ...more });
      const { total, items } = await read(what, called);
      expect([total, items]).toEqual([1, [expect.objectContaining({ [id]: made[id], name: called, ...row })]]);
      await home.admin.get(`${stem}/delete`, { [named]: made[id], ...more });
      expect((await read(what, called)).total).toBe(0);
    },
  );

  it.for(LISTED)('list all $what there are', async ({ what, command, within }) => {
    const told = await home.admin.get(command);
    const all: unknown[] = within ? told[within] : told;
    const { total, items } = await read(what);
    expect(total).toBe(all.length);
    expect(items).toHaveLength(Math.min(all.length, 50));
  });

  it('list a notification while it is there', async () => {
    const [message, notification_id] = [name(), 'contract_notice'];
    await home.admin.call('persistent_notification.create', { message, notification_id });
    expect((await read('notifications', message)).items).toEqual([expect.objectContaining({ notification_id, message })]);
    await home.admin.call('persistent_notification.dismiss', { notification_id });
    expect((await read('notifications', message)).total).toBe(0);
  });

  it('tell the health of the system, the release with it', async () => {
    expect(JSON.stringify((await read('health')).items)).toContain(home.version);
  });

  it('render a template', async () => {
    const { result } = await use('template_render', { template: 'three: {{ 1 + 2 }}' });
    expect(Object.values(result)).toContain('three: 3');
    await expect(use('template_render', { template: '{{ 1 + }}' })).rejects.toMatchObject({ problem: 'input.invalid' });
  });

  it('find what uses a thing', async (context) => {
    const light = home.one(context, 'light');
    const told = await home.admin.get('search/related', { item_type: 'entity', item_id: light.entity_id });
    expect((await use('related_find', { type: 'entity', id: light.entity_id })).result).toEqual({ of: light.entity_id, related: told });
  });

  it('read the log', async () => {
    const all = await home.admin.get('system_log/list');
    const { total, items } = (await use('log_read')).result;
    expect(total).toBeGreaterThanOrEqual(all.length);
    expect(items).toHaveLength(Math.min(total, 50));
    for (const { message, level } of items.slice(0, 3)) expect([message, level]).toEqual([expect.any(String), expect.any(String)]);
  });

  it('speak to the assistant', async () => {
    const { result } = await use('assist_ask', { text: 'what is the thing that is not there', language: 'en' });
    expect(result).toMatchObject({ said: expect.stringMatching(/\S/), kind: expect.stringMatching(/^(error|query_answer|action_done)$/) });
  });
});
