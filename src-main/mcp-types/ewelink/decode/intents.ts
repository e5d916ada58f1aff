import { z } from 'zod';
import { MAIN, type Asked, type Known, type Params } from '../abilities/ability.ts';
import { numberIn } from '../abilities/read.ts';
import type { Model } from '../models/model.ts';
import { ask, learn, tell } from '../record/device-facts.ts';
import { mergeParams } from '../record/merge.ts';

type Ask = { trait: Asked['trait']; what?: string; command: string; args?: Record<string, unknown>; part?: string };
const onOff = (on: unknown): string => (on === true || on === 'on' ? 'on' : 'off');
const triple = z.tuple([z.number(), z.number(), z.number()]);
const pair = z.tuple([z.number(), z.number()]);
const record = z.record(z.string(), z.unknown()).catch({});
/** What an intent of a recorded case means as commands of traits. */
const MEANS: Readonly<Record<string, (value: unknown) => Ask[]>> = {
  power: (on) => [{ trait: 'power', command: onOff(on) }],
  on: (on) => [{ trait: 'power', command: onOff(on) }],
  channels: (wanted) => Object.entries(record.parse(wanted)).map(([part, on]) => ({ trait: 'power', command: onOff(on), part })),
  brightnessPct: (level) => [{ trait: 'level', command: 'set', args: { level } }],
  brightness255: (value) => [{ trait: 'level', command: 'set', args: { level: Number(value) / 2.55 } }],
  rgb: (value) => {
    const [r, g, b] = triple.parse(value);
    return [{ trait: 'color', command: 'rgb', args: { r, g, b } }];
  },
  hs: (value) => {
    const [h, s] = pair.parse(value);
    return [{ trait: 'color', command: 'set', args: { h, s } }];
  },
  colorTempK: (kelvin) => [{ trait: 'white', command: 'set', args: { kelvin } }],
  effect: (effect) => [{ trait: 'effect', command: 'set', args: { effect } }],
  position: (position) => [{ trait: 'position', command: 'set', args: { position } }],
  cover: (command) => moves('position', command),
  valve: (command) => moves('valve', command),
  coverPosition: (position) => moves('position', position),
  open: (wish) => moves('position', wish === false ? 'close' : 'open'),
  close: () => moves('position', 'close'),
  stop: () => moves('position', 'stop'),
  valveOpen: (open) => moves('valve', open),
  switch: (on) => [{ trait: 'power', command: onOff(on) }],
  fanOn: (on) => [{ trait: 'fan', command: onOff(on) }],
  fanPreset: (preset) => [{ trait: 'fan', command: 'preset', args: { preset } }],
  fanOscillating: (on) => [{ trait: 'fan', command: 'oscillate', args: { on } }],
  climateMode: (mode) => [{ trait: 'climate', command: 'mode', args: { mode } }],
  targetC: (target) => [{ trait: 'climate', command: 'target', args: { target } }],
  preset: (preset) => [{ trait: 'climate', command: 'preset', args: { preset } }],
  fanSpeedPct: (speed) => [{ trait: 'fan', command: 'speed', args: { speed } }],
  speedPct: (speed) => [{ trait: 'fan', command: 'speed', args: { speed } }],
  pulse: (on) => [{ trait: 'power', what: 'inching', command: onOff(on) }],
  pulseSeconds: (value) => [{ trait: 'number', what: 'inching', command: 'set', args: { value } }],
  startup: (option) => [{ trait: 'choice', what: 'startup', command: 'set', args: { option } }],
  led: (on) => [{ trait: 'power', what: 'led', command: onOff(on) }],
  autoMode: (on) => [{ trait: 'power', what: 'auto', command: onOff(on) }],
  detachRelay: (on) => [{ trait: 'power', what: 'detach', command: onOff(on) }],
  childLock: (on) => [{ trait: 'power', what: 'child-lock', command: onOff(on) }],
  windowDetection: (on) => [{ trait: 'power', what: 'window-detection', command: onOff(on) }],
  transmit: (code) => [{ trait: 'button', command: 'press', part: `rf${String(code)}` }],
};

