import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Limits } from '../../../../src-shared/model/limits.ts';
import { TRAITS } from '../../../../src-shared/model/traits/table.ts';
import { keyOf, type Known, type Params, type Report, type Told } from '../abilities/ability.ts';
import { ask, hear, learn, livelier, lose, partsOf, pastOf, tell, writable } from '../record/device-facts.ts';
import { begin } from '../record/known.ts';
import type { Model } from './model.ts';
import { MODELS, TABLES } from './table.ts';
import { PLAUSIBLE } from './testing/plausible.ts';
import { UNREAD } from './testing/unread.ts';

/** The same abilities stand in many rows. */
const RUNS = process.env['SWITCHBOARD_LONG'] ? 100 : 12;
const ROWS = Object.values(TABLES).flat();
const named = ROWS.map((row): [string, Model] => [`${row.uiid} ${row.name}`, row]);
const TAGS = {
  zyx_info: [
    { name: 'Gate', remote_type: '1', buttonName: [{ '3': 'Open' }] },
    { name: 'Blind', remote_type: '5', buttonName: [{ '4': 'Up' }, { '5': 'Halt' }, { '6': 'Down' }] },
  ],
};
const known = ({ uiid }: Model, params: Params): Known => begin({ uiid, params, tags: TAGS, denied: [] }).known;
const report = (params: Params, more: Partial<Report> = {}): Report => ({ params, via: 'cloud', from: 'device', at: 1000, ...more });

const ends = ({ min = 0, max = 100, step = 1 }: Limits = {}): number[] => [min, Math.min(max, min + step), max];
/** What no device should send, and some do. */
const ABSURD: readonly unknown[] = [
  null, Number.NaN, Infinity, 1e308, -1e308, 65535, 255, -1, 0.1, '', 'NaN', 'unavailable', '9'.repeat(40), [], {}, [[]], [null], true, 'on',
  { toString: [], valueOf: 7 }, [{ outlet: 9 }], [{ outlet: '0', switch: 7 }], { br: 'x', ct: -4, r: 900 }, [{ outlet: 0, startup: {} }],
]; // prettier-ignore
/** What to ask for, by trait and command; a command that is not here needs nothing. */
const WISHES: Record<string, (told: Told) => Record<string, unknown>[]> = {
  'level.set': ({ limits }) => [limits?.min ?? 1, 37, 100].map((level) => ({ level })),
  'level.step': () => [{ by: 10 }],
  'color.set': () => [
    { h: 0, s: 100 },
    { h: 210, s: 60 },
  ],
  'color.rgb': () => [{ r: 0, g: 255, b: 0 }],
  'color.xy': () => [{ x: 0.3, y: 0.6 }],
  'color.name': () => [{ name: 'red' }],
  'white.set': ({ limits }) => ends({ step: 700, ...limits }).map((kelvin) => ({ kelvin })),
  'effect.set': ({ limits }) => (limits?.options ?? []).map((effect) => ({ effect })),
  'position.set': () => [0, 35, 100].map((position) => ({ position })),
  'valve.set': () => [{ position: 35 }],
  'climate.target': ({ limits }) => [{ target: (limits?.min ?? 15) + 2 }],
  'climate.range': ({ limits }) => [{ low: (limits?.min ?? 15) + 2, high: (limits?.min ?? 15) + 5 }],
  'climate.mode': ({ value, limits }) => optionsOf(value, 'modes', limits).map((mode) => ({ mode })),
  'climate.preset': ({ value }) => optionsOf(value, 'presets').map((preset) => ({ preset })),
  'climate.fan': ({ value }) => optionsOf(value, 'fans').map((fan) => ({ fan })),
  'fan.speed': ({ limits }) => [limits?.step ?? 33, 100].map((speed) => ({ speed })),
  'fan.preset': ({ value }) => optionsOf(value, 'presets').map((preset) => ({ preset })),
  'fan.oscillate': () => [{ on: true }, { on: false }],
  'humidity.mode': ({ value }) => optionsOf(value, 'modes').map((mode) => ({ mode })),
  'humidity.target': () => [{ target: 50 }],
  'choice.set': ({ limits }) => (limits?.options ?? []).map((option) => ({ option })),
  'number.set': ({ limits }) => ends(limits).map((value) => ({ value })),
  'text.set': ({ value }) => (typeof value === 'string' ? [{ text: value }] : []),
  'alarm.arm': ({ limits }) => (limits?.options ?? []).map((mode) => ({ mode })),
  'siren.on': () => [{ seconds: 5, volume: 40 }],
};
function optionsOf(value: unknown, name: string, limits?: Limits): string[] {
  const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : limits?.options;
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}
const find = (told: readonly Told[], { part, trait, what }: Told): Told | undefined =>
  told.find((one) => one.part === part && one.trait === trait && one.what === what);

