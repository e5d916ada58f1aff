import { afterEach, describe, expect, it } from 'vitest';
import { managedHome, type ManagedHome } from './testing/managed-home.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
async function start(options: Parameters<typeof managedHome>[0] = {}): Promise<ManagedHome> {
  const home = await managedHome(options);
  ends.push(home.close);
  return home;
}
const HALLWAY = 'automation.hallway_light';
const bodies = ({ demo }: ManagedHome, kind: 'automation' | 'script' | 'scene' = 'automation') => demo.home.items.of(kind);
const night = {
  alias: 'Good night',
  triggers: [{ trigger: 'time', at: '23:00:00' }],
  actions: [{ action: 'light.turn_off', target: { entity_id: 'all' } }],
};

describe('reading', () => {
  it('lists what there is, page by page', async () => {
    const { run } = await start();
    const all = await run('routine_list');
    expect(all['items']).toContainEqual({ entity_id: 'script.everything_off', name: 'Everything off', running: false });
    const first = await run('routine_list', { limit: 1 });
    const second = await run('routine_list', { limit: 1, cursor: first['next'] });
    expect(first['total']).toBe(all['total']);
    expect(second['items']).not.toEqual(first['items']);
    expect((await run('routine_list', { kind: 'scene', search: 'movie' }))['items']).toMatchObject([{ entity_id: 'scene.movie_night' }]);
  });

  it('finds an item by its entity id, by its key and by its name, and never by something similar', async () => {
    const { run } = await start();
    for (const item of [HALLWAY, '1700000000003', 'Light when somebody comes'])
      expect(await run('automation_read', { item })).toMatchObject({ entity_id: HALLWAY, key: '1700000000003', editable: true });
    await expect(run('automation_read', { item: 'automation.hallway_lights' })).rejects.toThrow(/Did you mean .*automation\.hallway_light/);
  });

  it('speaks the names of today, whatever is stored, and never the id inside', async () => {
    const home = await start();
    bodies(home).set('1700000000003', {
      id: '1700000000003',
      alias: 'Old',
      trigger: [{ platform: 'state', entity_id: 'binary_sensor.x' }],
      condition: [],
      action: [{ service: 'light.turn_on' }, { if: [], then: [{ service: 'light.turn_off', data: { service: 'stays' } }] }],
    });
    expect((await home.run('automation_read', { item: HALLWAY }))['config']).toEqual({
      alias: 'Old',
      triggers: [{ trigger: 'state', entity_id: 'binary_sensor.x' }],
      conditions: [],
      actions: [{ action: 'light.turn_on' }, { if: [], then: [{ action: 'light.turn_off', data: { service: 'stays' } }] }],
    });
  });

  it('reads what was written by hand, and says why it cannot be changed here', async () => {
    const home = await start();
    home.demo.home.write('automation.by_hand', 'on', { friendly_name: 'By hand' });
    bodies(home).set('', { alias: 'By hand', triggers: [], actions: [{ action: 'light.turn_on' }] });
    await expect.poll(() => home.link.access.entity('automation.by_hand')?.state).toBe('on');
    expect(await home.run('automation_read', { item: 'automation.by_hand' })).toMatchObject({
      editable: false,
      hash: null,
      config: { alias: 'By hand' },
    });
    const update = home.run('automation_update', { item: 'automation.by_hand', config: night });
    await expect(update).rejects.toMatchObject({ problem: 'not.supported', message: expect.stringContaining('YAML') });
    await expect(home.run('automation_delete', { item: 'automation.by_hand' })).rejects.toThrow(/YAML/);
  });
});

