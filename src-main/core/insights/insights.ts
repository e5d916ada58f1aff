import type { Output, Parsed } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import type { Clock, Log } from '../../kit/world.ts';
import { readEntries } from '../activity/export.ts';
import type { Clients, Connections, Devices, SwitchboardHandlers } from '../areas.ts';
import type { Storage } from '../storage/repositories.ts';
import type { ToolsArea } from '../tools/tools.ts';
import { wentIn } from '../tools/went.ts';
import type { Topics } from '../topics.ts';
import { callOf, createLooking, ownCallOf, readGateway, type OwnCall } from './gateway.ts';
import { byConnection, byTool } from './rows.ts';
import { createSeries, OWN } from './series.ts';

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
    tools.gateway.onCall((work, ended, tookMs) => {
      const call = callOf(work, ended, tookMs);
      if (call) series.add(clock.now(), work.connection, work.caller.id, call);
    }),
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
        const [entries, totals] = await Promise.all([readEntries(storage.journal, MAX_ENTRIES, since), series.totals(range)]);
        const home = devices.home();
        return {
          hours: byHour(entries.filter((entry) => isCalled(entry))),
          clients: callers(entries),
          connections: byConnection(totals, (id) => connections.get(id)?.name ?? id),
          tools: byTool(entries, totals.get(OWN), (id) => home.scenes.find((scene) => scene.id === id)?.name ?? id),
          approvals: outcomes(entries),
          devices: { total: home.devices.length, online: home.devices.filter(({ online, stale }) => online && !stale).length },
        };
      },
    },
  };
}

type Summary = Output<Switchboard, 'insights.summary'>;

/** It went somewhere. */
const isCalled = (entry: JournalEntry): boolean => ![undefined, 'refused'].includes(wentIn(entry));

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

function outcomes(entries: JournalEntry[]): Summary['approvals'] {
  const withProblem = (problem: JournalEntry['problem']) => entries.filter((entry) => entry.problem === problem).length;
  return {
    allowed: entries.filter(({ approved }) => approved === true).length,
    denied: withProblem('approval.denied'),
    expired: withProblem('approval.timeout'),
  };
}
