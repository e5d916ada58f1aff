import { channelPart, isFor, MAIN, outletOf, type Ability, type Asked, type Known, type Params, type Told } from './ability.ts';
import { LABELS } from './labels.ts';
import { listIn, numberIn, objectIn, ofOutlet, scaled, switchIn } from './read.ts';
import { rawOf } from './setting.ts';
import { wanted } from './switched.ts';

const SECONDS = { min: 0.5, max: 3600, step: 0.5 };
const WIDTH = { ...SECONDS, scale: 0.001 };
const SHORTEST = 500;

/** Switching back by itself: whether, and after how many milliseconds. */
type Pulse = { on: boolean | undefined; width: number | undefined };
const told = (part: string, { on, width }: Pulse): Told[] => [
  ...(on === undefined ? [] : [{ part, trait: 'power' as const, what: 'inching', value: on, label: LABELS.inching, setting: true }]),
  ...(width === undefined
    ? []
    : [
        {
          part,
          trait: 'number' as const,
          what: 'inching',
          value: scaled(width, WIDTH.scale),
          limits: { ...SECONDS, unit: 's' },
          label: LABELS['inching-after'],
          setting: true,
        },
      ]),
];

/** What a command makes of it. The time is sent with the switch always; a time alone switches on what was never switched. */
function change(asked: Asked, { on, width }: Pulse): { on: boolean; width: number } | undefined {
  if (isFor(asked, 'power', 'inching')) {
    const next = wanted(asked.command, on);
    return next === undefined ? undefined : { on: next, width: Math.max(SHORTEST, width ?? 0) };
  }
  const raw = isFor(asked, 'number', 'inching') && asked.command === 'set' ? rawOf(asked.args, WIDTH) : undefined;
  return raw === undefined ? undefined : { on: on ?? true, width: raw };
}
const written = (on: boolean): string => (on ? 'on' : 'off');

/** One channel that switches back by itself: `pulse` and `pulseWidth`. */
export const inching = (): Ability => ({
  writes: ['pulse', 'pulseWidth'],
  tell: (known) => (known.denied.has('pulse') ? [] : told(MAIN, single(known.params))),
  ask: ({ params }, asked) => {
    const next = change(asked, single(params));
    return next && { pulse: written(next.on), pulseWidth: next.width };
  },
});
const single = (params: Params): Pulse => ({ on: switchIn(params, 'pulse'), width: numberIn(params, 'pulseWidth') });

/** As {@link inching}, packed into one object whose other fields go back as they came. */
export const inchingConfig = (): Ability => ({
  writes: ['pulseConfig'],
  tell: (known) => (known.denied.has('pulse') ? [] : told(MAIN, single(objectIn(known.params, 'pulseConfig') ?? {}))),
  ask: ({ params }, asked) => {
    const before = objectIn(params, 'pulseConfig') ?? {};
    const next = change(asked, single(before));
    return next && { pulseConfig: { ...before, pulse: written(next.on), pulseWidth: next.width } };
  },
});

/** Each channel by itself. The list is sent whole, with every field that came. */
export const inchings = (): Ability => ({
  writes: ['pulses'],
  tell: (known) =>
    known.denied.has('pulse') ? [] : outlets(known).flatMap((outlet) => told(channelPart(known, outlet), ofChannel(known, outlet))),
  ask: (known, asked) => {
    const outlet = outletOf(asked.part);
    const next = outlets(known).includes(outlet) ? change(asked, ofChannel(known, outlet)) : undefined;
    return next && { pulses: withOutlet(known.params, 'pulses', outlet, { pulse: written(next.on), width: next.width }) };
  },
});
const outlets = ({ channels }: Known): number[] => Array.from({ length: channels }, (_, outlet) => outlet);
const ofChannel = ({ params }: Known, outlet: number): Pulse => {
  const entry = ofOutlet(params, 'pulses', outlet) ?? {};
  return { on: switchIn(entry, 'pulse'), width: numberIn(entry, 'width') };
};

/** The whole list of a device's channels with one entry changed; what a device forgets when it is left out goes along. */
export function withOutlet(params: Params, name: string, outlet: number, fields: Params): Params[] {
  const before = listIn(params, name);
  const isIts = (entry: Params): boolean => numberIn(entry, 'outlet') === outlet;
  if (!before.some(isIts)) return [...before, { outlet, ...fields }];
  return before.map((entry) => (isIts(entry) ? { ...entry, ...fields } : entry));
}
