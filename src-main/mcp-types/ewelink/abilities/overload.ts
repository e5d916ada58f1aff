import { isFor, MAIN, type Ability, type Params } from './ability.ts';
import { LABELS, type Setting } from './labels.ts';
import { numberIn, objectIn, scaled } from './read.ts';
import { rawOf } from './setting.ts';

type Edge = Extract<Setting, `${'power' | 'voltage' | 'current'}-${'low' | 'high'}`>;
const RANGES = {
  power: { unit: 'W', max: 4000, step: 0.1 },
  voltage: { unit: 'V', max: 300, step: 0.1 },
  current: { unit: 'A', max: 20, step: 0.01 },
} as const;
const rangeOf = (edge: Edge) => (edge.startsWith('power') ? RANGES.power : edge.startsWith('voltage') ? RANGES.voltage : RANGES.current);

/** One bound of what a device may carry. */
type Bound = {
  edge: Edge;
  part?: string;
  /** In real units; 0: there is none; undefined: it does not say. */
  read(params: Params): number | undefined;
  write(params: Params, value: number): Params;
};

/** Bounds at which a device warns or switches off; 0 lifts a bound. */
const bounded = (writes: readonly string[], bounds: readonly Bound[]): Ability => ({
  writes,
  tell: ({ params }) =>
    bounds.flatMap(({ edge, part = MAIN, read }) => {
      const value = read(params);
      if (value === undefined) return [];
      const limits = { min: 0, ...rangeOf(edge) };
      return [{ part, trait: 'number' as const, what: edge, value, limits, label: LABELS[edge], setting: true }];
    }),
  ask: ({ params }, asked) => {
    const bound = bounds.find(
      ({ edge, part = MAIN, read }) => part === asked.part && isFor(asked, 'number', edge) && read(params) !== undefined,
    );
    const value = bound && asked.command === 'set' ? rawOf(asked.args, { min: 0, ...rangeOf(bound.edge) }) : undefined;
    return bound && value !== undefined ? bound.write(params, value) : undefined;
  },
});

const NONE = -1;
const real = (raw: number | undefined): number | undefined => (raw === undefined ? undefined : Math.max(0, raw));
const lifted = (value: number): number => (value === 0 ? NONE : value);

const LISTS = { voltage: 'alarmVValue', current: 'alarmCValue', power: 'alarmPValue' } as const;
const LETTERS = { power: 'p', current: 'c', voltage: 'v' } as const;
const listOf = (params: Params, name: string): number[] => {
  const raw = params[name];
  const at = (index: number): number => (Array.isArray(raw) ? (numberIn({ it: raw[index] }, 'it') ?? NONE) : NONE);
  return [at(0), at(1)];
};
/** All three lists go along always, and a word that says which of them count. */
function alarmed(params: Params, name: string, index: number, value: number): Params {
  const lists = Object.values(LISTS).map((list): [string, number[]] => [
    list,
    listOf(params, list).map((before, at) => (list === name && at === index ? lifted(value) : before)),
  ]);
  const next = Object.fromEntries(lists);
  const counts = (kind: keyof typeof LISTS): boolean => next[LISTS[kind]]?.some((bound) => bound !== NONE) ?? false;
  const kinds = (['power', 'current', 'voltage'] as const).filter(counts).map((kind) => LETTERS[kind]);
  return { alarmType: kinds.join(''), ...next };
}
const KINDS = ['power', 'voltage', 'current'] as const;
const ENDS = ['low', 'high'] as const;
const edges = <T>(make: (kind: (typeof KINDS)[number], end: (typeof ENDS)[number]) => T): T[] =>
  KINDS.flatMap((kind) => ENDS.map((end) => make(kind, end)));

/** Bounds as three lists of a low and a high one, in real units. */
export const overloadAlarm = (): Ability =>
  bounded(
    ['alarmType', ...Object.values(LISTS)],
    edges((kind, end) => {
      const [name, index] = [LISTS[kind], ENDS.indexOf(end)];
      return {
        edge: `${kind}-${end}`,
        read: (params) => (Array.isArray(params[name]) ? real(listOf(params, name)[index]) : undefined),
        write: (params, value) => alarmed(params, name, index, value),
      };
    }),
  );

const HUNDREDTH = 0.01;
const OBJECTS = { power: 'actPow', voltage: 'voltage', current: 'current' } as const;
/** Bounds as one object of lowest and highest, in hundredths. It is sent whole. */
export const threshold = (param = 'threshold'): Ability =>
  bounded(
    [param],
    edges((kind, end) => {
      const [name, field] = [OBJECTS[kind], end === 'low' ? 'min' : 'max'];
      return {
        edge: `${kind}-${end}`,
        read: (params) => {
          const raw = numberIn(objectIn(objectIn(params, param) ?? {}, name) ?? {}, field);
          return raw === undefined ? undefined : real(scaled(raw, HUNDREDTH));
        },
        write: (params, value) => {
          const all = objectIn(params, param) ?? {};
          const raw = value === 0 ? NONE : Math.round(value / HUNDREDTH);
          return { [param]: { ...all, [name]: { ...objectIn(all, name), [field]: raw } } };
        },
      };
    }),
  );

/** What two generations call the same bounds. */
const SPELLINGS = [
  { enabled: 'enabled', value: 'value', 'power-low': 'minActPow', 'power-high': 'maxActPow', 'voltage-low': 'minVoltage', 'voltage-high': 'maxVoltage', 'current-high': 'maxCurrent' },
  { enabled: 'en', value: 'val', 'power-low': 'minAP', 'power-high': 'maxAP', 'voltage-low': 'minV', 'voltage-high': 'maxV', 'current-high': 'maxC' },
] as const; // prettier-ignore
const SWITCHED = ['power-low', 'power-high', 'voltage-low', 'voltage-high', 'current-high'] as const;

/** Bounds of one channel, each with a switch of its own, in hundredths. The object is sent whole, spelled as it came. */
export const overload = (param = 'overload_00', part = MAIN): Ability =>
  bounded(
    [param],
    SPELLINGS.flatMap((words) =>
      SWITCHED.map((edge): Bound => {
        const within = (params: Params): Params | undefined => objectIn(objectIn(params, param) ?? {}, words[edge]);
        return {
          ...{ edge, part },
          read: (params) => {
            const bound = within(params);
            const raw = bound && numberIn(bound, words.value);
            return raw === undefined || !bound ? undefined : bound[words.enabled] ? scaled(raw, HUNDREDTH) : 0;
          },
          write: (params, value) => {
            const bound = within(params) ?? {};
            // Switches are numbers or truths, as the device writes them.
            const enabled = typeof bound[words.enabled] === 'boolean' ? value > 0 : Number(value > 0);
            const next = { ...bound, [words.enabled]: enabled, ...(value > 0 && { [words.value]: Math.round(value / HUNDREDTH) }) };
            return { [param]: { ...objectIn(params, param), [words[edge]]: next } };
          },
        };
      }),
    ),
  );

const BREAKER = { power: 'p', voltage: 'v', current: 'c' } as const;
/** Bounds of a circuit breaker, a param for each, in real units. */
export const breakerLimits = (): Ability => {
  const nameOf = (kind: keyof typeof BREAKER, end: 'low' | 'high'): string => `alarm_${BREAKER[kind]}_${end === 'low' ? 'min' : 'max'}`;
  return bounded(
    edges(nameOf),
    edges((kind, end) => ({
      edge: `${kind}-${end}`,
      read: (params) => real(numberIn(params, nameOf(kind, end))),
      write: (_params, value) => ({ [nameOf(kind, end)]: lifted(value) }),
    })),
  );
};
