import type { Params } from '../ability.ts';
import { listIn, numberIn, objectIn, switchIn, textIn } from '../read.ts';
import { ahead, shifted, type Here, type Weekly } from './local-time.ts';

/** What is switched, and how; `outlet` where there are several. */
export type Deed = { readonly on: boolean; readonly outlet?: number };
/** When: once at a moment, after so many minutes, every week, or again and again – for so many minutes, where it ends. */
export type When =
  | { readonly kind: 'once'; readonly at: number }
  | { readonly kind: 'delay'; readonly at: number; readonly minutes: number }
  | ({ readonly kind: 'repeat' } & Weekly)
  | { readonly kind: 'loop'; readonly from: number; readonly every: number; readonly lasting?: number };
export type Timer = {
  readonly id: string;
  readonly when: When;
  readonly deed: Deed;
  /** As it came; absent: a new one. */
  readonly wire?: Params;
};
/** A timer that this program cannot read is kept as it is. */
export type Foreign = { readonly id: string; readonly wire: Params };
export const isForeign = (one: Timer | Foreign): one is Foreign => !('when' in one);

const CRON = /^(\d{1,2}) (\d{1,2}) \* \* (\*|[0-6](?:,[0-6])*)$/;
const LOOP = /^(\S+) (\d+)(?: (\d+))?$/;
const ALL = [0, 1, 2, 3, 4, 5, 6];

/** All timers of a device that are on, in the time of its home. */
export const readTimers = (params: Params, here: Here): (Timer | Foreign)[] =>
  listIn(params, 'timers')
    .filter((wire) => numberIn(wire, 'enabled') !== 0)
    .map((wire, index) => read(wire, index, here));
/** Those that a person put to sleep: they stand with the labels of the device, or among the others and are off. */
export const readSleeping = (params: Params, tags: Params, here: Here): (Timer | Foreign)[] =>
  [...sleepingIn(params), ...listIn(tags, 'disable_timers')].map((wire, index) => read(wire, index, here));
const sleepingIn = (params: Params): Params[] => listIn(params, 'timers').filter((wire) => numberIn(wire, 'enabled') === 0);

function read(wire: Params, index: number, here: Here): Timer | Foreign {
  const id = textIn(wire, 'mId')?.trim() ?? `#${index + 1}`;
  const when = whenOf(wire, here);
  const deed = deedOf(objectIn(wire, 'do') ?? objectIn(wire, 'startDo') ?? {});
  return when && deed ? { id, when, deed, wire } : { id, wire };
}
function deedOf(raw: Params): Deed | undefined {
  const [on, outlet] = [switchIn(raw, 'switch'), numberIn(raw, 'outlet')];
  const others = Object.keys(raw).filter((name) => name !== 'switch' && name !== 'outlet');
  return on === undefined || others.length > 0 ? undefined : { on, ...(outlet !== undefined && { outlet }) };
}

function whenOf(wire: Params, here: Here): When | undefined {
  const at = textIn(wire, 'at') ?? '';
  const kind = textIn(wire, 'coolkit_timer_type') ?? textIn(wire, 'type');
  if (kind === 'repeat') return weeklyOf(at, here);
  if (kind === 'duration') return loopOf(at, 'endDo' in wire);
  const moment = Date.parse(at);
  if (!Number.isFinite(moment)) return undefined;
  if (kind === 'once') return { kind, at: moment };
  const minutes = numberIn(wire, 'period');
  return kind === 'delay' && minutes !== undefined ? { kind, at: moment, minutes } : undefined;
}
function weeklyOf(at: string, { zone, now }: Here): When | undefined {
  const [, minute, hour, days] = CRON.exec(at) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  if (days === undefined || Number(minute) > 59 || Number(hour) > 23) return undefined;
  return {
    kind: 'repeat',
    ...shifted({ days: days === '*' ? ALL : [...new Set(days.split(',').map(Number))], minutes }, ahead(zone, now)),
  };
}
function loopOf(at: string, ends: boolean): When | undefined {
  const [, start = '', every, lasting] = LOOP.exec(at) ?? [];
  const from = Date.parse(start);
  if (!Number.isFinite(from) || every === undefined || Number(every) < 1) return undefined;
  return { kind: 'loop', from, every: Number(every), ...(ends && lasting !== undefined && { lasting: Number(lasting) }) };
}

const iso = (at: number): string => new Date(at).toISOString();
const TYPE = { once: 'once', delay: 'once', repeat: 'repeat', loop: 'duration' } as const;
const APP_TYPE = { once: 'once', delay: 'delay', repeat: 'repeat', loop: 'duration' } as const;

/** The whole list: what is left out is gone. Those that sleep among them stay. */
export const writeTimers = (timers: readonly (Timer | Foreign)[], before: Params, here: Here): Params => ({
  timers: [...timers.map((one) => one.wire ?? (isForeign(one) ? {} : written(one, here))), ...sleepingIn(before)],
});

function written({ id, when, deed }: Timer, here: Here): Params {
  const common = { enabled: 1, mId: id, type: TYPE[when.kind], coolkit_timer_type: APP_TYPE[when.kind], at: atOf(when, here) };
  const first = acts(deed);
  if (when.kind === 'delay') return { ...common, period: String(when.minutes), do: first };
  if (when.kind !== 'loop' || when.lasting === undefined) return { ...common, do: first };
  return { ...common, startDo: first, endDo: acts({ ...deed, on: !deed.on }) };
}
const acts = ({ on, outlet }: Deed): Params => ({ switch: on ? 'on' : 'off', ...(outlet !== undefined && { outlet }) });

function atOf(when: When, { zone, now }: Here): string {
  if (when.kind === 'once' || when.kind === 'delay') return iso(when.at);
  if (when.kind === 'loop') return [iso(when.from), when.every, ...(when.lasting === undefined ? [] : [when.lasting])].join(' ');
  const { days, minutes } = shifted(when, -ahead(zone, now));
  return `${minutes % 60} ${Math.floor(minutes / 60)} * * ${days.join(',')}`;
}
