import { z } from 'zod';
import { colourOfHue } from '../abilities/colour.ts';
import { keyOf, MAIN, type Heard, type Told } from '../abilities/ability.ts';
import { textIn } from '../abilities/read.ts';
import { remotesOf } from '../abilities/rf.ts';
import { TABLES } from '../models/table.ts';
import { ask, partsOf, pastOf, tell } from '../record/device-facts.ts';
import type { Thing } from '../record/thing.ts';
import { BINARY, ENERGY, MEASUREMENTS, SETTINGS } from './names.ts';

type Facts = Record<string, unknown>;
const numeric = z.number().nullable().catch(null);
const entryOf = (table: Readonly<Record<string, string>>, name: string | undefined): string | undefined =>
  name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

/** What the product makes of a thing, in the words of the recorded cases. */
export function factsOf(thing: Thing, available: boolean, heard: readonly Heard[]): Facts {
  const { row, known } = thing;
  const told = tell(row, known);
  const main = told.filter(({ setting }) => !setting);
  const powers = main.filter(({ trait, what }) => trait === 'power' && what === undefined);
  const firmware = textIn(known.params, 'fwVersion');
  return {
    available,
    name: thing.name,
    category: categoryOf(thing),
    ...(thing.kind === 'group' && { kind: 'group', groupUiid: known.uiid }),
    info: { manufacturer: thing.maker, model: thing.model, firmware, mac: thing.mac },
    denyFeatures: [...known.denied],
    rawParams: known.params,
    ...switched(thing, powers),
    ...said(main),
    measurements: measured(main, known.channels),
    energy: energyOf(thing, main),
    binary: named(
      main.filter(({ trait }) => trait === 'flag'),
      BINARY,
    ),
    settings: settingsOf(told, known.channels),
    ...present(main),
    ...besides(told),
    ...remoteControls(thing),
    events: heard.map(eventOf),
  };
}

function categoryOf({ row, known }: Thing): string {
  const [table] = Object.entries(TABLES).find(([, rows]) => rows.some(({ uiid }) => uiid === known.uiid)) ?? [];
  if (table === 'climate') return row.kind === 'thermostat' ? 'thermostat' : 'thermostatSwitch';
  return table === undefined || table === 'matter' ? row.kind : table;
}

function switched({ row, known }: Thing, powers: readonly Told[]): Facts {
  const names = partsOf(row, known).flatMap(({ key, name }) => (name !== undefined && /^\d+$/.test(key) ? [[key, name]] : []));
  const isMany = known.channels > 1;
  const single = powers.find(({ part }) => part === MAIN);
  return {
    ...(single && { power: single.value }),
    ...(powers.length > 0 && {
      channels: Object.fromEntries(powers.map(({ part, value }) => [part === MAIN ? '1' : part, value])),
      channelCount: isMany ? known.channels : 1,
    }),
    channelNames: Object.fromEntries(names),
  };
}

const Colour = z.object({ h: z.number(), s: z.number() }).nullable().catch(null);
const Position = z.object({ state: z.string(), position: z.number().nullable() }).nullable().catch(null);
const Fan = z
  .looseObject({ on: z.boolean(), speed: numeric, preset: z.unknown().optional(), oscillating: z.unknown().optional() })
  .nullable()
  .catch(null);
const Climate = z
  .looseObject({
    mode: z.string(),
    current: numeric,
    target: numeric,
    high: numeric,
    low: numeric,
    modes: z.unknown().optional(),
    presets: z.unknown().optional(),
    preset: z.unknown().optional(),
    action: z.unknown().optional(),
  })
  .nullable()
  .catch(null);

