import type { Part, TraitState } from '../../../src-shared/model/device.ts';
import { traitOfKey } from '../../../src-shared/model/key.ts';
import type { TraitName } from '../../../src-shared/model/traits/table.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { energy } from '../../../src-shared/text/states/format.ts';
import type { DeviceAround } from './placed.ts';
import { asFlag, asNumber, flagIn, numberIn, textIn } from '../../../src-shared/text/states/read.ts';
import { traitFacts } from '../../../src-shared/text/states/words.ts';

/** Which ability speaks for a part that has several: what acts before what measures. */
const SPEAKS: readonly TraitName[] = [
  'alarm', 'lock', 'climate', 'position', 'valve', 'media', 'vacuum', 'mower', 'fan', 'humidity', 'siren', 'power', 'level', 'camera', 'weather',
  'presence', 'timer', 'todo', 'calendar', 'flag', 'meter', 'reading', 'choice', 'number', 'effect', 'color', 'white', 'tilt', 'button',
  'event', 'text', 'schedule', 'update', 'image', 'location', 'battery', 'signal',
]; // prettier-ignore
const rank = new Map<string, number>(SPEAKS.map((name, at) => [name, at]));

/** The abilities of a part, the one that speaks for it first. */
export const traitKeys = (part: Part): string[] =>
  Object.keys(part.traits).toSorted((a, b) => (rank.get(traitOfKey(a)) ?? SPEAKS.length) - (rank.get(traitOfKey(b)) ?? SPEAKS.length));

export type Keyed = { key: string; trait: string; state: TraitState };
type Sorted = { does: Keyed[]; behaves: Keyed[] };
const sorted = new WeakMap<Part, Sorted>();
/** A part never changes, a new report makes a new one: what it can do is put in order once. */
function sortedOf(part: Part): Sorted {
  const known = sorted.get(part);
  if (known) return known;
  const keyed = (keys: readonly string[], setting: boolean): Keyed[] =>
    keys.flatMap((key) => {
      const state = part.traits[key];
      return state && (state.setting === true) === setting ? [{ key, trait: traitOfKey(key), state }] : [];
    });
  // Settings stand as their source lists them: what belongs together is beside each other there.
  const both = { does: keyed(traitKeys(part), false), behaves: keyed(Object.keys(part.traits), true) };
  sorted.set(part, both);
  return both;
}
/** What a part does and measures, the ability that speaks for it first. */
export const traitsOf = (part: Part): Keyed[] => sortedOf(part).does;
/** How it behaves: what is set once and then left alone. */
export const settingsOf = (part: Part): Keyed[] => sortedOf(part).behaves;
export const mainTrait = (part: Part): Keyed | undefined => traitsOf(part)[0];
/** Asked a dozen times of every part of a home: nothing is put in order for it, and nothing made for a part without such a trait. */
export function findTrait(part: Part, trait: TraitName, kind?: string): Keyed | undefined {
  for (const key in part.traits) {
    const state = key.startsWith(trait) && traitOfKey(key) === trait ? part.traits[key] : undefined;
    if (state && !state.setting && (kind === undefined || state.limits?.kind === kind || key === `${trait}:${kind}`))
      return { key, trait, state };
  }
  return undefined;
}

const opened = (value: unknown): boolean | undefined => {
  const state = textIn(value, 'state');
  return state === undefined ? undefined : state !== 'closed';
};
/** Whether it is running, lit, open or playing; undefined where "on" makes no sense or nobody knows. */
const RUNS: Partial<Record<string, (value: unknown) => boolean | undefined>> = {
  power: asFlag,
  siren: asFlag,
  level: (value) => (asNumber(value) === undefined ? undefined : asNumber(value) !== 0),
  fan: (value) => flagIn(value, 'on'),
  humidity: (value) => flagIn(value, 'on'),
  position: opened,
  valve: opened,
  media: (value) => textIn(value, 'state') === 'playing' || textIn(value, 'state') === 'buffering',
  vacuum: (value) => textIn(value, 'state') === 'cleaning',
  mower: (value) => value === 'mowing',
  lock: (value) => value !== 'locked' && value !== 'locking',
  alarm: (value) => typeof value === 'string' && value.startsWith('armed'),
  climate: (value) => textIn(value, 'mode') !== 'off',
  timer: (value) => textIn(value, 'state') === 'active',
};

export function isOn(part: Part): boolean | undefined {
  const main = mainTrait(part);
  if (!main || main.state.assumed || main.state.value === null || main.state.value === undefined) return undefined;
  return RUNS[main.trait]?.(main.state.value);
}

/** What colour a living part may spend: nothing is coloured unless something is on, hot, cold, open or wrong. */
export type Tone = 'lamp' | 'on' | 'heat' | 'cool' | 'bad';
const DANGEROUS = new Set(['smoke', 'gas', 'carbon_monoxide', 'moisture', 'problem', 'tamper', 'safety', 'heat', 'cold']);

const WARMING: Record<string, Tone> = { heating: 'heat', preheating: 'heat', cooling: 'cool' };
/** Traits whose colour is not simply "on": what a thermostat does now, what a sensor found. */
const TONES: Partial<Record<string, (state: TraitState) => Tone | undefined>> = {
  climate: ({ value }) => WARMING[textIn(value, 'action') ?? ''],
  flag: ({ value, limits }) => (asFlag(value) ? (DANGEROUS.has(limits?.kind ?? '') ? 'bad' : 'on') : undefined),
};
const wrong = (value: unknown): boolean => value === 'jammed' || value === 'triggered' || textIn(value, 'state') === 'error';

export function toneOf(part: Part): Tone | undefined {
  const main = mainTrait(part);
  if (!main) return undefined;
  const own = TONES[main.trait];
  if (own) return own(main.state);
  if (wrong(main.state.value)) return 'bad';
  if (!isOn(part)) return undefined;
  return part.kind === 'light' ? 'lamp' : 'on';
}

/** The tile's line: what the part says of itself, and the second thing worth a glance. */
export function partFacts(texts: Texts, part: Part): string[] {
  const main = mainTrait(part);
  if (!main) return [texts.t('devices.words.unknown')];
  const facts = traitFacts(texts, main.key, main.state);
  if (main.trait !== 'power' || isOn(part) !== true) return facts;
  const level = findTrait(part, 'level');
  const watts = findTrait(part, 'meter', 'power');
  const drawn = watts && asNumber(watts.state.value);
  return [
    ...facts,
    ...(level && asNumber(level.state.value) !== undefined ? traitFacts(texts, level.key, level.state) : []),
    ...(drawn === undefined ? [] : [energy(texts, drawn, watts?.state.limits?.unit ?? 'W')]),
  ];
}

/** A reason why a part cannot be acted on now, in words; undefined when it can. */
export function whyNot(texts: Texts, device: DeviceAround): string | undefined {
  if (!device.online) return texts.t('devices.reasons.offline');
  return device.stale ? texts.t('devices.reasons.stale') : undefined;
}

const LOW = 15;
/** Whether a battery of this part needs changing soon. */
export function batteryLow(part: Part): boolean {
  const value = findTrait(part, 'battery')?.state.value;
  const left = numberIn(value, 'percent');
  return flagIn(value, 'low') === true || (left !== undefined && left <= LOW && flagIn(value, 'charging') !== true);
}
