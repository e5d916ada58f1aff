/** Between two handshakes, whoever wishes them: more often, and the cloud shuts its doors to this address. */
export const BETWEEN_MS = 15_000;
const FIRST_MS = 5_000;
const LONGEST_MS = 5 * 60_000;
/** A line that lived this long starts anew. */
export const STEADY_MS = 5 * 60_000;

export type Tries = { failures: number; shookAt: number | undefined };

/** How long to wait before the next try: growing, never the same for all, and never giving up. `hurry`: the machine woke up. */
export function waitFor({ failures, shookAt }: Tries, now: number, random: number, hurry = false): number {
  const grown = failures === 0 || hurry ? 0 : random * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  const owed = shookAt === undefined ? 0 : shookAt + BETWEEN_MS - now;
  return Math.max(0, Math.round(grown), owed);
}

/** What counts after a line was lost. */
export const failuresAfter = (failures: number, livedMs: number): number => (livedMs >= STEADY_MS ? 1 : failures + 1);
