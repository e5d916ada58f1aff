import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Clock, Log } from '../../kit/world.ts';
import { answerRows } from './answers.ts';
import { listBackups, makeBackup } from './backup.ts';
import { callRows } from './calls.ts';
import { emptyDatabase, openDatabase, PLANS, type Plan } from './database.ts';
import { clientRows, connectionRows, noteRows, ruleRows, snapshotRows } from './documents.ts';
import { historyRows } from './history.ts';
import { journalRows } from './journal.ts';
import { applyPending } from './pending.ts';
import type { Storage } from './repositories.ts';
import { secretRows } from './secret-rows.ts';
import { storageError } from './sqlite-problem.ts';
import { openWordIndex } from './word-index.ts';
import { createWriter, refusingWriter } from './writer.ts';

export type StorageOptions = {
  dir: string;
  clock: Clock;
  log: Log;
  /** Hears of writes nobody waited for that failed (history), once per problem. */
  onTrouble?: (error: SwitchboardError) => void;
};

type Opened = { switchboard: Database; history: Database; readOnly?: Storage['readOnly']; scratch?: string };

const REFUSALS = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Tries it: `access` asks for the user who started the program, not for the one it runs as. */
async function isWritable(dir: string): Promise<boolean> {
  const probe = join(dir, `.probe-${process.pid}`);
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await writeFile(probe, '', { mode: 0o600 });
    await rm(probe);
    if (((await stat(dir)).mode & 0o077) !== 0) await chmod(dir, 0o700);
    return true;
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && REFUSALS.has(String(thrown.code))) return false;
    throw storageError(thrown);
  }
}

/** A database in WAL mode cannot be read where nothing can be written, so a read-only folder is read through a private copy. */
async function openCopy(dir: string, scratch: string, plan: Plan): Promise<{ db: Database; newer: boolean }> {
  if (!existsSync(join(dir, plan.file))) return { db: emptyDatabase(plan), newer: false };
  for (const name of [plan.file, `${plan.file}-wal`]) {
    if (!existsSync(join(dir, name))) continue;
    await copyFile(join(dir, name), join(scratch, name));
    await chmod(join(scratch, name), 0o600);
  }
  const { db, newer } = openDatabase(join(scratch, plan.file), plan, true);
  return { db, newer };
}

async function openReadOnly(dir: string): Promise<Opened> {
  const scratch = await mkdtemp(join(tmpdir(), 'switchboard-read-only-'));
  const switchboard = await openCopy(dir, scratch, PLANS.switchboard);
  const history = await openCopy(dir, scratch, PLANS.history);
  return { switchboard: switchboard.db, history: history.db, readOnly: 'storage.read-only', scratch };
}

async function openBoth(dir: string): Promise<Opened> {
  if (!(await isWritable(dir))) return openReadOnly(dir);
  await applyPending(dir);
  const switchboard = openDatabase(join(dir, PLANS.switchboard.file), PLANS.switchboard, true);
  const history = openDatabase(join(dir, PLANS.history.file), PLANS.history, true);
  const newer = switchboard.newer || history.newer;
  return { switchboard: switchboard.db, history: history.db, ...(newer && { readOnly: 'storage.newer' }) };
}

/** A damaged file is named together with the newest backup, so that whoever hears of it can offer the way out. */
async function withBackupNamed(dir: string, run: () => Promise<Opened>): Promise<Opened> {
  try {
    return await run();
  } catch (thrown) {
    if (!(thrown instanceof SwitchboardError) || thrown.problem !== 'storage.corrupt') throw thrown;
    const [newest] = await listBackups(dir);
    const words = { file: thrown.details.with?.['file'] ?? PLANS.switchboard.file, backup: newest?.file ?? '–' };
    throw new SwitchboardError('storage.corrupt', thrown.message, { with: words }, { cause: thrown });
  }
}

async function sizes(dir: string): Promise<Record<string, number>> {
  const names = Object.values(PLANS).flatMap(({ file }) => [file, `${file}-wal`]);
  const present = names.filter((name) => existsSync(join(dir, name)));
  return Object.fromEntries(await Promise.all(present.map(async (name) => [name, (await stat(join(dir, name))).size] as const)));
}

const nothing = () => Promise.resolve();
/** What nobody waits for is not written where nothing can be, and nobody is told of it every time. */
const KEPT_AS_IT_IS = { save: nothing, remove: nothing, sweep: nothing };

/** Opens the data folder: both databases checked and migrated. Rejects with `storage.corrupt` naming the file and the newest backup. */
export async function openStorage({ dir, log, onTrouble }: StorageOptions): Promise<Storage> {
  const { switchboard, history: historyDb, readOnly, scratch } = await withBackupNamed(dir, () => openBoth(dir));
  const writer = readOnly ? refusingWriter(readOnly) : createWriter(dir);
  const told = new Set<string>();
  const history = historyRows(historyDb, writer, (error) => {
    if (told.has(error.problem)) return;
    told.add(error.problem);
    log.error('History could not be written', { problem: error.problem, message: error.message });
    onTrouble?.(error);
  });
  return {
    connections: connectionRows(switchboard, writer),
    secrets: secretRows(switchboard, writer),
    clients: clientRows(switchboard, writer),
    rules: ruleRows(switchboard, writer),
    notes: noteRows(switchboard, writer),
    journal: journalRows(switchboard, writer),
    history: readOnly ? { ...history, record: () => undefined } : history,
    snapshots: snapshotRows(historyDb, writer),
    wordIndex: openWordIndex,
    answers: { ...answerRows(historyDb, writer), ...(readOnly && KEPT_AS_IT_IS) },
    calls: { ...callRows(historyDb, writer), ...(readOnly && KEPT_AS_IT_IS) },
    ...(readOnly && { readOnly }),
    warm: writer.warm,
    sizes: () => sizes(dir),
    backup: async (now, wrap) => makeBackup(dir, [switchboard, historyDb], now, wrap),
    backups: () => listBackups(dir),
    close: async () => {
      await history.close();
      await writer.close();
      switchboard.close();
      historyDb.close();
      if (scratch) await rm(scratch, { recursive: true, force: true });
    },
  };
}
