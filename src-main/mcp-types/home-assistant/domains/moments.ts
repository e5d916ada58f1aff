import type { Entity } from '../home/entities.ts';

/** A day, or a day and a time, without a word about where. */
const NAIVE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?$/;
const EXACT = /^\d{4}-\d{2}-\d{2}[T ].*(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * A moment as Home Assistant writes it: with an offset or without, with a space for the T, or only its day. Without an offset it is meant
 * by the clocks of the home, never by ours.
 */
export function moment(value: unknown, zone: string | undefined): number | undefined {
  if (typeof value !== 'string') return undefined;
  const [, day, time = '00:00'] = NAIVE.exec(value) ?? [];
  const wall = day === undefined ? Number.NaN : Date.parse(`${day}T${time}Z`);
  // A 31st of February is no day; a date that is only counted on would be another one.
  if (Number.isFinite(wall)) return new Date(wall).toISOString().startsWith(day ?? '') ? fromWall(wall, zone) : undefined;
  const at = EXACT.test(value) ? Date.parse(value.replace(' ', 'T')) : Number.NaN;
  return Number.isFinite(at) ? at : undefined;
}

/** What the home's clock stamped, put into our time. */
export function happened(entity: Entity, value: unknown): number | undefined {
  const at = moment(value, entity.time?.zone);
  return at === undefined ? undefined : at + Math.round((entity.time?.shift ?? 0) * 1000);
}

/** What somebody wrote into a plan. */
export const planned = (entity: Entity, value: unknown): number | undefined => moment(value, entity.time?.zone);

/** How the clocks of a home show a moment: `2026-11-21 18:30:00`. */
export const onTheWall = (ms: number, zone: string | undefined): string => writerOf(zone ?? UTC).format(ms);

/** A zone this program knows; another is as good as none. */
export function knownZone(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  try {
    writerOf(zone);
    return zone;
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

const UTC = 'UTC';
const writers = new Map<string, Intl.DateTimeFormat>();
function writerOf(zone: string): Intl.DateTimeFormat {
  // Swedes write dates the way ISO does.
  const writer = writers.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  writers.set(zone, writer);
  return writer;
}

/** Twice, because the offset of the guess may not be that of the moment: on the night the clocks change. */
function fromWall(wall: number, zone: string | undefined): number {
  return wall - offsetAt(wall - offsetAt(wall, zone), zone);
}
function offsetAt(ms: number, zone: string | undefined): number {
  if (zone === undefined || zone === UTC) return 0;
  const second = Math.floor(ms / 1000) * 1000;
  const shown = Date.parse(`${onTheWall(second, zone).replace(' ', 'T')}Z`);
  return Number.isFinite(shown) ? shown - second : 0;
}
