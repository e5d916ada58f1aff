import { z } from 'zod';
import type { Limits } from '../limits.ts';
import type { Risk } from '../risk.ts';

/**
 * Where a reported value stands against a command: it did it, it is on its way, it says that it will not (jammed, stuck), or it shows
 * something else. `failed` counts only in a report that came after the command: what was jammed before may still move.
 */
export const STANDINGS = ['reached', 'moving', 'failed', 'other'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One command of a trait. `standing` compares a reported value with what was asked, so that *confirmed* is never a guess. */
export type Command = {
  risk: Risk;
  args: z.ZodObject;
  /** False where no report can prove it (a press, a skip): then any report will do. */
  provable: boolean;
  /** Numbers among the arguments that the limits of an instance do not speak of: a time, another quantity. */
  free: readonly string[];
  standing(value: unknown, args: unknown, held?: Held): Standing;
};

/**
 * What a report is held against besides the command. `before`: what it showed when the command was sent; then a number that is only
 * roughly what was asked counts where it came nearer. `ours`: the report names our call, so any other number is our doing.
 */
export type Held = { limits?: Limits | undefined; before?: unknown; ours?: boolean };
/** How a command compares what is seen: roughly, where rounding on the way could explain the difference. */
export type Look = { near(seen: number | null | undefined, asked: number, within: number): boolean; limits: Limits | undefined };

/** How a person sees it; one widget each in `widgets/traits`. `value` is the read-only fallback. */
export const WIDGETS = [
  'toggle', 'slider', 'colour', 'kelvin', 'options', 'cover', 'climate', 'fan', 'lock', 'alarm', 'media', 'vacuum', 'press', 'stepper', 'text',
  'value', 'battery', 'meter', 'camera', 'update', 'weather', 'timer', 'todo', 'calendar',
] as const; // prettier-ignore
export type Widget = (typeof WIDGETS)[number];

export type Undo = { command: string; args: Record<string, unknown> };

export type TraitRow = {
  /** Shape of a known value. */
  value: z.ZodType;
  /** Risk of merely reading it. */
  read: Extract<Risk, 'read' | 'private'>;
  /** Shown as it is now, and written down nowhere: neither as history nor for the next start. */
  fleeting: boolean;
  commands: Record<string, Command>;
  widget: Widget;
  /** The command that brings a former value back; absent where that makes no sense. */
  restore(before: unknown): Undo | undefined;
  /** The number a plot shows, where there is one. */
  number(value: unknown): number | undefined;
  /** The word a ribbon shows, where there is one. */
  word(value: unknown): string | undefined;
};

export type Ask<V> = <A extends z.ZodObject>(
  risk: Risk,
  args: A,
  reached?: (value: V, args: z.output<A>, look: Look) => boolean,
  moving?: (value: V, args: z.output<A>) => boolean,
  more?: { failed?: (value: V, args: z.output<A>) => boolean; free?: readonly (keyof z.output<A> & string)[] },
) => Command;

type Rest<V> = {
  widget: Widget;
  read?: 'private';
  fleeting?: true;
  restore?: (before: V) => Undo | undefined;
  number?: (value: V) => number | undefined;
  word?: (value: V) => string | undefined;
};

/** Builds a row from typed pieces; whatever arrives from outside is parsed before the pieces see it. */
export function row<V>(
  value: z.ZodType<V>,
  commands: (ask: Ask<V>) => Record<string, Command>,
  rest: Rest<V>,
): TraitRow & { value: z.ZodType<V> } {
  const known = <R>(raw: unknown, use?: (value: V) => R | undefined): R | undefined => {
    const parsed = value.safeParse(raw);
    return parsed.success ? use?.(parsed.data) : undefined;
  };
  const ask: Ask<V> = (risk, args, reached, moving, more) => ({
    risk,
    args,
    free: more?.free ?? [],
    provable: reached !== undefined,
    standing: (raw, rawArgs, held = {}) => {
      const given = args.safeParse(rawArgs);
      const seen = value.safeParse(raw);
      if (!given.success || !seen.success) return 'other';
      if (more?.failed?.(seen.data, given.data)) return 'failed';
      if (!reached) return 'reached';
      const off = (one: V): number | undefined => distance((look) => reached(one, given.data, look), held.limits);
      const now = off(seen.data);
      if (now !== undefined && (now === 0 || hasMoved(now, seen.data, held, value, off))) return 'reached';
      return moving?.(seen.data, given.data) ? 'moving' : 'other';
    },
  });
  return {
    value,
    read: rest.read ?? 'read',
    fleeting: rest.fleeting ?? false,
    commands: commands(ask),
    widget: rest.widget,
    restore: (before) => known(before, rest.restore),
    number: (raw) => known(raw, rest.number),
    word: (raw) => known(raw, rest.word),
  };
}

export const none = z.object({});
export const percent = z.number().min(0).max(100);
/** Two numbers are the same reading when rounding on the way could explain the difference. */
const near: Look['near'] = (a, b, within) => a !== null && a !== undefined && Math.abs(a - b) <= within;

/** How far off the worst number is, as a share of what is tolerated; undefined: not what was asked. */
function distance(reached: (look: Look) => boolean, limits: Limits | undefined): number | undefined {
  let worst = 0;
  const measured: Look['near'] = (seen, asked, within) => {
    const isNear = near(seen, asked, within);
    if (isNear && typeof seen === 'number') worst = Math.max(worst, Math.abs(seen - asked) / within);
    return isNear;
  };
  return reached({ near: measured, limits }) ? worst : undefined;
}

/** A number that was roughly right before proves nothing by standing still while something else is reported. */
function hasMoved<V>(now: number, seen: V, held: Held, value: z.ZodType<V>, off: (value: V) => number | undefined): boolean {
  const before = value.safeParse(held.before);
  if (!before.success) return true;
  const was = off(before.data);
  if (was === undefined || now < was) return true;
  return held.ours === true && JSON.stringify(seen) !== JSON.stringify(before.data);
}

/** Only what was asked for counts: a field left out of the command matches anything. */
export const same = <T>(asked: T | undefined, seen: T | null | undefined): boolean => asked === undefined || asked === seen;
