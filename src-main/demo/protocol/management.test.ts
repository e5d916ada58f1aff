import { afterEach, describe, expect, it } from 'vitest';
import { client, demoHome, http, putAway, until } from '../testing/client.ts';

afterEach(putAway);
const path = (kind: string, key: string): string => `/api/config/${kind}/config/${key}`;
const body = {
  alias: 'Night',
  triggers: [{ trigger: 'time', at: '23:00' }],
  actions: [{ action: 'light.turn_off', target: { entity_id: 'light.desk_lamp' } }],
};

describe('automations, scripts and scenes', () => {
  it('come a moment after they are written, are replaced whole, and go', async () => {
    const demo = await demoHome();
    expect((await http(demo, path('automation', '42'), { body })).json).toEqual({ result: 'ok' });
    expect(demo.home.get('automation.night')).toBeUndefined();
    await until(() => demo.home.get('automation.night'), 'the entity');
    expect(demo.home.get('automation.night')?.attributes['id']).toBe('42');
    await http(demo, path('automation', '42'), { body: { ...body, description: 'gone after the next' } });
    await http(demo, path('automation', '42'), { body });
    expect((await http(demo, path('automation', '42'))).json).not.toHaveProperty('description');
    expect((await http(demo, path('automation', '42'), { method: 'DELETE' })).status).toBe(200);
    expect((await http(demo, path('automation', '42'), { method: 'DELETE' })).status).toBe(400);
    await until(() => !demo.home.get('automation.night'), 'the end of the entity');
  });

  it('move where their body says, and are refused by name', async () => {
    const demo = await demoHome();
    await http(demo, path('scene', 'old'), { body: { id: 'new', name: 'X', entities: { 'light.desk_lamp': 'off' } } });
    expect((await http(demo, path('scene', 'old'))).status).toBe(404);
    expect((await http(demo, path('scene', 'new'))).status).toBe(200);
    expect((await http(demo, path('script', 'Not a slug'), { body: { sequence: [] } })).json).toEqual({
      message: expect.stringMatching(/^Key malformed/),
    });
    expect((await http(demo, path('automation', '1'), { body: { ...body, trigger: [] } })).json).toEqual({
      message: expect.stringMatching(/^Message malformed: Cannot specify both/),
    });
  });

  it('leave a trace of each run', async () => {
    const demo = await demoHome();
    const one = await client(demo);
    await one.call('automation.trigger', 'automation.hallway_light');
    const [trace] = (await one.ask({ type: 'trace/list', domain: 'automation', item_id: '1700000000003' })).result as { run_id: string }[];
    const full = (await one.ask({ type: 'trace/get', domain: 'automation', item_id: '1700000000003', run_id: trace?.run_id })).result;
    expect(full).toMatchObject({ script_execution: 'finished', config: { alias: 'Light when somebody comes' } });
    expect(demo.home.get('light.living_room_ceiling')?.state).toBe('on');
  });

  it('are found by what they use, also after a rename', async () => {
    const demo = await demoHome();
    const one = await client(demo);
    const stream = one.send({ type: 'subscribe_entities', entity_ids: ['light.floor_lamp', 'light.reading_lamp'] });
    const uses = await one.ask({ type: 'search/related', item_type: 'entity', item_id: 'light.floor_lamp' });
    expect(uses.result).toMatchObject({ scene: ['scene.movie_night'], area: ['living_room'], floor: ['ground_floor'] });
    await one.ask({
      type: 'config/entity_registry/update',
      entity_id: 'light.floor_lamp',
      new_entity_id: 'light.reading_lamp',
      name: 'Reading lamp',
    });
    const told = await until(() => one.events(stream).length >= 3 && one.events(stream), 'both');
    expect(told[1]).toEqual({ r: ['light.floor_lamp'] });
    expect(told[2]).toMatchObject({ a: { 'light.reading_lamp': { s: 'on' } } });
  });
});

