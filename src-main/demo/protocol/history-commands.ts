import { z } from 'zod';
import type { Home } from '../home/home.ts';
import { domainOf, textIn } from '../home/state.ts';
import { Refusal } from '../life/service.ts';
import type { Past, Row } from '../life/past.ts';
import { command, type Command } from './command.ts';

const flag = (initial: boolean) => z.boolean().default(initial);
/** In these domains the attributes are the news. */
const BY_ATTRIBUTE = new Set(['climate', 'device_tracker', 'humidifier', 'water_heater']);

export function moment(text: string | undefined, which: 'start' | 'end', otherwise: number): number {
  const at = text === undefined ? otherwise : Date.parse(text);
  if (!Number.isFinite(at)) throw new Refusal(`invalid_${which}_time`, `Invalid ${which}_time`);
  return at;
}

export type Shape = { minimal: boolean; bare: boolean; start: boolean; significant: boolean };

/** What entities were between two moments. */
export const historyOf = (home: Home, past: Past, ids: string[], from: number, to: number, shape: Shape) =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const rows = home.get(id) ? past.rows(id, from, to).filter(({ at }) => shape.start || at >= from) : [];
      const byState = shape.significant && !BY_ATTRIBUTE.has(domainOf(id));
      const kept = byState ? rows.filter(({ state }, index) => index === 0 || state !== rows[index - 1]?.state) : rows;
      const seen = kept.map((row) => ({ ...row, at: Math.max(from, row.at) }));
      return seen.length === 0 ? [] : [[id, historyRows(seen, shape)] as const];
    }),
  );

/** What happened, in the logbook's form; readings are left out. */
export function logbookOf(home: Home, past: Past, wanted: string[] | undefined, from: number, to: number) {
  const ids = (wanted ?? [...home.states.keys()]).filter((id) => home.get(id) && !home.get(id)?.attributes['state_class']);
  const entries = ids.flatMap((id) => {
    const rows = past.rows(id, from, to);
    const name = textIn(home.get(id)?.attributes ?? {}, 'friendly_name') ?? id;
    return rows.flatMap(({ at, state, user }, index) =>
      at < from || rows[index - 1]?.state === state
        ? []
        : [{ when: at / 1000, name, state, entity_id: id, ...(user && { context_user_id: user }) }],
    );
  });
  return entries.sort((a, b) => a.when - b.when);
}

const historyRows = (rows: Row[], { minimal, bare }: Pick<Shape, 'minimal' | 'bare'>) =>
  rows.map(({ at, state, attributes }, index) => ({
    s: state,
    ...(!bare && (!minimal || index === 0 || index === rows.length - 1) && { a: attributes }),
    lu: at / 1000,
  }));

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
      const [from, to] = [moment(ask.start_time, 'start', 0), moment(ask.end_time, 'end', home.now())];
      return historyOf(home, past, ask.entity_ids, from, to, {
        minimal: ask.minimal_response,
        bare: ask.no_attributes,
        start: ask.include_start_time_state,
        significant: ask.significant_changes_only,
      });
    },
  ),
  'logbook/get_events': command(
    {
      start_time: z.string(),
      end_time: z.string().optional(),
      entity_ids: z.array(z.string()).optional(),
      device_ids: z.array(z.string()).optional(),
      context_id: z.string().optional(),
    },
    ({ home, past }, ask) => {
      const [from, to] = [moment(ask.start_time, 'start', 0), moment(ask.end_time, 'end', home.now())];
      const devices = ask.device_ids;
      const ofDevices =
        devices && [...home.registries.entities.values()].filter(({ device_id }) => device_id && devices.includes(device_id));
      const wanted =
        ask.entity_ids || ofDevices ? [...(ask.entity_ids ?? []), ...(ofDevices ?? []).map(({ entity_id }) => entity_id)] : undefined;
      return logbookOf(home, past, wanted, from, to);
    },
  ),
  'history/stream': command(
    {
      start_time: z.string(),
      end_time: z.string().optional(),
      entity_ids: z.array(z.string()),
      include_start_time_state: flag(true),
      significant_changes_only: flag(true),
      minimal_response: flag(false),
      no_attributes: flag(false),
    },
    ({ home, past, keep, tell, afterResult }, ask) => {
      const [from, to] = [moment(ask.start_time, 'start', 0), moment(ask.end_time, 'end', home.now())];
      const shape = {
        minimal: ask.minimal_response,
        bare: ask.no_attributes,
        start: ask.include_start_time_state,
        significant: ask.significant_changes_only,
      };
      afterResult(() => {
        tell({ states: historyOf(home, past, ask.entity_ids, from, to, shape), start_time: from / 1000, end_time: to / 1000 });
        if (ask.end_time !== undefined && to < home.now()) return;
        keep(
          home.on(({ change, at }) => {
            if (!change?.after || !ask.entity_ids.includes(change.id)) return;
            const { state, attributes } = change.after;
            const row = { s: state, ...(!shape.bare && { a: attributes }), lu: change.after.updated / 1000 };
            tell({ states: { [change.id]: [row] }, start_time: at / 1000, end_time: at / 1000 });
          }),
        );
      });
    },
  ),
  'logbook/event_stream': command(
    {
      start_time: z.string(),
      end_time: z.string().optional(),
      entity_ids: z.array(z.string()).optional(),
      device_ids: z.array(z.string()).optional(),
    },
    ({ home, past, keep, tell, afterResult }, ask) => {
      const [from, to] = [moment(ask.start_time, 'start', 0), moment(ask.end_time, 'end', home.now())];
      afterResult(() => {
        tell({ events: logbookOf(home, past, ask.entity_ids, from, to), start_time: from / 1000, end_time: to / 1000 });
        keep(
          home.on(({ change, at }) => {
            if (!change?.after || change.before?.state === change.after.state || (ask.entity_ids && !ask.entity_ids.includes(change.id)))
              return;
            if (change.after.attributes['state_class']) return;
            const name = change.after.attributes['friendly_name'] ?? change.id;
            tell({ events: [{ when: at / 1000, name, state: change.after.state, entity_id: change.id }] });
          }),
        );
      });
    },
  ),
};
