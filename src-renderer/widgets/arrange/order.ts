/** The list with one entry at another place; a place beyond the ends is the end. */
export function movedTo<T>(list: readonly T[], from: number, to: number): T[] {
  const end = Math.max(0, Math.min(list.length - 1, to));
  const one = list[from];
  if (one === undefined || from === end) return [...list];
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(end, 0, one);
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  Home: () => 0,
  End: (_at, last) => last,
};
/** Where a key moves the entry at a place; undefined for a key that moves nothing. */
export function placeFor(key: string, at: number, length: number): number | undefined {
  const to = STEPS[key]?.(at, length - 1);
  return to === undefined ? undefined : Math.max(0, Math.min(length - 1, to));
}
