import { describe, expect, it } from 'vitest';
import { home as open } from './home.ts';

const home = open();
const key = (): string => `contract${Math.random().toString(36).slice(2, 10)}`;
const path = (kind: string, id: string): string => `/api/config/${kind}/config/${id}`;
const NOT_FOUND = { status: 404, json: { message: 'Resource not found' } };
const OK = { status: 200, json: { result: 'ok' } };

/** Written with the names of before 2024.10, which every release takes. */
const KINDS = [
  {
    kind: 'automation',
    body: (alias: string) => ({ alias, trigger: [{ platform: 'event', event_type: 'contract_never' }], condition: [], action: [] }),
  },
  { kind: 'script', body: (alias: string) => ({ alias, sequence: [{ delay: { milliseconds: 1 } }] }) },
  { kind: 'scene', body: (name: string) => ({ name, entities: { 'light.unheard_of': { state: 'on' } } }) },
];

/** The entity an item has become: found by its key, never by its name. */
async function entityOf(kind: string, id: string): Promise<string> {
  for (const since = Date.now(); Date.now() - since < 10_000; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const entries: any[] = await home.admin.get('config/entity_registry/list');
    const entry = entries.find(({ entity_id, unique_id }) => entity_id.startsWith(`${kind}.`) && unique_id === id);
    if (entry && (await home.rest('GET', `/api/states/${entry.entity_id}`)).status === 200) return entry.entity_id;
  }
  throw new Error(`no ${kind} with the key ${id}`);
}
const gone = async (entity: string): Promise<void> => {
  for (const since = Date.now(); Date.now() - since < 10_000; await new Promise((resolve) => setTimeout(resolve, 50)))
    if ((await home.rest('GET', `/api/states/${entity}`)).status === 404) return;
  throw new Error(`${entity} is still there`);
};

describe.each(KINDS)('a $kind', ({ kind, body }) => {
  it('is made, read, and unmade', async () => {
    const id = key();
    expect(await home.rest('GET', path(kind, id))).toMatchObject(NOT_FOUND);
    expect(await home.rest('POST', path(kind, id), body('Made by contract'))).toMatchObject(OK);
    const entity = await entityOf(kind, id);
    expect((await home.now(entity)).attributes['friendly_name']).toBe('Made by contract');
    if (kind !== 'script') expect((await home.now(entity)).attributes['id']).toBe(id);
    const { alias, name = alias } = (await home.rest('GET', path(kind, id))).json;
    expect(name).toBe('Made by contract');
    expect(await home.rest('DELETE', path(kind, id))).toMatchObject(OK);
    expect(await home.rest('GET', path(kind, id))).toMatchObject(NOT_FOUND);
    await gone(entity);
  });

  it('is replaced whole: what is left out is gone', async () => {
    const id = key();
    const described = { ...body('Whole'), icon: 'mdi:star' };
    await home.rest('POST', path(kind, id), kind === 'automation' ? { ...body('Whole'), description: 'x' } : described);
    const before = (await home.rest('GET', path(kind, id))).json;
    expect(before).toHaveProperty(kind === 'automation' ? 'description' : 'icon');
    await home.rest('POST', path(kind, id), body('Whole'));
    const after = (await home.rest('GET', path(kind, id))).json;
    expect(after).not.toHaveProperty(kind === 'automation' ? 'description' : 'icon');
    await home.rest('DELETE', path(kind, id));
  });

  it('is refused when it makes no sense', async () => {
    const { status, json } = await home.rest(
      'POST',
      path(kind, key()),
      kind === 'scene' ? { entities: 7 } : { alias: 'x', nonsense: true },
    );
    expect(status).toBe(400);
    expect(json.message).toContain('Message malformed');
  });

  it('that is not there cannot be unmade', async () => {
    expect(await home.rest('DELETE', path(kind, key()))).toMatchObject({ status: 400, json: { message: 'Resource not found' } });
  });

  it('keeps its key when its entity gets another id', async () => {
    const id = key();
    await home.rest('POST', path(kind, id), body('Renamed'));
    const entity = await entityOf(kind, id);
    const renamed = `${kind}.of_another_name_${id}`;
    await home.admin.get('config/entity_registry/update', { entity_id: entity, new_entity_id: renamed });
    expect((await home.rest('GET', path(kind, id))).status).toBe(200);
    expect((await home.rest('GET', path(kind, renamed.split('.')[1] ?? ''))).status).toBe(404);
    expect(await entityOf(kind, id)).toBe(renamed);
    await home.rest('DELETE', path(kind, id));
  });
});

