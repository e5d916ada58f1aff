import type { Output, Parsed } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import { splitPartId } from '../../../src-shared/model/key.ts';
import type { Change } from '../../../src-shared/model/device.ts';
import type { Stay } from '../../../src-shared/model/history.ts';
import { rowOfKey } from '../../../src-shared/model/traits/table.ts';
import { NotFound } from '../../../src-shared/errors/errors.ts';
import type { HistoryAnswer, Link } from '../../kit/link.ts';
import type { FoundPart } from '../areas.ts';
import type { HistoryChange, HistoryRepository } from '../storage/repositories.ts';

/** A plot waits this long for what the source remembers. */
const SOURCE_MS = 8_000;

/** What of a change belongs on a plot or a ribbon; nothing for values that are neither. */
export function historyOf({ part, trait, value, at }: Change): HistoryChange | undefined {
  const row = rowOfKey(trait);
  const number = row?.number(value);
  const word = row?.word(value);
  if (number === undefined && word === undefined) return undefined;
  return { part, trait, at, ...(number !== undefined && { number }), ...(word !== undefined && { word }) };
}

type Asked = Parsed<Switchboard, 'devices.history'>;
type Told = Output<Switchboard, 'devices.history'>;

/** Our own record, and before it began what the source remembers. */
export async function readHistory(
  asked: Asked,
  found: FoundPart | undefined,
  history: HistoryRepository,
  link: Link | undefined,
): Promise<Told> {
  if (!found) throw new NotFound('part', asked.part);
  const { part, trait, from, to, points } = asked;
  const [series, stays] = await Promise.all([history.series(part, trait, from, to, points), history.stays(part, trait, from, to)]);
  const begins = Math.min(series.points[0]?.[0] ?? to, stays[0]?.from ?? to);
  const earlier = begins > from ? await remembered(link, asked, begins) : {};
  const unit = found.part.traits[trait]?.limits?.unit;
  const all = [...(earlier.points ?? []).filter(([at]) => at < begins), ...series.points];
  const ribbon = [...clip(earlier.stays ?? [], begins), ...stays];
  return {
    ...(all.length > 0 && { series: { ...series, points: all, ...(unit !== undefined && { unit }) } }),
    ...(ribbon.length > 0 && { stays: ribbon }),
  };
}

async function remembered(link: Link | undefined, { part, trait, from }: Asked, to: number): Promise<HistoryAnswer> {
  if (!link?.history) return {};
  const { source, key } = splitPartId(part);
  const asking = link.history({ device: source, part: key, trait, from, to }, AbortSignal.timeout(SOURCE_MS));
  // A source that cannot remember now must not take away what we know ourselves: the plot begins later.
  return asking.catch(() => ({}));
}

const clip = (stays: Stay[], before: number): Stay[] =>
  stays.filter((stay) => stay.from < before).map((stay) => ({ ...stay, to: Math.min(stay.to, before) }));
