import type { Client } from '../../../src-shared/model/client.ts';
import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import type { Series, Stay } from '../../../src-shared/model/history.ts';
import type { OutcomeGroup } from '../../../src-shared/text/outcome-group.ts';

/**
 * The storage seam: asynchronous, no SQL outside this folder. Nothing here assumes that this process is alone, so another implementation
 * (several replicas over one server) can stand behind the same interfaces.
 */

/** A saved connection: config with secrets taken out (they lie sealed in `SecretRepository`). */
export type SavedConnection = {
  id: string;
  slug: string;
  type: string;
  name: string;
  enabled: boolean;
  configVersion: number;
  config: Record<string, unknown>;
  /** When a sealed value that may say where it leads was last made another. */
  renewed?: number | undefined;
  createdAt: number;
};
export interface ConnectionRepository {
  list(): Promise<SavedConnection[]>;
  save(connection: SavedConnection): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Sealed bytes by owner (connection id, or `core`) and field. */
export interface SecretRepository {
  list(owner: string): Promise<{ field: string; sealed: Uint8Array }[]>;
  save(owner: string, field: string, sealed: Uint8Array): Promise<void>;
  remove(owner: string, field?: string): Promise<void>;
  wraps(): Promise<{ kind: string; wrapped: Uint8Array }[]>;
  saveWrap(kind: string, wrapped: Uint8Array): Promise<void>;
  removeWrap(kind: string): Promise<void>;
}

/** A client and what is kept of its token; `nextHash`: of another that is being written somewhere. */
export type KeptClient = Client & { tokenHash: string; nextHash?: string | undefined };
export interface ClientRepository {
  list(): Promise<KeptClient[]>;
  save(client: KeptClient): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface RuleRepository {
  list(): Promise<Rule[]>;
  save(rule: Rule): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Small things a person decided, as JSON by kind and key: part overrides, room order, drafts, manifests, dismissed notices. */
export interface NoteRepository {
  all(kind: string): Promise<Map<string, unknown>>;
  get(kind: string, key: string): Promise<unknown>;
  set(kind: string, key: string, value: unknown): Promise<void>;
  remove(kind: string, key: string): Promise<void>;
}

export type JournalFilter = {
  before?: number;
  limit: number;
  caller?: string;
  part?: string;
  outcome?: string;
  group?: OutcomeGroup;
  risk?: Risk;
  search?: string;
};
/** What the writer fills in when it appends: everything but place in the chain. */
export type JournalDraft = Omit<JournalEntry, 'hash' | 'undoneBy'>;
/**
 * Append-only and chained. An entry is written once when its outcome is known; acting commands are announced first (`open`), so that a
 * crash in between leaves a visible `pending` line. Resolves when the bytes are on disk (group commit in a worker).
 */
export interface JournalRepository {
  open(draft: JournalDraft): Promise<void>;
  append(draft: JournalDraft): Promise<JournalEntry>;
  list(filter: JournalFilter): Promise<{ entries: JournalEntry[]; more: boolean }>;
  get(id: string): Promise<JournalEntry | undefined>;
  verify(): Promise<{ ok: boolean; entries: number; brokenAt?: string }>;
  /** Calls of each tool since then, by its name. */
  callsByTool(since: number): Promise<Map<string, number>>;
}

export type HistoryChange = { part: string; trait: string; at: number; number?: number; word?: string };
export interface HistoryRepository {
  /** Buffered and written in batches; never awaited on a call path. */
  record(changes: HistoryChange[]): void;
  flush(): Promise<void>;
  series(part: string, trait: string, from: number, to: number, points: number): Promise<Series>;
  stays(part: string, trait: string, from: number, to: number): Promise<Stay[]>;
  /** Makes rollups and drops what is older than the retention. */
  tidy(now: number, keep: { rawDays: number; rollupDays: number }): Promise<void>;
  removeConnection(connection: string): Promise<void>;
}

/** Last known devices per connection, so that Home paints before the source answers. */
export interface SnapshotRepository {
  load(connection: string): Promise<unknown>;
  /** Taken down over several turns: members that change meanwhile are written as they are by then. */
  save(connection: string, snapshot: Record<string, readonly unknown[]>): Promise<void>;
  remove(connection: string): Promise<void>;
}

export interface Storage {
  connections: ConnectionRepository;
  secrets: SecretRepository;
  clients: ClientRepository;
  rules: RuleRepository;
  notes: NoteRepository;
  journal: JournalRepository;
  history: HistoryRepository;
  snapshots: SnapshotRepository;
  /** Set when the database was written by a newer version, or the folder cannot be written: everything reads, nothing writes. */
  readOnly?: 'storage.newer' | 'storage.read-only';
  /** Makes ready to write, so that the first command does not wait for it. */
  warm(): void;
  sizes(): Promise<Record<string, number>>;
  /** Consistent copy of both databases and the settings into one file under `<data>/backups`; `wrap` lets it be opened elsewhere. */
  backup(now: number, wrap?: { kind: string; wrapped: Uint8Array }): Promise<{ file: string; bytes: number }>;
  backups(): Promise<{ file: string; at: number; bytes: number }[]>;
  close(): Promise<void>;
}
