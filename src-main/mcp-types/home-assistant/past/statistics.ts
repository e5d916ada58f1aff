import { z } from 'zod';
import { TRAITS } from '../../../../src-shared/model/traits/table.ts';
import type { HistoryPoint } from '../../../kit/link.ts';
import type { AbilityRow } from '../domains/row.ts';
import { valueOf } from '../domains/traits.ts';
import type { Entity } from '../home/entities.ts';
import type { Commands } from '../wire/commands.ts';
import { CommandRefused } from '../wire/refused.ts';
import { ById, iso, type Span } from './rows.ts';

const figure = z.number().nullish();
const Slice = z.object({ start: z.number(), end: z.number(), mean: figure, min: figure, max: figure, state: figure, change: figure });
type Slice = z.infer<typeof Slice>;
export type Period = '5minute' | 'hour' | 'day';
export const WIDTH = { '5minute': 300_000, hour: 3_600_000, day: 86_400_000 } satisfies Record<Period, number>;

/** Means, extremes and counts as Home Assistant keeps them for ever. Their times are milliseconds, unlike history's. */
export async function statistics(
  commands: Commands,
  entity: Entity,
  row: AbilityRow,
  span: Span & { period: Period },
  signal: AbortSignal,
): Promise<HistoryPoint[]> {
  const slices = await slicesOf(commands, entity.id, span, signal);
  // A unit or scale that the trait has of its own holds for what was, too.
  const scaled = (value: number | null | undefined): number | null =>
    typeof value === 'number' ? (TRAITS[row.trait].number(valueOf({ ...entity, state: String(value) }, row)) ?? null) : null;
  const counted = slices.some(({ change, mean }) => typeof change === 'number' && typeof mean !== 'number');
  const points = counted ? counts(slices, scaled) : measures(slices, scaled, WIDTH[span.period]);
  return points.filter(([at]) => at >= span.from && at <= span.to);
}

async function slicesOf(
  commands: Commands,
  id: string,
  { from, to, period }: Span & { period: Period },
  signal: AbortSignal,
): Promise<Slice[]> {
  try {
    const answer = await commands.call(
      'recorder/statistics_during_period',
      { start_time: iso(from), end_time: iso(to), statistic_ids: [id], period, types: ['mean', 'min', 'max', 'state', 'change'] },
      { signal },
    );
    return (ById.safeParse(answer).data?.[id] ?? []).flatMap((raw) => Slice.safeParse(raw).data ?? []);
  } catch (thrown) {
    if (thrown instanceof CommandRefused) return []; // no recorder, or one that keeps no statistics
    throw thrown;
  }
}

type Scaled = (value: number | null | undefined) => number | null;

/** A slice that is missing is a gap: the recorder was off, or the sensor said nothing. */
function measures(slices: readonly Slice[], scaled: Scaled, width: number): HistoryPoint[] {
  return slices.flatMap(({ start, mean, min, max }, index): HistoryPoint[] => {
    const before = slices[index - 1];
    const gap: HistoryPoint[] = before && start - before.end >= width ? [[before.end, null]] : [];
    return [...gap, [start, scaled(mean), scaled(min), scaled(max)]];
  });
}

/**
 * A counter as it stood at the end of every slice. Where it was set back within one, what was counted before and after both shows: the
 * reading goes up by the first part and begins anew with the second, so that the sum of the steps is what was really used.
 */
function counts(slices: readonly Slice[], scaled: Scaled): HistoryPoint[] {
  const points: HistoryPoint[] = [];
  let before: number | undefined;
  for (const { start, end, state, change } of slices) {
    const [now, used] = [scaled(state), scaled(change)];
    if (now === null || used === null) continue;
    if (before === undefined && now >= used) points.push([start, now - used]);
    const last = before ?? now - used;
    const wasReset = now < last - 1e-9;
    if (wasReset && used > now) points.push([end - 2, last + used - now]);
    points.push([end - 1, now]);
    before = now;
  }
  return points;
}
