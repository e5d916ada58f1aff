import type { Readable } from 'node:stream';
import type { Log } from '../../kit/world.ts';
import { eachLine } from './lines.ts';

const SECOND_MS = 1_000;
/** So many lines a second reach the log. */
const MOST_LINES = 20;
const MOST_LETTERS = 500;
const MOST_LINE_BYTES = 64 * 1024;
/** Beyond this it waits for the next second: whoever writes without end must not keep us from everything else. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Shorter values would blot out half of what is said. */
const SHORTEST_SECRET = 4;

/** A key in the midst of a value, of a header say: long, of letters and digits both, as nothing else is. */
const KEY = /(?=[\w.~+/-]*\d)(?=[\w.~+/-]*[a-z])[\w.~+/-]{16,}={0,2}/gi;
/** A line of a longer secret, of a key in a file say. */
const SHORTEST_LINE = 16;

/** What of a secret may turn up in a line: all of it, as it is written in JSON or in an address, each line of it, and the keys within it. */
function formsOf(secret: string): string[] {
  if (secret.length < SHORTEST_SECRET) return [];
  const lines = secret.split(/\r?\n|\\n/).filter((line) => line.length >= SHORTEST_LINE);
  // A path leads somewhere, and opens nothing.
  const keys = (secret.match(KEY) ?? []).filter((key) => !/^[~.]*\//.test(key));
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), ...lines, ...keys].filter(
    (form) => form.length >= SHORTEST_SECRET,
  );
}

/** What a program writes beside its messages: some of it goes to the log, the last of it says why it ended. Its secrets go nowhere. */
export function heardBeside(
  stream: Readable,
  log: Log,
  secrets: readonly string[],
): { last(): string; add(remark: string): void; end(): void } {
  const hidden = [...new Set(secrets.flatMap(formsOf))].toSorted((a, b) => b.length - a.length);
  const cleaned = (line: string): string =>
    hidden
      .reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
      .slice(0, MOST_LETTERS);
  let last = '';
  let [lines, bytes] = [0, 0];
  let timer: NodeJS.Timeout | undefined;

  const nextSecond = (): void => {
    timer = undefined;
    if (lines > MOST_LINES) log.info('Program says more than is written here', { leftOut: lines - MOST_LINES });
    [lines, bytes] = [0, 0];
    if (stream.isPaused()) stream.resume();
  };
  const hear = (line: string): void => {
    lines += 1;
    // Cleaning costs more than reading: of a flood only the last line of a chunk is kept besides.
    if (lines > MOST_LINES) return void (last = line);
    last = line;
    log.info('Program says', { line: cleaned(line) });
  };
  stream.on('data', (chunk: Buffer) => {
    timer ??= setTimeout(nextSecond, SECOND_MS).unref();
    bytes += chunk.length;
    if (bytes > MOST_BYTES) stream.pause();
  });
  eachLine(stream, MOST_LINE_BYTES, hear, () => undefined);
  return {
    last: () => cleaned(last),
    add: (remark) => void (last = remark),
    end: () => {
      clearTimeout(timer);
      if (timer) nextSecond();
    },
  };
}
