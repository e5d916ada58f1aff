import type { Output, Parsed } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { Change } from '../../../src-shared/model/device.ts';
import type { Stay } from '../../../src-shared/model/history.ts';
import { rowOfKey } from '../../../src-shared/model/traits/table.ts';
import { NotFound } from '../../../src-shared/errors/errors.ts';
import { thin } from '../../../src-shared/model/thin.ts';
import type { HistoryAnswer, HistoryPoint, Link } from '../../kit/link.ts';
import type { FoundPart, Route } from '../areas.ts';
import type { HistoryChange, HistoryRepository } from '../storage/repositories.ts';
import type { Difference } from './cache.ts';
import { completed, completedStays, unknownIn, unsaidIn, type Unknown } from './course.ts';

/** A plot waits this long for what the source remembers. */
const SOURCE_MS = 8_000;
/** A hole smaller than this share of a plot cannot be seen. */
const WORTH_ASKING = 0.005;

/** What of a change belongs on a plot or a ribbon, a gap included; nothing for values that are neither. */
export function historyOf({ part, trait, value, at }: Change): HistoryChange | undefined {
  const row = rowOfKey(trait);
  if (row?.fleeting) return undefined;
  if (value === null) return { part, trait, at };
  // On and off are words; as numbers they would only be written twice.
  const number = typeof value === 'boolean' ? undefined : row?.number(value);
  const word = row?.word(value);
  if (number === undefined && word === undefined) return undefined;
  return { part, trait, at, ...(number !== undefined && { number }), ...(word !== undefined && { word }) };
}

/** A shorter absence cannot be told from a slow report, and a flapping line must not fill the disk. */
const WORTH_A_GAP_MS = 60_000;

/** What our own absence leaves on the record: a gap since we last knew, and what is still as it was from now on. */
export function breaksIn({ renewed, changes }: Pick<Difference, 'renewed' | 'changes'>, now: number): HistoryChange[] {
  const moved = new Set(changes);
  return renewed.flatMap(({ change, since }) => {
    const { part, trait } = change;
    if (now - since < WORTH_A_GAP_MS || rowOfKey(trait)?.fleeting) return [];
    const again = moved.has(change) ? undefined : historyOf({ ...change, at: now });
    return [{ part, trait, at: since }, ...(again ? [again] : [])];
  });
}

type Asked = Parsed<Switchboard, 'devices.history'>;
type Told = Output<Switchboard, 'devices.history'>;
type With = {
  found: FoundPart | undefined;
  /** Since when its source has been out of reach. */
  lostAt: number | undefined;
  history: HistoryRepository;
  link: Link | undefined;
  /** Where that link has it. */
  route: Route;
};

/** Our own record, completed where it has holes with what the source remembers; as much of it as a plot can show. */
export async function readHistory(asked: Asked, { found, lostAt, history, link, route }: With): Promise<Told> {
  if (!found) throw new NotFound('part', asked.part);
  const { trait, from, to, points: most } = asked;
  const { series, own, stays } = await recorded(asked, lostAt ?? to, history);
  const other = await remembered(link, route, holes(own, stays, from, to));
  // What is written in words alone is not told in numbers for the part somebody else remembers.
  const isOnlyWords = series.points.length === 0 && stays.length > 0;
  const points = isOnlyWords ? [] : thin(completed(own, other.points ?? [], from, to), most);
  const ribbon = completedStays(stays, other.stays ?? [], from, to);
  const unit = found.part.traits[trait]?.limits?.unit;
  return {
    ...(points.length > 0 && { series: { ...series, points, ...(unit !== undefined && { unit }) } }),
    ...(ribbon.length > 0 && { stays: ribbon }),
    ...(other.log?.length && { log: other.log }),
  };
}

/** Our own record; it ends when its source was lost. */
async function recorded({ part, trait, from, to, points }: Asked, lostAt: number, history: HistoryRepository) {
  const [series, said] = await Promise.all([history.series(part, trait, from, to, points), history.stays(part, trait, from, to)]);
  const known = Math.max(from, lostAt);
  const own: HistoryPoint[] = known < to ? [...series.points.filter(([at]) => at < known), [known, null]] : series.points;
  const stays = said.map((stay) => ({ ...stay, to: Math.min(stay.to, known) })).filter((stay) => stay.to > stay.from);
  return { series, own, stays };
}

/** The stretch our record leaves open; undefined when it is as good as whole. A trait told in words alone is not missed as a number. */
function holes(points: HistoryPoint[], stays: Stay[], from: number, to: number): Unknown | undefined {
  const isOnlyWords = points.length === 0 && stays.length > 0;
  const open = isOnlyWords ? unsaidIn(stays, from, to) : unknownIn(points, from, to);
  const worth = open.filter((span) => span.to - span.from >= (to - from) * WORTH_ASKING);
  const [first, last] = [worth[0], worth.at(-1)];
  return first && last && { from: first.from, to: last.to };
}

async function remembered(link: Link | undefined, { source, part, trait }: Route, open: Unknown | undefined): Promise<HistoryAnswer> {
  if (!link?.history || !open) return {};
  const asking = link.history({ device: source, part, trait, ...open }, AbortSignal.timeout(SOURCE_MS));
  // A source that cannot remember now must not take away what we know ourselves: the plot begins later.
  return asking.catch(() => ({}));
}
