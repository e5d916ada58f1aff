import type { Place } from './formats/format.ts';
import type { Machine } from './machine.ts';
import type { Row, Start } from './table.ts';

/** What connecting needs to know of this program. */
export type Ours = {
  machine: Machine;
  /** What our entries are called. */
  entry: string;
  /** The address of the MCP endpoint. */
  address(): string;
  /** Whether that address is one that the settings do not name: at the next start it may be another. */
  isPassing(): boolean;
  /** The bridge and what it is started with, where there is one. */
  bridge: Start | undefined;
  /** Where the bridge of an assistant finds its token. */
  tokenFile(assistant: string): string;
  backups: string;
};

export const placeOf = (row: Row, ours: Ours): Place => ({ path: row.path, name: ours.entry });

/** A path as people write it. */
export const shown = (path: string, { machine: { home } }: Ours): string =>
  path.startsWith(home) ? `~${path.slice(home.length)}`.replaceAll('\\', '/') : path;