describe('writing', () => {
  it('creates, waits until it is there, and takes it back', async () => {
    const home = await start();
    const made = await home.run('automation_create', { config: night });
    expect(made['entity_id']).toBe('automation.good_night');
    expect(bodies(home).get(String(made['key']))).toMatchObject(night);
    await home.undo();
    expect(bodies(home).has(String(made['key']))).toBe(false);
  });

  it('replaces the whole body, and brings the former one back exactly', async () => {
    const home = await start();
    const before = structuredClone(bodies(home).get('1700000000003'));
    const changed = await home.run('automation_update', { item: HALLWAY, config: night });
    expect(changed).toMatchObject({ entity_id: HALLWAY, key: '1700000000003', changed: true });
    expect(bodies(home).get('1700000000003')).toEqual({ id: '1700000000003', ...night });
    await home.undo();
    expect(bodies(home).get('1700000000003')).toEqual(before);
  });

  it('deletes, and brings back what was there', async () => {
    const home = await start();
    const before = structuredClone(bodies(home, 'scene').get('1700000000001'));
    await home.run('scene_delete', { item: 'Movie night' });
    expect(home.link.access.entity('scene.movie_night')).toBeUndefined();
    await home.undo();
    expect(bodies(home, 'scene').get('1700000000001')).toEqual(before);
    expect(home.link.access.entity('scene.movie_night')).toBeDefined();
  });

  it('finds a script somebody renamed by its key, instead of making a second one', async () => {
    const home = await start();
    await home.run('entity_id_change', { entity: 'script.everything_off', new_id: 'script.sleep' });
    const scripts = bodies(home, 'script').size;
    const sequence = [{ action: 'light.turn_off', target: { entity_id: 'all' } }];
    expect(await home.run('script_update', { item: 'script.sleep', config: { alias: 'Sleep', sequence } })).toMatchObject({
      key: 'everything_off',
    });
    expect(bodies(home, 'script').size).toBe(scripts);
    expect(bodies(home, 'script').get('everything_off')).toEqual({ alias: 'Sleep', sequence });
    await home.undo();
    expect(bodies(home, 'script').get('everything_off')).toMatchObject({ alias: 'Everything off' });
  });

  it('never lets an id inside the body move the item', async () => {
    const home = await start();
    await home.run('automation_update', { item: HALLWAY, config: { ...night, id: 'elsewhere' } });
    expect([...bodies(home).keys()]).not.toContain('elsewhere');
    expect(bodies(home).get('1700000000003')).toMatchObject(night);
  });

  it('sees that somebody else changed it since it was read', async () => {
    const home = await start();
    const { hash, config } = await home.run('automation_read', { item: HALLWAY });
    bodies(home).set('1700000000003', { id: '1700000000003', ...night });
    const late = home.run('automation_update', { item: HALLWAY, config, expected_hash: hash });
    await expect(late).rejects.toMatchObject({ problem: 'conflict.changed' });
    expect(bodies(home).get('1700000000003')).toMatchObject(night);
  });

  it('lets the home check it first: nothing is written that it would not take', async () => {
    const home = await start();
    const before = structuredClone([...bodies(home)]);
    const wrong = home.run('automation_create', { config: { ...night, triggers: [{ trigger: 'telepathy' }] } });
    await expect(wrong).rejects.toMatchObject({
      problem: 'input.invalid',
      details: { fields: { 'config.triggers': expect.stringContaining('telepathy') } },
    });
    await expect(home.run('automation_update', { item: HALLWAY, config: { alias: 'No triggers' } })).rejects.toMatchObject({
      problem: 'input.invalid',
    });
    const both = home.run('automation_update', { item: HALLWAY, config: { ...night, trigger: [] } });
    await expect(both).rejects.toMatchObject({ details: { fields: { trigger: expect.stringContaining('old name') } } });
    expect([...bodies(home)]).toEqual(before);
  });

  it('does not replace by creating', async () => {
    const { run } = await start();
    const sequence = [{ delay: 1 }];
    await expect(run('script_create', { key: 'everything_off', config: { sequence } })).rejects.toMatchObject({ problem: 'conflict' });
    await expect(run('script_create', { key: 'Not A Slug', config: { sequence } })).rejects.toMatchObject({ problem: 'input.invalid' });
    expect(await run('script_create', { config: { alias: 'Everything off', sequence } })).toMatchObject({ key: 'everything_off_2' });
  });

  it('writes the names an older home knows', async () => {
    const home = await start({ version: '2024.3.3' });
    const made = await home.run('automation_create', { config: night });
    expect(bodies(home).get(String(made['key']))).toMatchObject({
      trigger: [{ platform: 'time', at: '23:00:00' }],
      action: [{ service: 'light.turn_off', target: { entity_id: 'all' } }],
    });
    expect((await home.run('automation_read', { item: String(made['entity_id']) }))['config']).toEqual(night);
  });

  it('is for administrators, and says so before it tries', async () => {
    const home = await start({ as: 'user' });
    await expect(home.run('automation_update', { item: HALLWAY, config: night })).rejects.toMatchObject({
      problem: 'remote.forbidden',
      message: expect.stringContaining('administrator'),
    });
    expect((await home.run('routine_list'))['total']).toBeGreaterThan(3);
  });
});

describe('running', () => {
  it('starts a script, a scene and an automation, and says that it was seen', async () => {
    const { run, demo } = await start();
    expect(await run('routine_run', { item: 'Movie night' })).toEqual({ ran: 'scene.movie_night', name: 'Movie night', started: true });
    expect(await run('routine_run', { item: 'script.everything_off' })).toMatchObject({ started: true });
    expect(await run('routine_run', { item: HALLWAY })).toMatchObject({ started: true });
    expect(demo.home.get('light.floor_lamp')?.state).toBe('off');
  });

  it('waits for a script where one asks it to', async () => {
    const { run } = await start();
    const began = Date.now();
    expect(await run('routine_run', { item: 'script.welcome_home', wait: true })).toMatchObject({ started: true });
    expect(Date.now() - began).toBeGreaterThan(1_500);
  });

  it('says honestly when the conditions held an automation back', async () => {
    const { run, demo } = await start();
    demo.faults.services.behave('automation.trigger', { kind: 'ignores' });
    expect(await run('routine_run', { item: HALLWAY, skip_conditions: false })).toMatchObject({
      started: false,
      note: expect.stringContaining('conditions'),
    });
  });

  it('takes no variables where they would be lost, and runs nothing that is not there', async () => {
    const { run } = await start();
    await expect(run('routine_run', { item: 'scene.movie_night', variables: { a: 1 } })).rejects.toMatchObject({
      problem: 'input.invalid',
    });
    await expect(run('routine_run', { item: 'scene.nowhere' })).rejects.toMatchObject({ problem: 'not.found' });
  });

  it('shows how it went, step by step', async () => {
    const { run } = await start();
    await run('routine_run', { item: HALLWAY });
    const { items } = await run('routine_trace', { item: HALLWAY });
    expect(items).toMatchObject([{ run: expect.any(String), state: 'finished' }]);
    const last = await run('routine_trace', { item: HALLWAY, run: 'last' });
    expect(last['steps']).toContainEqual(expect.objectContaining({ step: 'action/0' }));
    await expect(run('routine_trace', { item: HALLWAY, run: 'never' })).rejects.toMatchObject({ problem: 'not.found' });
  });

  it('switches an automation off and on again', async () => {
    const { run, undo, undoable, demo } = await start();
    expect(await run('automation_enable', { item: HALLWAY, enabled: false })).toMatchObject({ changed: true, confirmed: true });
    expect(demo.home.get(HALLWAY)?.state).toBe('off');
    await undo();
    expect(demo.home.get(HALLWAY)?.state).toBe('on');
    expect(await run('automation_enable', { item: HALLWAY, enabled: true })).toMatchObject({ changed: false });
    expect(undoable()).toBeUndefined();
  });
});
