import { afterEach, describe, expect, it } from 'vitest';
import { managedHome, type ManagedHome } from './testing/managed-home.ts';
import { managementTools } from './tools.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
async function start(options: Parameters<typeof managedHome>[0] = {}): Promise<ManagedHome> {
  const home = await managedHome(options);
  ends.push(home.close);
  return home;
}
const LAMP = 'light.floor_lamp';

describe('the list of tools', () => {
  it('is short, plainly named, and described by its first words', () => {
    const names = Object.keys(managementTools);
    expect(names.length).toBeLessThanOrEqual(30);
    expect(names.filter((name) => !/^[a-z]+(_[a-z]+)+$/.test(name))).toEqual([]);
    for (const { description, title } of Object.values(managementTools)) {
      expect(description.length).toBeLessThan(300);
      expect(title['zh-CN']).toMatch(/\p{Script=Han}/u);
    }
  });

  it('calls dangerous what can open a door later, and private what tells of people', () => {
    const risks = Object.entries(managementTools).map(([name, { risk }]) => [name, risk] as const);
    const of = (wanted: string) => risks.filter(([, risk]) => risk === wanted).map(([name]) => name);
    expect(of('danger').sort()).toEqual([
      'assist_ask', 'automation_create', 'automation_delete', 'automation_update', 'entity_expose', 'entity_id_change', 'scene_create',
      'scene_delete', 'scene_update', 'script_create', 'script_delete', 'script_update', 'update_install',
    ]); // prettier-ignore
    expect(of('read').sort()).toEqual(['config_check', 'update_list']);
    expect(of('private')).toEqual(expect.arrayContaining(['related_find', 'routine_list']));
    expect(of('control').sort()).toEqual(['automation_enable', 'entity_update', 'routine_run', 'update_skip']);
  });
});

describe('entities', () => {
  it('are read with what uses them, and without tokens', async () => {
    const { run } = await start();
    const lamp = await run('entity_read', { entity: LAMP });
    expect(lamp).toMatchObject({ entity_id: LAMP, registry: expect.any(Object), used_by: { scene: ['scene.movie_night'] } });
    expect(JSON.stringify(lamp)).not.toMatch(/access_token|entity_picture/);
    await expect(run('entity_read', { entity: 'light.flor_lamp' })).rejects.toThrow(/Did you mean .*light\.floor_lamp/);
  });

  it('are renamed, moved, labelled and hidden, and all of it is taken back', async () => {
    const { run, undo, demo } = await start();
    const entry = () => structuredClone(demo.home.registries.entities.get(LAMP));
    const { modified_at: _before, ...before } = entry() ?? {};
    await run('entity_update', {
      entity: LAMP,
      name: 'Reading lamp',
      area: 'Bedroom',
      hidden: true,
      icon: 'mdi:lamp',
      aliases: ['Corner'],
    });
    expect(entry()).toMatchObject({ name: 'Reading lamp', area_id: 'bedroom', hidden_by: 'user', icon: 'mdi:lamp', aliases: ['Corner'] });
    await undo();
    expect(entry()).toMatchObject(before);
  });

  it('are switched off and on', async () => {
    const { run, undo, demo } = await start();
    await run('entity_update', { entity: LAMP, enabled: false });
    expect(demo.home.registries.entities.get(LAMP)?.disabled_by).toBe('user');
    expect(await run('entity_read', { entity: LAMP })).toMatchObject({ state: expect.stringContaining('disabled') });
    await run('entity_update', { entity: LAMP, enabled: true });
    await undo();
    expect(demo.home.registries.entities.get(LAMP)?.disabled_by).toBe('user');
  });

  it('go only to areas and labels that exist', async () => {
    const { run } = await start();
    await expect(run('entity_update', { entity: LAMP, area: 'Dungeon' })).rejects.toThrow(/There are: .*Bedroom/);
    await expect(run('entity_update', { entity: LAMP, labels: ['nope'] })).rejects.toMatchObject({ problem: 'not.found' });
    await expect(run('entity_update', { entity: LAMP })).rejects.toMatchObject({ problem: 'input.invalid' });
  });

  it('keep their id while something names it, unless one insists; then they get it back', async () => {
    const { run, undo, demo } = await start();
    await expect(run('entity_id_change', { entity: LAMP, new_id: 'light.corner' })).rejects.toMatchObject({
      problem: 'conflict',
      message: expect.stringContaining('scene.movie_night'),
    });
    const changed = await run('entity_id_change', { entity: LAMP, new_id: 'light.corner', even_if_used: true });
    expect(changed).toMatchObject({ was: LAMP, entity_id: 'light.corner', still_names_the_old_id: { scene: ['scene.movie_night'] } });
    expect(demo.home.get('light.corner')).toBeDefined();
    await undo();
    expect(demo.home.get(LAMP)).toBeDefined();
    await expect(run('entity_id_change', { entity: LAMP, new_id: 'switch.corner' })).rejects.toMatchObject({ problem: 'input.invalid' });
    const taken = run('entity_id_change', { entity: LAMP, new_id: 'light.bedside_lamp', even_if_used: true });
    await expect(taken).rejects.toMatchObject({ problem: 'conflict' });
  });

  it('are shown and hidden, and only what really changed is taken back', async () => {
    const { run, undo, undoable, demo } = await start();
    demo.home.registries.exposed.set(LAMP, true);
    demo.home.registries.exposed.set('lock.front_door', false);
    expect(await run('entity_expose', { show: [LAMP, 'lock.front_door'] })).toMatchObject({ shown: ['lock.front_door'], unchanged: 1 });
    await undo();
    expect(demo.home.registries.exposed.get('lock.front_door')).toBe(false);
    expect(demo.home.registries.exposed.get(LAMP)).toBe(true);
    await run('entity_expose', { show: [LAMP] });
    expect(undoable()).toBeUndefined();
    await expect(run('entity_expose', { show: ['light.nowhere'] })).rejects.toMatchObject({ problem: 'not.found' });
  });

  it('lead to what uses them', async () => {
    const { run } = await start();
    expect(await run('related_find', { type: 'entity', id: LAMP })).toMatchObject({ related: { scene: ['scene.movie_night'] } });
  });
});

