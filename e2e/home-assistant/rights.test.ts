import { beforeAll, describe, expect, it } from 'vitest';
import { home as open } from './home.ts';
import { person, session } from './people.ts';
import type { Wire } from './wire.ts';

const home = open();
const tokens: Record<string, string> = {};
const wires: Record<string, Wire> = {};
beforeAll(async () => {
  for (const group of ['system-users', 'system-read-only'] as const) {
    const { access_token } = await session(home, await person(home, group));
    tokens[group] = access_token;
    wires[group] = await home.wire(access_token);
  }
});
const light = () => home.all('light')[0]?.entity_id ?? 'light.none';
const both = ['system-users', 'system-read-only'];

describe.each(both)('somebody of %s', (group) => {
  it('is known, and no administrator', async () => {
    expect(await wires[group]?.get('auth/current_user')).toMatchObject({ is_admin: false, is_owner: false });
  });

  it.each([
    ['get_states', {}],
    ['get_services', {}],
    ['get_config', {}],
    ['config/area_registry/list', {}],
    ['config/device_registry/list', {}],
    ['config/entity_registry/list', {}],
    ['config/entity_registry/list_for_display', {}],
    ['recorder/list_statistic_ids', {}],
  ])('may ask %s', async (type, keys) => {
    expect(await wires[group]?.ask(type, keys)).toMatchObject({ success: true });
  });

  it('sees every entity in the stream', async () => {
    const stream = await wires[group]!.subscribe('subscribe_entities');
    expect(Object.keys((await stream.until((event) => event.a)).a).length).toBeGreaterThan(10);
  });

  it.each([
    ['config/area_registry/create', { name: 'Not mine to make' }],
    ['config/entity_registry/update', { entity_id: 'light.x', name: 'x' }],
    ['config/device_registry/update', { device_id: 'x', name_by_user: 'x' }],
    ['subscribe_events', {}],
    ['subscribe_events', { event_type: 'automation_triggered' }],
    ['fire_event', { event_type: 'x' }],
    ['execute_script', { sequence: [] }],
    ['homeassistant/expose_entity', { assistants: ['conversation'], entity_ids: ['light.x'], should_expose: true }],
    ['homeassistant/expose_entity/list', {}],
    ['config/auth/list', {}],
    ['system_log/list', {}],
  ])('may not %s %o', async (type, keys) => {
    expect(await wires[group]?.refused(type, keys)).toMatchObject({ code: 'unauthorized', message: 'Unauthorized' });
  });

  it.each([
    ['POST', '/api/template', { template: '{{ 1 }}' }],
    ['GET', '/api/error_log', undefined],
    ['POST', '/api/states/sensor.not_mine', { state: '1' }],
    ['POST', '/api/events/x', {}],
    ['GET', '/api/config/automation/config/x', undefined],
    ['POST', '/api/config/automation/config/x', {}],
  ])('is told by REST that a token is missing, though it is only a right: %s %s', async (method, path, body) => {
    const { status } = await home.rest(method, path, body, tokens[group]);
    expect(status).toBe(401);
    expect((await home.rest('GET', '/api/', undefined, tokens[group])).status).toBe(200);
  });
});

describe('acting', () => {
  it('is for users', async () => {
    expect(await wires['system-users']?.call('light.turn_on', {}, { entity_id: light() })).toMatchObject({ success: true });
    expect((await home.rest('POST', '/api/services/light/turn_off', { entity_id: light() }, tokens['system-users'])).status).toBe(200);
  });

  it('is not for readers', async () => {
    const before = await home.now(light());
    expect((await wires['system-read-only']?.call('light.toggle', {}, { entity_id: light() }))?.error).toMatchObject({
      code: expect.stringMatching(/home_assistant_error|unauthorized/),
      message: expect.stringContaining('Unauthorized'),
    });
    expect((await home.rest('POST', '/api/services/light/toggle', { entity_id: light() }, tokens['system-read-only'])).status).toBe(401);
    expect((await home.now(light())).state).toBe(before.state);
  });

  it('leaves the name of whoever did it', async () => {
    const { id } = await wires['system-users']!.get('auth/current_user');
    const { result } = await wires['system-users']!.call('light.toggle', {}, { entity_id: light() });
    expect(result.context.user_id).toBe(id);
    expect((await home.now(light())).context).toEqual(result.context);
  });
});
