import { describe, expect, it } from 'vitest';
import { home as open } from './home.ts';

const home = open();
const fresh = (): string => `sensor.contract_${Math.random().toString(36).slice(2, 8)}`;

describe('the REST side', () => {
  it('says that it runs', async () => {
    expect(await home.rest('GET', '/api/')).toMatchObject({ status: 200, json: { message: 'API running.' } });
  });

  it.each(['/api/', '/api/states', '/api/config', '/api/services', '/api/components'])('wants a token for %s', async (path) => {
    for (const token of [null, 'nonsense', home.target.token.slice(0, -3)])
      expect(await home.rest('GET', path, undefined, token)).toMatchObject({ status: 401, text: '401: Unauthorized' });
  });

  it.each([
    ['/manifest.json', 'name'],
    ['/auth/providers', 'providers'],
  ])('answers %s to anybody', async (path, key) => {
    const { status, json } = await home.rest('GET', path, undefined, null);
    if (status === 404 && path === '/manifest.json' && home.target.real) return; // only with the front end installed
    expect(status).toBe(200);
    expect(json).toHaveProperty(key);
  });

  it('gives all states and one', async (context) => {
    const light = home.one(context, 'light');
    const all = await home.rest('GET', '/api/states');
    const one = await home.rest('GET', `/api/states/${light.entity_id}`);
    expect(one.status).toBe(200);
    expect(all.json.find(({ entity_id }: { entity_id: string }) => entity_id === light.entity_id)).toEqual(one.json);
    expect(one.headers.get('content-type')).toContain('application/json');
  });

  it('does not find what is not there', async () => {
    expect(await home.rest('GET', '/api/states/light.unheard_of')).toMatchObject({ status: 404, json: { message: 'Entity not found.' } });
    expect(await home.rest('GET', '/api/nonsense')).toMatchObject({ status: 404, text: '404: Not Found' });
    expect(await home.rest('DELETE', '/api/states/light.unheard_of')).toMatchObject({
      status: 404,
      json: { message: 'Entity not found.' },
    });
  });

  it('refuses a method nobody expects', async () => {
    expect(await home.rest('PUT', '/api/config')).toMatchObject({ status: 405, text: '405: Method Not Allowed' });
  });

  it('writes, overwrites and removes a state that is only told', async () => {
    const id = fresh();
    const made = await home.rest('POST', `/api/states/${id}`, { state: 'one', attributes: { a: 1 } });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ entity_id: id, state: 'one', attributes: { a: 1 } });
    expect((await home.rest('POST', `/api/states/${id}`, { state: 'two' })).status).toBe(200);
    expect((await home.now(id)).attributes).toEqual({});
    expect(await home.rest('DELETE', `/api/states/${id}`)).toMatchObject({ status: 200, json: { message: 'Entity removed.' } });
  });

  it.each([
    ['no JSON', '{', 'Invalid JSON specified.'],
    ['no state', { attributes: {} }, 'No state specified.'],
  ])('refuses to write with %s', async (_case, body, message) => {
    expect(await home.rest('POST', `/api/states/${fresh()}`, body)).toMatchObject({ status: 400, json: { message } });
  });

  it('refuses to write to an id that is none', async () => {
    expect((await home.rest('POST', '/api/states/NotAnId', { state: 'x' })).status).toBe(400);
  });

  it('acts, and answers with what changed meanwhile', async (context) => {
    const light = home.one(context, 'light');
    await home.rest('POST', '/api/services/light/turn_off', { entity_id: light.entity_id });
    const { status, json } = await home.rest('POST', '/api/services/light/turn_on', { entity_id: light.entity_id });
    expect(status).toBe(200);
    expect(json.find(({ entity_id }: { entity_id: string }) => entity_id === light.entity_id)).toMatchObject({ state: 'on' });
    expect(await home.rest('POST', '/api/services/light/turn_on', { entity_id: light.entity_id })).toMatchObject({ status: 200, json: [] });
  });

  it.each([
    ['an action that does not exist', '/api/services/light/explode', {}],
    ['data that makes no sense', '/api/services/light/turn_on', { entity_id: 'light.x', wattage: 5 }],
    ['no JSON', '/api/services/light/turn_on', '{'],
  ])('refuses %s with 400', async (_case, path, body) => {
    const { status, text } = await home.rest('POST', path, body);
    expect(status).toBe(400);
    expect(text).toMatch(/400: Bad Request|"message"/);
  });

  it('gives an answer where one was asked for', async (context) => {
    home.needs(context, 'REST responses');
    const weather = home.one(context, 'weather', 1);
    const { status, json } = await home.rest('POST', '/api/services/weather/get_forecasts?return_response', {
      entity_id: weather.entity_id,
      type: 'daily',
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      changed_states: expect.any(Array),
      service_response: { [weather.entity_id]: { forecast: expect.any(Array) } },
    });
  });

  it('fires an event', async () => {
    const wire = await home.wire();
    const heard = await wire.subscribe('subscribe_events', { event_type: 'contract_rest' });
    expect(await home.rest('POST', '/api/events/contract_rest', { n: 1 })).toMatchObject({
      status: 200,
      json: { message: 'Event contract_rest fired.' },
    });
    expect(await heard.until(() => true)).toMatchObject({ data: { n: 1 }, origin: 'REMOTE' });
  });

  it('gives the configuration, the components and the events that are listened to', async () => {
    expect((await home.rest('GET', '/api/config')).json).toMatchObject({ version: home.version, state: 'RUNNING' });
    expect((await home.rest('GET', '/api/components')).json).toContain('light');
    expect((await home.rest('GET', '/api/events')).json).toEqual(
      expect.arrayContaining([{ event: expect.any(String), listener_count: expect.any(Number) }]),
    );
  });

  it('checks the configuration', { timeout: 30_000 }, async () => {
    const { status, json } = await home.rest('POST', '/api/config/core/check_config', {});
    expect(status).toBe(200);
    expect(json).toMatchObject({ result: expect.stringMatching(/^(in)?valid$/) });
    expect(json).toHaveProperty('errors');
  });

  it('gives the error log', async (context) => {
    const { status } = await home.rest('GET', '/api/error_log');
    if (status === 404) context.skip('no log file here');
    expect(status).toBe(200);
  });

  it('lists calendars and their events', async (context) => {
    const calendar = home.one(context, 'calendar');
    const list = (await home.rest('GET', '/api/calendars')).json;
    expect(list).toContainEqual(expect.objectContaining({ entity_id: calendar.entity_id, name: expect.any(String) }));
    const range = `start=${new Date(Date.now() - 86_400_000).toISOString()}&end=${new Date(Date.now() + 7 * 86_400_000).toISOString()}`;
    const events = await home.rest('GET', `/api/calendars/${calendar.entity_id}?${range}`);
    expect(events.status).toBe(200);
    for (const event of events.json)
      expect(event).toMatchObject({ summary: expect.any(String), start: expect.any(Object), end: expect.any(Object) });
    expect((await home.rest('GET', `/api/calendars/${calendar.entity_id}`)).status).toBe(400);
    expect((await home.rest('GET', `/api/calendars/calendar.unheard_of?${range}`)).status).toBeGreaterThanOrEqual(400);
  });
});
