/** A moment as assistants read it: the time of this machine, with its offset. */
export function isoOf(at: number): string {
  const offset = -new Date(at).getTimezoneOffset();
  const local = new Date(at + offset * 60_000).toISOString().slice(0, 19);
  if (offset === 0) return `${local}Z`;
  const minutes = Math.abs(offset);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const STEPS: readonly [ms: number, letter: string][] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1_000, 's'],
];
/** How long, in its two largest units: `2 h 5 min`. */
export function lengthOf(ms: number): string {
  const first = STEPS.findIndex(([step]) => ms >= step);
  if (first < 0) return `${Math.round(ms)} ms`;
  const finest = (STEPS[first + 1] ?? STEPS[first])?.[0] ?? 1;
  let left = Math.round(ms / finest) * finest;
  return STEPS.slice(first, first + 2)
    .flatMap(([step, letter]) => {
      const count = Math.floor(left / step);
      left -= count * step;
      return count > 0 ? [`${count} ${letter}`] : [];
    })
    .join(' ');
}
