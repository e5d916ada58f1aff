import type { Readable } from 'node:stream';
import { formsOf } from '../../kit/secret-forms.ts';
import type { Log } from '../../kit/world.ts';
import { eachLine } from './lines.ts';

const SECOND_MS = 1_000;
/** So many lines a second reach the log. */
const MOST_LINES = 20;
const MOST_LETTERS = 500;
const MOST_LINE_BYTES = 64 * 1024;
/** Beyond this it waits for the next second: whoever writes without end must not keep us from everything else. */
const MOST_BYTES = 4 * 1024 * 1024;

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
