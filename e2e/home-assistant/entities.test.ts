import { describe, expect, it } from 'vitest';
import { bits, home as open, type State } from './home.ts';
import { apply, type EntityEvent, type Known } from './naive.ts';

const home = open();
const seconds = (iso: string): number => Date.parse(iso) / 1000;
const dimmer = (state: State) => state.attributes['supported_color_modes']?.some((mode: string) => mode !== 'onoff');
const fresh = (): string => `sensor.contract_${Math.random().toString(36).slice(2, 8)}`;

describe('the compressed stream', () => {
  it('begins with the result, then everything there is', async () => {
    const wire = await home.wire();
    const id = wire.send('subscribe_entities');
    await wire.until((message) => message['id'] === id && message['type'] === 'event');
    const mine = wire.messages.filter((message) => message['id'] === id);
    expect(mine[0]).toEqual({ id, type: 'result', success: true, result: null });
    expect(Object.keys(mine[1]?.['event'])).toEqual(['a']);
    expect(Object.keys(mine[1]?.['event'].a).sort()).toEqual([...home.states.keys()].sort());
  });

  it('tells of an entity in short keys: seconds as numbers, a lone context as text', async () => {
    const wire = await home.wire();
    const id = fresh();
    await home.rest('POST', `/api/states/${id}`, { state: 'one', attributes: { a: 1, b: null, deep: { x: [1] } } });
    const { last_changed, context } = await home.now(id);
    const stream = await wire.subscribe('subscribe_entities', { entity_ids: [id] });
    const { a } = await stream.until(() => true);
    const { s, a: attributes, c, lc, lu } = a[id];
    expect({ s, attributes, lu }).toEqual({ s: 'one', attributes: { a: 1, b: null, deep: { x: [1] } }, lu: undefined });
    expect(lc).toBeCloseTo(seconds(last_changed), 2);
    expect(c).toEqual(context.user_id === null ? context.id : context);
    await home.rest('DELETE', `/api/states/${id}`);
  });

  it('writes a context of nobody as text, one of a person as an object', async (context) => {
    const wire = await home.wire();
    const stream = await wire.subscribe('subscribe_entities');
    const { a } = await stream.until(() => true);
    const states: State[] = await wire.get('get_states');
    const plain = states.find((state) => state.context.user_id === null && state.context.parent_id === null && a[state.entity_id]);
    if (!plain) return context.skip('every state was made by somebody');
    expect(typeof a[plain.entity_id].c).toBe('string');
    const light = home.one(context, 'light');
    await home.admin.call('light.toggle', {}, { entity_id: light.entity_id });
    const again = await (await wire.subscribe('subscribe_entities', { entity_ids: [light.entity_id] })).until(() => true);
    expect(again.a[light.entity_id].c).toEqual({ id: expect.any(String), parent_id: null, user_id: expect.any(String) });
  });

  it('knows only the entities asked for, and takes ids that are not there yet', async () => {
    const wire = await home.wire();
    const id = fresh();
    const stream = await wire.subscribe('subscribe_entities', { entity_ids: [id] });
    expect(await stream.until(() => true)).toEqual({ a: {} });
    await home.rest('POST', `/api/states/${id}`, { state: 'here', attributes: {} });
    expect((await stream.until((event) => event.a?.[id])).a[id].s).toBe('here');
    await home.rest('DELETE', `/api/states/${id}`);
    expect(await stream.until((event) => event.r)).toEqual({ r: [id] });
  });

  it('has lc when the state changed, lu when only attributes did, never both', async () => {
    const wire = await home.wire();
    const id = fresh();
    await home.rest('POST', `/api/states/${id}`, { state: '1', attributes: { a: 1, b: 2 } });
    const stream = await wire.subscribe('subscribe_entities', { entity_ids: [id] });
    await home.rest('POST', `/api/states/${id}`, { state: '1', attributes: { a: 5, b: 2 } });
    const attribute = (await stream.until((event) => event.c)).c[id]['+'];
    expect(attribute).toMatchObject({ a: { a: 5 }, lu: expect.any(Number) });
    expect(attribute).not.toHaveProperty('lc');
    expect(attribute).not.toHaveProperty('s');
    await home.rest('POST', `/api/states/${id}`, { state: '2', attributes: { a: 5, b: 2 } });
    const state = (await stream.until((event) => event.c?.[id]['+'].s)).c[id]['+'];
    expect(state).toMatchObject({ s: '2', lc: expect.any(Number) });
    expect(state).not.toHaveProperty('lu');
    expect(state).not.toHaveProperty('a');
    await home.rest('DELETE', `/api/states/${id}`);
  });

  it('lists what an attribute lost apart, and keeps null as a value', async () => {
    const wire = await home.wire();
    const id = fresh();
    await home.rest('POST', `/api/states/${id}`, { state: '1', attributes: { gone: 1, null_now: 2, same: 3 } });
    const stream = await wire.subscribe('subscribe_entities', { entity_ids: [id] });
    await home.rest('POST', `/api/states/${id}`, { state: '1', attributes: { null_now: null, same: 3, new: 4 } });
    const change = (await stream.until((event) => event.c)).c[id];
    expect(change['-']).toEqual({ a: ['gone'] });
    expect(change['+'].a).toEqual({ null_now: null, new: 4 });
    await home.rest('DELETE', `/api/states/${id}`);
  });

  it('replaces nested attributes whole', async () => {
    const wire = await home.wire();
    const id = fresh();
    await home.rest('POST', `/api/states/${id}`, { state: '1', attributes: { deep: { x: 1, y: 2 } } });
    const stream = await wire.subscribe('subscribe_entities', { entity_ids: [id] });
    await home.rest('POST', `/api/states/${id}`, { state: '1', attributes: { deep: { x: 1, z: 3 } } });
    expect((await stream.until((event) => event.c)).c[id]['+'].a).toEqual({ deep: { x: 1, z: 3 } });
    await home.rest('DELETE', `/api/states/${id}`);
  });

  it('says nothing when nothing changed', async () => {
    const wire = await home.wire();
    const id = fresh();
    await home.rest('POST', `/api/states/${id}`, { state: '1', attributes: { a: 1 } });
    const stream = await wire.subscribe('subscribe_entities', { entity_ids: [id] });
    await stream.until(() => true);
    await home.rest('POST', `/api/states/${id}`, { state: '1', attributes: { a: 1 } });
    await wire.settle();
    expect(stream.events).toHaveLength(1);
    await home.rest('DELETE', `/api/states/${id}`);
  });

  it('tells of a new name as one gone and one come', async (context) => {
    const wire = await home.wire();
    const entries: { entity_id: string; unique_id: string }[] = await wire.get('config/entity_registry/list');
    const entry = entries.find(({ entity_id }) => entity_id.startsWith('light.') && home.states.has(entity_id));
    if (!entry) return context.skip('no light with an entry in the registry');
    const renamed = `${entry.entity_id}_renamed`;
    const stream = await wire.subscribe('subscribe_entities');
    await stream.until(() => true);
    await wire.get('config/entity_registry/update', { entity_id: entry.entity_id, new_entity_id: renamed });
    await stream.until((event) => event.r?.includes(entry.entity_id));
    expect((await stream.until((event) => event.a?.[renamed])).a[renamed].s).toEqual(expect.any(String));
    const later = stream.now();
    await wire.get('config/entity_registry/update', { entity_id: renamed, new_entity_id: entry.entity_id });
    await stream.until((event) => event.r?.includes(renamed), later);
    await stream.until((event) => event.a?.[entry.entity_id], later);
  });

  it('is silent after its end', async () => {
    const wire = await home.wire();
    const id = fresh();
    const stream = await wire.subscribe('subscribe_entities', { entity_ids: [id] });
    await stream.end();
    const before = stream.events.length;
    await home.rest('POST', `/api/states/${id}`, { state: '1', attributes: {} });
    await home.rest('DELETE', `/api/states/${id}`);
    await wire.settle();
    expect(stream.events).toHaveLength(before);
  });

  it('adds up to exactly what the home is, whatever happens', async (context) => {
    const wire = await home.wire();
    const stream = await wire.subscribe('subscribe_entities');
    const lights = home.all('light', dimmer);
    if (lights.length === 0) context.skip('no dimmers');
    for (let round = 0; round < 4; round += 1)
      for (const { entity_id } of lights) {
        await home.admin.call(
          round % 3 === 2 ? 'light.turn_off' : 'light.turn_on',
          round % 3 === 2 ? {} : { brightness: 20 + round * 40 },
          {
            entity_id,
          },
        );
      }
    const id = fresh();
    await home.rest('POST', `/api/states/${id}`, { state: 'ünïcødé ✓', attributes: { 'a key': [1, { b: null }] } });
    await wire.settle();
    const states: State[] = await wire.get('get_states');
    const known = new Map<string, Known>();
    for (const event of stream.events as EntityEvent[]) apply(known, event);
    expect([...known.keys()].sort()).toEqual(states.map(({ entity_id }) => entity_id).sort());
    for (const state of states.filter(({ entity_id }) => entity_id === id || lights.some((light) => light.entity_id === entity_id))) {
      const mine = known.get(state.entity_id);
      expect(mine).toMatchObject({ state: state.state, attributes: state.attributes, context: state.context });
      expect(mine?.changed).toBeCloseTo(seconds(state.last_changed), 2);
      expect(mine?.updated).toBeCloseTo(seconds(state.last_updated), 2);
    }
    await home.rest('DELETE', `/api/states/${id}`);
  });
});

