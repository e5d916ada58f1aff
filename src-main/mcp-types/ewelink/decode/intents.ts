import { type Known, MAIN, type Params, type Told } from '../abilities/ability.ts';
import { numberIn } from '../abilities/read.ts';
import type { Model } from '../models/model.ts';
import { ask, learn, tell } from '../record/device-facts.ts';
import { mergeParams } from '../record/merge.ts';
import { type Ask, LAMP, MEANS, onOff, record } from './meanings.ts';

/** The groups of facts whose fields mean the same as the fields alone. */
const GROUPS = new Set(['light', 'settings', 'climate', 'fan', 'intent']);
const IN_GROUP: Readonly<Record<string, string>> = {
  'light.on': 'lightOn',
  'climate.mode': 'climateMode',
  'fan.on': 'fanOn',
  'fan.preset': 'fanPreset',
  'fan.oscillating': 'fanOscillating',
};
/** A group that is only on or off. */
const AS_ONE: Readonly<Record<string, string>> = { light: 'lightOn', fan: 'fanOn', climate: 'climateMode' };
/** What a thing is made to do decides what the rest of an intent is about; a brightness is of the colour it has by then, an effect of both. */
const RANKS: Readonly<Partial<Record<Ask['trait'], number>>> = { color: 1, white: 1, effect: 3 };
const rankOf = ({ trait, command }: Ask): number => (trait === 'climate' && command === 'mode' ? 0 : (RANKS[trait] ?? 2));

function asksOf(intent: Params, group = ''): Ask[] {
  return Object.entries(intent).flatMap(([name, value]) => {
    const isGroup = GROUPS.has(name);
    if (isGroup && typeof value === 'object') return asksOf(record.parse(value), name);
    const [base = name, channel] = name.split('.');
    return meant(IN_GROUP[`${group}.${base}`] ?? (isGroup ? AS_ONE[name] : undefined) ?? base, value, channel);
  });
}

/** One value, or one for each of several channels: `{"2": "on"}`. */
function meant(key: string, value: unknown, channel: string | undefined): Ask[] {
  const means = Object.hasOwn(MEANS, key) ? MEANS[key] : undefined;
  const each = Object.entries(record.parse(value));
  if (!means) return [];
  if (each.length > 0 && each.every(([name]) => /^\d+$/.test(name)) && key !== 'channels')
    return each.flatMap(([part, one]) => meant(key, one, part));
  return means(value).map((one) => ({ ...one, ...(channel !== undefined && { part: channel }) }));
}

/** The params the product would send for an intent: several commands one after the other, as one message. */
export function paramsFor(row: Model, known: Known, intent: Params): Params | undefined {
  const { channel, ...wishes } = intent;
  const part = numberIn({ channel }, 'channel');
  const asks: Ask[] = [
    ...asksOf(wishes).map((one) => (part === undefined ? one : { part: String(part), ...one })),
    ...rangeOf(record.parse(wishes['climate'] ?? wishes)),
    ...whiteOf(row, known, numberIn(wishes, 'colorTempPct') ?? numberIn(record.parse(wishes['light']), 'colorTempPct')),
    ...effectOf(row, known, numberIn(wishes, 'modeNumber') ?? numberIn(record.parse(wishes['light']), 'modeNumber')),
    ...levelOf(row, known, numberIn(wishes, 'fanLevel') ?? numberIn(record.parse(wishes['fan']), 'level')),
  ];
  let now = known;
  const sent = asks
    .sort((one, two) => rankOf(one) - rankOf(two))
    .flatMap((one) => {
      const messages = messagesFor(row, now, one);
      for (const params of messages) now = learn(row, now, { params, via: 'cloud', from: 'app', at: 0 });
      return messages;
    });
  return sent.length === 0 ? undefined : sent.reduce(mergeParams);
}

/** The first way of asking that this device understands. */
function messagesFor(row: Model, known: Known, one: Ask): readonly Params[] {
  for (const { args = {}, part = MAIN, ...rest } of waysOf(tell(row, known), one)) {
    const messages = ask(row, known, { ...rest, args, part });
    if (messages) return messages;
  }
  return [];
}
/** Where no part is named: the thing itself, or the part that has it. What has no switch is on as a fan, a valve, a thermostat. */
function waysOf(told: readonly Told[], one: Ask): Ask[] {
  const of = ({ trait, what }: Ask) => told.find((two) => two.trait === trait && two.what === what && !two.setting)?.part;
  const part = one.part ?? of(one) ?? told.find(({ trait, what }) => trait === one.trait && what === one.what)?.part;
  const as = { ...one, ...(part !== undefined && { part }) };
  if (one.trait !== 'power' || one.what !== undefined) return [as];
  const { command } = one;
  const place = one.part !== undefined && one.part !== LAMP ? { part: one.part } : {};
  const instead: Ask[] = [
    { ...place, trait: 'fan', command },
    { ...place, trait: 'valve', command: command === 'on' ? 'open' : 'close' },
    { ...place, trait: 'humidity', command },
    { ...place, trait: 'climate', command },
  ];
  const itself = { ...one, part: one.part ?? MAIN };
  const bare = one.part === LAMP ? [{ ...one, part: of({ ...one, trait: 'level' }) ?? of({ ...one, trait: 'color' }) ?? MAIN }] : [];
  return [itself, ...bare, ...instead, as];
}

/** Two ends of warmth go together. */
const rangeOf = ({ targetLow: low, targetHigh: high }: Params): Ask[] =>
  typeof low === 'number' && typeof high === 'number' ? [{ trait: 'climate', command: 'range', args: { low, high } }] : [];

/** White from 0, warmest, to 100, coldest. */
function whiteOf(row: Model, known: Known, percent: number | undefined): Ask[] {
  const { min = 2200, max = 6500 } = tell(row, known).find(({ trait }) => trait === 'white')?.limits ?? {};
  return percent === undefined ? [] : [{ trait: 'white', command: 'set', args: { kelvin: min + ((max - min) * percent) / 100 } }];
}

/** A speed of a fan by its number: 0 is off. */
function levelOf(row: Model, known: Known, level: number | undefined): Ask[] {
  const { step = 1 } = tell(row, known).find(({ trait }) => trait === 'fan')?.limits ?? {};
  if (level === undefined) return [];
  return [level <= 0 ? { trait: 'fan', command: onOff(false) } : { trait: 'fan', command: 'speed', args: { speed: level * step } }];
}

/** An effect by the number its maker gives it: the one among those offered that is written as this number. */
function effectOf(row: Model, known: Known, number: number | undefined): Ask[] {
  const told = tell(row, known).find(({ trait, what }) => trait === 'effect' && what === undefined);
  if (number === undefined || !told) return [];
  const effect = told.limits?.options?.find((one) => {
    const messages = ask(row, known, { part: told.part, trait: 'effect', command: 'set', args: { effect: one } });
    return messages?.some((message) => message['mode'] === number || message['lightMode'] === number);
  });
  return effect === undefined ? [] : [{ trait: 'effect', command: 'set', args: { effect } }];
}
