import { z } from 'zod';
import type { Asked } from '../abilities/ability.ts';
import { SETTINGS } from './names.ts';

export type Ask = { trait: Asked['trait']; what?: string; command: string; args?: Record<string, unknown>; part?: string };
type Meaning = (value: unknown) => Ask[];

export const onOff = (on: unknown): string => (on === true || on === 'on' || on === 1 ? 'on' : 'off');
export const record = z.record(z.string(), z.unknown()).catch({});
const triple = z.tuple([z.number(), z.number(), z.number()]);
const pair = z.tuple([z.number(), z.number()]);
/** The lamp of something that is more than a lamp is a part of its own. */
export const LAMP = 'light';

const power: Meaning = (on) => [{ trait: 'power', command: onOff(on) }];
const pressed =
  (what: string): Meaning =>
  () => [{ trait: 'button', what, command: 'press' }];
const ofCode =
  (what?: string): Meaning =>
  (code) => [{ trait: 'button', command: 'press', part: `rf${String(code)}`, ...(what !== undefined && { what }) }];
const set =
  (trait: Asked['trait'], arg: string, command = 'set'): Meaning =>
  (value) => [{ trait, command, args: { [arg]: value } }];

/** A brightness from 1 to 255 in percent; between two of them it is the fainter. */
const percentOf255 = (value: unknown): number => 1 + ((Number(value) - 1) * 99) / 254 - 1e-9;

/** What an intent of a recorded case means as commands of traits. */
export const MEANS: Readonly<Record<string, Meaning>> = {
  ...ofSettings(),
  power,
  on: power,
  switch: power,
  lightOn: (on) => [{ trait: 'power', command: onOff(on), part: LAMP }],
  channels: (wanted) => Object.entries(record.parse(wanted)).map(([part, on]) => ({ trait: 'power', command: onOff(on), part })),
  brightnessPct: set('level', 'level'),
  brightness255: (value) => [{ trait: 'level', command: 'set', args: { level: Number(value) <= 0 ? 0 : percentOf255(value) } }],
  rgb: (value) => {
    const [r, g, b] = triple.safeParse(value).data ?? [];
    return r === undefined ? [] : [{ trait: 'color', command: 'rgb', args: { r, g, b } }];
  },
  hs: (value) => {
    const [h, s] = pair.safeParse(value).data ?? [];
    return h === undefined ? [] : [{ trait: 'color', command: 'set', args: { h, s } }];
  },
  colorTempK: set('white', 'kelvin'),
  effect: set('effect', 'effect'),
  position: set('position', 'position'),
  cover: (command) => moves('position', command),
  valve: (command) => moves('valve', command),
  coverPosition: (position) => moves('position', position),
  open: (wish) => moves('position', wish === false ? 'close' : 'open'),
  close: () => moves('position', 'close'),
  stop: () => moves('position', 'stop'),
  valveOpen: (open) => moves('valve', open),
  fanOn: (on) => [{ trait: 'fan', command: onOff(on) }],
  fanSpeedPct: set('fan', 'speed', 'speed'),
  speedPct: set('fan', 'speed', 'speed'),
  fanPreset: set('fan', 'preset', 'preset'),
  fanOscillating: set('fan', 'on', 'oscillate'),
  climateMode: set('climate', 'mode', 'mode'),
  // Lamps have modes as well: what has no climate does not understand this.
  mode: set('climate', 'mode', 'mode'),
  targetC: set('climate', 'target', 'target'),
  preset: set('climate', 'preset', 'preset'),
  alarm: (mode) => [{ trait: 'alarm', ...(mode === 'disarmed' ? { command: 'disarm' } : { command: 'arm', args: { mode } }) }],
  siren: (on) => [{ trait: 'siren', command: onOff(on) }],
  transmit: ofCode(),
  learn: ofCode('learn'),
  restart: pressed('restart'),
  reboot: pressed('restart'),
  forceOff: pressed('force-off'),
  forceShutdown: pressed('force-off'),
};

/** Settings by the name of their fact. */
function ofSettings(): Record<string, Meaning> {
  const entries = Object.entries(SETTINGS).map(([key, name]): [string, Meaning] => {
    const [trait = '', what] = key.split(':');
    const asks: Meaning = (value) =>
      trait === 'power'
        ? [{ trait, command: onOff(value) }]
        : trait === 'number'
          ? [{ trait, command: 'set', args: { value } }]
          : [{ trait: 'choice', command: 'set', args: { option: value } }];
    return [name, (value) => asks(value).map((one) => ({ ...one, ...(what !== undefined && { what }) }))];
  });
  return Object.fromEntries(entries);
}

function moves(trait: 'position' | 'valve', wish: unknown): Ask[] {
  if (typeof wish === 'string') return [{ trait, command: MOVES[wish] ?? wish }];
  if (typeof wish === 'number') return [{ trait, command: 'set', args: { position: wish } }];
  if (typeof wish === 'boolean') return [{ trait, command: wish ? 'open' : 'close' }];
  const { position, open, action, command, state } = record.parse(wish);
  if (typeof position === 'number') return moves(trait, position);
  return moves(trait, typeof open === 'boolean' ? open : (action ?? command ?? state));
}
/** Where it shall be, as a word for how it gets there. */
const MOVES: Readonly<Partial<Record<string, string>>> = {
  closed: 'close',
  opening: 'open',
  closing: 'close',
  pause: 'stop',
  stopped: 'stop',
};
