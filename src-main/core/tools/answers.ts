import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { Clock, Log } from '../../kit/world.ts';
import type { AnswerRepository } from '../storage/repositories.ts';
import { createAnswersOnDisk, type About } from './answers-on-disk.ts';
import type { Notices } from '../system/notices.ts';

/** What is longer is kept packed. */
const PACKED_FROM = 1_024;
/** What is longer is not kept: asking again costs less than remembering. */
const MOST_CHARS = 2 * 1024 * 1024;
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_ON_DISK = 64 * 1024 * 1024;
const SWEEP_MS = 10 * 60_000;
/** What an entry costs beside its letters. */
const FRAME = 200;

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

/** An answer as it is handed out again. `at`: when it was given. */
export type Remembered = { result: unknown; raw?: string; at: number };
/** `text`: what of it is not packed (yet). `isRaw`: its text is the very text of the far end. */
type Entry = About & { text?: string; packed?: Uint8Array; isRaw: boolean };

export interface Answers {
  /** At once where it is at hand. */
  get(key: string): Remembered | undefined | Promise<Remembered | undefined>;
  /** `since`: the mark of when it was asked; what was forgotten meanwhile is not kept. */
  keep(key: string, about: { connection: string; tool: string }, answer: Omit<Remembered, 'at'>, ttlMs: number, since: number): void;
  mark(connection: string): number;
  forget(which?: { connection?: string; tool?: string }): void;
  read(): { entries: number; bytes: number };
  close(): Promise<void>;
}
export type AnswersParts = {
  repository?: AnswerRepository | undefined;
  clock: Pick<Clock, 'now' | 'every'>;
  log: Pick<Log, 'warn'>;
  notices?: Pick<Notices, 'raise' | 'clear'> | undefined;
  mostBytes?: number;
};

/** What tools that only read have answered, in memory and – where there is a place for it – on disk. */
export function createAnswers({ repository, clock, log, notices, mostBytes = MOST_BYTES }: AnswersParts): Answers {
  const kept = new LRUCache<string, Entry>({ maxSize: mostBytes, sizeCalculation: sizeOf });
  const disk = repository && createAnswersOnDisk({ repository, clock, log, notices, mostBytes: MOST_ON_DISK });
  const marks = new Map<string, number>();
  let all = 0;
  let forgotten = 0;
  const mark = (connection: string): number => all + (marks.get(connection) ?? 0);

  const stop = clock.every(SWEEP_MS, async () => {
    const now = clock.now();
    for (const [key, { until }] of kept.entries()) if (until <= now) kept.delete(key);
    await disk?.sweep();
  });
  const packed = async (key: string, entry: Entry, text: string): Promise<void> => {
    const body = await pack(text, { level: 3 });
    if (kept.peek(key) !== entry) return;
    const { text: _text, ...rest } = entry;
    kept.set(key, { ...rest, packed: body });
    disk?.save(key, { ...rest, packed: true, body });
  };
  const fromDisk = async (key: string): Promise<Remembered | undefined> => {
    const since = forgotten;
    const found = await disk?.read(key);
    // What was forgotten while it was read does not come back.
    if (!found || since !== forgotten) return undefined;
    const { body, packed: isPacked, ...about } = found;
    const entry = isPacked ? { ...about, packed: body, isRaw: true } : { ...about, text: Buffer.from(body).toString(), isRaw: true };
    kept.set(key, entry);
    return opened(entry);
  };

  return {
    get: (key) => {
      const entry = kept.get(key);
      if (entry && entry.until > clock.now()) return entry.text === undefined ? opened(entry) : remembered(entry, entry.text);
      if (entry) kept.delete(key);
      return disk?.mayHave(key) === false || !disk ? undefined : fromDisk(key);
    },
    keep: (key, { connection, tool }, { result, raw }, ttlMs, since) => {
      if (mark(connection) !== since) return;
      // What was heard is what is kept: a text that reads differently a second time is none to keep.
      const isRaw = raw !== undefined && isJson(raw);
      const text = isRaw ? raw : JSON.stringify(result ?? null);
      if (text.length > MOST_CHARS) return;
      const at = clock.now();
      const entry: Entry = { connection, tool, at, until: at + ttlMs, text, isRaw };
      kept.set(key, entry);
      if (text.length <= PACKED_FROM) disk?.save(key, { connection, tool, at, until: entry.until, packed: false, body: Buffer.from(text) });
      else packed(key, entry, text).catch((thrown: unknown) => log.warn('An answer could not be packed', { cause: String(thrown) }));
    },
    mark,
    forget: (which = {}) => {
      const { connection, tool } = which;
      forgotten += 1;
      if (connection === undefined) all += 1;
      else marks.set(connection, (marks.get(connection) ?? 0) + 1);
      for (const [key, entry] of kept.entries())
        if ((connection === undefined || entry.connection === connection) && (tool === undefined || entry.tool === tool)) kept.delete(key);
      disk?.forget(which);
    },
    read: () => ({ entries: kept.size, bytes: kept.calculatedSize }),
    close: async () => {
      stop();
      await disk?.close();
    },
  };
}

const sizeOf = ({ text = '', packed }: Entry): number => FRAME + (packed?.byteLength ?? text.length * 2);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // then it is none
  }
}

async function opened(entry: Entry): Promise<Remembered> {
  return remembered(entry, entry.text ?? String(await unpack(entry.packed ?? new Uint8Array())));
}

function remembered({ at, isRaw }: Entry, text: string): Remembered {
  const result: unknown = JSON.parse(text);
  return { result, at, ...(isRaw && { raw: text }) };
}
