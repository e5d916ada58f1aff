import { describe, expect, it } from 'vitest';
import { home as open } from './home.ts';

const home = open();
const name = (what: string): string => `${what} ${Math.random().toString(36).slice(2, 7)}`;
const found = (list: any[], key: string, value: string): any => list.find((item) => item[key] === value);

const DEVICE = [
  ...['name', 'name_by_user', 'area_id', 'manufacturer', 'model', 'sw_version', 'hw_version', 'entry_type', 'disabled_by'],
  ...['configuration_url', 'via_device_id'],
];
const ENTRY = [
  ...['entity_id', 'unique_id', 'platform', 'name', 'original_name', 'icon', 'device_id', 'area_id', 'config_entry_id', 'disabled_by'],
  ...['hidden_by', 'entity_category', 'translation_key', 'options', 'id'],
];
/** The three that work alike: created, listed, changed, told of, deleted. */
const KINDS = [
  { kind: 'area', key: 'area_id', change: { icon: 'mdi:sofa' }, fields: ['name', 'aliases', 'floor_id', 'icon', 'labels', 'picture'] },
  { kind: 'floor', key: 'floor_id', change: { level: 3 }, fields: ['name', 'aliases', 'icon', 'level'] },
  { kind: 'label', key: 'label_id', change: { color: 'red' }, fields: ['name', 'color', 'description', 'icon'] },
];

describe.each(KINDS)('the $kind registry', ({ kind, key, change, fields }) => {
  it('keeps what was created, changed and deleted, and tells of each', async (context) => {
    home.needs(context, 'floors');
    const wire = await home.wire();
    const events = await wire.subscribe('subscribe_events', { event_type: `${kind}_registry_updated` });
    const created = await wire.get(`config/${kind}_registry/create`, { name: name('Contract') });
    const id = created[key];
    for (const field of fields) expect(created, field).toHaveProperty(field);
    expect((await events.until(({ data }) => data[key] === id)).data).toMatchObject({ action: 'create', [key]: id });
    expect(found(await wire.get(`config/${kind}_registry/list`), key, id)).toEqual(created);
    const later = events.now();
    expect(await wire.get(`config/${kind}_registry/update`, { [key]: id, ...change })).toMatchObject(change);
    expect((await events.until(({ data }) => data[key] === id, later)).data).toMatchObject({ action: 'update', [key]: id });
    const last = events.now();
    expect((await wire.ask(`config/${kind}_registry/delete`, { [key]: id })).success).toBe(true);
    expect((await events.until(({ data }) => data[key] === id, last)).data).toMatchObject({ action: 'remove', [key]: id });
    expect(found(await wire.get(`config/${kind}_registry/list`), key, id)).toBeUndefined();
  });

  it('refuses a name that is taken, and what is not there', async (context) => {
    home.needs(context, 'floors');
    const taken = name('Twice');
    const first = await home.admin.get(`config/${kind}_registry/create`, { name: taken });
    expect(await home.admin.refused(`config/${kind}_registry/create`, { name: taken })).toMatchObject({
      code: 'invalid_info',
      message: expect.stringContaining('is already in use'),
    });
    await home.admin.get(`config/${kind}_registry/delete`, { [key]: first[key] });
    expect((await home.admin.refused(`config/${kind}_registry/delete`, { [key]: first[key] })).code).toMatch(/invalid_info|not_found/);
  });

  it('dates its entries in seconds', async (context) => {
    home.needs(context, 'plural automation keys');
    const created = await home.admin.get(`config/${kind}_registry/create`, { name: name('Dated') });
    expect(Math.abs(created.created_at - Date.now() / 1000)).toBeLessThan(60);
    expect(created.modified_at).toBeGreaterThanOrEqual(created.created_at);
    await home.admin.get(`config/${kind}_registry/delete`, { [key]: created[key] });
  });
});

describe('categories', () => {
  it('live in a scope', async (context) => {
    home.needs(context, 'floors');
    const created = await home.admin.get('config/category_registry/create', { scope: 'automation', name: name('Nightly') });
    expect(created).toMatchObject({ category_id: expect.any(String), name: expect.any(String), icon: null });
    expect(
      found(await home.admin.get('config/category_registry/list', { scope: 'automation' }), 'category_id', created.category_id),
    ).toBeDefined();
    expect(
      found(await home.admin.get('config/category_registry/list', { scope: 'script' }), 'category_id', created.category_id),
    ).toBeUndefined();
    await home.admin.get('config/category_registry/delete', { scope: 'automation', category_id: created.category_id });
  });
});

