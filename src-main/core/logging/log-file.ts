import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { LogLine } from './levels.ts';

/** The first lines wait this long: loading the logger and its file is none of the things a start should wait for. */
const OPEN_AFTER_MS = 400;

export type LogFile = { write(line: LogLine): void; close(): Promise<void> };
type Open = { logger: Logger; end(): Promise<void> };

/** In-process on purpose: a pino transport would be one more thread, with its own copy of everything. */
async function openFile(dir: string, onError: (error: unknown) => void): Promise<Open> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const [{ pino }, { default: roll }] = await Promise.all([import('pino'), import('pino-roll')]);
  const stream = await roll({
    file: join(dir, 'switchboard'),
    extension: '.log',
    dateFormat: 'yyyy-MM-dd',
    frequency: 'daily',
    size: '5m',
    limit: { count: 9, removeOtherLogFiles: true },
    mode: 0o600,
    sync: false,
  });
  stream.on('error', onError);
  // Lines carry their own time and level: they were made before they were written.
  const logger = pino({ level: 'trace', base: null, timestamp: false, formatters: { level: (level) => ({ level }) } }, stream);
  const end = async () => {
    const closed = once(stream, 'close');
    stream.end();
    await closed;
  };
  return { logger, end };
}

/** Lines as JSON in a file a day, at most ten files of five megabytes. Opens with the first line; trouble is told once and ends nothing. */
export function createLogFile(dir: string, onTrouble: (error: unknown) => void): LogFile {
  let early: LogLine[] = [];
  let timer: NodeJS.Timeout | undefined;
  let opening: Promise<Open | undefined> | undefined;
  let open: Open | undefined;
  let troubled = false;

  const trouble = (error: unknown) => {
    if (troubled) return;
    troubled = true;
    onTrouble(error);
  };
  const put = ({ level, at, area, message, details }: LogLine) =>
    open?.logger[level]({ at, area, ...(details !== undefined && { details }) }, message);
  const openNow = () =>
    (opening ??= openFile(dir, trouble).then(
      (opened) => {
        open = opened;
        early.forEach(put);
        early = [];
        return opened;
      },
      (error: unknown) => {
        early = [];
        trouble(error);
        return undefined;
      },
    ));

  return {
    write: (line) => {
      if (open) return put(line);
      if (troubled) return;
      early.push(line);
      timer ??= setTimeout(() => void openNow(), OPEN_AFTER_MS).unref();
    },
    close: async () => {
      clearTimeout(timer);
      const opened = opening || early.length > 0 ? await openNow() : undefined;
      open = undefined;
      troubled = true;
      await opened?.end();
    },
  };
}
