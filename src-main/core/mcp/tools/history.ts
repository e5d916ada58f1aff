import { z } from 'zod';
import { InputError } from '../../../../src-shared/errors/errors.ts';
import type { Stay } from '../../../../src-shared/model/history.ts';
import { quoted, stated } from '../as-data.ts';
import { homeTool } from '../home-tool.ts';
import { keyOf, opened, type House } from '../house.ts';
import { plot } from '../plot/plot.ts';
import { meantPart, sayNear, unknownKey } from './named-part.ts';
import { bucketed, statistics, totals } from './course-figures.ts';
import { isoOf, lengthOf } from './when.ts';

const HOUR_MS = 3_600_000;
const Input = z.object({
  part: z.string().min(1).max(300).describe('id or name'),
  key: z.string().min(1).max(100).describe('a key of its state'),
  hours: z.number().min(0.1).max(87_600).default(24),
  until: z.string().max(40).optional().describe('ISO time; default now'),
  points: z.number().int().min(0).max(200).default(24),
  plot: z.boolean().default(false).describe('also a PNG'),
});
const Statistics = z.object({ min: z.number(), max: z.number(), mean: z.number(), first: z.number(), last: z.number() });
const Output = z.object({
  ok: z.boolean(),
  part: z.string(),
  name: z.string().optional(),
  key: z.string().optional(),
  unit: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  stats: Statistics.optional(),
  points: z.array(z.tuple([z.string(), z.number().nullable()])).optional(),
  stays: z.array(z.object({ from: z.string(), value: z.string(), for: z.string() })).optional(),
  totals: z.array(z.object({ value: z.string(), times: z.number(), for: z.string() })).optional(),
  causes: z.array(z.string()).optional(),
  message: z.string().optional(),
  didYouMean: z.array(z.string()).optional(),
});
type Output = z.output<typeof Output>;
const MAX_CAUSES = 10;
/** Enough for the figures to be right and a picture to be smooth. */
const FINE = 1_200;

export const history = homeTool(
  {
    name: 'history',
    title: { en: 'History and statistics', 'zh-CN': '历史与统计' },
    description:
      'How a state of a part went over time: statistics and a few means for numbers, how long it was in each state for words; plot adds a picture. Times are local.',
    risk: 'read',
  },
  Input,
  Output,
  async (house, caller, { part, key: wanted, ...asked }, context) => {
    const meant = await meantPart(house, caller, part, context.ask);
    if (!('seen' in meant)) return { ok: false, part, ...meant };
    const { seen } = meant;
    const head = { part: seen.part.id, name: seen.part.name, key: wanted };
    const key = keyOf(seen, wanted);
    if (key === undefined) return { ok: false, ...head, ...unknownKey(seen, wanted) };
    if (seen.withheld.includes(key)) await opened(house, caller, seen, context);
    const span = spanOf(asked, house.clock.now());
    const told = await house.history({ part: seen.part.id, trait: key, ...span, points: FINE });
    const picture = asked.plot
      ? plot({ ...span, unit: told.series?.unit, points: told.series?.points ?? [], stays: told.stays ?? [] })
      : undefined;
    if (picture) context.show({ data: picture.toString('base64'), mimeType: 'image/png' });
    return { ok: true, ...head, ...figures(told, span, asked.points) };
  },
  say,
);

type Recorded = Awaited<ReturnType<House['history']>>;
type Span = { from: number; to: number };
function spanOf({ hours, until }: Pick<z.output<typeof Input>, 'hours' | 'until'>, now: number): Span {
  const to = until === undefined ? now : Date.parse(until);
  if (!Number.isFinite(to) || to <= 0 || to > 8.64e15) throw new InputError({ until: 'not an ISO time' });
  return { from: Math.max(0, to - hours * HOUR_MS), to };
}

const figures = (told: Recorded, span: Span, most: number): Partial<Output> => ({
  from: isoOf(span.from),
  to: isoOf(span.to),
  ...numbersOf(told, span, most),
  ...wordsOf(told, most),
  ...(told.log?.length && { causes: told.log.slice(-MAX_CAUSES).map(cause) }),
  ...(!told.series?.points.length && !told.stays?.length && { message: 'Nothing was recorded in this time' }),
});

function numbersOf({ series }: Recorded, { from, to }: Span, most: number): Partial<Output> {
  if (!series?.points.length) return {};
  const stats = statistics(series.points, to);
  return {
    ...(series.unit !== undefined && { unit: series.unit }),
    ...(stats && { stats }),
    ...(most > 0 && { points: bucketed(series.points, from, to, most).map(([at, value]) => [shortly(at), value]) }),
  };
}

function wordsOf({ stays = [] }: Recorded, most: number): Partial<Output> {
  if (stays.length === 0) return {};
  return {
    stays: most === 0 ? [] : stays.slice(-most).map(shownStay),
    totals: totals(stays).map((one) => ({ ...one, for: lengthOf(one.for) })),
  };
}

const cause = ({ at, text }: NonNullable<Recorded['log']>[number]): string =>
  `${shortly(at)} ${quoted(typeof text === 'string' ? text : text.en, 160)}`;

/** `11-21T18:30`: the year and the offset stand in `from` and `to`. */
const shortly = (at: number): string => isoOf(at).slice(5, 16);
const shownStay = ({ from, to, value }: Stay) => ({ from: shortly(from), value, for: lengthOf(to - from) });

function say({ name, part, key = '', message, didYouMean = [], ...told }: Output): string {
  const of = `${quoted(name ?? part)} ${stated(key)}`;
  if (message !== undefined) return [`${of}: ${message}.`, ...sayNear(didYouMean)].join(' ');
  const { unit, from = '', to = '', stats, points = [], stays = [], totals: sums = [], causes = [] } = told;
  return [
    `${of}${unit ? ` in ${stated(unit)}` : ''}, ${from} to ${to}`,
    ...(stats ? [`min ${stats.min}, max ${stats.max}, mean ${stats.mean}, first ${stats.first}, last ${stats.last}`] : []),
    points.map(([at, value]) => `${at} ${value ?? 'unknown'}`).join(', '),
    ...sums.map(({ value, times, for: long }) => `${stated(value)}: ${long} in all, ${times}×`),
    stays.map(({ from: at, value, for: long }) => `${at} ${stated(value)} for ${long}`).join(', '),
    ...causes.map((cause) => `noted by its source: ${cause}`),
  ]
    .filter((text) => text !== '')
    .join('\n');
}