describe('looking into a home', () => {
  it('renders a template with its type, and says what is wrong with one', async () => {
    const { run } = await start();
    expect(await run('template_render', { template: "{{ states('light.floor_lamp') }}" })).toMatchObject({
      value: expect.any(String),
      looked_at: [LAMP],
    });
    expect(await run('template_render', { template: '{{ 1 + 2 }}' })).toMatchObject({ value: 3, type: 'number' });
    expect(await run('template_render', { template: '{{ n * 2 }}', variables: { n: 4 } })).toMatchObject({ value: 8 });
    await expect(run('template_render', { template: '{{ 1 +' })).rejects.toMatchObject({ problem: 'input.invalid' });
  });

  it('checks the configuration', async () => {
    const { run } = await start();
    expect(await run('config_check')).toMatchObject({ result: 'valid' });
  });

  it('reads the log without the secrets in it', async () => {
    const { run, demo } = await start();
    demo.home.log.entries.unshift({ at: demo.home.now(), level: 'ERROR', name: 'custom.cloud', message: 'GET http://me:hunter2@host?api_key=abcdef123 failed, Bearer eyJhbGciOi.eyJzdWIiOiIx.sig' });
    const { items } = await run('log_read', { level: 'ERROR', search: 'cloud' });
    expect(items).toMatchObject([{ where: 'custom.cloud', level: 'ERROR' }]);
    expect(JSON.stringify(items)).not.toMatch(/hunter2|abcdef123|eyJ/);
    expect(await run('log_read', { file: true, limit: 5 })).toMatchObject({ newest_first: expect.any(Array) });
  }); // prettier-ignore

  it('asks its own assistant', async () => {
    const { run } = await start();
    expect(await run('assist_ask', { text: 'turn on the floor lamp' })).toMatchObject({
      said: expect.any(String),
      kind: expect.any(String),
    });
  });

  it.each(['areas', 'floors', 'labels', 'categories', 'devices', 'helpers', 'integrations', 'backups', 'repairs', 'health'])('lists its %s', async (what) => {
    const { run } = await start();
    const read = await run('home_read', { what });
    expect(read['total']).toBeGreaterThan(0);
    expect(JSON.stringify(read).length).toBeLessThan(30_000);
  }); // prettier-ignore

  it('says what an older home does not know', async () => {
    const { run } = await start({ version: '2024.3.3' });
    await expect(run('home_read', { what: 'floors' })).rejects.toMatchObject({
      problem: 'not.supported',
      message: expect.stringContaining('floors'),
    });
  });

  it('explains to somebody without rights what they may not do, and reads what they may', async () => {
    const { run } = await start({ as: 'user' });
    for (const [tool, args] of [
      ['log_read', {}],
      ['home_read', { what: 'backups' }],
      ['config_check', {}],
      ['entity_update', { entity: LAMP, name: 'x' }],
      ['entity_expose', { show: [LAMP] }],
    ] as const)
      // prettier-ignore
      await expect(run(tool, args), tool).rejects.toMatchObject({ problem: 'remote.forbidden', message: expect.stringContaining('Robin') });
    expect((await run('home_read', { what: 'areas' }))['total']).toBeGreaterThan(0);
  });
});

describe('updates', () => {
  const FIRMWARE = 'update.coffee_machine_firmware';

  it('are listed with what is new, and told about', async () => {
    const { run } = await start();
    expect(await run('update_list')).toMatchObject({
      available: expect.any(Number),
      items: expect.arrayContaining([expect.objectContaining({ entity_id: FIRMWARE })]),
    });
    expect(await run('update_list', { entity: FIRMWARE })).toMatchObject({ entity_id: FIRMWARE, release_notes: expect.any(String) });
  });

  it('are skipped, and offered again', async () => {
    const { run, undo, demo } = await start();
    const skipped = () => demo.home.get(FIRMWARE)?.attributes['skipped_version'];
    expect(await run('update_skip', { entity: FIRMWARE })).toMatchObject({ changed: true });
    expect(skipped()).toEqual(expect.any(String));
    await undo();
    expect(skipped()).toBeNull();
  });

  it('are installed: it says that it began, and cannot be taken back', async () => {
    const { run, undoable } = await start();
    expect((await run('update_install', { entity: FIRMWARE }))['status']).toMatch(/installing|installed/);
    expect(undoable()).toBeUndefined();
  });

  it('say whether a backup is made first, and install nothing where one was asked for and cannot be had', async () => {
    const { run, demo } = await start();
    await expect(run('update_install', { entity: 'update.coffee_machine_firmware', backup: true })).rejects.toThrow(
      /backup.*nothing was installed/,
    );
    expect(demo.home.get('update.coffee_machine_firmware')?.attributes['in_progress']).toBe(false);
    expect(await run('update_install', { entity: 'update.kitchen_display_firmware' })).toMatchObject({ backup: 'made first' });
    expect(await run('update_install', { entity: 'update.coffee_machine_firmware' })).toMatchObject({ backup: 'none: it cannot make one' });
  });
});
