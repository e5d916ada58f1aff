import { z } from 'zod';
import type { Home } from '../home/home.ts';
import type { Past, Row } from '../life/past.ts';
import { moment } from './history-commands.ts';
import { adminCommand, command, type Command } from './command.ts';

const BUCKET: Record<string, number> = {
  '5minute': 300_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  month: 2_592_000_000,
  year: 31_536_000_000,
};

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

const counts = (home: Home, id: string): boolean => String(home.get(id)?.attributes['state_class']).startsWith('total');
const isKept = (home: Home, id: string): boolean => home.get(id)?.attributes['state_class'] !== undefined;
const UNIT_CLASS: Record<string, string> = { '°C': 'temperature', W: 'power', kWh: 'energy', hPa: 'pressure', V: 'voltage' };

function metadata(home: Home, id: string): object {
  const attributes = home.get(id)?.attributes ?? {};
  const unit = attributes['unit_of_measurement'] ?? null;
  return {
    statistic_id: id,
    display_unit_of_measurement: unit,
    has_mean: !counts(home, id),
    mean_type: counts(home, id) ? 0 : 1,
    has_sum: counts(home, id),
    name: null,
    source: 'recorder',
    statistics_unit_of_measurement: unit,
    unit_class: typeof unit === 'string' ? (UNIT_CLASS[unit] ?? null) : null,
  };
}

const only = (row: object, types: string[] | undefined): object =>
  types ? Object.fromEntries(Object.entries(row).filter(([key]) => key === 'start' || key === 'end' || types.includes(key))) : row;

const Period = z.object({ start_time: z.string().optional(), end_time: z.string().optional() });
/** One object over a span. */
function overall(home: Home, past: Past, id: string, from: number, to: number): object {
  const slices = statistics(past.rows(id, from, to), from, to, to - from + 1, counts(home, id));
  const [first] = slices;
  const last = slices.at(-1);
  if (!first || !last) return counts(home, id) ? { change: null } : { mean: null, min: null, max: null };
  return 'change' in last
    ? { change: slices.reduce((sum, one) => sum + ('change' in one ? (one.change ?? 0) : 0), 0) }
    : { mean: last.mean, min: last.min, max: last.max };
}

/** Long-term statistics. Moments are milliseconds here. */
export const statisticsCommands: Record<string, Command> = {
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
      const [from, to] = [moment(ask.start_time, 'start', 0), moment(ask.end_time, 'end', home.now())];
      const size = BUCKET[ask.period] ?? 3_600_000;
      return Object.fromEntries(
        ask.statistic_ids.flatMap((id) => {
          const rows = isKept(home, id) ? statistics(past.rows(id, from, to), from, to, size, counts(home, id)) : [];
          return rows.length === 0 ? [] : [[id, rows.map((row) => only(row, ask.types))] as const];
        }),
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
  'recorder/statistic_during_period': command(
    {
      statistic_id: z.string(),
      fixed_period: Period.optional(),
      calendar: z.object({ period: z.enum(['hour', 'day', 'week', 'month', 'year']), offset: z.int().optional() }).optional(),
      rolling_window: z.object({ duration: z.object({ hours: z.number().optional(), days: z.number().optional() }) }).optional(),
      types: z.array(z.string()).optional(),
      units: z.record(z.string(), z.string()).optional(),
    },
    ({ home, past }, { statistic_id, fixed_period, calendar, rolling_window }) => {
      const to = moment(fixed_period?.end_time, 'end', home.now());
      const window = ((rolling_window?.duration.days ?? 0) * 24 + (rolling_window?.duration.hours ?? 0)) * 3_600_000;
      const size = calendar ? (BUCKET[calendar.period] ?? 86_400_000) : window || 86_400_000;
      const from = calendar ? Math.floor(to / size) * size + (calendar.offset ?? 0) * size : to - size;
      return overall(home, past, statistic_id, moment(fixed_period?.start_time, 'start', from), to);
    },
  ),
  'recorder/list_statistic_ids': command({ statistic_type: z.enum(['mean', 'sum']).optional() }, ({ home }, { statistic_type }) =>
    [...home.states.keys()]
      .filter((id) => isKept(home, id) && (statistic_type === undefined || counts(home, id) === (statistic_type === 'sum')))
      .map((id) => metadata(home, id)),
  ),
  'recorder/get_statistics_metadata': command({ statistic_ids: z.array(z.string()).optional() }, ({ home }, { statistic_ids }) =>
    (statistic_ids ?? [...home.states.keys()]).filter((id) => isKept(home, id)).map((id) => metadata(home, id)),
  ),
  'recorder/validate_statistics': command({}, () => ({})),
  'recorder/update_statistics_issues': adminCommand({}, () => null),
};
