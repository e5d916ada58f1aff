import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { familyOf, processes } from './processes.ts';

/** Without a number it was about to be started; `started` is empty until it was looked up: then its ticket alone tells it. */
const Running = z.object({ pid: z.number().int().min(2).optional(), started: z.string(), ticket: z.string().min(1) });
type Running = z.infer<typeof Running>;
const Rows = z.array(z.unknown());

const fileIn = (dataDir: string): string => join(dataDir, 'work', 'running.json');

type ProgramRecord = {
  /**
   * Answers why it could not be written; otherwise whatever is started with that ticket is found at the next start, however soon we end. Unwritten
   * it stands in the next writing that succeeds; until then a program ends with us by the watcher and by its closed input.
   */
  expect(ticket: string): Error | undefined;
  add(pid: number, ticket: string): void;
  remove(ticket: string): void;
};

/** Writes down which programs run, so that the next start finds what this one could not end. */
export function createRecord(dataDir: string | undefined): ProgramRecord {
  const running = new Map<string, Running>();
  // A line of a few hundred bytes, at once: six ways to the disk and back would wait behind all else that a start has to do (measured: 70 ms).
  const write = (): Error | undefined => {
    if (dataDir === undefined) return;
    const file = fileIn(dataDir);
    try {
      if (running.size === 0) return void rmSync(file, { force: true });
      mkdirSync(join(dataDir, 'work'), { recursive: true, mode: 0o700 });
      writeFileSync(`${file}.new`, JSON.stringify([...running.values()]), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    } catch (thrown) {
      // A number or an end that is missing does no harm, and whoever removes the folder while we end takes the record with it: only a ticket counts.
      return thrown instanceof Error ? thrown : new Error(String(thrown));
    }
  };
  return {
    expect: (ticket) => {
      running.set(ticket, { started: '', ticket });
      return write();
    },
    add: (pid, ticket) => {
      if (dataDir === undefined) return;
      running.set(ticket, { pid, started: '', ticket });
      void processes().then((all) => {
        const started = all.find((one) => one.pid === pid)?.started;
        if (started === undefined || !running.has(ticket)) return;
        running.set(ticket, { pid, started, ticket });
        write();
      });
    },
    remove: (ticket) => {
      if (running.delete(ticket)) write();
    },
  };
}

/** Ends what an earlier run left behind: the same number and the same beginning, or the same ticket; and forgets it. Answers how many. */
export async function endLeftOvers(dataDir: string | undefined): Promise<number> {
  if (dataDir === undefined) return 0;
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => undefined);
  if (text === undefined) return 0;
  let ended = 0;
  for (const { pid, started, ticket } of parsed(text)) {
    const all = await processes();
    const isSame = all.some((one) => started !== '' && one.pid === pid && one.started === started);
    const family = isSame && pid !== undefined ? familyOf(pid, ticket, all) : all.filter((one) => one.ticket === ticket);
    family.forEach((one) => kill(one.pid));
    ended += family.length;
  }
  await rm(fileIn(dataDir), { force: true });
  return ended;
}

function parsed(text: string): Running[] {
  try {
    // One that is not understood takes nobody with it.
    return (Rows.safeParse(JSON.parse(text)).data ?? []).flatMap((row) => Running.safeParse(row).data ?? []);
  } catch {
    return []; // it was cut off while it was written
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
