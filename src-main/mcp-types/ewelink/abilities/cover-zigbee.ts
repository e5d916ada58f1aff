import type { Ability, Known, Params, Report } from './ability.ts';
import { cover, motionIn, moving, percentIn, towards, type Motion } from './cover.ts';
import { entryOf } from './read.ts';

const UNCALIBRATED = 255;
/** 100 is closed on the wire; what lies beyond is a motor that does not know its ends. */
const position = (params: Params): number | undefined => percentIn(params, 'curPercent', true);
const ENDS: Readonly<Record<string, number>> = { open: 100, close: 0 };

function motionOf(said: Params, now: number | undefined): Motion | undefined {
  const action = said['curtainAction'];
  if (action === 'pause') return 'stopped';
  return towards(now, entryOf(ENDS, action) ?? percentIn(said, 'openPercent', true));
}

/** A motor's report of `curtainAction` only repeats a command: nothing moves because of it. Our own commands do move it. */
function fold(known: Known, _params: Params, { params: said, from }: Report): { notes?: Params } {
  if ('curPercent' in said) return { notes: moving(undefined) };
  const isCommand = from === 'app' && ('curtainAction' in said || 'openPercent' in said);
  return isCommand ? { notes: moving(motionOf(said, position(known.params))) } : {};
}

/** A curtain motor on Zigbee. */
export const zigbeeCurtain = (): Ability =>
  cover({
    writes: ['curtainAction', 'openPercent'],
    now: (known) => ({ position: position(known.params), motion: motionIn(known) }),
    open: { curtainAction: 'open' },
    close: { curtainAction: 'close' },
    stop: { curtainAction: 'pause' },
    to: (percent) => ({ openPercent: 100 - percent }),
    lost: ({ params }) => params['curPercent'] === UNCALIBRATED,
    fold,
  });
