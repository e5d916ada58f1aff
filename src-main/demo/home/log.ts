import { isoTime } from './state.ts';

export type LogLevel = 'WARNING' | 'ERROR';
export type LogEntry = { at: number; level: LogLevel; name: string; message: string };
const MOST = 50;

/** What went wrong lately, as the log view and `/api/error_log` tell it. */
export class Log {
  readonly entries: LogEntry[] = [];

  add(entry: LogEntry): void {
    this.entries.unshift(entry);
    this.entries.splice(MOST);
  }

  text(): string {
    return [...this.entries]
      .reverse()
      .map(({ at, level, name, message }) => `${isoTime(at).replace('T', ' ').slice(0, 23)} ${level} (MainThread) [${name}] ${message}`)
      .join('\n');
  }
}
