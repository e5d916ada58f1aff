import type { Connections } from '../areas.ts';
import { reachOf } from './reach.ts';

export interface Moves {
  /** Looks where every connection leads now. */
  look(): void;
  forget(connection: string): void;
}

/** Notices that a connection – a home or somebody's tools – leads somewhere else than when it was last looked at. */
export function createMoves(connections: Pick<Connections, 'list'>, onMoved: (connection: string) => void): Moves {
  const reaches = new Map<string, string>();
  return {
    look: () => {
      for (const connection of connections.list()) {
        const { id } = connection;
        const now = reachOf(connection);
        const before = reaches.get(id);
        reaches.set(id, now);
        if (before !== undefined && before !== now) onMoved(id);
      }
    },
    forget: (connection) => void reaches.delete(connection),
  };
}
