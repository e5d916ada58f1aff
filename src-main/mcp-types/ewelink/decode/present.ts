import { keyOf, type Told } from '../abilities/ability.ts';
import { hasLight } from './acting.ts';
import { asOneWord, BINARY, ENERGY, MEASUREMENTS, SETTINGS } from './names.ts';

type Facts = Record<string, boolean>;
const has = (name: string): string => `has${name.charAt(0).toUpperCase()}${name.slice(1)}`;
/** The unit at the end of a fact's name: what a thing has, it has in any unit. */
const UNIT = /(?<=[a-z\d])(W|V|A|C|L|S|Var|VA|Pct|Ppm|Ugm3|Lx|Min)$/;
const bare = (fact: string): string => fact.replace(UNIT, '');
const namesOf = (what: string, facts: string | readonly string[] = []): string[] => [asOneWord(what), ...[facts].flat().map(bare)];

/** What a thing has and has not. */
export function present(all: readonly Told[]): Facts {
  const told = all.filter(({ setting }) => !setting);
  const measures = new Set(told.filter(({ trait }) => ['reading', 'meter', 'flag'].includes(trait)).map(({ what = '' }) => what));
  const traits = new Set(told.map(({ trait }) => trait));
  const settings = new Set(all.filter(({ setting }) => setting).map(keyOf));
  const known = Object.entries({ ...MEASUREMENTS, ...BINARY, ...ENERGY });
  const measured = [...known, ...[...measures].map((what): [string, string] => [what, what])];
  const yes = measured.flatMap(([what, facts]) => (measures.has(what) ? namesOf(what, facts) : []));
  const no = measured.flatMap(([what, facts]) => namesOf(what, facts));
  return {
    ...Object.fromEntries(no.map((name) => [has(name), false])),
    ...Object.fromEntries(yes.map((name) => [has(name), true])),
    ...Object.fromEntries(Object.entries(SETTINGS).map(([key, name]) => [has(name), settings.has(key)])),
    hasSupply: measures.has('power-supply'),
    hasSwitch: traits.has('power'),
    hasBattery: traits.has('battery'),
    hasRssi: traits.has('signal'),
    hasCover: traits.has('position'),
    hasValve: traits.has('valve'),
    hasLight: hasLight(told),
    hasClimate: traits.has('climate'),
    hasFan: traits.has('fan'),
    hasButton: traits.has('event'),
    hasButtons: traits.has('event'),
    hasEvents: traits.has('event'),
    hasEnergy: [...measures].some((what) => Object.hasOwn(ENERGY, what)),
    noNumericPower: !measures.has('power'),
  };
}