function moves(trait: 'position' | 'valve', wish: unknown): Ask[] {
  if (typeof wish === 'string') return [{ trait, command: wish }];
  if (typeof wish === 'number') return [{ trait, command: 'set', args: { position: wish } }];
  if (typeof wish === 'boolean') return [{ trait, command: wish ? 'open' : 'close' }];
  const { position, open, action, command, state } = record.parse(wish);
  if (typeof position === 'number') return moves(trait, position);
  return moves(trait, typeof open === 'boolean' ? open : (action ?? command ?? state));
}

/** The groups of facts whose fields mean the same as the fields alone. */
const GROUPS = new Set(['light', 'settings', 'climate', 'fan']);
const IN_GROUP: Readonly<Record<string, string>> = {
  'light.on': 'power',
  'climate.mode': 'climateMode',
  'fan.on': 'fanOn',
  'fan.preset': 'fanPreset',
  'fan.oscillating': 'fanOscillating',
};
function asksOf(intent: Params, group = ''): Ask[] {
  return Object.entries(intent).flatMap(([name, value]) => {
    if (GROUPS.has(name) && typeof value === 'object') return asksOf(record.parse(value), name);
    const [base = name, channel] = name.split('.');
    const key = IN_GROUP[`${group}.${base}`] ?? base;
    const means = Object.hasOwn(MEANS, key) ? MEANS[key] : undefined;
    return (means?.(value) ?? []).map((one) => ({ ...one, ...(channel !== undefined && { part: channel }) }));
  });
}

/** The params the product would send for an intent: several commands one after the other, as one message. */
export function paramsFor(row: Model, known: Known, intent: Params): Params | undefined {
  const effect = effectOf(row, known, numberIn(intent, 'modeNumber'));
  const { channel, ...wishes } = intent;
  const part = numberIn({ channel }, 'channel');
  const asks: Ask[] = [
    ...asksOf(wishes).map((one) => (part === undefined ? one : { part: String(part), ...one })),
    ...rangeOf(record.parse(wishes['climate'] ?? wishes)),
    ...whiteOf(row, known, numberIn(wishes, 'colorTempPct') ?? numberIn(record.parse(wishes['light']), 'colorTempPct')),
    ...(effect === undefined ? [] : [{ trait: 'effect' as const, command: 'set', args: { effect } }]),
  ];
  let now = known;
  const sent = asks.flatMap(({ part, args = {}, ...rest }) => {
    const messages = ask(row, now, { ...rest, args, part: part ?? partFor(row, now, rest) });
    for (const params of messages ?? []) now = learn(row, now, { params, via: 'cloud', from: 'app', at: 0 });
    return messages ?? [];
  });
  return sent.length === 0 ? undefined : sent.reduce(mergeParams);
}

/** Two ends of warmth go together. */
const rangeOf = ({ targetLow: low, targetHigh: high }: Params): Ask[] =>
  typeof low === 'number' && typeof high === 'number' ? [{ trait: 'climate', command: 'range', args: { low, high } }] : [];

/** White from 0, warmest, to 100, coldest. */
function whiteOf(row: Model, known: Known, percent: number | undefined): Ask[] {
  const { min = 2200, max = 6500 } = tell(row, known).find(({ trait }) => trait === 'white')?.limits ?? {};
  return percent === undefined ? [] : [{ trait: 'white', command: 'set', args: { kelvin: min + ((max - min) * percent) / 100 } }];
}

/** The part a command is meant for: the one that has the ability. */
const partFor = (row: Model, known: Known, { trait, what }: Pick<Ask, 'trait' | 'what'>): string =>
  tell(row, known).find((one) => one.trait === trait && one.what === what)?.part ?? MAIN;

/** An effect by the number its maker gives it: the one among those offered that is written as this number. */
function effectOf(row: Model, known: Known, number: number | undefined): string | undefined {
  const offered = tell(row, known).find(({ trait, what }) => trait === 'effect' && what === undefined)?.limits?.options ?? [];
  if (number === undefined) return undefined;
  return offered.find((effect) => {
    const messages = ask(row, known, { part: partFor(row, known, { trait: 'effect' }), trait: 'effect', command: 'set', args: { effect } });
    return messages?.some((message) => message['mode'] === number);
  });
}
