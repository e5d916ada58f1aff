import { z } from 'zod';
import { domainOf } from '../home/state.ts';
import { Refusal } from '../life/service.ts';
import type { Row } from '../life/past.ts';
import { command, type Command } from './command.ts';

const flag = (initial: boolean) => z.boolean().default(initial);
/** In these domains the attributes are the news. */
const BY_ATTRIBUTE = new Set(['climate', 'device_tracker', 'humidifier', 'water_heater']);
const BUCKET: Record<string, number> = { '5minute': 300_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000, month: 2_592_000_000 };

function moment(text: string | undefined, which: 'start' | 'end', otherwise: number): number {
  const at = text === undefined ? otherwise : Date.parse(text);
  if (!Number.isFinite(at)) throw new Refusal(`invalid_${which}_time`, `Invalid ${which}_time`);
  return at;
}

type Shape = { minimal: boolean; bare: boolean };
const historyRows = (rows: Row[], { minimal, bare }: Shape) =>
  rows.map(({ at, state, attributes }, index) => ({
    s: state,
    ...(!bare && (!minimal || index === 0 || index === rows.length - 1) && { a: attributes }),
    lu: at / 1000,
  }));

/** Mean, least and most of a measurement; sum and change of a counter. Times here are milliseconds. */
function statistics(rows: Row[], from: number, to: number, size: number, counts: boolean) {
  const slices = [];
  const first = Number(rows[0]?.state ?? 0);
  let last = first;
  for (let start = Math.floor(from / size) * size; start < to; start += size) {
    const values = rows
      .filter(({ at }) => at >= start && at < start + size)
      .flatMap(({ state }) => (Number.isFinite(Number(state)) ? [Number(state)] : []));
    if (values.length === 0) continue;
    const end = values.at(-1) ?? last;
    const span = { start, end: start + size };
    if (counts) slices.push({ ...span, state: end, sum: end - first, change: end - last, last_reset: null });
    else
      slices.push({
        ...span,
        mean: values.reduce((sum, value) => sum + value, 0) / values.length,
        min: Math.min(...values),
        max: Math.max(...values),
      });
    last = end;
  }
  return slices;
}

/** What was: history, statistics and the logbook, over the week the demo remembers. */
export const historyCommands: Record<string, Command> = {
  'history/history_during_period': command(
    {
      start_time: z.string(),
      end_time: z.string().optional(),
      entity_ids: z.array(z.string()),
      include_start_time_state: flag(true),
      significant_changes_only: flag(true),
      minimal_response: flag(false),
      no_attributes: flag(false),
    },
    ({ home, past }, ask) => {
      const [from, to] = [moment(ask.start_time, 'start', 0), moment(ask.end_time, 'end', home.clock.now())];
      const known = ask.entity_ids.filter((id) => home.get(id));
      return Object.fromEntries(
        known.map((id) => {
          const rows = past.rows(id, from, to).filter(({ at }) => ask.include_start_time_state || at >= from);
          const kept =
            ask.significant_changes_only && !BY_ATTRIBUTE.has(domainOf(id))
              ? rows.filter(({ state }, index) => index === 0 || state !== rows[index - 1]?.state)
              : rows;
          return [
            id,
            historyRows(
              kept.map((row) => ({ ...row, at: Math.max(from, row.at) })),
              { minimal: ask.minimal_response, bare: ask.no_attributes },
            ),
          ];
        }),
      );
    },
  ),
  'recorder/statistics_during_period': command(
    {
      start_time: z.string(),
      end_time: z.string().optional(),
      statistic_ids: z.array(z.string()),
      period: z.enum(Object.keys(BUCKET)),
      units: z.record(z.string(), z.string()).optional(),
      types: z.array(z.string()).optional(),
    },
    ({ home, past }, ask) => {
      const [from, to] = [moment(ask.start_time, 'start', 0), moment(ask.end_time, 'end', home.clock.now())];
      const kept = ask.statistic_ids.filter((id) => home.get(id)?.attributes['state_class'] !== undefined);
      return Object.fromEntries(
        kept.map((id) => [
          id,
          statistics(
            past.rows(id, from, to),
            from,
            to,
            BUCKET[ask.period] ?? 3_600_000,
            home.get(id)?.attributes['state_class'] === 'total_increasing',
          ),
        ]),
      );
    },
  ),
  'recorder/info': command({}, () => ({
    backlog: 0,
    db_in_default_location: true,
    max_backlog: 65000,
    migration_in_progress: false,
    migration_is_live: false,
    recording: true,
    thread_running: true,
  })),
  'logbook/get_events': command(
    {
      start_time: z.string(),
      end_time: z.string().optional(),
      entity_ids: z.array(z.string()).optional(),
      device_ids: z.array(z.string()).optional(),
      context_id: z.string().optional(),
    },
    ({ home, past }, ask) => {
      const [from, to] = [moment(ask.start_time, 'start', 0), moment(ask.end_time, 'end', home.clock.now())];
      const ids = (ask.entity_ids ?? [...home.states.keys()]).filter((id) => !home.get(id)?.attributes['state_class']);
      const entries = ids.flatMap((id) => {
        const rows = past.rows(id, from, to);
        return rows.flatMap(({ at, state }, index) =>
          at < from || rows[index - 1]?.state === state
            ? []
            : [{ when: at / 1000, name: home.get(id)?.attributes['friendly_name'] ?? id, state, entity_id: id }],
        );
      });
      return entries.sort((a, b) => a.when - b.when);
    },
  ),
};