describe('the device registry', () => {
  it('describes devices', async () => {
    const all: any[] = await home.admin.get('config/device_registry/list');
    for (const device of all)
      expect(device).toMatchObject({
        id: expect.any(String),
        identifiers: expect.any(Array),
        ...(home.has('floors') && { labels: expect.any(Array) }),
      });
    // A child device says less of itself: the rest is its parent's.
    const devices = all.filter(({ parent_device_id }) => !parent_device_id);
    expect(devices.length).toBeGreaterThan(0);
    for (const device of devices) {
      expect(device).toMatchObject({ config_entries: expect.any(Array), connections: expect.any(Array) });
      for (const key of DEVICE) expect(device, key).toHaveProperty(key);
    }
  });

  it('takes a name and a room of the person, and tells of it', async () => {
    const wire = await home.wire();
    const [device] = await wire.get('config/device_registry/list');
    const events = await wire.subscribe('subscribe_events', { event_type: 'device_registry_updated' });
    const renamed = await wire.get('config/device_registry/update', { device_id: device.id, name_by_user: 'Contract device' });
    expect(renamed).toMatchObject({ id: device.id, name_by_user: 'Contract device' });
    expect((await events.until(({ data }) => data.device_id === device.id)).data).toMatchObject({
      action: 'update',
      changes: { name_by_user: device.name_by_user },
    });
    await wire.get('config/device_registry/update', { device_id: device.id, name_by_user: device.name_by_user });
  });
});

