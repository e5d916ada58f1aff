import { describe, expect, it } from 'vitest';
import { home as open } from './home.ts';

const home = open();
const name = (): string => `Contract ${Math.random().toString(36).slice(2, 8)}`;

describe('what assistants may see', () => {
  it('is a list that can be changed', async (context) => {
    const light = home.one(context, 'light');
    const listed = async () => (await home.admin.get('homeassistant/expose_entity/list')).exposed_entities;
    const set = (should_expose: boolean) =>
      home.admin.get('homeassistant/expose_entity', { assistants: ['conversation'], entity_ids: [light.entity_id], should_expose });
    await set(true);
    expect((await listed())[light.entity_id]).toMatchObject({ conversation: true });
    await set(false);
    expect((await listed())[light.entity_id]?.conversation ?? false).toBe(false);
    await set(true);
  });

  it('knows only its assistants', async () => {
    const wrong = { assistants: ['somebody'], entity_ids: ['light.x'], should_expose: true };
    expect((await home.admin.refused('homeassistant/expose_entity', wrong)).code).toBe('invalid_format');
  });
});

describe('a signed address', () => {
  it('opens exactly what was signed, without a token', async () => {
    const { path } = await home.admin.get('auth/sign_path', { path: '/api/config', expires: 20 });
    expect(path).toMatch(/^\/api\/config\?authSig=/);
    expect((await home.rest('GET', path, undefined, null)).status).toBe(200);
    expect((await home.rest('GET', path.replace('/api/config', '/api/states'), undefined, null)).status).toBe(401);
    expect((await home.rest('GET', `${path}x`, undefined, null)).status).toBe(401);
    expect((await home.rest('POST', path, {}, null)).status).not.toBe(200);
  });

  it('ends after its time', async () => {
    const { path } = await home.admin.get('auth/sign_path', { path: '/api/config', expires: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect((await home.rest('GET', path, undefined, null)).status).toBe(401);
  });
});

describe('a camera', () => {
  it('gives a picture to whoever has a token, its own token or a signature', async (context) => {
    const camera = home.one(context, 'camera');
    const proxy = `/api/camera_proxy/${camera.entity_id}`;
    const seen = await home.rest('GET', proxy);
    expect(seen.status).toBe(200);
    expect(seen.headers.get('content-type')).toMatch(/^image\//);
    const { access_token, entity_picture } = (await home.now(camera.entity_id)).attributes;
    expect(entity_picture).toBe(`${proxy}?token=${access_token}`);
    expect((await home.rest('GET', entity_picture, undefined, null)).status).toBe(200);
    expect([401, 403]).toContain((await home.rest('GET', `${proxy}?token=nonsense`, undefined, null)).status);
    const { path } = await home.admin.get('auth/sign_path', { path: proxy });
    expect((await home.rest('GET', path, undefined, null)).status).toBe(200);
  });

  it('that is not there is not found', async () => {
    expect((await home.rest('GET', '/api/camera_proxy/camera.unheard_of')).status).toBe(404);
  });
});

describe('a to-do list', () => {
  it('takes, changes and gives up items, and tells of each', async (context) => {
    const list = home.one(context, 'todo', 1 | 2 | 4);
    const aim = { entity_id: list.entity_id };
    const wire = await home.wire();
    const stream = await wire.subscribe('todo/item/subscribe', aim);
    expect(await stream.until(() => true)).toEqual({ items: expect.any(Array) });
    const summary = name();
    await home.admin.call('todo.add_item', { item: summary }, aim);
    const { items } = await stream.until((event) => event.items.some((item: any) => item.summary === summary));
    const item = items.find((one: any) => one.summary === summary);
    expect(item).toMatchObject({ uid: expect.any(String), summary, status: 'needs_action' });
    await home.admin.call('todo.update_item', { item: item.uid, status: 'completed' }, aim);
    await stream.until((event) => event.items.some((one: any) => one.uid === item.uid && one.status === 'completed'));
    const { result } = await home.admin.call('todo.get_items', { status: ['completed'] }, aim, { return_response: true });
    expect(result.response[list.entity_id].items).toContainEqual(expect.objectContaining({ summary, status: 'completed' }));
    expect((await home.admin.get('todo/item/list', aim)).items).toContainEqual(expect.objectContaining({ uid: item.uid }));
    const later = stream.now();
    await home.admin.call('todo.remove_item', { item: [summary] }, aim);
    await stream.until((event) => !event.items.some((one: any) => one.uid === item.uid), later);
    expect((await home.admin.get('todo/item/list', aim)).items).not.toContainEqual(expect.objectContaining({ uid: item.uid }));
  });

  it('counts what is open', async (context) => {
    const list = home.one(context, 'todo', 1 | 2);
    const aim = { entity_id: list.entity_id };
    const before = Number((await home.now(list.entity_id)).state);
    const summary = name();
    await home.admin.call('todo.add_item', { item: summary }, aim);
    await home.becomes(list.entity_id, ({ state }) => Number(state) === before + 1);
    await home.admin.call('todo.remove_item', { item: summary }, aim);
    await home.becomes(list.entity_id, ({ state }) => Number(state) === before);
  });

  it('does not find an item that is not there', async (context) => {
    const list = home.one(context, 'todo', 4);
    const { error } = await home.admin.call('todo.update_item', { item: 'unheard of', rename: 'x' }, { entity_id: list.entity_id });
    expect(error?.code).toBe('service_validation_error');
  });
});

describe('a calendar', () => {
  it('takes an event and shows it in its range', async (context) => {
    const calendar = home.one(context, 'calendar', 1);
    const summary = name();
    const start = new Date(Date.now() + 86_400_000);
    const event = { summary, start_date_time: start.toISOString(), end_date_time: new Date(start.getTime() + 3_600_000).toISOString() };
    expect((await home.admin.call('calendar.create_event', event, { entity_id: calendar.entity_id })).success).toBe(true);
    const range = { start_date_time: new Date().toISOString(), end_date_time: new Date(Date.now() + 3 * 86_400_000).toISOString() };
    const { result } = await home.admin.call('calendar.get_events', range, { entity_id: calendar.entity_id }, { return_response: true });
    expect(result.response[calendar.entity_id].events).toContainEqual(
      expect.objectContaining({ summary, start: expect.any(String), end: expect.any(String) }),
    );
    const rest = await home.rest('GET', `/api/calendars/${calendar.entity_id}?start=${range.start_date_time}&end=${range.end_date_time}`);
    const found = rest.json.find((one: any) => one.summary === summary);
    expect(found).toMatchObject({ start: { dateTime: expect.any(String) }, end: { dateTime: expect.any(String) } });
    if (found.uid) await home.admin.ask('calendar/event/delete', { entity_id: calendar.entity_id, uid: found.uid });
  });
});

describe('the weather', () => {
  it.for([
    ['daily', 1],
    ['hourly', 2],
  ] as const)('is forecast %s', async ([forecast_type, bit], context) => {
    const weather = home.one(context, 'weather', bit);
    const wire = await home.wire();
    const stream = await wire.subscribe('weather/subscribe_forecast', { entity_id: weather.entity_id, forecast_type });
    const event = await stream.until(() => true);
    expect(event).toMatchObject({ type: forecast_type, forecast: expect.any(Array) });
    expect(event.forecast[0]).toMatchObject({
      datetime: expect.any(String),
      condition: expect.any(String),
      temperature: expect.any(Number),
    });
  });

  it('names the units of what it says', (context) => {
    const weather = home.one(context, 'weather');
    for (const key of ['temperature_unit', 'pressure_unit', 'wind_speed_unit', 'precipitation_unit'])
      expect(weather.attributes, key).toHaveProperty(key);
  });
});

describe('helpers', () => {
  it.each([
    ['input_boolean', {}, { name: 'Changed' }],
    ['input_number', { min: 0, max: 10 }, { name: 'Changed', min: 0, max: 20 }],
    ['input_select', { options: ['a', 'b'] }, { name: 'Changed', options: ['a', 'b', 'c'] }],
    ['input_text', {}, { name: 'Changed' }],
    ['input_button', {}, { name: 'Changed' }],
    ['counter', {}, { name: 'Changed', step: 2 }],
    ['timer', { duration: '00:00:05' }, { name: 'Changed', duration: '00:00:09' }],
  ])('of kind %s are made, listed, changed and unmade', async (domain, keys, change) => {
    const called = name();
    const made = await home.admin.get(`${domain}/create`, { name: called, ...keys });
    expect(made).toMatchObject({ id: expect.any(String), name: called });
    expect(await home.admin.get(`${domain}/list`)).toContainEqual(expect.objectContaining({ id: made.id, name: called }));
    const id = { [`${domain}_id`]: made.id };
    expect(await home.admin.get(`${domain}/update`, { ...id, ...change })).toMatchObject({ id: made.id, name: 'Changed' });
    await home.admin.get(`${domain}/delete`, id);
    expect(await home.admin.get(`${domain}/list`)).not.toContainEqual(expect.objectContaining({ id: made.id }));
    expect((await home.admin.refused(`${domain}/delete`, id)).code).toBe('not_found');
  });

  it('become entities', async () => {
    const made = await home.admin.get('input_boolean/create', { name: name() });
    await home.becomes(`input_boolean.${made.id}`, ({ state }) => state === 'off');
    await home.admin.call('input_boolean.turn_on', {}, { entity_id: `input_boolean.${made.id}` });
    await home.becomes(`input_boolean.${made.id}`, ({ state, attributes }) => state === 'on' && attributes['editable'] === true);
    await home.admin.get('input_boolean/delete', { input_boolean_id: made.id });
  });
});

describe('the home itself', () => {
  it('notes messages, and takes them away again', async () => {
    const id = `contract_${Math.random().toString(36).slice(2, 8)}`;
    const wire = await home.wire();
    const stream = await wire.subscribe('persistent_notification/subscribe');
    expect(await stream.until(() => true)).toMatchObject({ type: 'current', notifications: expect.any(Object) });
    await home.admin.call('persistent_notification.create', { message: 'Hello', title: 'Contract', notification_id: id });
    const added = await stream.until(({ type, notifications }) => type === 'added' && notifications[id]);
    expect(added.notifications[id]).toMatchObject({ message: 'Hello', title: 'Contract', notification_id: id });
    expect(await home.admin.get('persistent_notification/get')).toContainEqual(expect.objectContaining({ notification_id: id }));
    await home.admin.call('persistent_notification.dismiss', { notification_id: id });
    expect(await stream.until(({ type, notifications }) => type === 'removed' && notifications[id])).toBeDefined();
  });

  it('lists what should be repaired', async () => {
    expect(await home.admin.get('repairs/list_issues')).toMatchObject({ issues: expect.any(Array) });
  });

  it('lists its backups', async () => {
    expect(await home.admin.get('backup/info')).toMatchObject({ backups: expect.any(Array) });
  });

  it('lists what it logged', async () => {
    const entries: any[] = await home.admin.get('system_log/list');
    for (const entry of entries)
      expect(entry).toMatchObject({
        name: expect.any(String),
        message: expect.any(Array),
        level: expect.any(String),
        timestamp: expect.any(Number),
        count: expect.any(Number),
      });
  });

  it('knows what uses what', async (context) => {
    const light = home.one(context, 'light');
    const related = await home.admin.get('search/related', { item_type: 'entity', item_id: light.entity_id });
    for (const ids of Object.values(related)) expect(ids).toEqual(expect.any(Array));
  });

  it('can be spoken to', async () => {
    const answer = await home.admin.get('conversation/process', { text: 'turn on the thing that is not there', language: 'en' });
    expect(answer).toMatchObject({
      conversation_id: expect.toSatisfy((id) => id === null || typeof id === 'string'),
      response: {
        response_type: expect.stringMatching(/^(action_done|query_answer|error)$/),
        speech: { plain: { speech: expect.any(String) } },
        language: 'en',
        data: expect.any(Object),
      },
    });
  });

  it('lists its people', async () => {
    expect(await home.admin.get('person/list')).toMatchObject({ storage: expect.any(Array), config: expect.any(Array) });
  });

  it('tells the notes of an update that has any', async (context) => {
    const update = home.one(context, 'update', 16);
    expect(await home.admin.get('update/release_notes', { entity_id: update.entity_id })).toEqual(
      expect.toSatisfy((notes) => notes === null || typeof notes === 'string'),
    );
  });
});
