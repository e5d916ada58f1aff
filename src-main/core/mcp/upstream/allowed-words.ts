import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Connections } from '../../areas.ts';
import { canonical } from '../../storage/chain.ts';
import type { NoteRepository } from '../../storage/repositories.ts';
import { reachOf } from '../../tools/reach.ts';
import type { Params } from '../lane/rpc.ts';

const KIND = 'far-words';
const Saved = z.array(z.string()).catch([]);
/** More than anybody allows one by one. */
const MOST = 1_000;

/** What the person let a far server say beside its tools, though it stands out. */
export interface AllowedWords {
  /** The mark of these very words, said where the connection leads now: other words, or another server, are asked about anew. */
  markOf(connection: string, list: string, item: Params): string;
  /** The marks of what was allowed. */
  of(connection: string): Promise<ReadonlySet<string>>;
  /** Both resolve once it is written down. */
  allow(connection: string, mark: string): Promise<void>;
  withdraw(connection: string, mark: string): Promise<void>;
  onChanged(listener: (connection: string) => void): () => void;
  close(): void;
}
type With = { notes: Pick<NoteRepository, 'get' | 'set' | 'remove'>; connections: Pick<Connections, 'get' | 'onRemoved'> };

export function createAllowedWords({ notes, connections }: With): AllowedWords {
  const listeners = new Set<(connection: string) => void>();
  let writing = Promise.resolve();
  const of = async (connection: string): Promise<ReadonlySet<string>> => new Set(Saved.parse(await notes.get(KIND, connection)));
  /** One after the other: two at once would each write what the other did not know of. */
  const change = async (connection: string, make: (marks: Set<string>) => unknown): Promise<void> => {
    const written = writing.then(async () => {
      const marks = new Set(await of(connection));
      make(marks);
      await notes.set(KIND, connection, [...marks].slice(-MOST));
    });
    writing = written.catch(() => undefined);
    await written;
    listeners.forEach((listen) => listen(connection));
  };
  const off = connections.onRemoved(
    (connection) => void (writing = writing.then(() => notes.remove(KIND, connection)).catch(() => undefined)),
  );
  return {
    markOf: (connection, list, item) => {
      const found = connections.get(connection);
      const said = canonical([list, found ? reachOf(found) : '', item]);
      return createHash('sha256').update(said).digest('hex').slice(0, 32);
    },
    of,
    allow: (connection, mark) => change(connection, (marks) => marks.add(mark)),
    withdraw: (connection, mark) => change(connection, (marks) => marks.delete(mark)),
    onChanged: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      off();
      listeners.clear();
    },
  };
}
