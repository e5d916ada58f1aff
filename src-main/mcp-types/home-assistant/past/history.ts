import { thin } from '../../../../src-shared/model/thin.ts';
import type { HistoryAnswer, HistoryRequest } from '../../../kit/link.ts';
import { mayHideText } from '../domains/settings.ts';
import type { Ability } from '../domains/traits.ts';
import type { Entity } from '../home/entities.ts';
import type { Commands } from '../wire/commands.ts';
import { CommandRefused } from '../wire/refused.ts';
import { logOf } from './logbook.ts';
import { isMeasured, rowsOf, told, type Span } from './rows.ts';
import { statistics, type Period } from './statistics.ts';

const DAY = 86_400_000;
/** However long the span, an answer is a plot and not an archive. */
const MOST_POINTS = 5_000;
type Source = 'rows' | Period;
/** What to ask for a span, finest first: rows live ten days, five-minute statistics too, hours and days for ever. The first answer counts. */
const SOURCES: { upTo: number; ask: Source[] }[] = [
  { upTo: 2 * DAY, ask: ['rows', '5minute', 'hour'] },
  { upTo: 7 * DAY, ask: ['5minute', 'hour', 'rows'] },
  { upTo: 120 * DAY, ask: ['hour', 'rows'] },
  { upTo: Infinity, ask: ['day', 'rows'] },
];

type Asked = { entity: Entity; ability: Ability; request: HistoryRequest };

/** What a trait did between two moments as Home Assistant remembers it; nothing where it keeps no record. */
export async function readHistory(commands: Commands, { entity, ability, request }: Asked, signal: AbortSignal): Promise<HistoryAnswer> {
  // What is typed out of sight is nowhere to be read, not even who typed it: both are told with the text itself.
  if (mayHideText(entity)) return {};
  const span: Span = { from: request.from, to: request.to };
  const [course, log] = await Promise.all([
    courseOf(commands, entity, ability, span, signal),
    // Of a measurement nobody writes down who caused it.
    isMeasured(entity) ? [] : logOf(commands, entity.id, span, signal),
  ]);
  return { ...course, ...(course.points && { points: thin(course.points, MOST_POINTS) }), ...(log.length > 0 && { log }) };
}

async function courseOf(commands: Commands, entity: Entity, { row }: Ability, span: Span, signal: AbortSignal): Promise<HistoryAnswer> {
  const kept = isMeasured(entity) ? (SOURCES.find(({ upTo }) => span.to - span.from <= upTo)?.ask ?? []) : (['rows'] as const);
  for (const source of kept) {
    const answer =
      source === 'rows'
        ? await recorded(commands, entity, row, span, signal)
        : await summed(commands, entity, row, { ...span, period: source }, signal);
    if (answer.points || answer.stays) return answer;
  }
  return {};
}

async function summed(...asked: Parameters<typeof statistics>): Promise<HistoryAnswer> {
  const points = await statistics(...asked);
  return points.length > 0 ? { points } : {};
}

async function recorded(commands: Commands, entity: Entity, row: Ability['row'], span: Span, signal: AbortSignal): Promise<HistoryAnswer> {
  try {
    return told(await rowsOf(commands, entity, span, signal), entity, row, span);
  } catch (thrown) {
    if (thrown instanceof CommandRefused) return {}; // a home without a recorder remembers nothing
    throw thrown;
  }
}
