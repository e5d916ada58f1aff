import type { Notice } from '../../../src-shared/contract/system.ts';
import type { NoteRepository } from '../storage/repositories.ts';

/** What the person should know about the program itself, until it is over or they have put it away. */
export interface Notices {
  list(): Notice[];
  raise(notice: Notice): void;
  /** The reason is gone; should it come back, it is told again. */
  clear(id: string): void;
  dismiss(id: string): Promise<void>;
}

const KIND = 'dismissed';

export async function createNotices(notes: NoteRepository, changed: () => void): Promise<Notices> {
  const raised = new Map<string, Notice>();
  const dismissed = new Set((await notes.all(KIND)).keys());
  return {
    list: () => [...raised.values()].filter(({ id }) => !dismissed.has(id)),
    raise: (notice) => {
      raised.set(notice.id, notice);
      changed();
    },
    clear: (id) => {
      if (raised.delete(id)) changed();
    },
    dismiss: async (id) => {
      dismissed.add(id);
      changed();
      await notes.set(KIND, id, true);
    },
  };
}