describe('the key of an item', () => {
  it('is the one in the body, if that names another', async () => {
    const [id, other] = [key(), key()];
    const body = { ...KINDS[0]!.body('Moved'), id: other };
    expect(await home.rest('POST', path('automation', id), body)).toMatchObject(OK);
    expect((await home.rest('GET', path('automation', id))).status).toBe(404);
    expect((await home.rest('GET', path('automation', other))).status).toBe(200);
    await home.rest('DELETE', path('automation', other));
  });

  it('of a script is a slug', async () => {
    const { status, json } = await home.rest('POST', path('script', 'Not-A-Slug'), KINDS[1]!.body('x'));
    expect(status).toBe(400);
    expect(json.message).toContain('Key malformed');
  });
});

describe('automations and scripts', () => {
  it('are read whole over the socket', async (context) => {
    const automation = home.one(context, 'automation');
    const script = home.one(context, 'script');
    expect(await home.admin.get('automation/config', { entity_id: automation.entity_id })).toMatchObject({
      config: { alias: expect.any(String) },
    });
    expect(await home.admin.get('script/config', { entity_id: script.entity_id })).toMatchObject({
      config: { sequence: expect.any(Array) },
    });
    expect((await home.admin.refused('automation/config', { entity_id: 'automation.unheard_of' })).code).toBe('not_found');
  });

  it('are enabled, disabled and run', async (context) => {
    const automation = home.one(context, 'automation');
    const aim = { entity_id: automation.entity_id };
    await home.admin.call('automation.turn_off', {}, aim);
    await home.becomes(automation.entity_id, ({ state }) => state === 'off');
    await home.admin.call('automation.turn_on', {}, aim);
    await home.becomes(automation.entity_id, ({ state }) => state === 'on');
    expect((await home.admin.call('automation.trigger', { skip_condition: true }, aim)).success).toBe(true);
    await home.becomes(automation.entity_id, ({ attributes }) => Date.now() - Date.parse(attributes['last_triggered']) < 60_000);
  });

  it('leave a trace of what they did', async (context) => {
    const automation = home.one(context, 'automation', 0, ({ attributes }) => typeof attributes['id'] === 'string');
    await home.admin.call('automation.trigger', { skip_condition: true }, { entity_id: automation.entity_id });
    const item = { domain: 'automation', item_id: automation.attributes['id'] };
    let traces: any[] = [];
    for (const since = Date.now(); traces.length === 0 && Date.now() - since < 5000;) traces = await home.admin.get('trace/list', item);
    const last = traces.at(-1);
    expect(last).toMatchObject({
      run_id: expect.any(String),
      state: expect.any(String),
      timestamp: { start: expect.any(String) },
      domain: 'automation',
      item_id: item.item_id,
    });
    const whole = await home.admin.get('trace/get', { ...item, run_id: last.run_id });
    expect(whole).toMatchObject({
      trace: expect.any(Object),
      config: expect.any(Object),
      context: { id: expect.any(String) },
      run_id: last.run_id,
    });
    expect((await home.admin.refused('trace/get', { ...item, run_id: 'unheard_of' })).code).toBe('not_found');
  });

  it('a script that is called by its own name is waited for; turned on, it is not', async () => {
    const id = key();
    await home.rest('POST', path('script', id), { alias: 'Slow', sequence: [{ delay: { milliseconds: 400 } }] });
    const entity = await entityOf('script', id);
    const timed = async (run: () => Promise<unknown>): Promise<number> => {
      const since = Date.now();
      await run();
      return Date.now() - since;
    };
    expect(await timed(() => home.admin.call(`script.${id}`))).toBeGreaterThanOrEqual(390 / home.target.pace);
    // So slow that no busy machine takes the one for the other.
    await home.rest('POST', path('script', id), { alias: 'Slow', sequence: [{ delay: { seconds: 20 } }] });
    expect(await timed(() => home.admin.call('script.turn_on', {}, { entity_id: entity }))).toBeLessThan(15_000 / home.target.pace);
    await home.admin.call('script.turn_off', {}, { entity_id: entity });
    await home.becomes(entity, ({ state, attributes }) => state === 'off' && typeof attributes['last_triggered'] === 'string');
    await home.rest('DELETE', path('script', id));
  });

  it('a scene that is turned on says when', async (context) => {
    const scene = home.one(context, 'scene');
    await home.admin.call('scene.turn_on', {}, { entity_id: scene.entity_id });
    await home.becomes(scene.entity_id, ({ state }) => Date.now() - Date.parse(state) < 60_000);
  });
});

describe('what is checked before it is written', () => {
  it('is each part by itself', async (context) => {
    home.needs(context, 'plural automation keys');
    const answer = await home.admin.get('validate_config', {
      triggers: [{ trigger: 'state', entity_id: 'light.x' }],
      conditions: [{ condition: 'nonsense' }],
      actions: [{ action: 'light.turn_on' }],
    });
    expect(answer).toEqual({
      triggers: { valid: true, error: null },
      conditions: { valid: false, error: expect.any(String) },
      actions: { valid: true, error: null },
    });
  });
});
