import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NotFound } from '../../../src-shared/errors/errors.ts';
import { listBackups, restoreBackup } from '../storage/backup.ts';
import type { Options } from './options.ts';

/** Does what `--restore` asks, before anything of the data is open. What was there, damaged or not, is kept aside. */
export async function restoreAsAsked({ data, restore }: Pick<Options, 'data' | 'restore'>): Promise<void> {
  if (restore === undefined) return;
  const file = restore === 'latest' ? (await listBackups(data))[0]?.file : restore;
  const path = file === basename(file ?? '') ? join(data, 'backups', file ?? '') : file;
  if (file === undefined || path === undefined || !existsSync(path)) throw new NotFound('backup', restore);
  await restoreBackup(data, file);
}
