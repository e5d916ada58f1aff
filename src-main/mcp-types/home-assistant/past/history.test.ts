import { describe, expect, it } from 'vitest';
import { abilitiesOf } from '../domains/traits.ts';
import type { Entity } from '../home/entities.ts';
import { CommandRefused } from '../wire/refused.ts';
import type { Commands } from '../wire/commands.ts';
import { readHistory } from './history.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TO = 1_764_000_000_000;
type Answers = Record<string, (keys: Record<string, unknown>) => unknown>;

/** A recorder that answers from a table; whatever is not in it is unknown to this home. */
function recorder(answers: Answers) {
  const asked: { type: string; keys: Record<string, unknown> }[] = [];
  const call = async (type: string, keys: Record<string, unknown>) => {
    asked.push({ type, keys });
    const answer = answers[type];
    if (!answer) throw new CommandRefused(type, 'unknown_command', 'Unknown command.');
    return answer(keys);
  };
  return { commands: { call } as unknown as Commands, asked };
}
const entity = (id: string, state: string, attributes: Record<string, unknown> = {}): Entity => ({
  id,
  state,
  attributes,
  context: { id: null, parent_id: null, user_id: null },
  changed: 0,
  updated: 0,
});
const never = new AbortController().signal;
function read(commands: Commands, of: Entity, trait: string, ms: number) {
  const ability = abilitiesOf(of).find(({ key }) => key === trait);
  if (!ability) throw new Error(`${of.id} has ${abilitiesOf(of).map(({ key }) => key)}`);
  return readHistory(commands, { entity: of, ability, request: { device: 'd', part: 'main', trait, from: TO - ms, to: TO } }, never);
}
const warm = entity('sensor.warm', '21', { device_class: 'temperature', state_class: 'measurement', unit_of_measurement: '°C' });
const energy = entity('sensor.used', '5', { device_class: 'energy', state_class: 'total_increasing', unit_of_measurement: 'kWh' });
const lamp = entity('light.desk', 'on', { supported_color_modes: ['brightness'], color_mode: 'brightness', brightness: 255 });
const desk = entity('switch.desk', 'on');
const at = (ms: number) => (TO - ms) / 1000;

