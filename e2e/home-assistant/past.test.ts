import { describe, expect, it } from 'vitest';
import { home as open, type State } from './home.ts';

const home = open();
const iso = (ms: number): string => new Date(ms).toISOString();
const near = (seconds: number): void => expect(Math.abs(seconds - Date.now() / 1000)).toBeLessThan(7 * 86_400);

/** Something happened, and is written down by now. */
async function happened(): Promise<State> {
  const light = home.all('light')[0]!;
  await home.admin.call('light.toggle', {}, { entity_id: light.entity_id });
  await home.admin.call('light.toggle', {}, { entity_id: light.entity_id });
  for (const since = Date.now(); Date.now() - since < 5000; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const history = await home.admin.get('history/history_during_period', { start_time: iso(since - 3000), entity_ids: [light.entity_id] });
    if ((history[light.entity_id]?.length ?? 0) > 2) break;
  }
  return light;
}

describe('history', () => {
  it('is a list of states for each entity, in seconds, oldest first', async () => {
    const { entity_id } = await happened();
    const history = await home.admin.get('history/history_during_period', {
      start_time: iso(Date.now() - 60_000),
      entity_ids: [entity_id],
    });
    expect(Object.keys(history)).toEqual([entity_id]);
    const rows: any[] = history[entity_id];
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      expect(row).toMatchObject({ s: expect.any(String), a: expect.any(Object), lu: expect.any(Number) });
      near(row.lu);
    }
    expect(rows.map(({ lu }) => lu)).toEqual(rows.map(({ lu }) => lu).sort((a, b) => a - b));
  });

  it('leaves attributes out when told to, and all but the last when short', async () => {
    const { entity_id } = await happened();
    const ask = async (more: object): Promise<any[]> =>
      (await home.admin.get('history/history_during_period', { start_time: iso(Date.now() - 60_000), entity_ids: [entity_id], ...more }))[
        entity_id
      ];
    for (const row of await ask({ no_attributes: true })) expect(row.a ?? {}).toEqual({});
    const short = await ask({ minimal_response: true });
    expect(short[0]).toHaveProperty('a');
    expect(short.slice(1, -1).every((row) => !('a' in row))).toBe(true);
  });

  it('begins with the state before, unless told not to', async () => {
    const { entity_id } = await happened();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const start = Date.now();
    const ask = (more: object) =>
      home.admin.get('history/history_during_period', {
        start_time: iso(start),
        end_time: iso(start + 1000),
        entity_ids: [entity_id],
        ...more,
      });
    const before = await ask({});
    expect(before[entity_id]).toHaveLength(1);
    expect(await ask({ include_start_time_state: false })).toEqual({});
  });

  it.each([
    ['start_time', { start_time: 'yesterday' }, 'invalid_start_time'],
    ['end_time', { start_time: '2026-01-01T00:00:00Z', end_time: 'never' }, 'invalid_end_time'],
  ])('refuses a %s that is none', async (_case, times, code) => {
    expect((await home.admin.refused('history/history_during_period', { entity_ids: ['light.x'], ...times })).code).toBe(code);
  });

  it('wants to know of which entities', async () => {
    expect(await home.admin.refused('history/history_during_period', { start_time: iso(0) })).toMatchObject({
      code: 'invalid_format',
      message: expect.stringContaining(home.faults.lacks('entity_ids')),
    });
  });

  it('streams: first what was, then what is', async () => {
    const { entity_id } = await happened();
    const wire = await home.wire();
    const stream = await wire.subscribe('history/stream', { start_time: iso(Date.now() - 60_000), entity_ids: [entity_id] });
    const first = await stream.until(() => true);
    near(first.start_time);
    near(first.end_time);
    expect(first.states[entity_id].length).toBeGreaterThan(0);
    const later = stream.now();
    await home.admin.call('light.toggle', {}, { entity_id });
    const next = await stream.until((event) => event.states?.[entity_id], later);
    near(next.states[entity_id][0].lu);
    await home.admin.call('light.toggle', {}, { entity_id });
  });

  it('by REST is a list of lists of full states', async () => {
    const { entity_id } = await happened();
    const { status, json } = await home.rest('GET', `/api/history/period/${iso(Date.now() - 60_000)}?filter_entity_id=${entity_id}`);
    expect(status).toBe(200);
    expect(json[0][0]).toMatchObject({
      entity_id,
      state: expect.any(String),
      attributes: expect.any(Object),
      last_changed: expect.any(String),
    });
    expect((await home.rest('GET', '/api/history/period')).status).toBe(400);
  });
});

