import type { ConnectionLimits } from '../../../src-shared/model/connection.ts';
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
  /** Its kind leads elsewhere now: nothing goes there until the person has looked at it and saved it. */
  unseen?: boolean | undefined;
  /** How much the person lets be asked of it. */
  limits?: ConnectionLimits | undefined;
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
  /** All of them or none: one question to the writer. */
  appendAll(drafts: readonly JournalDraft[]): Promise<JournalEntry[]>;
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

/** An answer of a tool that only reads, kept for a while. `packed`: deflated. */
export type KeptAnswer = { key: string; connection: string; tool: string; at: number; until: number; packed: boolean; body: Uint8Array };
export interface AnswerRepository {
  /** What is there, without the answers themselves; nothing that is over. */
  index(now: number): Promise<Map<string, Omit<KeptAnswer, 'key' | 'packed' | 'body'>>>;
  read(key: string): Promise<Pick<KeptAnswer, 'packed' | 'body'> | undefined>;
  save(answers: KeptAnswer[]): Promise<void>;
  /** Of one connection, of one tool of it, or all. */
  remove(which: { connection?: string; tool?: string }): Promise<void>;
  /** Drops what is over, and the oldest of what is more than so many bytes. */
  sweep(now: number, mostBytes: number): Promise<void>;
}

/** What was counted of calls in one bucket of time, about one connection or client, by one run of the program. */
export type CallTally = { at: number; about: 'connection' | 'client'; id: string; body: string };
export interface CallRepository {
  save(run: string, tallies: CallTally[]): Promise<void>;
  /** `except`: without what this run of the program counted. */
  between(from: number, to: number, except?: string): Promise<CallTally[]>;
  sweep(before: number): Promise<void>;
}

/** A row of an index of words, by column. */
export type WordRow = { row: number; words: Readonly<Record<string, string>> };
/**
 * Which rows hold any of some words; `ranked`: the best first, otherwise none is worth more than another. `starts`: words that begin so, too.
 * Rows are numbered by whoever puts them.
 */
export interface WordIndex {
  put(rows: readonly WordRow[]): Promise<void>;
  remove(rows: readonly number[]): Promise<void>;
  /** Puts what was written in a form that is read more quickly, a little at a time; whether there is more to do. */
  tidy(): Promise<boolean>;
  find(
    any: readonly { word: string; starts?: boolean | undefined }[],
    within: { from: number; to: number; limit?: number; ranked?: boolean },
  ): Promise<{ row: number; score: number }[]>;
  close(): void;
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
  /** An empty index of words; how much a hit in each column counts. It lives as long as it is not closed, and never on disk. */
  wordIndex(weights: Readonly<Record<string, number>>): WordIndex;
  answers: AnswerRepository;
  calls: CallRepository;
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
