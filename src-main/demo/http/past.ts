import { z } from 'zod';
import { isoTime } from '../home/state.ts';
import { eventsBetween } from '../life/calendar.ts';
import { historyOf, logbookOf } from '../protocol/history-commands.ts';
import type { Route } from './route.ts';

const Moment = z.string().transform((text) => Date.parse(text)).refine(Number.isFinite); // prettier-ignore
const DAY = 86_400_000;

/** What was and what will be, over REST. */
export const past: Route[] = [
  {
    path: /^\/api\/history\/period(?:\/(.+))?$/,
    answer: ({ home, past: kept }, { match, url }) => {
      const from = match[1] ? Moment.parse(decodeURIComponent(match[1])) : home.now() - DAY;
      const ids = url.searchParams.get('filter_entity_id')?.split(',');
      if (!ids) return { status: 400, json: { message: 'filter_entity_id is missing' } };
      const end = url.searchParams.get('end_time');
      const to = end === null ? Math.min(home.now(), from + DAY) : Moment.parse(end);
      const minimal = url.searchParams.has('minimal_response');
      const shape = { minimal, bare: url.searchParams.has('no_attributes'), start: true, significant: url.searchParams.get('significant_changes_only') !== '0' };
      const full = historyOf(home, kept, ids, from, to, shape);
      return { json: Object.entries(full).map(([id, rows]) => rows.map((row, index) => restRow(id, row, minimal && index > 0 && index < rows.length - 1))) };
    },
  },
  {
    path: /^\/api\/logbook(?:\/(.+))?$/,
    answer: ({ home, past: kept }, { match, url }) => {
      const from = match[1] ? Moment.parse(decodeURIComponent(match[1])) : home.now() - DAY;
      const end = url.searchParams.get('end_time');
      const ids = url.searchParams.get('entity')?.split(',');
      const entries = logbookOf(home, kept, ids, from, end === null ? Math.min(home.now(), from + DAY) : Moment.parse(end));
      return { json: entries.map((entry) => ({ ...entry, when: isoTime(entry.when * 1000) })) };
    },
  },
  {
    path: /^\/api\/calendars$/,
    answer: ({ home }) => ({
      json: [...home.states.values()].filter(({ entity_id }) => entity_id.startsWith('calendar.')).map(({ entity_id, attributes }) => ({ entity_id, name: attributes['friendly_name'] })),
    }),
  },
  {
    path: /^\/api\/calendars\/(.+)$/,
    answer: ({ home }, { match, url }) => {
      const id = match[1] ?? '';
      if (!id.startsWith('calendar.') || !home.get(id)) return { status: 404, text: '404: Not Found' };
      const span = z.object({ start: Moment, end: Moment }).safeParse(Object.fromEntries(url.searchParams));
      if (!span.success) return { status: 400, text: '400: Bad Request' };
      return { json: eventsBetween(home, id, span.data.start, span.data.end) };
    },
  },
]; // prettier-ignore

function restRow(id: string, row: { s: string; a?: unknown; lu: number }, short: boolean) {
  const changed = isoTime(row.lu * 1000);
  if (short) return { state: row.s, last_changed: changed };
  return { entity_id: id, state: row.s, attributes: row.a ?? {}, last_changed: changed, last_updated: changed };
}
