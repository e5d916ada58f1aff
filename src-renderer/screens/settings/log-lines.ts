import type { LogLine } from '../../../src-shared/contract/system.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type ShownLevel = (typeof LOG_LEVELS)[number];

const WEIGHT: Record<LogLine['level'], number> = { trace: 0, debug: 1, info: 2, warn: 3, error: 4, fatal: 5 };
const KEPT = 500;

/** Whether a line that arrives live belongs to what is shown. */
export const fitsLine = (line: LogLine, least: ShownLevel, search: string, connection = ''): boolean =>
  WEIGHT[line.level] >= WEIGHT[least] &&
  (connection === '' || detailOf(line, 'connection') === connection) &&
  `${line.area} ${wordsOf(line)}`.toLowerCase().includes(search.toLowerCase());

/** A text among the details of a line. */
export const detailOf = ({ details }: LogLine, name: string): string | undefined => {
  const value: unknown = typeof details === 'object' && details !== null ? Reflect.get(details, name) : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** What a program said, and why something failed, stands among the details. */
export const wordsOf = (line: LogLine): string => {
  const said = detailOf(line, 'line') ?? detailOf(line, 'message');
  return said === undefined ? line.message : `${line.message}: ${said}`;
};

/** What was asked for and what comes by itself may hold the same lines: each is shown once. */
export function appendLines(old: LogLine[], fresh: LogLine[]): LogLine[] {
  const from = Math.min(...fresh.map(({ at }) => at));
  const shown = new Set(old.filter(({ at }) => at >= from).map((line) => JSON.stringify(line)));
  const unseen = fresh.filter((line) => !shown.has(JSON.stringify(line)));
  return unseen.length === 0 ? old : [...old, ...unseen].slice(-KEPT);
}
