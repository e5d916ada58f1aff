import { once } from 'node:events';
import { appendFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { LogLine } from './levels.ts';

/** The first lines wait this long: nothing a start should wait for. */
const WRITE_AFTER_MS = 400;
/** So many lines are simply added to the day's file; only a program with more to say loads the logger (measured: 9 MB, date-fns with it). */
const FEW = 20;

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

/** The day's newest file, where pino-roll will go on. */
async function todaysFile(dir: string): Promise<string> {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  const numbers = (await readdir(dir)).flatMap((name) => {
    const number = name.startsWith(`switchboard.${day}.`) ? Number(name.split('.')[2]) : NaN;
    return Number.isInteger(number) ? [number] : [];
  });
  return join(dir, `switchboard.${day}.${Math.max(1, ...numbers)}.log`);
}

/** The same line as the logger writes. */
const plain = ({ level, at, area, message, details }: LogLine): string =>
  `${JSON.stringify({ level, at, area, ...(details !== undefined && { details }), msg: message })}\n`;

async function addPlainly(dir: string, lines: LogLine[]): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await appendFile(await todaysFile(dir), lines.map(plain).join(''), { mode: 0o600 });
}

/** Lines as JSON in a file a day, at most ten files of five megabytes. Opens with the first line; trouble is told once and ends nothing. */
export function createLogFile(dir: string, onTrouble: (error: unknown) => void): LogFile {
  let early: LogLine[] = [];
  let written = 0;
  let timer: NodeJS.Timeout | undefined;
  let adding: Promise<void> = Promise.resolve();
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
    (opening ??= adding
      .then(() => openFile(dir, trouble))
      .then(
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
  const flush = () => {
    timer = undefined;
    if (opening || early.length === 0) return;
    if (written + early.length > FEW) return void openNow();
    const lines = early;
    early = [];
    written += lines.length;
    adding = adding.then(() => addPlainly(dir, lines)).catch(trouble);
  };

  return {
    write: (line) => {
      if (open) return put(line);
      if (troubled) return;
      early.push(line);
      timer ??= setTimeout(flush, WRITE_AFTER_MS).unref();
    },
    close: async () => {
      clearTimeout(timer);
      flush();
      await adding;
      const opened = await opening;
      open = undefined;
      troubled = true;
      await opened?.end();
    },
  };
}
