import { isFor, MAIN, type Ability, type Asked, type Known, type Params, type Told } from './ability.ts';
import { LABELS, type Setting } from './labels.ts';
import { numberIn, scaled } from './read.ts';
import { wanted } from './switched.ts';

type Common = {
  what: Setting;
  param: string;
  /** The vendor's word among `denyFeatures` that hides it. */
  denied?: string;
  /** Goes along with every command. */
  also?: Params;
};
/** What a device does not report it does not have, and what its maker denies is not offered. */
const isOffered = ({ params, denied: all }: Known, { param, denied }: Common): boolean =>
  param in params && !(denied !== undefined && all.has(denied));
const described = (what: Setting): Pick<Told, 'what' | 'label' | 'setting'> => ({ what, label: LABELS[what], setting: true });
const isMine = (asked: Asked, trait: 'power' | 'number' | 'choice', what: Setting): boolean =>
  isFor(asked, trait, what) && asked.part === MAIN;

/** A setting that is on or off; `on` and `off` are what its maker writes, and only they are understood. */
export function toggled({ on = 'on', off = 'off', ...common }: Common & { on?: unknown; off?: unknown }): Ability {
  const { what, param, also = {} } = common;
  const read = ({ params }: Known): boolean | undefined => (params[param] === on ? true : params[param] === off ? false : undefined);
  return {
    writes: [param, ...Object.keys(also)],
    tell: (known) => (isOffered(known, common) ? [{ part: MAIN, trait: 'power', value: read(known) ?? null, ...described(what) }] : []),
    ask: (known, asked) => {
      const next = isMine(asked, 'power', what) ? wanted(asked.command, read(known)) : undefined;
      return next === undefined ? undefined : { [param]: next ? on : off, ...also };
    },
  };
}

type Numeric = Common & { min: number; max: number; step: number; unit?: string; scale?: number; text?: boolean };
/** A setting that is a number, with bounds as a person reads it; `scale` turns what is sent into that. `text`: it is written as one. */
export function numbered({ min, max, step, unit, scale = 1, text = false, ...common }: Numeric): Ability {
  const { what, param, also = {} } = common;
  const limits = { min, max, step, ...(unit !== undefined && { unit }) };
  return {
    writes: [param, ...Object.keys(also)],
    tell: (known) => {
      if (!isOffered(known, common)) return [];
      const raw = numberIn(known.params, param);
      return [{ part: MAIN, trait: 'number', value: raw === undefined ? null : scaled(raw, scale), limits, ...described(what) }];
    },
    ask: (_known, asked) => {
      if (!isMine(asked, 'number', what) || asked.command !== 'set') return undefined;
      const raw = rawOf(asked.args, { min, max, step, scale });
      return raw === undefined ? undefined : { [param]: text ? String(raw) : raw, ...also };
    },
  };
}

/** The number a command names, on its grid and within its bounds, as the device writes it. */
export function rawOf(args: Params, { min, max, step, scale = 1 }: { min: number; max: number; step: number; scale?: number }) {
  const value = numberIn(args, 'value');
  if (value === undefined || value < min || value > max) return undefined;
  return scaled(scaled(Math.round(scaled(value, 1 / step)), step), 1 / scale);
}

/** A setting that is one of several words; what a device says besides is shown as it is and cannot be chosen. */
export function chosen({ options, ...common }: Common & { options: Readonly<Record<string, unknown>> }): Ability {
  const { what, param, also = {} } = common;
  const names = Object.keys(options);
  return {
    writes: [param, ...Object.keys(also)],
    tell: (known) => {
      if (!isOffered(known, common)) return [];
      const value = wordFor(options, known.params[param]);
      return [{ part: MAIN, trait: 'choice', value, limits: { options: names }, ...described(what) }];
    },
    ask: (_known, asked) => {
      if (!isMine(asked, 'choice', what) || asked.command !== 'set') return undefined;
      const option = asked.args['option'];
      return typeof option === 'string' && Object.hasOwn(options, option) ? { [param]: options[option], ...also } : undefined;
    },
  };
}

const wordFor = (options: Readonly<Record<string, unknown>>, raw: unknown): string | null => {
  const known = Object.entries(options).find(([, value]) => value === raw)?.[0];
  return known ?? (typeof raw === 'number' || (typeof raw === 'string' && raw !== '') ? String(raw) : null);
};
