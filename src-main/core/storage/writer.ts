import { Worker } from 'node:worker_threads';
import { Bug, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Done, Job, Value } from './commit.ts';
import { Passing } from '../../kit/passing.ts';
import { workerFile } from './worker-file.ts';
import type { Answers, Batch, Keep, Order } from './writer-frames.ts';

export type Change = { sql: string; values: Value[] };

/** The only way to write. Everything resolves when the bytes are on disk. */
export interface Writer {
  run(...changes: Change[]): Promise<void>;
  /** Puts records at the end of the journal's chain, all of them or none, and answers their hashes. */
  append(records: string[]): Promise<string[]>;
  runHistory(...changes: Change[]): Promise<void>;
  ingest(batch: Batch): Promise<void>;
  tidy(keep: Keep): Promise<void>;
  /** Starts the thread before there is anything to write. */
  warm(): void;
  close(): Promise<void>;
}

/** So many go on in one turn: what was committed together would all go on in the same, and keep everybody else waiting. */
const A_TURN = 32;

type Waiting = { resolve: (done: Done) => void; reject: (error: Error) => void };

/** For a folder that cannot be written: reads go on, every write says why not. */
export function refusingWriter(problem: 'storage.newer' | 'storage.read-only'): Writer {
  const refuse = () =>
    Promise.reject(
      new SwitchboardError(
        problem,
        problem === 'storage.newer' ? 'The data was written by a newer version' : 'The data folder cannot be written',
      ),
    );
  return {
    run: refuse,
    append: refuse,
    runHistory: refuse,
    ingest: refuse,
    tidy: refuse,
    warm: () => undefined,
    close: () => Promise.resolve(),
  };
}

/** The main thread's end of the journal worker. The thread starts with the first write and is started again should it die. */
export function createWriter(dir: string): Writer {
  const waiting = new Passing<number, Waiting>();
  let worker: Worker | undefined;
  let gathering: Job[] = [];
  const untold: Done[] = [];
  let lastId = 0;
  let closed = false;

  const tell = (done: Done): void => {
    const { resolve, reject } = waiting.get(done.id) ?? {};
    waiting.delete(done.id);
    if (done.error) reject?.(SwitchboardError.fromWire(done.error));
    else resolve?.(done);
  };
  const tellSome = (): void => {
    untold.splice(0, A_TURN).forEach(tell);
    if (untold.length > 0) return void setImmediate(tellSome);
    // An idle writer keeps nobody's process alive.
    if (waiting.size === 0) worker?.unref();
  };
  const settle = (answers: Answers) => {
    const isTelling = untold.length > 0;
    untold.push(...answers);
    if (!isTelling) tellSome();
  };
  const fail = (cause: unknown) => {
    worker = undefined;
    // What it still said is so.
    untold.splice(0).forEach(tell);
    const error = new Bug('The writing thread ended unexpectedly', { cause });
    waiting.all().forEach(({ reject }) => reject(error));
    waiting.clear();
  };
  const start = (): Worker => {
    // Flags of the program (`--input-type`, `--watch`) are not meant for its thread.
    const started = new Worker(workerFile(), { workerData: dir, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: 4 } });
    started.on('message', settle);
    started.on('error', fail);
    started.on('exit', () => worker === started && fail(undefined));
    return started;
  };
  const send = (order: Order) => {
    worker ??= start();
    worker.ref();
    worker.postMessage(order);
  };
  const answerTo = (ask: (id: number) => void): Promise<Done> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(new Bug('Storage is closed'));
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      ask(id);
    });
  /** What is asked for in one turn travels, and is committed, together. */
  const gather = (job: Job) => {
    if (gathering.length === 0) {
      queueMicrotask(() => {
        const jobs = gathering;
        gathering = [];
        send({ kind: 'commit', jobs });
      });
    }
    gathering.push(job);
  };

  return {
    run: async (...changes) => void (await answerTo((id) => gather({ id, run: changes }))),
    append: async (records) => {
      const { hashes } = await answerTo((id) => gather({ id, records }));
      if (hashes?.length !== records.length) throw new Bug('The journal answered without a hash');
      return hashes;
    },
    runHistory: async (...changes) => void (await answerTo((id) => send({ kind: 'history', job: { id, run: changes } }))),
    ingest: async (batch) => void (await answerTo((id) => send({ kind: 'ingest', id, batch }))),
    tidy: async (keep) => void (await answerTo((id) => send({ kind: 'tidy', id, keep }))),
    warm: () => {
      if (!closed) (worker ??= start()).unref();
    },
    close: async () => {
      if (closed) return;
      const last = worker;
      if (last) await answerTo((id) => queueMicrotask(() => send({ kind: 'close', id })));
      closed = true;
      worker = undefined;
      await last?.terminate();
      // A rollup that was under way is the next start's work.
      waiting.all().forEach(({ reject }) => reject(new Bug('Storage is closed')));
      waiting.clear();
    },
  };
}
