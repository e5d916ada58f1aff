import type { LogLine } from '../../../../src-shared/contract/system.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Lines say whose they are. */
export const isOf = ({ details }: LogLine, connection: string): boolean => isRecord(details) && details['connection'] === connection;

/** A line and what belongs to it; what a program said itself stands first. */
export function wordsOf({ message, details }: LogLine): string {
  if (!isRecord(details)) return message;
  const { connection: _whose, line, ...more } = details;
  const rest = Object.entries(more)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return [message, ...(typeof line === 'string' ? [line] : []), ...rest].join('  ');
}
