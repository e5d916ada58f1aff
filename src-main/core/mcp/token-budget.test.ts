import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LinkDevice } from '../../kit/link.ts';
import { runningCore, type RunningCore } from '../testing/running-core.ts';
import { HOME_TOOLS, listed } from './tool-table.ts';
import { assistant, type Assistant } from './testing/assistant.ts';

const tokens = (value: unknown): number => encode(typeof value === 'string' ? value : JSON.stringify(value)).length;
const print = (rows: [string, number][]): void =>
  console.log(rows.map(([what, cost]) => `${String(cost).padStart(6)}  ${what}`).join('\n'));

const at = Date.now();
const NAMES = [
  'Ceiling light',
  'Floor lamp',
  'Reading lamp',
  'Socket by the door',
  'Blind',
  'Thermometer',
  'Window',
  'Heating',
  'Fan',
  'Strip',
];
const room = (index: number): string => `room${index % 15}`;
/** A home of a hundred and fifty parts in fifteen rooms. */
const HOME: LinkDevice[] = Array.from({ length: 150 }, (_, index) => {
  const name = `${NAMES[index % NAMES.length]} ${Math.floor(index / NAMES.length) + 1}`;
  const level = { level: { value: 40, at, limits: { min: 1, max: 100, unit: '%' } } };
  const reading = { reading: { value: 21.5, at, limits: { unit: '°C', kind: 'temperature' } }, battery: { value: { percent: 80 }, at } };
  const traits = index % 10 === 5 ? reading : { power: { value: index % 4 === 0, at }, ...(index % 10 < 3 && level) };
  const kind = index % 10 === 5 ? ('sensor' as const) : index % 10 < 3 ? ('light' as const) : ('plug' as const);
  return {
    source: `1000${index}`,
    name,
    room: room(index),
    online: index % 40 !== 7,
    parts: [{ key: 'main', name, kind, traits, exposed: true }],
  };
});

let home: RunningCore;
let claude: Assistant;
beforeAll(async () => {
  home = await runningCore(HOME);
  home.link.emit({
    kind: 'devices',
    devices: HOME,
    rooms: Array.from({ length: 15 }, (_, index) => ({ source: room(index), name: `Room ${index}` })),
  });
  home.link.history = async ({ from, to }) => ({
    points: Array.from({ length: 300 }, (_, index) => [
      from + ((to - from) / 300) * index,
      20 + Math.round(Math.sin(index / 20) * 30) / 10,
    ]),
  });
  await home.allow();
  claude = await assistant(home);
});
afterAll(async () => {
  await claude.close();
  await home.close();
});

test('the whole list costs at most 3,000 tokens, in at most twelve tools, however large the home is', async () => {
  const tools = HOME_TOOLS.map(listed);
  const whole = await claude.client.listTools();
  print([...tools.map((tool): [string, number] => [tool.name, tokens(tool)]), ['tools/list as sent', tokens(whole)]]);
  expect(whole.tools).toEqual(tools);
  expect(tools.length).toBeLessThanOrEqual(12);
  expect(tokens(whole)).toBeLessThanOrEqual(3_000);
  for (const { name, description, outputSchema, annotations } of tools) {
    expect(name).toMatch(/^[a-z][a-z0-9_-]{0,59}$/);
    expect(outputSchema.type).toBe('object');
    expect(description.length).toBeLessThan(400);
    expect(Object.keys(annotations)).toHaveLength(4);
  }
});

test('no schema leaves open what a value is', () => {
  const open: string[] = [];
  const look = (schema: any, path: string): void => {
    if (typeof schema.type !== 'string' && !schema.anyOf?.length) open.push(path);
    for (const [name, inner] of Object.entries(schema.properties ?? {})) look(inner, `${path}.${name}`);
    if (schema.items) look(schema.items, `${path}[]`);
    for (const one of schema.anyOf ?? []) look(one, path);
  };
  for (const { name, inputSchema, outputSchema } of HOME_TOOLS.map(listed)) {
    look(inputSchema, `${name} in`);
    look(outputSchema, `${name} out`);
  }
  expect(open).toEqual([]);
});

/** What an answer may cost: its text, as a model reads it. */
const TYPICAL: [name: string, args: Record<string, unknown>, most: number][] = [
  ['overview', {}, 1_200],
  ['find', { query: 'reading lamp' }, 1_800],
  ['find', { room: 'Room 3' }, 1_200],
  ['find', { state: 'offline' }, 600],
  ['read', { parts: ['Thermometer 1', 'Ceiling light 1'] }, 400],
  ['control', { actions: [{ part: 'Ceiling light 2', command: 'power.on' }] }, 80],
  ['control', { actions: [{ part: 'Floor lamp 2', command: 'level.set', args: { level: 60 } }], dry_run: true }, 120],
  ['scenes', {}, 100],
  ['history', { part: 'Thermometer 1', key: 'temperature' }, 500],
  ['activity', {}, 200],
  ['undo', { dry_run: true }, 120],
  ['wait', { part: 'Thermometer 1', key: 'temperature', above: 0 }, 60],
  ['tools_search', { query: 'automation' }, 60],
];

test('typical answers stay small', async () => {
  const costs: [string, number][] = [];
  for (const [name, args, most] of TYPICAL) {
    const { text, failed } = await claude.call(name, args);
    expect(failed, text).toBe(false);
    costs.push([`${name} ${JSON.stringify(args)}`, tokens(text)]);
    expect(tokens(text), `${name}: ${text}`).toBeLessThanOrEqual(most);
  }
  print(costs);
});
