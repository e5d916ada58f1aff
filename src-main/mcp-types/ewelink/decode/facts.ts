import { z } from 'zod';
import { keyOf, MAIN, type Heard, type Told } from '../abilities/ability.ts';
import { textIn } from '../abilities/read.ts';
import { remotesOf } from '../abilities/rf.ts';
import { TABLES } from '../models/table.ts';
import { ask, partsOf, pastOf, tell } from '../record/device-facts.ts';
import type { Thing } from '../record/thing.ts';
import { actingFacts, isChannel, switchesOf } from './acting.ts';
import { asOneWord, BINARY, ENERGY, measureNames, SETTINGS } from './names.ts';
import { present } from './present.ts';

type Facts = Record<string, unknown>;
type Fact = [name: string, value: unknown];
const numeric = z.number().nullable().catch(null);
const entryOf = (table: Readonly<Record<string, string>>, name: string | undefined): string | undefined =>
  name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

/** How much of its past the person wants of a meter, by its name: `energy`, `energy_1` … */
type Kept = Readonly<Record<string, readonly unknown[] | undefined>>;
function mostOf(kept: Kept, part: string): number {
  const most = kept[isChannel(part) ? `energy_${part}` : 'energy']?.[1];
  return typeof most === 'number' && most > 0 ? most : Infinity;
}

/** What the product makes of a thing, in the words of the recorded cases. */
export function factsOf(thing: Thing, available: boolean, heard: readonly Heard[], kept: Kept = {}): Facts {
  const { row, known } = thing;
  const told = tell(row, known);
  const main = told.filter(({ setting }) => !setting);
  const firmware = textIn(known.params, 'fwVersion');
  return {
    available,
    name: thing.name,
    category: categoryOf(thing),
    kind: thing.kind,
    ...(thing.kind === 'group' && { groupUiid: known.uiid }),
    shared: thing.shared !== undefined,
    info: { manufacturer: thing.maker, model: thing.model, firmware, mac: thing.mac },
    denyFeatures: [...known.denied],
    rawParams: known.params,
    ...switched(thing, switchesOf(main)),
    ...actingFacts(main),
    measurements: measured(main, known.channels),
    energy: energyOf(thing, main, kept),
    binary: flagged(main),
    settings: settingsOf(told, known.channels),
    ...present(told),
    ...besides(told),
    ...remoteControls(thing),
    events: heard.map(eventOf),
  };
}

function categoryOf({ row, known }: Thing): string {
  const [table] = Object.entries(TABLES).find(([, rows]) => rows.some(({ uiid }) => uiid === known.uiid)) ?? [];
  if (table === 'climate') return row.kind !== 'thermostat' ? 'thermostatSwitch' : cools(tell(row, known)) ? 'climate' : 'thermostat';
  if (table === 'other' && row.kind === 'other' && !row.ignored && row.can.length > 1) return 'appliance';
  return table === undefined || ['matter', 'other'].includes(table) ? row.kind : table;
}

/** What blows air about is no heating. */
const cools = (told: readonly Told[]): boolean =>
  told.some(({ trait, limits }) => trait === 'climate' && limits?.commands?.includes('fan'));

function switched({ row, known }: Thing, powers: readonly { part: string; value: unknown }[]): Facts {
  const names = partsOf(row, known).flatMap(({ key, name }) => (name !== undefined && isChannel(key) ? [[key, name]] : []));
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

/** A fact of the device, or of one of its channels. */
const place = (name: string, part: string, channels: number): string[] =>
  isChannel(part) ? [`${name}.${part}`] : channels === 1 ? [name, `${name}.1`] : [name];

function measured(told: readonly Told[], channels: number): Facts {
  return Object.fromEntries(
    told.flatMap(({ part, trait, what, value, limits }): Fact[] => {
      if (trait === 'signal') return [['rssiDbm', value]];
      if (trait === 'battery') return [['batteryPct', z.object({ percent: numeric }).catch({ percent: null }).parse(value).percent]];
      if (trait === 'reading' && what === 'voltage') return [['batteryV', value]];
      if (!isMeasure({ trait, what }) || what === undefined) return [];
      const names = measureNames(what, limits?.unit).flatMap((name) => place(name, part, channels));
      return names.map((full): Fact => [full, value]);
    }),
  );
}
const isMeasure = ({ trait, what }: Pick<Told, 'trait' | 'what'>): boolean =>
  trait === 'reading' || (trait === 'meter' && entryOf(ENERGY, what) === undefined);

function energyOf({ row, known }: Thing, told: readonly Told[], kept: Kept): Facts {
  const meters = told.flatMap(({ part, trait, what, value }) => {
    const name = trait === 'meter' ? entryOf(ENERGY, what) : undefined;
    return name === undefined ? [] : [{ part, facts: { [name]: value } }];
  });
  const histories = pastOf(row).flatMap((past) => {
    const values = past.read(known, known.params[past.param]).slice(0, mostOf(kept, past.part(known)));
    const facts = { latestKwh: values[0], historyKwh: values, historyKwhFirst100: values.slice(0, 100), historyLength: values.length };
    return values.length === 0 ? [] : [{ part: past.part(known), facts }];
  });
  const all = [...meters, ...histories];
  const whole = [...histories.slice(0, 1), ...all.filter(({ part }) => !isChannel(part))];
  const parts = [...new Set(all.map(({ part }) => part).filter(isChannel))];
  const ofPart = (key: string): Facts => together(all.filter(({ part }) => part === key));
  return { ...together(whole), ...Object.fromEntries(parts.map((key): Fact => [key, ofPart(key)])) };
}
const together = (all: readonly { facts: Facts }[]): Facts => all.reduce<Facts>((whole, { facts }) => ({ ...whole, ...facts }), {});

const flagged = (told: readonly Told[]): Facts =>
  Object.fromEntries(
    told.flatMap(({ trait, what = '', value }): Fact[] => {
      if (trait !== 'flag') return [];
      return (Object.hasOwn(BINARY, what) ? (BINARY[what] ?? []) : [what]).map((name): Fact => [name, value]);
    }),
  );

function settingsOf(told: readonly Told[], channels: number): Facts {
  const facts = told.flatMap(({ part, value, limits, ...rest }): Fact[] => {
    if (!rest.setting) return [];
    const name = entryOf(SETTINGS, keyOf(rest)) ?? asOneWord(rest.what ?? rest.trait);
    const bounds: Fact[] = [
      ['pulseStep', limits?.step],
      ['pulseMin', limits?.min],
    ];
    return [...place(name, part, channels).map((full): Fact => [full, value]), ...(name === 'pulseSeconds' ? bounds : [])];
  });
  return Object.fromEntries(facts);
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
  if (part.startsWith('rf')) return { type: 'rf', channel: Number(part.slice(2)), rfChl: Number(part.slice(2)), ...data };
  if (type === 'touch' || type === 'slide') return { type, ...data };
  return { type: 'button', button: part === MAIN ? 1 : Number(part), action: type };
}
