import type { Stay } from '../../../src-shared/model/history.ts';
import type { HistoryPoint } from '../../kit/link.ts';

/** A piece of time of which we know nothing ourselves; `gap`: something ended there. */
export type Unknown = { from: number; to: number };

/** When a course of ours says nothing: before it begins, and from every gap to the next value. A value holds until the next one. */
export function unknownIn(points: readonly HistoryPoint[], from: number, to: number): Unknown[] {
  const spans: Unknown[] = [];
  let since: number | undefined = from;
  for (const [at, value] of points) {
    if (value === null) since ??= at;
    else {
      if (since !== undefined && at > since) spans.push({ from: since, to: at });
      since = undefined;
    }
  }
  if (since !== undefined && to > since) spans.push({ from: since, to });
  return spans;
}

/** When no stay of ours tells a word. */
export function unsaidIn(stays: readonly Stay[], from: number, to: number): Unknown[] {
  const ends = [...stays, { from: to, to }];
  let since = from;
  return ends.flatMap((stay) => {
    const span = { from: since, to: stay.from };
    since = Math.max(since, stay.to);
    return span.to > span.from ? [span] : [];
  });
}

/**
 * Our own course, completed with what somebody else remembers of the times we know nothing of. Where we have a record it stands; where
 * neither knows, the gap stays; nothing is made up but that a value holds until the next.
 */
export function completed(own: readonly HistoryPoint[], other: readonly HistoryPoint[], from: number, to: number): HistoryPoint[] {
  const spans = unknownIn(own, from, to);
  const filled = spans.flatMap((span) => fill(span, own, other, from, to));
  const known = own.filter(([at, value]) => value !== null || !spans.some((span) => at >= span.from && at < span.to));
  return tidied([...filled, ...known].sort(([a], [b]) => a - b));
}

function fill(span: Unknown, own: readonly HistoryPoint[], other: readonly HistoryPoint[], from: number, to: number): HistoryPoint[] {
  const isOpen = span.to === to && own.at(-1)?.[0] !== to;
  const inside = other.filter(([at]) => at >= span.from && (at < span.to || (at === to && isOpen)));
  const ended: HistoryPoint[] = own.some(([at, value]) => value === null && at === span.from) ? [[span.from, null]] : [];
  if (inside[0]?.[0] === span.from) return inside;
  // What it was when our record broke off, if the other one was there: single values hold, means of an hour do not.
  const held = other.findLast(([at]) => at < span.from);
  if (held && held.length === 2 && held[1] !== null && span.from > from) return [[span.from, held[1]], ...inside];
  return [...ended, ...inside];
}

/** A gap at the very beginning or within a gap says nothing. */
const tidied = (points: HistoryPoint[]): HistoryPoint[] =>
  points.filter(([, value], index) => value !== null || (index > 0 && points[index - 1]?.[1] !== null));

/** The same for words: our own stays, and between them what somebody else remembers. What goes on over a seam is one stay. */
export function completedStays(own: readonly Stay[], other: readonly Stay[], from: number, to: number): Stay[] {
  const filled = unsaidIn(own, from, to).flatMap((span) =>
    other.flatMap((stay) => {
      const cut = { ...stay, from: Math.max(stay.from, span.from), to: Math.min(stay.to, span.to) };
      return cut.to > cut.from ? [cut] : [];
    }),
  );
  const joined: Stay[] = [];
  for (const stay of [...own, ...filled].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && last.value === stay.value && last.to === stay.from) last.to = stay.to;
    else joined.push({ ...stay });
  }
  return joined;
}
