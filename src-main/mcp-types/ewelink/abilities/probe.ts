import { isFor, MAIN, type Ability, type Known, type Params, type Told } from './ability.ts';
import { climate, degreesIn } from './climate.ts';
import { LABELS } from './labels.ts';
import { entryOf, listIn, numberIn, objectIn, switchIn, textIn } from './read.ts';
import { wanted } from './switched.ts';

/** A probe that is gone says 0, or degrees that no room has. */
const BROKEN = 270;
const sound = (params: Params, name: string): boolean => {
  const raw = numberIn(params, name);
  return raw !== undefined && raw !== 0 && Math.abs(raw) < BROKEN;
};

/** What a switch with a probe measures. On the local network its numbers have other names; a fault keeps what was known. */
export const probe = (): Ability => ({
  tell: ({ params }) => [
    ...measured(params, 'currentTemperature', 'temperature', '°C'),
    ...measured(params, 'currentHumidity', 'humidity', '%'),
    ...(textIn(params, 'sensorType') === undefined
      ? []
      : [
          {
            part: MAIN,
            trait: 'reading' as const,
            what: 'probe',
            value: params['sensorType'],
            limits: { kind: 'probe' },
            label: LABELS.probe,
          },
        ]),
  ],
  fold: (_known, { temperature, humidity, ...params }) => {
    const said: Params = { temperature, humidity };
    return {
      params: {
        ...params,
        ...(sound(said, 'temperature') && { currentTemperature: inTenths(said, 'temperature') }),
        ...(sound(said, 'humidity') && { currentHumidity: inTenths(said, 'humidity') }),
      },
    };
  },
});
/** The cloud tells tenths, the network more than a probe can know: one reading is the same on both ways. */
const inTenths = (params: Params, name: string): number | undefined => {
  const raw = numberIn(params, name);
  return raw === undefined ? undefined : Number(raw.toFixed(1));
};
const measured = (params: Params, name: string, kind: string, unit: string): Told[] =>
  Object.hasOwn(params, name)
    ? [
        {
          part: MAIN,
          trait: 'reading',
          what: kind,
          value: sound(params, name) ? (numberIn(params, name) ?? null) : null,
          limits: { kind, unit },
        },
      ]
    : [];

const NORMAL = 'normal';
/** A relay that a probe may switch. Switching it by hand ends that. `plain`: some do not know of being guided this way. */
export const guidedPower = ({ plain = false } = {}): Ability => ({
  writes: ['switch', 'mainSwitch', 'deviceType'],
  tell: ({ params }) => [
    { part: MAIN, trait: 'power', value: switchIn(params, 'switch') ?? null, limits: { commands: ['on', 'off', 'toggle'] } },
  ],
  ask: ({ params }, asked) => {
    const next = isFor(asked, 'power') && asked.part === MAIN ? wanted(asked.command, switchIn(params, 'switch')) : undefined;
    if (next === undefined) return undefined;
    const state = next ? 'on' : 'off';
    const isPlain = plain && !('mainSwitch' in params) && !('deviceType' in params);
    return isPlain ? { switch: state } : { switch: state, mainSwitch: state, deviceType: NORMAL };
  },
});

/** Guided by its probe: neither by hand for good nor for the time being. */
const isGuided = ({ params }: Known): boolean => {
  const by = textIn(params, 'deviceType');
  return by !== undefined && by !== NORMAL && switchIn(params, 'mainSwitch') === true;
};
/** Its bounds are then percent. */
const isByMoisture = ({ params }: Known): boolean => textIn(params, 'deviceType') === 'humidity';
type Bounds = { low: number; high: number; heats: boolean };
function boundsIn({ params }: Known): Bounds | undefined {
  const [above = {}, below = {}] = listIn(params, 'targets');
  const [high, low] = [degreesIn(above, 'targetHigh'), degreesIn(below, 'targetLow')];
  const heats = switchIn(objectIn(below, 'reaction') ?? {}, 'switch');
  return high === undefined || low === undefined || heats === undefined ? undefined : { low, high, heats };
}
const targetsOf = ({ low, high, heats }: Bounds): Params[] => [
  { targetHigh: String(high), reaction: { switch: heats ? 'off' : 'on' } },
  { targetLow: String(low), reaction: { switch: heats ? 'on' : 'off' } },
];
/** What each mode is guided by; it heats where the lower bound switches on. */
const MODES: Readonly<Record<string, { by: string; heats?: boolean }>> = {
  heat: { by: 'temperature', heats: true },
  cool: { by: 'temperature', heats: false },
  dry: { by: 'humidity' },
};
const guided = (mode: string, bounds: Bounds | undefined): Params | undefined => {
  const row = entryOf(MODES, mode);
  if (!row || !bounds) return undefined;
  return { mainSwitch: 'on', deviceType: row.by, targets: targetsOf({ ...bounds, heats: row.heats ?? bounds.heats }) };
};
const OFF: Params = { mainSwitch: 'off', deviceType: NORMAL };

/** A relay guided by its probe, between two bounds. */
export const guidedClimate = (): Ability =>
  climate({
    writes: ['mainSwitch', 'deviceType', 'targets'],
    has: (known) => boundsIn(known) !== undefined,
    limits: { min: -40, max: 99, step: 0.5 },
    modes: ['off', ...Object.keys(MODES)],
    unit: (known) => (isByMoisture(known) ? '%' : '°C'),
    now: (known) => {
      const { params } = known;
      const { low, high, heats } = boundsIn(known) ?? {};
      const moisture = numberIn(params, 'currentHumidity');
      const humidity = moisture !== undefined && moisture > 0 && moisture <= 100 ? moisture : undefined;
      const warmth = sound(params, 'currentTemperature') ? degreesIn(params, 'currentTemperature') : undefined;
      return {
        mode: !isGuided(known) ? 'off' : isByMoisture(known) ? 'dry' : heats ? 'heat' : 'cool',
        current: isByMoisture(known) ? humidity : warmth,
        humidity,
        ...{ low, high },
      };
    },
    mode: (mode, known) => (mode === 'off' ? OFF : guided(mode, boundsIn(known))),
    range: (low, high, mode, known) => {
      if (mode === 'off') return undefined;
      const heats = boundsIn(known)?.heats ?? true;
      return mode === undefined ? { targets: targetsOf({ low, high, heats }) } : guided(mode, { low, high, heats });
    },
  });

/** Letting the probe guide it, where it was told between which bounds. */
export const guidance = (): Ability => ({
  writes: ['mainSwitch', 'deviceType'],
  tell: (known) =>
    boundsIn(known) ? [{ part: MAIN, trait: 'power', what: 'auto', value: isGuided(known), label: LABELS.auto, setting: true }] : [],
  ask: (known, asked) => {
    if (!isFor(asked, 'power', 'auto') || asked.part !== MAIN || !boundsIn(known)) return undefined;
    const next = wanted(asked.command, isGuided(known));
    const by = textIn(known.params, 'deviceType');
    if (next === undefined) return undefined;
    return next ? { mainSwitch: 'on', deviceType: by === undefined || by === NORMAL ? 'temperature' : by } : OFF;
  },
});
