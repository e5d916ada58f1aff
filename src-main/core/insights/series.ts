import { randomUUID } from 'node:crypto';
import type { Output, Parsed } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { Clock, Log } from '../../kit/world.ts';
import type { CallRepository, CallTally } from '../storage/repositories.ts';
import { count, createTally, fromRow, merge, readTally, toRow, type Call, type Tally } from './tallies.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** What is on disk. */
const BUCKET = 5 * MINUTE;
/** So long every minute is known in memory. */
const RECENT = 3 * HOUR;
const KEPT = 30 * DAY;

type Series = Output<Switchboard, 'insights.series'>;
type Asked = Parsed<Switchboard, 'insights.series'>;
type About = CallTally['about'];

const RANGES: Record<Asked['range'], { ms: number; step: number }> = {
  hour: { ms: HOUR, step: MINUTE },
  day: { ms: DAY, step: 10 * MINUTE },
  week: { ms: 7 * DAY, step: 2 * HOUR },
  month: { ms: KEPT, step: 6 * HOUR },
};

/** Where calls stand that went to no connection: of our own tools, or for what nobody has. */
export const OWN = '';

/** Tallies by the beginning of their bucket, and by what they are about. */
type Buckets = Map<number, Map<string, Tally>>;

export interface SeriesKeeper {
  add(at: number, connection: string | undefined, client: string, call: Call): void;
  read(asked: Asked): Promise<Omit<Series, 'names'>>;
  /** Everything of a range in one, by connection; what went to none under `OWN`. */
  totals(range: Asked['range']): Promise<Map<string, Tally>>;
  close(): Promise<void>;
}
type Parts = { repository?: CallRepository | undefined; clock: Pick<Clock, 'now' | 'every'>; log: Pick<Log, 'warn'> };

/** Calls over time: by the minute in memory, by five on disk, for thirty days. Nobody who calls waits for any of it. */
export function createSeries({ repository, clock, log }: Parts): SeriesKeeper {
  const run = randomUUID();
  const minutes: Buckets = new Map();
  const fives: Buckets = new Map();
  let changed = new Set<number>();

  const into = (buckets: Buckets, at: number, key: string, call: Call): void => {
    const bucket = buckets.get(at) ?? new Map<string, Tally>();
    buckets.set(at, bucket);
    const tally = bucket.get(key) ?? createTally();
    bucket.set(key, tally);
    count(tally, call);
  };
  const save = async (): Promise<void> => {
    const due = [...changed];
    changed = new Set();
    const rows = due.flatMap((at) => [...(fives.get(at) ?? [])].map(([key, tally]) => ({ at, ...partsOf(key), body: toRow(tally) })));
    if (rows.length === 0) return;
    try {
      await repository?.save(run, rows);
      isToldOf = false;
    } catch (thrown) {
      for (const at of due) changed.add(at);
      throw thrown;
    }
  };
  const tidy = async (): Promise<void> => {
    const now = clock.now();
    for (const at of minutes.keys()) if (at < now - RECENT) minutes.delete(at);
    // What is on disk is read from there; without a disk memory is all there is.
    const keep = repository ? 2 * BUCKET : RECENT;
    for (const at of fives.keys()) if (at < now - RECENT) fives.delete(at);
    await save();
    for (const at of fives.keys()) if (at < now - keep) fives.delete(at);
  };
  let isToldOf = false;
  const failed = (thrown: unknown): void => {
    if (!isToldOf) log.warn('What was counted of calls could not be saved', { cause: String(thrown) });
    isToldOf = true;
  };
  const stop = clock.every(MINUTE, () => tidy().catch(failed));
  const stopSweeping = clock.every(HOUR, async () => repository?.sweep(clock.now() - KEPT).catch(failed));

  const onDisk = async (from: number, to: number): Promise<CallTally[]> => {
    await save().catch(failed);
    return repository
      ? repository.between(from, to)
      : [...fives].flatMap(([at, bucket]) =>
          at < from || at >= to ? [] : [...bucket].map(([key, tally]) => ({ at, ...partsOf(key), body: toRow(tally) })),
        );
  };

  const gather = async ({ range, step: asked }: Asked) => {
    const to = clock.now();
    const { ms, step: usual } = RANGES[range];
    const isRecent = (asked ?? usual) < BUCKET && ms <= RECENT;
    const step = Math.ceil((asked ?? usual) / (isRecent ? MINUTE : BUCKET)) * (isRecent ? MINUTE : BUCKET);
    const from = floor(to - ms, step);
    const sums: Buckets = new Map();
    const sum = (at: number, key: string, tally: Tally): void => {
      const bucket = sums.get(floor(at, step)) ?? new Map<string, Tally>();
      sums.set(floor(at, step), bucket);
      mergeInto(bucket, key, tally);
    };
    if (isRecent) for (const [at, bucket] of minutes) for (const [key, tally] of at >= from ? bucket : []) sum(at, key, tally);
    // What was counted before the program started last is known by five minutes only.
    const rows = isRecent ? ((await repository?.between(from, to, run)) ?? []) : await onDisk(from, to);
    for (const { at, about, id, body } of rows) sum(at, keyOf(about, id), fromRow(body));
    return { from, to, step, sums };
  };

  return {
    add: (at, connection, client, call) => {
      const minute = floor(at, MINUTE);
      const five = floor(at, BUCKET);
      const keys = [keyOf('connection', connection ?? OWN), keyOf('client', client)];
      for (const key of keys) {
        into(minutes, minute, key, call);
        into(fives, five, key, call);
      }
      changed.add(five);
    },
    read: async (asked) => {
      const { sums, ...when } = await gather(asked);
      return { ...when, ...told(sums) };
    },
    totals: async (range) => {
      const all = new Map<string, Tally>();
      for (const bucket of (await gather({ range })).sums.values())
        for (const [key, tally] of bucket) if (partsOf(key).about === 'connection') mergeInto(all, partsOf(key).id, tally);
      return all;
    },
    close: async () => {
      stop();
      stopSweeping();
      await save().catch(failed);
    },
  };
}

const floor = (at: number, step: number): number => Math.floor(at / step) * step;
const keyOf = (about: About, id: string): string => `${about === 'connection' ? 'c' : 'a'}${id}`;
const partsOf = (key: string): { about: About; id: string } => ({ about: key.startsWith('c') ? 'connection' : 'client', id: key.slice(1) });

function mergeInto(tallies: Map<string, Tally>, key: string, more: Tally): void {
  const all = tallies.get(key) ?? createTally();
  tallies.set(key, all);
  merge(all, more);
}

function told(sums: Buckets): Pick<Series, 'connections' | 'clients'> {
  const all = [...sums]
    .sort(([a], [b]) => a - b)
    .flatMap(([at, bucket]) => [...bucket].map(([key, tally]) => ({ ...partsOf(key), row: readTally(at, partsOf(key).id, tally) })));
  const of = (wanted: About) => all.filter(({ about, row }) => about === wanted && row.id !== OWN).map(({ row }) => row);
  return { connections: of('connection'), clients: of('client') };
}
