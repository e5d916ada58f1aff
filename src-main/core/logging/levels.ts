import type { z } from 'zod';
import type { LogLine as Line } from '../../../src-shared/contract/system.ts';

export type LogLine = z.infer<typeof Line>;
export type Level = LogLine['level'];
const ORDER: Level[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];

export const reaches = (level: Level, least: Level): boolean => ORDER.indexOf(level) >= ORDER.indexOf(least);
