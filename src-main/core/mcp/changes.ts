import type { Clock } from '../../kit/world.ts';

/** What a list of ours is about. */
export const LIST_KINDS = ['tools', 'prompts', 'resources'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export interface Changes {
  /** A list may no longer be what it was. Looked into a moment later, once for all that happens until then. */
  changed(kind: ListKind): void;
  /** Whether that look is still to come. */
  isDue(kind: ListKind): boolean;
  on(listener: (kind: ListKind) => void): () => void;
  close(): void;
}

/**
 * One change rarely comes alone: a connection brings tools, prompts and rules at once. Devices come and go more often than anybody wants to
 * read a list again.
 */
export const GATHER_MS: Record<ListKind, number> = { tools: 100, prompts: 100, resources: 2_000 };

export function createChanges(clock: Pick<Clock, 'every'>): Changes {
  const listeners = new Set<(kind: ListKind) => void>();
  const due = new Map<ListKind, () => void>();
  const tell = (kind: ListKind): void => {
    due.get(kind)?.();
    due.delete(kind);
    listeners.forEach((listen) => listen(kind));
  };
  return {
    changed: (kind) => {
      if (!due.has(kind))
        due.set(
          kind,
          clock.every(GATHER_MS[kind], () => tell(kind)),
        );
    },
    isDue: (kind) => due.has(kind),
    on: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      due.forEach((stop) => stop());
      due.clear();
      listeners.clear();
    },
  };
}