/** Lights, covers, fans, valves and climate. */
function said(told: readonly Told[]): Facts {
  const find = (trait: Told['trait']): Told | undefined => told.find((one) => one.trait === trait && one.what === undefined);
  const [cover, valve, fan, climate] = [find('position'), find('valve'), find('fan'), find('climate')];
  const at = Position.parse(cover?.value ?? null);
  const flow = Position.parse(valve?.value ?? null);
  const air = Fan.parse(fan?.value ?? null);
  const warm = Climate.parse(climate?.value ?? null);
  return {
    ...lightOf(told),
    ...(cover && { cover: { state: at?.state ?? null, position: at?.position ?? null } }),
    ...(valve && { valve: { open: flow ? flow.state !== 'closed' : null } }),
    ...(fan && { fan: { on: air?.on ?? null, speedPct: air?.speed, preset: air?.preset, oscillating: air?.oscillating } }),
    ...(climate && !find('power') && { power: warm ? warm.mode !== 'off' : null }),
    ...(climate && {
      climate: {
        mode: warm?.mode ?? null,
        currentC: warm?.current,
        targetC: warm?.target,
        targetHigh: warm?.high,
        targetLow: warm?.low,
        min: climate.limits?.min,
        max: climate.limits?.max,
        step: climate.limits?.step,
        modes: warm?.modes,
        presets: warm?.presets,
        preset: warm?.preset,
        action: warm?.action,
      },
    }),
  };
}

const LIGHT = ['level', 'white', 'color', 'effect'];
function lightOf(told: readonly Told[]): Facts {
  const part = told.find(({ trait, what }) => LIGHT.includes(trait) && what === undefined)?.part;
  if (part === undefined) return {};
  const find = (trait: Told['trait']): Told | undefined =>
    told.find((one) => one.part === part && one.trait === trait && one.what === undefined);
  const level = numeric.parse(find('level')?.value ?? null);
  const white = find('white');
  const kelvin = numeric.parse(white?.value ?? null);
  const colour = Colour.parse(find('color')?.value ?? null);
  const { min = 2200, max = 6500 } = white?.limits ?? {};
  return {
    light: {
      on: find('power')?.value,
      ...(level !== null && { brightnessPct: level, brightness255: 1 + (Math.max(1, level) - 1) * (254 / 99) }),
      ...(kelvin !== null && { colorTempK: kelvin, colorTempPct: ((kelvin - min) / (max - min)) * 100 }),
      ...(colour && { rgb: find('color')?.raw?.rgb ?? colourOfHue(colour).rgb, hs: [colour.h, colour.s] }),
      mode: colour ? 'rgb' : kelvin === null ? undefined : 'ct',
      effect: find('effect')?.value,
      modeNumber: find('effect')?.raw?.mode,
    },
  };
}

const isChannel = (part: string): boolean => /^\d+$/.test(part);
/** A fact of the device, or of one of its channels. */
const place = (name: string, part: string, channels: number): string[] =>
  isChannel(part) ? [`${name}.${part}`] : channels === 1 ? [name, `${name}.1`] : [name];

function measured(told: readonly Told[], channels: number): Facts {
  return Object.fromEntries(
    told.flatMap(({ part, trait, what, value }) => {
      if (trait === 'signal') return [['rssiDbm', value]];
      if (trait === 'battery') return [['batteryPct', z.object({ percent: numeric }).catch({ percent: null }).parse(value).percent]];
      if (trait === 'reading' && what === 'voltage') return [['batteryV', value]];
      const name = trait === 'reading' || trait === 'meter' ? entryOf(MEASUREMENTS, what) : undefined;
      return name === undefined ? [] : place(name, part, channels).map((full) => [full, value]);
    }),
  );
}

function energyOf({ row, known }: Thing, told: readonly Told[]): Facts {
  const meters = told.flatMap(({ part, trait, what, value }) => {
    const name = trait === 'meter' ? entryOf(ENERGY, what) : undefined;
    return name === undefined ? [] : [{ part, facts: { [name]: value } }];
  });
  const histories = pastOf(row).flatMap((past) => {
    const values = past.read(known, known.params[past.param]);
    const facts = { latestKwh: values[0], historyKwh: values, historyKwhFirst100: values.slice(0, 100), historyLength: values.length };
    return values.length === 0 ? [] : [{ part: past.part(known), facts }];
  });
  const all = [...meters, ...histories];
  const whole: Facts = Object.assign(
    {},
    ...histories.slice(0, 1).map(({ facts }) => facts),
    ...all.filter(({ part }) => !isChannel(part)).map(({ facts }) => facts),
  );
  const parts = [...new Set(all.map(({ part }) => part).filter(isChannel))];
  return {
    ...whole,
    ...Object.fromEntries(
      parts.map((key) => [key, Object.assign({}, ...all.filter(({ part }) => part === key).map(({ facts }) => facts))]),
    ),
  };
}