describe('the logbook', () => {
  it('says what happened, when in seconds', async () => {
    const { entity_id } = await happened();
    const events: any[] = await home.admin.get('logbook/get_events', { start_time: iso(Date.now() - 60_000), entity_ids: [entity_id] });
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) {
      expect(event).toMatchObject({ when: expect.any(Number), entity_id, state: expect.any(String) });
      near(event.when);
    }
  });

  it('names who did it', async () => {
    const { entity_id } = await happened();
    const events: any[] = await home.admin.get('logbook/get_events', { start_time: iso(Date.now() - 60_000), entity_ids: [entity_id] });
    expect(events.at(-1)).toMatchObject({ context_user_id: expect.any(String) });
  });

  it('streams', async () => {
    const { entity_id } = await happened();
    const wire = await home.wire();
    const stream = await wire.subscribe('logbook/event_stream', { start_time: iso(Date.now() - 60_000), entity_ids: [entity_id] });
    const first = await stream.until(({ events }) => events.length > 0);
    near(first.events[0].when);
    near(first.start_time);
  });

  it('refuses a time that is none', async () => {
    expect((await home.admin.refused('logbook/get_events', { start_time: 'soon' })).code).toBe('invalid_start_time');
  });
});

describe('statistics', () => {
  it('say what there is, with units and kinds', async () => {
    const ids: any[] = await home.admin.get('recorder/list_statistic_ids');
    for (const one of ids)
      expect(one).toMatchObject({ statistic_id: expect.any(String), has_sum: expect.any(Boolean), source: expect.any(String) });
    for (const key of ['display_unit_of_measurement', 'statistics_unit_of_measurement', 'unit_class', 'name'])
      for (const one of ids) expect(one, key).toHaveProperty(key);
    if (home.has('floors'))
      expect(
        await home.admin.get('recorder/get_statistics_metadata', {
          statistic_ids: ids.slice(0, 1).map(({ statistic_id }) => statistic_id),
        }),
      ).toHaveLength(Math.min(1, ids.length));
  });

  it('come in milliseconds', async (context) => {
    const ids: any[] = await home.admin.get('recorder/list_statistic_ids');
    const rows = await home.admin.get('recorder/statistics_during_period', {
      start_time: iso(Date.now() - 3 * 86_400_000),
      statistic_ids: ids.map(({ statistic_id }) => statistic_id),
      period: 'hour',
    });
    const some: any[] = Object.values(rows).flat();
    if (some.length === 0) return context.skip('no statistics yet: they are made once an hour');
    for (const { start, end } of some) {
      near(start / 1000);
      expect(end - start).toBe(3_600_000);
    }
  });

  it('only of the kinds asked for', async (context) => {
    const ids: any[] = await home.admin.get('recorder/list_statistic_ids', { statistic_type: 'mean' });
    const rows = await home.admin.get('recorder/statistics_during_period', {
      start_time: iso(Date.now() - 3 * 86_400_000),
      statistic_ids: ids.map(({ statistic_id }) => statistic_id),
      period: 'hour',
      types: ['mean'],
    });
    const some: any[] = Object.values(rows).flat();
    if (some.length === 0) return context.skip('no statistics yet');
    for (const row of some) expect(Object.keys(row).sort()).toEqual(['end', 'mean', 'start']);
  });

  it('refuse a period and a time nobody knows', async () => {
    const ask = { start_time: iso(Date.now() - 3_600_000), statistic_ids: ['sensor.x'] };
    expect((await home.admin.refused('recorder/statistics_during_period', { ...ask, period: 'fortnight' })).code).toBe('invalid_format');
    expect((await home.admin.refused('recorder/statistics_during_period', { ...ask, period: 'hour', start_time: 'x' })).code).toBe(
      'invalid_start_time',
    );
  });

  it('are empty for what has none', async () => {
    expect(
      await home.admin.get('recorder/statistics_during_period', {
        start_time: iso(0),
        statistic_ids: ['sensor.unheard_of'],
        period: 'day',
      }),
    ).toEqual({});
  });

  it('are kept by a recorder that runs', async () => {
    expect(await home.admin.get('recorder/info')).toMatchObject({
      recording: true,
      thread_running: true,
      migration_in_progress: false,
      backlog: expect.any(Number),
    });
  });
});
