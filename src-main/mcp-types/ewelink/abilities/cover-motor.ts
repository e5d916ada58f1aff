import type { Ability, Known, Params } from './ability.ts';
import { cover, motionIn, moving, percentIn, towards, type Motion } from './cover.ts';
import { numberIn } from './read.ts';
import { toggled } from './setting.ts';
import { workMode } from './settings.ts';
import { channels } from './switched.ts';

const MOTOR = 2;
const [SHUT, OPEN] = [0, 100];
/** A switch with two relays can work as a motor instead. */
const isMotor = ({ params }: Known): boolean => numberIn(params, 'workMode') === MOTOR;

type Turns = Readonly<Record<'stopped' | 'opening' | 'closing', number>>;
/** It turns as it says, or as it was just sent somewhere; at the end of that way it has arrived, whatever it said last. */
function turning(known: Known, { name, turns, at }: { name: string; turns: Turns; at: number | undefined }): Motion | undefined {
  const raw = numberIn(known.params, name);
  if (raw === turns.opening) return at === OPEN ? undefined : 'opening';
  if (raw === turns.closing) return at === SHUT ? undefined : 'closing';
  return motionIn(known);
}
type Aim = {
  target: string;
  /** What ends a travel, where the motor says it. */
  ends: readonly string[];
  now(known: Known): number | undefined;
  goal(said: Params): number | undefined;
  /** It does not say that it halts: it names its target and the same place, together. What it said of turning is then over. */
  arrived?: Params;
};
/** Our own target is no position: it moves there, until the motor itself says where it is or that it turns. */
const aimed =
  ({ target, ends, now, goal, arrived }: Aim): Ability['fold'] =>
  (known, params, { params: said, from }) => {
    const place = goal(said);
    const isThere = place !== undefined && place === now({ ...known, params: said });
    if (from !== 'app' && isThere && arrived) return { params: { ...arrived, ...params }, notes: moving(undefined) };
    if (from !== 'app') return ends.some((name) => name in said) ? { notes: moving(undefined) } : {};
    if (!(target in said)) return {};
    const { [target]: _aim, ...rest } = params;
    return { params: rest, notes: moving(towards(now(known), place)) };
  };

const DUAL: Turns = { stopped: 0, opening: 1, closing: 2 };
const hasEnds = ({ params }: Known): boolean => numberIn(params, 'calibState') !== 0;
const dualPosition = ({ params }: Known): number | undefined => percentIn(params, 'currLocation');
/** Two relays that drive one motor. */
export const motor = (): Ability =>
  cover({
    part: { key: 'cover', kind: 'blind' },
    has: isMotor,
    writes: ['motorTurn', 'location'],
    now: (known) => {
      const position = dualPosition(known);
      return { position, motion: turning(known, { name: 'motorTurn', turns: DUAL, at: hasEnds(known) ? position : undefined }) };
    },
    open: { motorTurn: DUAL.opening },
    close: { motorTurn: DUAL.closing },
    stop: { motorTurn: DUAL.stopped },
    rest: { motorTurn: DUAL.stopped },
    to: (location) => ({ location }),
    lost: (known) => !hasEnds(known),
    fold: aimed({
      target: 'location',
      ends: ['currLocation', 'motorTurn'],
      now: dualPosition,
      goal: (said) => percentIn(said, 'location'),
      arrived: { motorTurn: DUAL.stopped },
    }),
  });
const unlessMotor = (ability: Ability): Ability => ({
  ...ability,
  tell: (known) => (isMotor(known) ? [] : ability.tell(known)),
  ask: (known, asked) => (isMotor(known) ? undefined : ability.ask?.(known, asked)),
});
/** The relays themselves, while they drive no motor. */
export const relays = (): Ability => unlessMotor(channels());
export const motorSettings: readonly Ability[] = [
  workMode({ switch: 1, motor: MOTOR, meter: 3 }),
  toggled({ what: 'motor-reverse', param: 'motorSwReverse', on: 1, off: 0 }),
  toggled({ what: 'output-reverse', param: 'outputReverse', on: 1, off: 0 }),
];

const TOUCH: Turns = { opening: 0, stopped: 1, closing: 2 };
const touchPosition = ({ params }: Known): number | undefined =>
  params['calibState'] === true ? percentIn(params, 'percentageControl', true) : undefined;
/** The curtain of a touch panel. It knows where it stands only after it has learned its ends. */
export const touchMotor = (): Ability =>
  cover({
    part: { key: 'cover', kind: 'blind' },
    has: isMotor,
    writes: ['electromotor', 'percentageControl'],
    now: (known) => {
      const position = touchPosition(known);
      return { position, motion: turning(known, { name: 'electromotor', turns: TOUCH, at: position }) };
    },
    open: { electromotor: TOUCH.opening },
    close: { electromotor: TOUCH.closing },
    stop: { electromotor: TOUCH.stopped },
    rest: { electromotor: TOUCH.stopped },
    to: (percent) => ({ percentageControl: 100 - percent }),
    lost: ({ params }) => params['calibState'] !== true,
    fold: aimed({
      target: 'percentageControl',
      ends: ['percentageControl', 'electromotor'],
      now: touchPosition,
      goal: (said) => percentIn(said, 'percentageControl', true),
    }),
  });
export const touchMotorSettings: readonly Ability[] = [
  workMode({ switch: 1, curtain: MOTOR }),
  toggled({ what: 'motor-reverse', param: 'motorReversal', on: 1, off: 0 }),
];
