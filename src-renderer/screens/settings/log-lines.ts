import type { LogLine } from '../../../src-shared/contract/system.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type ShownLevel = (typeof LOG_LEVELS)[number];

const WEIGHT: Record<LogLine['level'], number> = { trace: 0, debug: 1, info: 2, warn: 3, error: 4, fatal: 5 };
const KEPT = 500;

/** Whether a line that arrives live belongs to what is shown. */
export const fitsLine = ({ level, area, message }: LogLine, least: ShownLevel, search: string): boolean =>
  WEIGHT[level] >= WEIGHT[least] && `${area} ${message}`.toLowerCase().includes(search.toLowerCase());

export const appendLines = (old: LogLine[], fresh: LogLine[]): LogLine[] => (fresh.length === 0 ? old : [...old, ...fresh].slice(-KEPT));
