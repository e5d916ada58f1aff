import type { Output } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';

export type Summary = Output<Switchboard, 'insights.summary'>;
export type Bar = { at: number; parts: { client: string; calls: number }[]; total: number };

/** Series beyond the fifth share the last colour: more than five cannot be told apart. */
export const SERIES = 5;

/** Calls per hour as stacked bars; every hour of the range has one, also the quiet ones. */
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
