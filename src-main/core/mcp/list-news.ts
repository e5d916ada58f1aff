import { randomUUID } from 'node:crypto';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Changes, ListKind } from './changes.ts';

/** What a client is shown, as a mark: the same list has the same. */
export type MarkOf = (kind: ListKind, caller: Caller) => Promise<string>;
type Ear = { kinds: readonly ListKind[]; hear(kind: ListKind): void };
type Known = { caller: Caller; ears: Set<Ear>; marks: Map<ListKind, Promise<string>> };

export interface ListNews {
  /** Hears when a list of these kinds is another one for this client than it was when it began to listen, or was last told. */
  on(caller: Caller, kinds: readonly ListKind[], hear: (kind: ListKind) => void): () => void;
  close(): void;
}

/** A list is read again, and what was prepared for it thrown away, each time somebody is told: so they are told only when it is another. */
export function createListNews(changes: Pick<Changes, 'on'>, markOf: MarkOf): ListNews {
  const clients = new Map<string, Known>();
  // A list that cannot be made is like none before.
  const marked = (kind: ListKind, caller: Caller): Promise<string> => markOf(kind, caller).catch(() => randomUUID());

  const look = async (kind: ListKind, { caller, ears, marks }: Known): Promise<void> => {
    const before = marks.get(kind);
    if (!before) return;
    const now = marked(kind, caller);
    marks.set(kind, now);
    if ((await before) === (await now)) return;
    for (const ear of ears) if (ear.kinds.includes(kind)) ear.hear(kind);
  };
  const off = changes.on((kind) => clients.forEach((known) => void look(kind, known)));

  return {
    on: (caller, kinds, hear) => {
      const known = clients.get(caller.id) ?? { caller, ears: new Set(), marks: new Map() };
      clients.set(caller.id, known);
      for (const kind of kinds) if (!known.marks.has(kind)) known.marks.set(kind, marked(kind, caller));
      const ear = { kinds, hear };
      known.ears.add(ear);
      return () => {
        known.ears.delete(ear);
        if (known.ears.size === 0 && clients.get(caller.id) === known) clients.delete(caller.id);
      };
    },
    close: () => {
      off();
      clients.clear();
    },
  };
}
