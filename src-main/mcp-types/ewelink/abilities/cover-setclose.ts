import type { Ability, Known, Params, Report } from './ability.ts';
import { cover, motionIn, moving, percentIn, towards, type Motion } from './cover.ts';
import { entryOf } from './read.ts';

const WAYS: Readonly<Record<string, { motion: Motion; end?: number }>> = {
  on: { motion: 'opening', end: 100 },
  off: { motion: 'closing', end: 0 },
  pause: { motion: 'stopped' },
};
const position = (params: Params): number | undefined => percentIn(params, 'setclose', true);
/** What a command makes of it, standing where it stands. */
function motionOf(said: Params, now: number | undefined): Motion | undefined {
  if ('setclose' in said) return towards(now, position(said));
  const way = entryOf(WAYS, said['switch']);
  return way && (way.end === undefined || way.end !== now) ? way.motion : undefined;
}
const without = ({ setclose: _target, ...rest }: Params): Params => rest;

const base = {
  writes: ['switch', 'setclose'],
  now: (known: Known) => ({ position: position(known.params), motion: motionIn(known) }),
  open: { switch: 'on' },
  close: { switch: 'off' },
  stop: { switch: 'pause' },
  to: (percent: number) => ({ setclose: 100 - percent }),
};

/** A curtain motor that echoes a command as it came, alone; with anything beside it a number is where the curtain stands. */
export const curtain = (): Ability =>
  cover({
    ...base,
    fold: (known, params, { params: said }) => {
      const names = Object.keys(said);
      if (names.length === 1 && (names[0] === 'setclose' || names[0] === 'switch'))
        return { params: without(params), notes: moving(motionOf(said, position(known.params))) };
      return 'setclose' in said ? { notes: moving(undefined) } : {};
    },
  });

/** A roller module on Zigbee: what answers a command carries its sequence and tells nothing; all else is the truth. */
export const roller = (): Ability => cover({ ...base, fold: rollerFold });

function rollerFold(known: Known, params: Params, { params: said, from, answers }: Report): { params?: Params; notes?: Params } {
  if ('setclose' in said && 'switch' in said) return { notes: moving(undefined) };
  const motion = moving(motionOf(said, position(known.params)));
  if (from === 'app') return 'setclose' in said || 'switch' in said ? { params: without(params), notes: motion } : {};
  if (answers) return { params: without(params) };
  if ('setclose' in said) return { notes: moving(undefined) };
  return 'switch' in said ? { notes: motion } : {};
}