describe('states and events', () => {
  it('are full, with times as text and a context', async () => {
    const states: State[] = await home.admin.get('get_states');
    const iso = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$/);
    for (const state of states) {
      expect(state).toMatchObject({
        entity_id: expect.stringMatching(/^[a-z0-9_]+\.[a-z0-9_]+$/),
        state: expect.any(String),
        attributes: expect.any(Object),
        context: { id: expect.any(String) },
        last_changed: iso,
        last_updated: iso,
      });
      if (home.has('floors')) expect(state.last_reported).toEqual(iso);
    }
  });

  it('of a changed state carry the old and the new one', async (context) => {
    const light = home.one(context, 'light');
    const wire = await home.wire();
    const events = await wire.subscribe('subscribe_events', { event_type: 'state_changed' });
    const before = await home.now(light.entity_id);
    await home.admin.call('light.toggle', {}, { entity_id: light.entity_id });
    const event = await events.until(({ data }) => data.entity_id === light.entity_id);
    expect(event).toMatchObject({ event_type: 'state_changed', origin: 'LOCAL', context: event.data.new_state.context });
    expect(event.data.old_state).toMatchObject({ entity_id: light.entity_id, state: before.state });
    expect(event.data.new_state.state).not.toBe(before.state);
    await home.admin.call('light.toggle', {}, { entity_id: light.entity_id });
  });

  it('of one gone have no new state', async () => {
    const wire = await home.wire();
    const id = fresh();
    const events = await wire.subscribe('subscribe_events', { event_type: 'state_changed' });
    await home.rest('POST', `/api/states/${id}`, { state: '1', attributes: {} });
    expect((await events.until(({ data }) => data.entity_id === id)).data.old_state).toBeNull();
    await home.rest('DELETE', `/api/states/${id}`);
    expect((await events.until(({ data }) => data.entity_id === id && !data.new_state)).data.old_state.state).toBe('1');
  });

  it('keep feature bits as numbers', () => {
    for (const state of home.states.values()) expect(Number.isInteger(bits(state)), state.entity_id).toBe(true);
  });
});