describe('what Home Assistant remembers', () => {
  it.each([
    ['text', 'hunter2', { mode: 'password' }],
    ['input_text', 'hunter2', { mode: 'password' }],
    ['input_text', 'unavailable', { restored: true }],
  ])('of a password in %s (%s) is asked of nobody and told to nobody', async (domain, state, attributes) => {
    const id = `${domain}.pin`;
    const { commands, asked } = recorder({
      'history/history_during_period': () => ({ [id]: [{ s: 'hunter2', a: { mode: 'text' }, lu: at(HOUR) }] }),
      'logbook/get_events': () => [{ when: at(HOUR), name: 'Pin', state: 'hunter2', entity_id: id }],
    });
    expect(await read(commands, entity(id, state, attributes), 'text', DAY)).toEqual({});
    expect(asked).toEqual([]);
  });

  it('of a day is every row, its seconds made milliseconds, its absences gaps', async () => {
    const { commands, asked } = recorder({
      'history/history_during_period': () => ({
        'sensor.warm': [
          { s: '20.5', a: {}, lu: at(DAY + HOUR) },
          { s: '21.25', lu: at(2 * HOUR) + 0.4321 },
          { s: 'unavailable', lu: at(HOUR), lc: at(HOUR) },
          { s: 'unknown', lu: at(HOUR / 2) },
          { s: '22', lu: at(HOUR / 4) },
          'nonsense',
          { s: '23', lu: 'soon' },
        ],
      }),
    });
    const { points, stays, log } = await read(commands, warm, 'reading:temperature', DAY);
    expect(points).toEqual([
      [TO - DAY, 20.5],
      [TO - 2 * HOUR + 432, 21.25],
      [TO - HOUR, null],
      [TO - HOUR / 4, 22],
    ]);
    expect([stays, log]).toEqual([undefined, undefined]);
    expect(asked.map(({ type }) => type)).toEqual(['history/history_during_period']);
  });

  it('of what moves only in its attributes shows, too', async () => {
    const { commands } = recorder({
      'history/history_during_period': () => ({
        'light.desk': [
          { s: 'on', a: { ...lamp.attributes, brightness: 51 }, lu: at(3 * HOUR) },
          { s: 'on', a: { ...lamp.attributes, brightness: 255 }, lu: at(2 * HOUR), lc: at(3 * HOUR) },
        ],
      }),
    });
    expect((await read(commands, lamp, 'level', DAY)).points).toEqual([
      [TO - 3 * HOUR, 20],
      [TO - 2 * HOUR, 100],
    ]);
  });

  it('of a word are stays that end where nobody knew it', async () => {
    const { commands } = recorder({
      'history/history_during_period': () => ({
        'switch.desk': [
          { s: 'off', lu: at(5 * HOUR) },
          { s: 'on', lu: at(4 * HOUR) },
          { s: 'unavailable', lu: at(3 * HOUR) },
          { s: 'on', lu: at(2 * HOUR) },
          { s: 'on', lu: at(HOUR) },
        ],
      }),
    });
    expect((await read(commands, desk, 'power', DAY)).stays).toEqual([
      { from: TO - 5 * HOUR, to: TO - 4 * HOUR, value: 'off' },
      { from: TO - 4 * HOUR, to: TO - 3 * HOUR, value: 'on' },
      { from: TO - 2 * HOUR, to: TO, value: 'on' },
    ]);
  });

  it.each([
    [5 * DAY, '5minute'],
    [30 * DAY, 'hour'],
    [365 * DAY, 'day'],
  ])('over %i ms is asked as statistics per %s, whose times are milliseconds already', async (ms, period) => {
    const { commands, asked } = recorder({
      'recorder/statistics_during_period': () => ({
        'sensor.warm': [
          { start: TO - 3 * DAY, end: TO - 2 * DAY, mean: 20, min: 18, max: 23.5 },
          { start: TO - 2 * DAY, end: TO - DAY, mean: 21, min: 19, max: 22 },
        ],
      }),
    });
    const { points } = await read(commands, warm, 'reading:temperature', ms);
    expect(points).toEqual([
      [TO - 3 * DAY, 20, 18, 23.5],
      [TO - 2 * DAY, 21, 19, 22],
    ]);
    expect(asked[0]?.keys['period']).toBe(period);
  });

  it('shows a slice that is missing as a gap', async () => {
    const slice = (hours: number) => ({ start: TO - hours * HOUR, end: TO - (hours - 1) * HOUR, mean: 20, min: 20, max: 20 });
    const { commands } = recorder({ 'recorder/statistics_during_period': () => ({ 'sensor.warm': [slice(50), slice(49), slice(40)] }) });
    expect((await read(commands, warm, 'reading:temperature', 30 * DAY)).points?.map(([ms, value]) => [(TO - ms) / HOUR, value])).toEqual([
      [50, 20],
      [49, 20],
      [48, null],
      [40, 20],
    ]);
  });

  it('of a counter adds up to what was used, also where it was set back', async () => {
    const changes = [2, 3, 5, 1];
    const states = [102, 105, 4, 5];
    const { commands } = recorder({
      'recorder/statistics_during_period': () => ({
        'sensor.used': changes.map((change, index) => ({
          start: TO - (4 - index) * DAY,
          end: TO - (3 - index) * DAY,
          change,
          state: states[index],
          sum: 0,
          last_reset: null,
        })),
      }),
    });
    const { points = [] } = await read(commands, energy, 'meter:energy', 20 * DAY);
    const used = points.slice(1).map(([, value], index) => {
      const before = points[index]?.[1] ?? 0;
      return (value ?? 0) >= before ? (value ?? 0) - before : (value ?? 0);
    });
    expect(used.reduce((sum, step) => sum + step, 0)).toBeCloseTo(11, 9);
    expect(points.map(([ms]) => ms)).toEqual(points.map(([ms]) => ms).toSorted((a, b) => a - b));
    // What was used on a day lies within that day.
    expect(points.filter(([ms]) => ms >= TO - 2 * DAY && ms < TO - DAY).map(([, value]) => value)).toEqual([106, 4]);
  });

  it('of a home without recorder, statistics or logbook is nothing, not a failure', async () => {
    const { commands } = recorder({});
    expect(await read(commands, warm, 'reading:temperature', 30 * DAY)).toEqual({});
    expect(await read(commands, desk, 'power', DAY)).toEqual({});
  });

  it('falls back to rows where no statistics are kept, and to statistics where rows are gone', async () => {
    const rows = { 'history/history_during_period': () => ({ 'sensor.warm': [{ s: '20', lu: at(HOUR) }] }) };
    expect((await read(recorder(rows).commands, warm, 'reading:temperature', 30 * DAY)).points).toEqual([[TO - HOUR, 20]]);
    const slices = {
      'history/history_during_period': () => ({}),
      'recorder/statistics_during_period': ({ period }: Record<string, unknown>) =>
        period === 'hour' ? { 'sensor.warm': [{ start: TO - HOUR, end: TO, mean: 20, min: 19, max: 21 }] } : {},
    };
    expect((await read(recorder(slices).commands, warm, 'reading:temperature', DAY)).points).toEqual([[TO - HOUR, 20, 19, 21]]);
  });

  it('is bounded however much there is', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => ({ s: String(index % 50), lu: at(DAY) + index }));
    const { commands } = recorder({ 'history/history_during_period': () => ({ 'sensor.warm': rows }) });
    const { points = [] } = await read(commands, warm, 'reading:temperature', DAY);
    expect(points.length).toBeLessThanOrEqual(5000);
    expect(Math.max(...points.map(([, , , most]) => most ?? 0))).toBe(49);
  });

  it('tells who or what was the cause, where somebody wrote it down', async () => {
    const { commands } = recorder({
      'history/history_during_period': () => ({}),
      'logbook/get_events': () => [
        { when: at(3 * HOUR), name: 'Desk', state: 'on', context_user_id: 'u1' },
        { when: at(2 * HOUR), name: 'Desk', state: 'off', context_entity_id_name: 'Good night', context_domain: 'automation' },
        { when: at(HOUR), name: 'Desk', message: 'was moved', context_domain: 'light', context_service: 'turn_on' },
        { when: 'never' },
      ],
      'person/list': () => ({ storage: [{ id: 'p', name: 'Anna', user_id: 'u1' }], config: [] }),
    });
    expect((await read(commands, desk, 'power', DAY)).log).toEqual([
      { at: TO - 3 * HOUR, text: 'on · Anna' },
      { at: TO - 2 * HOUR, text: 'off · Good night' },
      { at: TO - HOUR, text: 'was moved · light.turn_on' },
    ]);
  });
});
