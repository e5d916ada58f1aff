import type { Part } from '../../../src-shared/model/device.ts';
import { flagIn, fieldsOf, textIn } from '../../../src-shared/text/states/read.ts';
import { mainTrait } from './part-state.ts';

/** What a person wants of one ability; `after` is the value to show until the device has answered. */
export type Intent = { key: string; command: string; args?: Record<string, unknown>; after?: unknown };
type Tapped = Omit<Intent, 'key'>;

const cover = (value: unknown): Tapped => {
  const state = textIn(value, 'state') ?? 'closed';
  if (state === 'opening' || state === 'closing') return { command: 'stop' };
  return state === 'closed'
    ? { command: 'open', after: { ...fieldsOf(value), state: 'opening' } }
    : { command: 'close', after: { ...fieldsOf(value), state: 'closing' } };
};
const flips = (value: unknown): Tapped => {
  const on = flagIn(value, 'on') === true;
  return { command: on ? 'off' : 'on', after: { ...fieldsOf(value), on: !on } };
};

/** One tap on a tile. A trait without a line here opens its details instead. */
const TAP: Partial<Record<string, (value: unknown) => Tapped | undefined>> = {
  power: (value) => ({ command: value === true ? 'off' : 'on', after: value !== true }),
  // A siren is only ever silenced by a tap; starting one is for the details.
  siren: (value) => (value === true ? { command: 'off', after: false } : undefined),
  fan: flips,
  humidity: flips,
  position: cover,
  valve: cover,
  lock: (value) =>
    value === 'locked' || value === 'locking' ? { command: 'unlock', after: 'unlocking' } : { command: 'lock', after: 'locking' },
  media: (value) => {
    const playing = textIn(value, 'state') === 'playing';
    return { command: playing ? 'pause' : 'play', after: { ...fieldsOf(value), state: playing ? 'paused' : 'playing' } };
  },
  vacuum: (value) => {
    const cleaning = textIn(value, 'state') === 'cleaning';
    return { command: cleaning ? 'dock' : 'start', after: { ...fieldsOf(value), state: cleaning ? 'returning' : 'cleaning' } };
  },
  timer: (value) => (textIn(value, 'state') === 'active' ? { command: 'pause' } : { command: 'start' }),
  button: () => ({ command: 'press' }),
};

/** What pressing the tile of this part does; undefined: it opens the details. */
export function mainAction(part: Part): Intent | undefined {
  const main = mainTrait(part);
  // Nobody knows which way an assumed state would flip: its tile shows two buttons instead.
  if (!main || main.state.assumed) return undefined;
  const tapped = TAP[main.trait]?.(main.state.value);
  const commands = main.state.limits?.commands;
  return tapped && (!commands || commands.includes(tapped.command)) ? { key: main.key, ...tapped } : undefined;
}
