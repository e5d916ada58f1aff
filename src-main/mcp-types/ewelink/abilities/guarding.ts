import type { Text } from '../../../../src-shared/text/text.ts';
import { isFor, MAIN, type Ability } from './ability.ts';
import { numberIn, objectIn, textIn } from './read.ts';

type Arming = { param: string; disarmed: unknown; armed: Readonly<Record<string, unknown>> };
/** What keeps watch over a home. Arming and disarming ask first: both may be what a burglar wants, or what wakes the street. */
export const alarm = ({ param, disarmed, armed }: Arming): Ability => ({
  writes: [param],
  tell: ({ params }) => {
    const mode = Object.entries(armed).find(([, raw]) => raw === params[param])?.[0];
    const value = mode !== undefined ? `armed_${mode}` : params[param] === disarmed ? 'disarmed' : null;
    return [{ part: MAIN, trait: 'alarm', value, limits: { options: Object.keys(armed), commands: ['arm', 'disarm'], risk: 'danger' } }];
  },
  ask: (_known, asked) => {
    if (!isFor(asked, 'alarm')) return undefined;
    const mode = asked.args['mode'];
    if (asked.command === 'disarm') return { [param]: disarmed };
    return asked.command === 'arm' && typeof mode === 'string' && Object.hasOwn(armed, mode) ? { [param]: armed[mode] } : undefined;
  },
});

const LOUD = 100;
const SECONDS = 60;
/** A buzzer that sounds for a while, as loud as it is told. */
export const siren = (param = 'buzzerAlarm'): Ability => ({
  writes: [param],
  tell: ({ params }) => {
    const mode = textIn(objectIn(params, param) ?? {}, 'mode');
    return [{ part: MAIN, trait: 'siren', value: mode === 'play' ? true : mode === undefined ? null : false }];
  },
  ask: ({ params }, asked) => {
    if (!isFor(asked, 'siren')) return undefined;
    const before = objectIn(params, param) ?? {};
    if (asked.command === 'off') return { [param]: { ...before, mode: 'stop' } };
    const volume = numberIn(asked.args, 'volume') ?? numberIn(before, 'volume') ?? LOUD;
    const duration = numberIn(asked.args, 'seconds') ?? numberIn(before, 'duration') ?? SECONDS;
    return asked.command === 'on' ? { [param]: { ...before, mode: 'play', volume, duration } } : undefined;
  },
});

type Press = { what: string; param: string; label: Text; value?: unknown; danger?: true };
/** A button that does something once. */
export const pressable = ({ what, param, label, value = true, danger }: Press): Ability => ({
  writes: [param],
  tell: () => [
    { part: MAIN, trait: 'button', what, value: null, limits: { kind: what, ...(danger && { risk: 'danger' as const }) }, label },
  ],
  ask: (_known, asked) => (isFor(asked, 'button', what) && asked.command === 'press' ? { [param]: value } : undefined),
});