function expectSane(told: readonly Told[]): void {
  for (const { part, trait, what, value } of told) {
    const fits = value === null || TRAITS[trait].value.safeParse(value).success;
    if (!fits) expect.fail(`${part} ${keyOf({ trait, ...(what !== undefined && { what }) })} says ${JSON.stringify(value)}`);
  }
  const keys = told.map((one) => `${one.part} ${keyOf(one)}`);
  expect(keys, 'one ability, told once').toEqual([...new Set(keys)]);
}

describe('every row', () => {
  it('has a number of its own', () => {
    expect(ROWS.map(({ uiid }) => uiid).length).toBe(MODELS.size);
  });

  it.each(named)('%s says only what its traits can say', (_, row) => {
    for (const params of [{}, ...PLAUSIBLE]) {
      const device = known(row, params);
      expectSane(tell(row, device));
      expectSane(tell(row, learn(row, device, report(PLAUSIBLE[1] ?? {}))));
      expect(partsOf(row, device).map(({ key }) => key)).toEqual([...new Set(partsOf(row, device).map(({ key }) => key))]);
    }
  });

  it.each(named)('%s is more than its settings, so that it is seen at all', (_, row) => {
    for (const params of PLAUSIBLE) {
      const told = tell(row, known(row, params));
      const does = told.filter(({ trait, setting }) => setting !== true && trait !== 'signal');
      const isSet = told.some(({ setting }) => setting === true);
      expect(isSet ? does.length : 1).toBeGreaterThan(0);
    }
  });

  it.each(named)('%s sends what it may, and then shows what was asked', (_, row) => {
    const allowed = writable(row);
    for (const device of PLAUSIBLE.map((params) => known(row, params))) {
      for (const told of tell(row, device)) {
        const may = told.limits?.commands ?? Object.keys(TRAITS[told.trait].commands);
        for (const command of may) {
          for (const args of WISHES[`${told.trait}.${command}`]?.(told) ?? [{}])
            expectAnswer(row, device, told, { command, args, allowed });
        }
      }
    }
  });

  it.each(named)('%s survives whatever is sent', (_, row) => {
    const names = [...new Set([...Object.keys(PLAUSIBLE[0] ?? {}), ...writable(row), '__proto__', 'constructor', 'rfTrig3'])];
    const absurd = fc.oneof(fc.constantFrom<unknown>(...ABSURD), fc.jsonValue());
    for (const value of ABSURD) survives(row, Object.fromEntries(names.map((name) => [name, value])), {});
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), absurd), fc.constantFrom(...PLAUSIBLE, {}), (sent, before) =>
        survives(row, sent, before),
      ),
      { numRuns: RUNS },
    );
  });
});

function survives(row: Model, sent: Params, before: Params): void {
  for (const device of [known(row, sent), learn(row, known(row, before), report(sent))]) {
    expectSane(tell(row, device));
    partsOf(row, device);
    livelier(row, device);
    for (const via of ['cloud', 'lan'] as const) hear(row, device, report(sent, { via, seq: '4' }));
    for (const past of pastOf(row)) past.read(device, sent[past.param]);
    expectSane(tell(row, lose(row, device)));
    for (const told of tell(row, device)) ask(row, device, { ...told, command: 'toggle', args: sent });
  }
}

type Wish = { command: string; args: Record<string, unknown>; allowed: ReadonlySet<string> };
const DERIVED = new Set(['flash', 'first', 'last', 'up', 'down', 'next', 'previous', 'step', 'reset']);
function expectAnswer(row: Model, device: Known, told: Told, { command, args, allowed }: Wish): void {
  const messages = ask(row, device, { ...told, command, args, at: Date.parse('2026-01-01') });
  const title = `${told.part} ${keyOf(told)} ${command} ${JSON.stringify(args)}`;
  if (!messages) {
    // Where nothing is said of commands all of the trait are offered, but for those that follow from what it is now.
    const isOffered = told.limits?.commands?.includes(command) ?? !DERIVED.has(command);
    if (isOffered && command !== 'toggle') expect.fail(`${title}: nothing is sent`);
    return;
  }
  const forbidden = messages.flatMap((message) => Object.keys(message)).filter((name) => !allowed.has(name));
  expect(forbidden, title).toEqual([]);
  const after = messages.reduce<Known>((now, params) => learn(row, now, report(params, { from: 'app' })), device);
  const seen = find(tell(row, after), told)?.value ?? null;
  const rule = TRAITS[told.trait].commands[command];
  if (seen === null || !rule?.provable) return;
  const standing = rule.standing(seen, args, { limits: told.limits });
  if (standing !== 'reached' && standing !== 'moving') expect.fail(`${title}: ${JSON.stringify(messages)} shows ${JSON.stringify(seen)}`);
}

