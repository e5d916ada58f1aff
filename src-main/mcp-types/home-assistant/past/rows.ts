import { z } from 'zod';
import { TRAITS } from '../../../../src-shared/model/traits/table.ts';
import type { HistoryAnswer, HistoryPoint } from '../../../kit/link.ts';
import type { Entity } from '../home/entities.ts';
import type { Commands } from '../wire/commands.ts';
import { valueOf } from '../domains/traits.ts';
import type { AbilityRow } from '../domains/row.ts';

const Row = z.object({
  s: z.string(),
  a: z.record(z.string(), z.unknown()).optional(),
  lu: z.number().optional(),
  lc: z.number().optional(),
});
type Row = z.infer<typeof Row>;
/** Whatever is told about several things is told under their ids. */
export const ById = z.record(z.string(), z.array(z.unknown()));
export type Span = { from: number; to: number };
export const iso = (ms: number): string => new Date(ms).toISOString();

/** Every state of a span as the recorder kept it. Its times are seconds. */
export async function rowsOf(commands: Commands, entity: Entity, { from, to }: Span, signal: AbortSignal): Promise<Row[]> {
  const answer = await commands.call(
    'history/history_during_period',
    {
      start_time: iso(from),
      end_time: iso(to),
      entity_ids: [entity.id],
      // What moved may be an attribute: a brightness, the temperature of a thermostat.
      significant_changes_only: false,
      minimal_response: false,
      no_attributes: isMeasured(entity),
    },
    { signal },
  );
  return (ById.safeParse(answer).data?.[entity.id] ?? []).flatMap((raw) => Row.safeParse(raw).data ?? []);
}

/** Its state says it all, and long-term statistics are kept. */
export const isMeasured = (entity: Entity): boolean => typeof entity.attributes['state_class'] === 'string';

/** Rows as a line where the trait is a number, as stays where it is a word. Where nobody knew the value there is a gap. */
export function told(rows: readonly Row[], entity: Entity, row: AbilityRow, { from, to }: Span): HistoryAnswer {
  const { number, word } = TRAITS[row.trait];
  const points: HistoryPoint[] = [];
  const stays: NonNullable<HistoryAnswer['stays']> = [];
  let open: { from: number; value: string } | undefined;
  const close = (at: number): void => {
    if (open && at > open.from) stays.push({ ...open, to: at });
    open = undefined;
  };
  let attributes = entity.attributes;
  for (const { s, a, lu, lc } of rows) {
    // Of what is measured no attributes were asked for: what it is now says what its digits mean.
    if (a && !isMeasured(entity)) attributes = a;
    const seconds = lu ?? lc;
    if (seconds === undefined) continue;
    const at = Math.max(from, Math.round(seconds * 1000));
    if (at > to) break;
    const value = valueOf({ ...entity, state: s, attributes }, row);
    add(points, at, number(value) ?? null);
    const name = word(value);
    if (name === open?.value) continue;
    close(at);
    if (name !== undefined) open = { from: at, value: name };
  }
  close(to);
  return { ...(points.some(([, value]) => value !== null) && { points }), ...(stays.length > 0 && { stays }) };
}

/** The same number again says nothing, nor does a gap within a gap; two rows of one millisecond are one. */
function add(points: HistoryPoint[], at: number, value: number | null): void {
  const last = points.at(-1);
  if (last && last[0] >= at) last[1] = value;
  else if (!last || last[1] !== value) points.push([at, value]);
}
