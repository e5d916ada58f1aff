import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import type { Clock, Log } from '../../kit/world.ts';
import type { JournalDraft, JournalRepository } from '../storage/repositories.ts';
import type { Topics } from '../topics.ts';

/** The panel hears of new entries in batches: an assistant can write hundreds a second. */
const EVERY_MS = 100;
const MAX_BATCH = 500;
/**
 * What only reads is written a moment later, together with what else was read until then: waking the writer, and waiting for the disk, costs
 * more than writing. Where many come at once it is a longer moment (measured: a quarter of the processor time of a call), but never more of
 * them than `most`: what lies here while the heap is looked through is carried along every time.
 */
const NOTES_MS = 20;
const MANY = { notes: 8, ms: 250, most: 64 };

export interface Journal {
  /** Resolves when the announcement is on disk; only then may anything be sent. */
  open(draft: JournalDraft): Promise<void>;
  /** Resolves when the outcome is on disk. */
  append(draft: JournalDraft): Promise<void>;
  /** Writes without anybody waiting; for what only reads. */
  note(draft: JournalDraft): void;
  get(id: string): Promise<JournalEntry | undefined>;
  onAdded(listener: (entry: JournalEntry) => unknown): () => void;
  close(): Promise<void>;
}

/** The journal as the pipeline writes it: every entry goes to disk and, soon, to whoever is looking. */
export function createJournal(repository: JournalRepository, topics: Topics, clock: Clock, log: Log): Journal {
  const listeners = new Set<(entry: JournalEntry) => unknown>();
  const writing = new Set<Promise<void>>();
  const closing = new AbortController();
  let batch: JournalEntry[] = [];
  let scheduled = false;

  const flush = () => {
    scheduled = false;
    const entries = batch.slice(-MAX_BATCH);
    batch = [];
    if (entries.length > 0) topics.publish('activity.added', entries);
  };
  const tell = (entry: JournalEntry) => {
    listeners.forEach((listen) => listen(entry));
    batch.push(entry);
    if (scheduled || closing.signal.aborted) return;
    scheduled = true;
    void clock.sleep(EVERY_MS, closing.signal).then(flush, () => undefined);
  };
  const append = async (draft: JournalDraft) => tell(await repository.append(draft));
  let notes: JournalDraft[] = [];
  let isMany = false;
  let isSoon = false;
  const awaited = (written: Promise<void>): void => {
    const one = written.finally(() => writing.delete(one));
    writing.add(one);
  };
  const oneByOne = async (due: readonly JournalDraft[]): Promise<void> => {
    const told = await Promise.allSettled(due.map(append));
    for (const one of told) if (one.status === 'rejected') log.error('A journal entry could not be written', { error: String(one.reason) });
  };
  const writeNotes = async (): Promise<void> => {
    const due = notes;
    notes = [];
    isMany = due.length >= MANY.notes;
    // One that cannot be written keeps no other from it.
    const entries = await repository.appendAll(due).catch(() => undefined);
    if (entries) entries.forEach(tell);
    else await oneByOne(due);
  };

  return {
    open: (draft) => repository.open(draft),
    append,
    note: (draft) => {
      const together = notes.push(draft);
      if (together >= MANY.most) return awaited(writeNotes());
      if (isSoon) return;
      isSoon = true;
      const soon = clock.sleep(isMany ? MANY.ms : NOTES_MS, closing.signal).catch(() => undefined); // closing: written at once
      awaited(
        soon.then(() => {
          isSoon = false;
          return writeNotes();
        }),
      );
    },
    get: (id) => repository.get(id),
    onAdded: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      closing.abort();
      await Promise.all(writing);
    },
  };
}
