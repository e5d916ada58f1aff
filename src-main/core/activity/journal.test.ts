import { expect, it, vi } from 'vitest';
import type { JournalDraft } from '../storage/repositories.ts';
import { memoryJournal, quietLog, realClock } from '../tools/fake-home.ts';
import { createTopics } from '../topics.ts';
import { createJournal } from './journal.ts';

const draft = (id: string): JournalDraft => ({
  ...{ id, at: 1, caller: { kind: 'assistant', id: 'claude', name: 'Claude' }, what: { key: 'x' }, target: {}, command: 'run' },
  ...{ risk: 'read', args: {}, outcome: 'done', undoable: false },
});

it('what was read is written together, and one that cannot be written keeps no other from it', async () => {
  const book = memoryJournal();
  const errors: unknown[] = [];
  const write = book.append.bind(book);
  const asked = vi.fn(book.appendAll.bind(book));
  book.appendAll = (drafts) => (drafts.some(({ id }) => id === 'broken') ? Promise.reject(new Error('no')) : asked(drafts));
  book.append = (one) => (one.id === 'broken' ? Promise.reject(new Error('not this one')) : write(one));
  const journal = createJournal(book, createTopics(), realClock, { ...quietLog, error: (_words, details) => void errors.push(details) });
  const told: string[] = [];
  journal.onAdded(({ id }) => told.push(id));
  for (const id of ['a', 'b', 'c']) journal.note(draft(id));
  await vi.waitFor(() => expect(told).toEqual(['a', 'b', 'c']));
  expect(asked).toHaveBeenCalledTimes(1);
  for (const id of ['d', 'broken', 'e']) journal.note(draft(id));
  await vi.waitFor(() => expect(told).toEqual(['a', 'b', 'c', 'd', 'e']));
  await journal.close();
  expect(errors).toEqual([{ error: 'Error: not this one' }]);
  expect(book.written.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
});
