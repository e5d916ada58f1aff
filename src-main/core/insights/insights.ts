import type { Output, Parsed } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import type { Clock, Log } from '../../kit/world.ts';
import { readEntries } from '../activity/export.ts';
import type { Clients, Connections, Devices, SwitchboardHandlers } from '../areas.ts';
import type { Storage } from '../storage/repositories.ts';
import { quantile } from '../tools/counters.ts';
import type { ToolsArea } from '../tools/tools.ts';
import type { Topics } from '../topics.ts';
import { callOf, createLooking, ownCallOf, readGateway, type OwnCall } from './gateway.ts';
import { createSeries } from './series.ts';

export type InsightsHandlers = Pick<
  SwitchboardHandlers,
  'insights.summary' | 'insights.stages' | 'insights.gateway' | 'insights.series' | 'insights.forgetAnswers'
>;
export type InsightsParts = {
  storage: Pick<Storage, 'journal'> & Partial<Pick<Storage, 'calls'>>;
  connections: Pick<Connections, 'get' | 'list' | 'link'>;
  clients: Pick<Clients, 'list'>;
  devices: Pick<Devices, 'home'>;
  tools: Pick<ToolsArea, 'stages' | 'gateway'>;
  topics: Pick<Topics, 'publish' | 'on'>;
  clock: Clock;
  log: Log;
};

const HOUR = 3_600_000;
const RANGES: Record<Parsed<Switchboard, 'insights.summary'>['range'], number> = {
  day: 24 * HOUR,
  week: 7 * 24 * HOUR,
  month: 30 * 24 * HOUR,
};
/** Enough for a busy month; beyond it the oldest hours are left out rather than the window made to wait. */
const MAX_ENTRIES = 20_000;
const MAX_ROWS = 20;

export type Insights = {
  handlers: InsightsHandlers;
  /** A tool of our own was called: nothing of it went through the one way. */
  called(client: string, call: OwnCall): void;
  close(): Promise<void>;
};

/** What went on, counted from the journal: by hour and caller, by connection, by command. */
export function createInsights(parts: InsightsParts): Insights {
  const { storage, connections, clients, devices, tools, clock, log } = parts;
  const series = createSeries({ repository: storage.calls, clock, log });
  const looking = createLooking(parts.topics);
  const stops = [
    tools.gateway.onCall((work, ended, tookMs) => series.add(clock.now(), work.connection, work.caller.id, callOf(work, ended, tookMs))),
    tools.gateway.onChanged(looking.changed),
    // It may be called something else.
    parts.topics.on('connections.changed', looking.changed),
  ];
  return {
    called: (client, call) => {
      series.add(clock.now(), undefined, client, ownCallOf(call));
      looking.changed();
    },
    close: async () => {
      stops.forEach((stop) => stop());
      looking.close();
      await series.close();
    },
    handlers: {
      'insights.gateway': () => {
        looking.look();
        return readGateway({ connections, tools });
      },
      'insights.series': async (asked) => {
        looking.look();
        const read = await series.read(asked);
        const named = [...connections.list(), ...clients.list()].map(({ id, name }): [string, string] => [id, name]);
        return { ...read, names: Object.fromEntries(named) };
      },
      'insights.forgetAnswers': ({ connection }) => {
        tools.gateway.forgetAnswers(connection);
        return null;
      },
      'insights.stages': () => tools.stages(),
      'insights.summary': async ({ range }) => {
        const since = clock.now() - RANGES[range];
        const entries = await readEntries(storage.journal, MAX_ENTRIES, since);
        const calls = entries.filter(({ answered }) => answered === undefined);
        const home = devices.home().devices;
        return {
          hours: byHour(calls),
          clients: callers(entries),
          connections: counted(calls, ({ target }) => target.connection && (connections.get(target.connection)?.name ?? target.connection)),
          tools: counted(calls, ({ target, command }) => target.tool ?? (target.part === undefined ? undefined : command)),
          approvals: outcomes(entries),
          devices: { total: home.length, online: home.filter(({ online, stale }) => online && !stale).length },
        };
      },
    },
  };
}

type Summary = Output<Switchboard, 'insights.summary'>;

function byHour(entries: JournalEntry[]): Summary['hours'] {
  const hours = new Map<number, Record<string, number>>();
  for (const { at, caller } of entries) {
    const hour = Math.floor(at / HOUR) * HOUR;
    const calls = hours.get(hour) ?? {};
    hours.set(hour, { ...calls, [caller.id]: (calls[caller.id] ?? 0) + 1 });
  }
  return [...hours].sort(([a], [b]) => a - b).map(([at, calls]) => ({ at, calls }));
}

function callers(entries: JournalEntry[]): Summary['clients'] {
  // The newest entries come first, and with them the newest name.
  const names = new Map<string, string>();
  for (const { caller } of entries) if (!names.has(caller.id)) names.set(caller.id, caller.name);
  return [...names].map(([id, name]) => ({ id, name }));
}

function counted(entries: JournalEntry[], nameOf: (entry: JournalEntry) => string | undefined): Summary['tools'] {
  const groups = new Map<string, { times: number[]; calls: number; failed: number }>();
  for (const entry of entries) {
    const name = nameOf(entry);
    if (name === undefined) continue;
    const group = groups.get(name) ?? { times: [], calls: 0, failed: 0 };
    groups.set(name, group);
    group.calls++;
    if (entry.outcome === 'failed') group.failed++;
    // A person who thinks is not a slow connection; neither is a call that was never made.
    else if (entry.tookMs !== undefined && entry.outcome !== 'denied') group.times.push(entry.tookMs);
  }
  return [...groups]
    .map(([name, { times, calls, failed }]) => {
      const sorted = times.sort((a, b) => a - b);
      return { name, calls, failed, timed: times.length, p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
    })
    .sort((a, b) => b.calls - a.calls)
    .slice(0, MAX_ROWS);
}

function outcomes(entries: JournalEntry[]): Summary['approvals'] {
  const withProblem = (problem: JournalEntry['problem']) => entries.filter((entry) => entry.problem === problem).length;
  return {
    allowed: entries.filter(({ approved }) => approved === true).length,
    denied: withProblem('approval.denied'),
    expired: withProblem('approval.timeout'),
  };
}