const FILE = new URL('../../../../../shared/specs/ewelink-uiids.json', import.meta.url);
type Documented = {
  uiid: number;
  channels: number;
  transport: string;
  localtype: string | null;
  support: string;
  params: Given[];
};
type Given = { name: string; capability: string; scale: number | null; writable: boolean };
const documented: Documented[] = existsSync(FILE) ? Object.values(JSON.parse(readFileSync(FILE, 'utf8')).uiids) : [];
const WAYS: Record<string, string> = {
  cloud: 'cloud',
  'cloud+lan': 'cloud+lan',
  gateway: 'gateway',
  'cloud via parent': 'cloud',
  'cloud+lan via parent': 'cloud+lan',
};

/** The names of params that a row looks at, or may send. */
function touchedBy(row: Model): Set<string> {
  const seen = new Set<string>([...writable(row), ...pastOf(row).map(({ param }) => param)]);
  const watched = <T extends object>(params: T): T =>
    new Proxy(params, {
      get: (target, name) => (typeof name === 'string' && seen.add(name), Reflect.get(target, name)),
      has: (target, name) => (typeof name === 'string' && seen.add(name), Reflect.has(target, name)),
      getOwnPropertyDescriptor: (target, name) => (
        typeof name === 'string' && seen.add(name),
        Reflect.getOwnPropertyDescriptor(target, name)
      ),
    });
  for (const params of PLAUSIBLE) {
    const device: Known = { ...known(row, params), params: watched(params) };
    tell(row, device);
    livelier(row, device);
    for (const ability of row.can) {
      for (const via of ['cloud', 'lan'] as const) {
        const after = { ...device, notes: { lan: true, lanSeq: '1' } };
        ability.hear?.(after, { ...report(params, { via, seq: '2' }), params: watched(params) });
      }
      ability.fold?.(device, watched(params), report(params));
    }
  }
  return seen;
}
const unreadOf = (row: Model, params: Given[]): Given[] => {
  const touched = touchedBy(row);
  return params.filter(({ name }) => !touched.has(plain(name)));
};
/** Which line of the excuses speaks of it. */
const reasonFor = (uiid: number, { name, capability }: Pick<Given, 'name' | 'capability'>): string | undefined =>
  [`${uiid} ${plain(name)}`, capability].find((key) => Object.hasOwn(UNREAD, key));
/** A number that nothing else shows. */
const ODD_ONE = 2.35;
const ODD = /[^\d.]2\.35[^\d]/;
const plain = (name: string): string =>
  (({ 'mon..sun': 'mon', rfTrigN: 'rfTrig3' })[name] ?? name).replace(/\[\].*$/, '').replace(/[./].*$/, '');

describe.skipIf(documented.length === 0)('the table of the vendor (skipped where its file is not there)', () => {
  it.each(documented.map((row): [number, Documented] => [row.uiid, row]))(
    '%i is known as documented',
    (uiid, { channels, transport, localtype, support, params }) => {
      const row = MODELS.get(uiid);
      if (!row) return expect.fail(`no row for ${uiid}`);
      if (support !== 'full') return expect(row.partly !== undefined || row.ignored === true, 'says what is missing').toBe(true);
      expect(row.partly).toBeUndefined();
      // The outlets of a ceiling fan are no channels: they are a lamp, a fan and its speed.
      if (channels > 1 && uiid !== 34) expect(row.channels).toBe(channels);
      if (localtype && row.way === 'cloud+lan') expect(localtype).toContain(row.local ?? 'nothing');
      expect(row.way).toBe(WAYS[transport.replace(/\(.*$/, '')]);
      const unread = unreadOf(row, params).filter((given) => reasonFor(uiid, given) === undefined);
      expect(unread.map(({ name, capability }) => `${name} (${capability})`)).toEqual([]);
    },
  );

  const scaled = documented.flatMap(({ uiid, support, params }) =>
    params.flatMap(({ name, scale, writable: isWritable, capability }): [string, number, string, number][] =>
      support === 'full' &&
      typeof scale === 'number' &&
      !isWritable &&
      !name.includes('.') &&
      reasonFor(uiid, { name, capability }) === undefined
        ? [[`${uiid} ${name}`, uiid, name, scale]]
        : [],
    ),
  );
  it.each(scaled)('%s is scaled as documented', (_, uiid, name, scale) => {
    const row = MODELS.get(uiid);
    if (!row) return expect.fail(`no row for ${uiid}`);
    const told = (raw: number): string =>
      JSON.stringify(
        tell(row, known(row, { ...PLAUSIBLE[0], tempCorrection: 0, humCorrection: 0, [name]: raw })).map(({ value }) => value),
      );
    expect(told(6.1 / scale)).not.toMatch(ODD);
    expect(told(ODD_ONE / scale)).toMatch(ODD);
  });

  it('excuses nothing that is read', () => {
    const full = documented.flatMap(({ uiid, support, params }) => (support === 'full' ? [{ uiid, row: MODELS.get(uiid), params }] : []));
    const used = full.flatMap(({ uiid, row, params }) => (row ? unreadOf(row, params).map((given) => reasonFor(uiid, given)) : []));
    expect(Object.keys(UNREAD).filter((key) => !used.includes(key))).toEqual([]);
  });
});
