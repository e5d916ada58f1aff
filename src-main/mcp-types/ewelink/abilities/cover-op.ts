import type { Ability, Known, Params, Report } from './ability.ts';
import { cover, motionIn, moving, percentIn, towards, type Motion } from './cover.ts';
import { numberIn } from './read.ts';

const OP = { open: 1, stop: 2, close: 3 };
const position = (params: Params): number | undefined => percentIn(params, 'per');
function motionOf(said: Params, now: number | undefined): Motion | undefined {
  const op = numberIn(said, 'op');
  if (op === OP.stop) return 'stopped';
  const end = op === OP.open ? 100 : op === OP.close ? 0 : undefined;
  return end === undefined || end === now ? undefined : end === 100 ? 'opening' : 'closing';
}

/** `op` is a command and an echo of one; only `per` tells where it stands. */
function fold(known: Known, params: Params, { params: said, from }: Report): { params?: Params; notes?: Params } {
  const now = position(known.params);
  if ('per' in said && from === 'app') {
    const { per: _target, ...rest } = params;
    return { params: rest, notes: moving(towards(now, position(said))) };
  }
  if ('per' in said) return { notes: moving(undefined) };
  return 'op' in said ? { notes: moving(motionOf(said, now)) } : {};
}

/** Halted on its way it is nowhere known: it tells only where it ends. One that never told of an end is still on the way it was sent. */
function travelOf(known: Known): { position?: number | undefined; motion: Motion | undefined } {
  const now = position(known.params);
  const motion = motionIn(known) ?? (now === undefined ? motionOf(known.params, now) : undefined);
  return motion === 'stopped' ? { motion } : { motion, position: now };
}
/** A motor that moves as one word tells it to. It is strong: opening it asks first, and it halts before it turns. */
export const operated = ({ places = false }: { places?: boolean } = {}): Ability =>
  cover({
    writes: ['op', ...(places ? ['per'] : [])],
    now: travelOf,
    open: { op: OP.open },
    close: { op: OP.close },
    stop: { op: OP.stop },
    rest: { op: OP.stop },
    ...(places && { to: (per: number) => ({ per }) }),
    danger: true,
    halts: true,
    fold,
  });
