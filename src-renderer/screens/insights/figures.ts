import type { Output } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';

export type Summary = Output<Switchboard, 'insights.summary'>;
export type Bar = { at: number; parts: { client: string; calls: number }[]; total: number };

/** Series beyond the fifth share the last colour: more than five cannot be told apart. */
export const SERIES = 5;

const HOUR_MS = 3_600_000;
const HOURS = { day: 24, week: 168, month: 720 } as const;
/** Every hour of the range up to now, also the quiet ones: a gap is news too. */
export function everyHour(hours: Summary['hours'], range: keyof typeof HOURS, now: number): Summary['hours'] {
  const known = new Map(hours.map((hour) => [Math.floor(hour.at / HOUR_MS), hour]));
  const last = Math.floor(now / HOUR_MS);
  return Array.from({ length: HOURS[range] }, (_, index) => {
    const hour = last - HOURS[range] + 1 + index;
    return known.get(hour) ?? { at: hour * HOUR_MS, calls: {} };
  });
}

/** Calls per hour as stacked bars. */
export function barsOf({ hours, clients }: Pick<Summary, 'hours' | 'clients'>): Bar[] {
  const order = clients.map(({ id }) => id);
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return hours.map(({ at, calls }) => {
    const parts = Object.entries(calls)
      .map(([client, count]) => ({ client, calls: count }))
      .sort((a, b) => rank(a.client) - rank(b.client));
    return { at, parts, total: parts.reduce((sum, part) => sum + part.calls, 0) };
  });
}

export const successOf = ({ calls, failed }: { calls: number; failed: number }): number => (calls > 0 ? (calls - failed) / calls : 1);

/** A table as CSV. A cell that a spreadsheet would run as a formula is defused. */
export function csvOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}
