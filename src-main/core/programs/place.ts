import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';

type Place = { path: string; leave(): Promise<void> };

/** Where a program works. At once, as the record is: between the wish for a program and its start nothing else has its turn. */
export function placeFor(program: string, folder: string | undefined): Place {
  try {
    return folder === undefined ? passing() : lasting(folder);
  } catch (thrown) {
    throw noPlace(program, folder ?? tmpdir(), thrown);
  }
}

function lasting(path: string): Place {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  // A folder that nobody may enter would be told as a program that is not there.
  accessSync(path, constants.X_OK);
  return { path, leave: async () => {} };
}

function passing(): Place {
  const path = mkdtempSync(join(tmpdir(), 'switchboard-program-'));
  return { path, leave: () => rm(path, { recursive: true, force: true }) };
}

/** There is no room, or no folder of this name to be had: the person can do something about either. */
export function noPlace(program: string, folder: string, cause: unknown): SwitchboardError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new SwitchboardError('storage.full', `The disk of ${folder} is full`, { with: { folder } }, { cause });
  return new SwitchboardError(
    'program.folder',
    `${program} cannot work in ${folder}: ${code}`,
    { with: { name: program, folder, why: code } },
    { cause },
  );
}
