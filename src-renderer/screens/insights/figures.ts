import type { Output } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';

export type Summary = Output<Switchboard, 'insights.summary'>;
/** Series beyond the fifth share the last colour: more than five cannot be told apart. */
export const SERIES = 5;

/** Of those of which it is known how they went; undefined: of none. */
export const successOf = ({
  calls,
  failed,
  unknown = 0,
}: Pick<Summary['tools'][number], 'calls' | 'failed' | 'unknown'>): number | undefined =>
  calls > unknown ? (calls - failed - unknown) / (calls - unknown) : undefined;

/** How long half of the calls and nearly all took, in words; calls that were turned away took no time that anybody measured. */
export const timesOf = ({ timed, p50, p95 }: Summary['tools'][number], took: (ms: number) => string): [half: string, most: string] =>
  timed > 0 ? [took(p50), took(p95)] : ['–', '–'];

/** In front of a text that is UTF-8: without it some spreadsheets read anything but English wrong. */
const MARK = '\uFEFF';

/** A table as CSV. A cell that a spreadsheet would run as a formula is defused. */
export function csvOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    // A clock is not right to the billionth of a millisecond.
    const text = typeof value === 'number' ? String(Number(value.toFixed(3))) : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return MARK + [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}
