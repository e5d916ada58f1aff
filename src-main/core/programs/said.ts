import type { Log } from '../../kit/world.ts';

const MOST_LINES = 60;
const WINDOW_MS = 60_000;
const MOST_LETTERS = 500;
/** Shorter values would blot out half of what is said. */
const SHORTEST_SECRET = 4;

/** What a program writes beside its messages: some of it goes to the log, the last of it says why it ended. Its secrets go nowhere. */
export function loggedLines(log: Log, secrets: readonly string[]): { hear(line: string): void; last(): string } {
  const hidden = secrets.filter((secret) => secret.length >= SHORTEST_SECRET).toSorted((a, b) => b.length - a.length);
  const cleaned = (line: string): string =>
    hidden
      .reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)
      .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
      .slice(0, MOST_LETTERS);
  let last = '';
  let since = 0;
  let count = 0;
  return {
    hear: (line) => {
      last = cleaned(line);
      const now = Date.now();
      if (now - since > WINDOW_MS) [since, count] = [now, 0];
      count += 1;
      if (count <= MOST_LINES) log.info('Program says', { line: last });
      if (count === MOST_LINES) log.info('Program says more than is written here');
    },
    last: () => last,
  };
}
