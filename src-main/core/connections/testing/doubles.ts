import { NotFound } from '../../../../src-shared/errors/errors.ts';
import type { AnyMcpType, TypeShelf } from '../../../kit/type.ts';
import type { SavedConnection, Storage } from '../../storage/repositories.ts';
import type { SecretBox } from '../sealing.ts';

/** Storage in memory; `disk()` is everything that would lie on disk in the clear. */
export function memoryStore(): Pick<Storage, 'connections' | 'notes'> & { disk(): string; saved: Map<string, SavedConnection> } {
  const saved = new Map<string, SavedConnection>();
  const notes = new Map<string, Map<string, unknown>>();
  const kindOf = (kind: string) => notes.get(kind) ?? new Map<string, unknown>();
  return {
    saved,
    disk: () => JSON.stringify([[...saved], [...notes].map(([kind, entries]) => [kind, [...entries]])]),
    connections: {
      list: async () => [...saved.values()],
      save: async (connection) => void saved.set(connection.id, structuredClone(connection)),
      remove: async (id) => void saved.delete(id),
    },
    notes: {
      all: async (kind) => kindOf(kind),
      get: async (kind, key) => kindOf(kind).get(key),
      set: async (kind, key, value) => void notes.set(kind, kindOf(kind).set(key, structuredClone(value))),
      remove: async (kind, key) => void kindOf(kind).delete(key),
    },
  };
}

/** A vault that seals nothing but counts everything. */
export function memoryVault(): SecretBox & { sealed: Map<string, string>; setLocked(locked: boolean): void } {
  const sealed = new Map<string, string>();
  const listeners = new Set<() => void>();
  let locked = false;
  const key = (owner: string, field: string) => `${owner} ${field}`;
  return {
    sealed,
    get locked() {
      return locked;
    },
    setLocked: (next) => {
      locked = next;
      if (!next) listeners.forEach((listen) => listen());
    },
    seal: async (owner, field, value) => void sealed.set(key(owner, field), value),
    open: async (owner, field) => sealed.get(key(owner, field)),
    fields: async (owner) => [...sealed.keys()].flatMap((entry) => (entry.startsWith(`${owner} `) ? [entry.slice(owner.length + 1)] : [])),
    remove: async (owner, field) =>
      [...sealed.keys()]
        .filter((entry) => (field ? entry === key(owner, field) : entry.startsWith(`${owner} `)))
        .forEach((entry) => sealed.delete(entry)),
    onUnlocked: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const shelfOf = (...types: AnyMcpType[]): TypeShelf => ({
  ids: () => types.map(({ id }) => id),
  load: async (id) => {
    const type = types.find((one) => one.id === id);
    if (!type) throw new NotFound('type', id);
    return type;
  },
});
