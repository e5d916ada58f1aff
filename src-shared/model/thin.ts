/** A point of a course: [ms, value] or a bucket [ms, mean, least, most]; a null value is a gap. */
export type CoursePoint = [at: number, value: number | null, ...range: (number | null)[]];

/** At most about `most` points: neighbours become buckets that keep their extremes, and a gap stays a gap. */
export function thin<P extends CoursePoint>(points: readonly P[], most: number): (P | CoursePoint)[] {
  if (points.length <= most) return [...points];
  const from = points[0]?.[0] ?? 0;
  // A bucket may end in a gap, which is a point of its own.
  const width = Math.max(1, ((points.at(-1)?.[0] ?? from) - from + 1) / Math.max(1, Math.floor(most / 2)));
  const groups = Map.groupBy(points, ([at]) => Math.floor((at - from) / width));
  return [...groups.values()].flatMap((group) => bucket(group));
}

function bucket(group: readonly CoursePoint[]): CoursePoint[] {
  const gap = group.findLast(([, value]) => value === null);
  const ended = gap !== undefined && gap === group.at(-1) ? [gap] : [];
  let [sum, count, least, most] = [0, 0, Infinity, -Infinity];
  for (const [, value, low, high] of group) {
    if (value === null) continue;
    sum += value;
    count += 1;
    least = Math.min(least, low ?? value);
    most = Math.max(most, high ?? value);
  }
  const first = group.find(([, value]) => value !== null);
  return first ? [[first[0], sum / count, least, most], ...ended] : ended;
}
