import type { Clock, Log } from '../../kit/world.ts';
import { reaches, type Level, type LogLine } from './levels.ts';
import { createLogFile } from './log-file.ts';
import { createRedaction } from './redaction.ts';

export type { Level, LogLine } from './levels.ts';
export type LogFilter = { level?: Level | undefined; search?: string | undefined; connection?: string | undefined; limit: number };

/** A log that is also the way to the logs of single areas: `log.info(…)`, `log('devices').info(…)`. */
export type AreaLog = Log & { fatal(message: string, details?: Record<string, unknown>): void };
export interface Logging {
  log: AreaLog & ((area: string) => AreaLog);
  /** The newest lines that fit, oldest first. */
  recent(filter: LogFilter): LogLine[];
  /** Hears lines in batches. */
  onLines(listener: (lines: LogLine[]) => void): () => void;
  setLevel(level: Level): void;
  /** From now on this value is left out of every line. */
  redact(value: string): void;
  /** Writes what waits and closes the file. */
  close(): Promise<void>;
}

const REMEMBERED = 2000;
const BATCH_MS = 150;

/** Batches for those who listen; nothing is kept when nobody does. */
function createBatches(): { add(line: LogLine): void; onLines: Logging['onLines']; stop(): void } {
  const listeners = new Set<(lines: LogLine[]) => void>();
  let batch: LogLine[] = [];
  let timer: NodeJS.Timeout | undefined;
  const send = () => {
    timer = undefined;
    const lines = batch;
    batch = [];
    listeners.forEach((listen) => listen(lines));
  };
  return {
    add: (line) => {
      if (listeners.size === 0) return;
      batch.push(line);
      timer ??= setTimeout(send, BATCH_MS).unref();
    },
    onLines: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Structured logging: redacted once, then remembered for the log view, told to listeners and written to a rotated file. */
export function createLogging({ dir, level, clock }: { dir: string; level: Level; clock: Pick<Clock, 'now'> }): Logging {
  const redaction = createRedaction();
  const batches = createBatches();
  const remembered: LogLine[] = [];
  let least = level;

  const keep = (line: LogLine) => {
    remembered.push(line);
    if (remembered.length > REMEMBERED * 1.5) remembered.splice(0, remembered.length - REMEMBERED);
    batches.add(line);
  };
  const file = createLogFile(dir, (error) =>
    keep({
      at: clock.now(),
      level: 'error',
      area: 'log',
      message: 'The log file cannot be written',
      details: redaction.details({ error }),
    }),
  );
  const areaLog = (area: string): AreaLog => {
    const at = (lineLevel: Level) => (message: string, details?: Record<string, unknown>) => {
      if (!reaches(lineLevel, least)) return;
      const line = {
        at: clock.now(),
        level: lineLevel,
        area,
        message: redaction.text(message),
        ...(details && { details: redaction.details(details) }),
      };
      keep(line);
      file.write(line);
    };
    return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error'), fatal: at('fatal') };
  };

  return {
    log: Object.assign((area: string) => areaLog(area), areaLog('core')),
    recent: ({ level: wanted = 'trace', search = '', connection, limit }) => {
      const needle = search.toLowerCase();
      const fits = (line: LogLine) =>
        reaches(line.level, wanted) &&
        (connection === undefined || isOf(line, connection)) &&
        (needle === '' || JSON.stringify(line).toLowerCase().includes(needle));
      return remembered.filter(fits).slice(-limit);
    },
    onLines: batches.onLines,
    setLevel: (next) => {
      least = next;
    },
    redact: redaction.add,
    close: async () => {
      batches.stop();
      await file.close();
    },
  };
}

const isOf = ({ details }: LogLine, connection: string): boolean =>
  typeof details === 'object' && details !== null && 'connection' in details && details.connection === connection;
