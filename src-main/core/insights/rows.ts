import type { Output } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import { quantile } from '../tools/counters.ts';
import { wentIn, type Went } from '../tools/went.ts';
import { quantileOf, sizeOf } from './histogram.ts';
import { OWN } from './series.ts';
import type { Tally } from './tallies.ts';

type Row = Output<Switchboard, 'insights.summary'>['tools'][number];
/** Who answered what went to no connection; a name, the same in every language. */
const OURS = 'Switchboard';
const MAX_ROWS = 20;

/** Of the very count the sentence above is made of: whoever adds the rows up comes to the same. */
export const byConnection = (totals: ReadonlyMap<string, Tally>, nameOf: (connection: string) => string): Row[] =>
  most([...totals].map(([id, tally]) => rowOf(id === OWN ? OURS : nameOf(id), tally)));

/** By tool, and by command where a thing of the home was meant. What came to no connection is no line of the journal that names one, and one row. */
export function byTool(entries: JournalEntry[], own: Tally | undefined, sceneName: (scene: string) => string): Row[] {
  const groups = new Map<string, { counts: Record<Went, number>; times: number[] }>();
  for (const entry of entries) {
    const went = wentIn(entry);
    const name = nameIn(entry, sceneName);
    if (went === undefined || name === undefined) continue;
    const group = groups.get(name) ?? { counts: { done: 0, failed: 0, unknown: 0, refused: 0 }, times: [] };
    groups.set(name, group);
    group.counts[went]++;
    if (entry.tookMs !== undefined && (went === 'done' || went === 'unknown')) group.times.push(entry.tookMs);
  }
  const rows = [...groups].map(
    ([
      name,
      {
        counts: { done, failed, unknown, refused },
        times,
      },
    ]): Row => {
      const sorted = times.sort((a, b) => a - b);
      const counted = { calls: done + failed + unknown, failed, ...besides({ unknown, refused }) };
      return { name, ...counted, timed: sorted.length, p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
    },
  );
  return most([...rows, ...(own ? [rowOf(OURS, own)] : [])]);
}

const nameIn = ({ target: { tool, part, scene }, command }: JournalEntry, sceneName: (scene: string) => string): string | undefined =>
  tool ?? (part !== undefined ? command : scene === undefined ? undefined : sceneName(scene));

const rowOf = (name: string, { calls, errors, times, ...tally }: Tally): Row => ({
  ...{ name, calls, failed: errors, ...besides(tally) },
  ...{ timed: sizeOf(times), p50: quantileOf(times, 0.5), p95: quantileOf(times, 0.95) },
});

const besides = ({ unknown, refused }: Pick<Tally, 'unknown' | 'refused'>): Pick<Row, 'unknown' | 'refused'> => ({
  ...(unknown > 0 && { unknown }),
  ...(refused > 0 && { refused }),
});

/** What was only turned away was not called. */
const most = (rows: Row[]): Row[] =>
  rows
    .filter(({ calls }) => calls > 0)
    .sort((a, b) => b.calls - a.calls)
    .slice(0, MAX_ROWS);
