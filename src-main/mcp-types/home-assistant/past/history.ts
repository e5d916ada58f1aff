import { z } from 'zod';
import { TRAITS } from '../../../../src-shared/model/traits/table.ts';
import type { HistoryAnswer, HistoryRequest } from '../../../kit/link.ts';
import type { Commands } from '../wire/commands.ts';
import type { Entity } from '../home/entities.ts';
import { valueOf, type Ability } from '../domains/traits.ts';

const Row = z.object({
  s: z.string(),
  a: z.record(z.string(), z.unknown()).optional(),
  lu: z.number().optional(),
  lc: z.number().optional(),
});
const Rows = z.record(z.string(), z.array(z.unknown()));
const Slice = z.object({ start: z.number(), mean: z.number().nullish(), state: z.number().nullish() });
/** Beyond this, hourly means say as much as thousands of rows. */
const LONG_MS = 2 * 24 * 3_600_000;

type Asked = { entity: Entity; ability: Ability; request: HistoryRequest };

/** What a trait did between two moments: a line where it is a number, stays where it is a word. */
export async function readHistory(commands: Commands, { entity, ability, request }: Asked, signal: AbortSignal): Promise<HistoryAnswer> {
  const long = request.to - request.from > LONG_MS && entity.attributes['state_class'] !== undefined;
  if (long) {
    const points = await statistics(commands, entity.id, request, signal);
    if (points.length > 0) return { points };
  }
  const answer = await commands.call(
    'history/history_during_period',
    {
      start_time: iso(request.from),
      end_time: iso(request.to),
      entity_ids: [entity.id],
      significant_changes_only: false,
      minimal_response: false,
      no_attributes: false,
    },
    { signal },
  );
  const rows = (Rows.safeParse(answer).data?.[entity.id] ?? []).flatMap((raw) => Row.safeParse(raw).data ?? []);
  return told(rows, entity, ability, request);
}

function told(rows: z.infer<typeof Row>[], entity: Entity, ability: Ability, { from, to }: HistoryRequest): HistoryAnswer {
  const { number, word } = TRAITS[ability.row.trait];
  const points: [number, number | null][] = [];
  const stays: NonNullable<HistoryAnswer['stays']> = [];
  for (const { s, a, lu, lc } of rows) {
    const at = Math.max(from, Math.round((lu ?? lc ?? 0) * 1000));
    const value = valueOf({ ...entity, state: s, attributes: a ?? entity.attributes }, ability.row);
    points.push([at, number(value) ?? null]);
    const name = value === null ? s : word(value);
    const last = stays.at(-1);
    if (name === undefined || last?.value === name) continue;
    if (last) last.to = at;
    stays.push({ from: at, to, value: name });
  }
  const numbers = points.some(([, value]) => value !== null);
  const wordy = rows.some(
    ({ s, a }) => word(valueOf({ ...entity, state: s, attributes: a ?? entity.attributes }, ability.row)) !== undefined,
  );
  return { ...(numbers && { points }), ...((wordy || !numbers) && { stays }) };
}

/** Hourly statistics. Their times are milliseconds, unlike history's. */
async function statistics(
  commands: Commands,
  id: string,
  { from, to }: HistoryRequest,
  signal: AbortSignal,
): Promise<[number, number | null][]> {
  const answer = await commands.call(
    'recorder/statistics_during_period',
    { start_time: iso(from), end_time: iso(to), statistic_ids: [id], period: 'hour', types: ['mean', 'state'] },
    { signal },
  );
  return (Rows.safeParse(answer).data?.[id] ?? []).flatMap((raw): [number, number | null][] => {
    const { data } = Slice.safeParse(raw);
    return data ? [[data.start, data.mean ?? data.state ?? null]] : [];
  });
}

const iso = (ms: number): string => new Date(ms).toISOString();
