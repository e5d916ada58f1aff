import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { restoreBackup, setAside } from './backup.ts';

/** What is to happen to the data the next time it is opened. */
const Pending = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('restore'), file: z.string() }),
  z.object({ kind: z.literal('reset') }),
]);
const NOTE = 'next-open.json';

const write = (dir: string, pending: z.infer<typeof Pending>) =>
  writeFile(join(dir, NOTE), JSON.stringify(pending), { mode: 0o600, flush: true });
export const requestRestore = (dir: string, file: string): Promise<void> => write(dir, { kind: 'restore', file });
export const requestReset = (dir: string): Promise<void> => write(dir, { kind: 'reset' });

/** Does what was asked for, once, before any database is open. A restore that fails leaves the data as it was and is not tried again. */
export async function applyPending(dir: string): Promise<void> {
  const note = join(dir, NOTE);
  if (!existsSync(note)) return;
  const pending = Pending.safeParse(JSON.parse(await readFile(note, 'utf8')));
  await rm(note);
  if (!pending.success) return;
  if (pending.data.kind === 'restore') await restoreBackup(dir, pending.data.file, 'databases');
  else await setAside(dir, Date.now());
}