describe('a sentence', () => {
  it.each([
    ['turn on the floor lamp', 'action_done', ['light.floor_lamp', 'on']],
    ['Turn off all lights in the kitchen', 'action_done', ['light.kitchen_worktop', 'off']],
    ['close the blind', 'action_done', ['cover.living_room_blind', 'closing']],
    ['turn on the moon', 'error', undefined],
  ])('%s', async (text, kind, moved) => {
    const demo = await demoHome();
    const one = await client(demo);
    const { result } = await one.ask({ type: 'conversation/process', text });
    expect(result).toMatchObject({ response: { response_type: kind }, conversation_id: expect.any(String) });
    if (moved) expect(demo.home.get(moved[0] ?? '')?.state).toBe(moved[1]);
  });
});

describe('who may', () => {
  it('a reader may look at everything and move nothing', async () => {
    const demo = await demoHome();
    const token = demo.tokenOf('reader');
    const one = await client(demo, token);
    expect((await one.ask({ type: 'get_states' })).success).toBe(true);
    expect((await one.call('light.turn_off', 'light.desk_lamp')).error).toMatchObject({
      code: 'home_assistant_error',
      message: 'Unauthorized',
    });
    expect((await http(demo, '/api/services/light/turn_off', { token, body: { entity_id: 'light.desk_lamp' } })).status).toBe(401);
    expect((await one.ask({ type: 'config/area_registry/create', name: 'Attic' })).error).toMatchObject({ code: 'unauthorized' });
    expect(demo.home.get('light.desk_lamp')?.state).toBe('on');
  });

  it('forgets access tokens after their time, and refresh tokens nobody used for ninety days', async () => {
    const demo = await demoHome();
    const access = demo.tokens.longLived(demo.people.user, 'short', undefined, 1);
    expect((await http(demo, '/api/', { token: access })).status).toBe(200);
    demo.faults.house.skewClock(2 * 86_400_000);
    expect((await http(demo, '/api/', { token: access })).status).toBe(401);
    expect((await http(demo, '/api/')).status).toBe(200);
  });
});

describe('older releases', () => {
  it('know no floors, speak mireds, and say less when they refuse', async () => {
    const demo = await demoHome({ version: '2024.3.3' });
    const one = await client(demo);
    expect(one.frames[0]).toMatchObject({ ha_version: '2024.3.3' });
    expect((await one.ask({ type: 'config/floor_registry/list' })).error).toMatchObject({ code: 'unknown_command' });
    expect(demo.home.get('light.desk_lamp')?.attributes).toMatchObject({ color_temp: 286, min_mireds: 154 });
    const states = (await one.ask({ type: 'get_states' })).result as object[];
    expect(states.some((state) => 'last_reported' in state)).toBe(false);
    expect((await one.call('cover.set_cover_position', 'cover.garage_door', { position: 5 })).error).toMatchObject({
      code: 'home_assistant_error',
    });
    expect((await one.ask({ type: 'validate_config', trigger: { platform: 'state', entity_id: 'sun.sun' } })).result).toEqual({
      trigger: { valid: true, error: null },
    });
  });

  it('in between, have floors and still mireds', async () => {
    const demo = await demoHome({ version: '2025.4.4' });
    const one = await client(demo);
    expect((await one.ask({ type: 'config/floor_registry/list' })).result).toHaveLength(2);
    expect(demo.home.get('light.desk_lamp')?.attributes['color_temp']).toBe(286);
    const devices = (await one.ask({ type: 'config/device_registry/list' })).result as object[];
    expect(devices.some((device) => 'config_entry_id' in device)).toBe(false);
  });
});

it('is as large and as busy as it was told', async () => {
  const big = await demoHome({ entities: 5000, changesPerSecond: 1000 });
  let changes = 0;
  big.home.on(({ change }) => change && (changes += 1));
  await until(() => changes > 600, 'its changes', 4000);
  expect(big.home.states.size).toBeGreaterThanOrEqual(5000);
});
