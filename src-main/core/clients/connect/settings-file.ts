import { createHash, randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, open, readFile, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';

/** A settings file as it lies there: `text` is undefined where there is none; `names`: how many it has. */
export type Found = { path: string; text: string | undefined; mode: number | undefined; names: number };

const MOST = 16 * 1024 * 1024;
/** A token is inside. */
const PRIVATE = 0o600;

export const fingerprintOf = (text: string | undefined): string =>
  text === undefined ? 'none' : createHash('sha256').update(text).digest('hex');

/** Reads a file whole. Many people keep the real one elsewhere and leave a link: that one is read, and written. */
export async function readSettings(path: string): Promise<Found> {
  const real = await realpath(path).catch(missing(path, path));
  const facts = await stat(real).catch(missing(path, undefined));
  if (!facts) {
    // Where it leads is not there just now; a file of ours in its place would end the link.
    if (await lstat(path).catch(missing(path, undefined))) throw unsafe(path, 'it is a link that leads nowhere');
    return { path: real, text: undefined, mode: undefined, names: 0 };
  }
  if (!facts.isFile()) throw unsafe(path, 'it is no file');
  if (facts.size > MOST) throw unsafe(path, 'it is too large');
  const bytes = await readFile(real).catch((error: unknown) => {
    throw unsafe(path, codeOf(error) ?? 'it cannot be read', error);
  });
  const text = bytes.toString('utf8');
  // What is not UTF-8 would come out changed.
  if (!Buffer.from(text).equals(bytes)) throw unsafe(path, 'it is not UTF-8');
  return { path: real, text, mode: facts.mode & 0o777, names: facts.nlink };
}

/** Puts a text in the place of what was read, all at once; refuses when it is another by now. Answers the topmost folder it had to make. */
export async function writeSettings(found: Found, text: string, mode = PRIVATE): Promise<string | undefined> {
  const { path } = found;
  try {
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
    try {
      const file = await open(draft, 'wx', mode);
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await chmod(draft, mode);
      await unchanged(found);
      await rename(draft, path);
    } finally {
      await rm(draft, { force: true });
    }
    return made;
  } catch (error) {
    if (error instanceof SwitchboardError) throw error;
    throw unsafe(path, codeOf(error) ?? 'it cannot be written', error);
  }
}

/** Takes away a file that was not there before us, and the folders we made for it as far as they are empty. */
export async function removeSettings(found: Found, made: string | undefined): Promise<void> {
  await unchanged(found);
  await rm(found.path, { force: true });
  if (made === undefined) return;
  for (let folder = dirname(found.path); folder.startsWith(made); folder = dirname(folder)) {
    const gone = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!gone) return;
  }
}

export async function unchanged({ path, text }: Found): Promise<void> {
  const now = await readSettings(path);
  if (now.text !== text) throw new SwitchboardError('conflict.changed', `${path} was changed in the meantime`);
}

function missing<T>(path: string, otherwise: T): (error: unknown) => T {
  return (error) => {
    if (codeOf(error) === 'ENOENT') return otherwise;
    throw unsafe(path, codeOf(error) ?? 'it cannot be read', error);
  };
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Why a file is left alone. */
export const unsafe = (file: string, why: string, cause?: unknown): SwitchboardError =>
  new SwitchboardError('client.file', `${file} cannot be changed safely: ${why}`, { with: { file, why } }, { cause });