const named = (told: readonly Told[], names: Readonly<Record<string, string>>): Facts =>
  Object.fromEntries(told.flatMap(({ what, value }) => [[entryOf(names, what) ?? what ?? '', value]]));

function settingsOf(told: readonly Told[], channels: number): Facts {
  const facts = told.flatMap(({ part, value, limits, ...rest }) => {
    const name = entryOf(SETTINGS, keyOf(rest));
    if (name === undefined) return [];
    const bounds =
      name === 'pulseSeconds'
        ? [
            ['pulseStep', limits?.step],
            ['pulseMin', limits?.min],
          ]
        : [];
    return [...place(name, part, channels).map((full) => [full, value]), ...bounds];
  });
  return Object.fromEntries(facts);
}

const CAPABLE = [
  'temperature',
  'humidity',
  'power',
  'voltage',
  'current',
  'motion',
  'occupancy',
  'door',
  'moisture',
  'smoke',
  'illuminance',
];
/** What it has and has not. */
function present(told: readonly Told[]): Facts {
  const measures = new Set(told.filter(({ trait }) => ['reading', 'meter', 'flag'].includes(trait)).map(({ what }) => what));
  const traits = new Set(told.map(({ trait }) => trait));
  const has = (name: string): string => `has${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return {
    ...Object.fromEntries(CAPABLE.map((name) => [has(name), measures.has(name)])),
    hasSwitch: traits.has('power'),
    hasBattery: traits.has('battery'),
    hasCover: traits.has('position'),
    hasLight: LIGHT.some((name) => told.some(({ trait }) => trait === name)),
    hasClimate: traits.has('climate'),
    hasFan: traits.has('fan'),
    hasButton: traits.has('event'),
    hasButtons: traits.has('event'),
    hasEvents: traits.has('event'),
    hasEnergy: [...measures].some((what) => entryOf(ENERGY, what) !== undefined),
    noNumericPower: !measures.has('power'),
  };
}

const valueOf = (told: readonly Told[], key: string): unknown => told.find((one) => keyOf(one) === key)?.value;
const faultOf = (problem: unknown): number | undefined => (typeof problem === 'boolean' ? Number(problem) : undefined);
const besides = (told: readonly Told[]): Facts => ({
  workMode: valueOf(told, 'choice:work-mode'),
  childLock: valueOf(told, 'power:child-lock'),
  fault: valueOf(told, 'reading:fault') ?? faultOf(valueOf(told, 'flag:problem')),
});

function remoteControls({ row, known }: Thing): Facts {
  const remotes = remotesOf(known);
  if (remotes.length === 0) return {};
  const codes = remotes.flatMap(({ buttons }) => buttons.map(({ code }) => code));
  return {
    remotes: remotes.map(({ name, type, buttons }) => ({
      name,
      type,
      buttons: Object.fromEntries(buttons.map((button) => [String(button.code), button.name])),
    })),
    commands: Object.fromEntries(
      codes.map((code) => [`transmit${code}`, ask(row, known, { part: `rf${code}`, trait: 'button', command: 'press', args: {} })?.[0]]),
    ),
  };
}

/** A press of a numbered button, a code on the radio, or what is called by its own name. */
function eventOf({ part, type, data = {} }: Heard): Facts {
  if (part.startsWith('rf')) return { type: 'rf', channel: Number(part.slice(2)), ...data };
  if (type === 'touch' || type === 'slide') return { type, ...data };
  return { type: 'button', button: part === MAIN ? 1 : Number(part), action: type };
}