describe('the entity registry', () => {
  const first = async (): Promise<any> =>
    (await home.admin.get('config/entity_registry/list')).find(
      ({ entity_id, device_id }: any) => device_id && /^(light|switch)\./.test(entity_id),
    );

  it('lists entries with what the person set and what the integration said', async () => {
    const entries: any[] = await home.admin.get('config/entity_registry/list');
    for (const key of [...ENTRY, ...(home.has('floors') ? ['labels', 'categories'] : [])])
      for (const entry of entries) expect(entry, key).toHaveProperty(key);
    for (const entry of entries)
      expect(entry, entry.entity_id).toHaveProperty(home.has('names in parts') ? 'next_name_part' : 'has_entity_name');
  });

  it('gives one entry with aliases and classes', async () => {
    const { entity_id } = await first();
    const entry = await home.admin.get('config/entity_registry/get', { entity_id });
    expect(entry).toMatchObject({ entity_id, aliases: expect.any(Array) });
    for (const key of ['capabilities', 'device_class', 'original_device_class', 'original_icon']) expect(entry, key).toHaveProperty(key);
  });

  it('gives several, null for those it does not know', async () => {
    const { entity_id } = await first();
    const entries = await home.admin.get('config/entity_registry/get_entries', { entity_ids: [entity_id, 'light.unheard_of'] });
    expect(entries).toMatchObject({ [entity_id]: { entity_id }, 'light.unheard_of': null });
  });

  it('does not find what is not there', async () => {
    expect(await home.admin.refused('config/entity_registry/get', { entity_id: 'light.unheard_of' })).toMatchObject({
      code: 'not_found',
      message: 'Entity not found',
    });
    expect((await home.admin.refused('config/entity_registry/update', { entity_id: 'light.unheard_of', name: 'x' })).code).toBe(
      'not_found',
    );
  });

  it('takes a name, which the state then shows, and tells of it', async () => {
    const entry = await first();
    const wire = await home.wire();
    const events = await wire.subscribe('subscribe_events', { event_type: 'entity_registry_updated' });
    const { entity_entry } = await wire.get('config/entity_registry/update', { entity_id: entry.entity_id, name: 'Contract name' });
    expect(entity_entry).toMatchObject({ entity_id: entry.entity_id, name: 'Contract name' });
    expect((await events.until(({ data }) => data.entity_id === entry.entity_id)).data).toMatchObject({
      action: 'update',
      entity_id: entry.entity_id,
      changes: { name: entry.name },
    });
    await home.becomes(entry.entity_id, ({ attributes }) => String(attributes['friendly_name']).includes('Contract name'));
    await wire.get('config/entity_registry/update', { entity_id: entry.entity_id, name: entry.name });
  });

  it('renames: tells of the old id, and refuses one that is taken or malformed', async () => {
    const entry = await first();
    const wire = await home.wire();
    const events = await wire.subscribe('subscribe_events', { event_type: 'entity_registry_updated' });
    const renamed = `${entry.entity_id}_of_contract`;
    const { entity_entry } = await wire.get('config/entity_registry/update', { entity_id: entry.entity_id, new_entity_id: renamed });
    expect(entity_entry).toMatchObject({ entity_id: renamed, unique_id: entry.unique_id });
    expect((await events.until(({ data }) => data.old_entity_id)).data).toMatchObject({
      action: 'update',
      entity_id: renamed,
      old_entity_id: entry.entity_id,
    });
    const other = [...home.states.keys()].find((id) => id.split('.')[0] === entry.entity_id.split('.')[0] && id !== entry.entity_id);
    for (const wrong of [other, 'sensor.of_another_domain', 'Not An Id'])
      expect((await wire.ask('config/entity_registry/update', { entity_id: renamed, new_entity_id: wrong })).success, wrong).toBe(false);
    await wire.get('config/entity_registry/update', { entity_id: renamed, new_entity_id: entry.entity_id });
    await home.becomes(entry.entity_id, ({ state }) => state !== 'unavailable');
  });

  it('hides, labels and gives aliases', async (context) => {
    home.needs(context, 'floors');
    const entry = await first();
    const change = { hidden_by: 'user', aliases: ['The contract one'], labels: [] };
    const { entity_entry } = await home.admin.get('config/entity_registry/update', { entity_id: entry.entity_id, ...change });
    expect(entity_entry).toMatchObject(change);
    await home.admin.get('config/entity_registry/update', {
      entity_id: entry.entity_id,
      hidden_by: null,
      aliases: [],
      labels: entry.labels,
    });
  });

  it('lets what has no name of its own have no area of its own', async (context) => {
    home.needs(context, 'names in parts');
    const entries: any[] = await home.admin.get('config/entity_registry/list');
    const main = entries.find(({ device_id, name, original_name }) => device_id && !name && !original_name);
    if (!main) return context.skip('every entity has a name of its own');
    const { area_id } = await home.admin.get('config/area_registry/create', { name: name('Not here') });
    const error = await home.admin.refused('config/entity_registry/update', { entity_id: main.entity_id, area_id });
    expect(error).toMatchObject({ code: 'invalid_info', message: expect.stringContaining('set the area on its device instead') });
    const { entity_entry } = await home.admin.get('config/entity_registry/update', {
      entity_id: main.entity_id,
      area_id,
      name: 'Of its own',
    });
    expect(entity_entry).toMatchObject({ area_id, next_name_part: 'area' });
    await home.admin.get('config/entity_registry/update', { entity_id: main.entity_id, area_id: null, name: null });
    await home.admin.get('config/area_registry/delete', { area_id });
  });

  it('takes a disabled entity out of the home, and brings it back', async () => {
    const entry = await first();
    const wire = await home.wire();
    const stream = await wire.subscribe('subscribe_entities', { entity_ids: [entry.entity_id] });
    await stream.until(() => true);
    const answer = await wire.get('config/entity_registry/update', { entity_id: entry.entity_id, disabled_by: 'user' });
    expect(answer.entity_entry.disabled_by).toBe('user');
    await stream.until((event) => event.r?.includes(entry.entity_id));
    expect(await wire.get('config/entity_registry/update', { entity_id: entry.entity_id, disabled_by: null })).toHaveProperty(
      'reload_delay',
    );
    if (!home.target.real) return;
    // The real one reloads the whole integration half a minute later; the rest of the suite must not wait for that.
    await wire.get('config_entries/get');
    await home.rest('POST', `/api/config/config_entries/entry/${entry.config_entry_id}/reload`, {});
    await home.becomes(entry.entity_id, ({ state }) => state !== 'unavailable');
  });

  it('is short for display, without what is disabled', async () => {
    const { entity_categories, entities } = await home.admin.get('config/entity_registry/list_for_display');
    expect(entity_categories).toEqual({ 0: 'config', 1: 'diagnostic' });
    expect(entities.length).toBeGreaterThan(10);
    for (const entity of entities) {
      expect(entity).toMatchObject({ ei: expect.any(String), pl: expect.any(String), lb: expect.any(Array) });
      if (home.has('floors')) for (const value of Object.values(entity)) expect(value).not.toBeNull();
    }
  });
});
