import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';

/**
 * One file for several: a line of magic, a line of JSON that lists them with their sums, then all of them behind each other, gzipped.
 */
const MAGIC = 'switchboard-backup 1';
const HEADER_LIMIT = 64 * 1024;
const Header = z.object({
  at: z.number(),
  files: z.array(z.object({ name: z.string().regex(/^[\w.-]+$/), bytes: z.number().int(), sha256: z.string() })),
});
export type Header = z.infer<typeof Header>;

const damaged = (file: string, why: string, cause?: unknown) =>
  new SwitchboardError('storage.corrupt', `The backup ${file} cannot be used: ${why}`, { with: { file, backup: '–' } }, { cause });

async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256').setEncoding('hex');
  await pipeline(createReadStream(path), hash);
  return String(hash.read());
}

async function* chunksOf(paths: string[]): AsyncGenerator<Buffer> {
  for (const path of paths) yield* createReadStream(path);
}

/** Packs the named files of a folder. The new file is readable by its owner only. */
export async function pack(folder: string, names: string[], target: string, at: number): Promise<void> {
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: (await stat(join(folder, name))).size, sha256: await sumOf(join(folder, name)) })),
  );
  const out = createWriteStream(target, { mode: 0o600, flush: true });
  out.write(`${MAGIC}\n${JSON.stringify({ at, files } satisfies Header)}\n`);
  await pipeline(Readable.from(chunksOf(names.map((name) => join(folder, name)))), createGzip({ level: 5 }), out);
}

/** Reads what a backup holds, and where its contents begin. */
export async function readHeader(file: string): Promise<{ header: Header; start: number }> {
  const handle = await open(file, 'r').catch((cause: unknown) => Promise.reject(damaged(file, 'it cannot be opened', cause)));
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_LIMIT), 0, HEADER_LIMIT, 0);
    const read = buffer.subarray(0, bytesRead);
    const magicEnd = read.indexOf('\n');
    const headerEnd = read.indexOf('\n', magicEnd + 1);
    if (headerEnd < 0 || read.toString('utf8', 0, magicEnd) !== MAGIC) throw damaged(file, 'it is not a backup of this program');
    return { header: Header.parse(JSON.parse(read.toString('utf8', magicEnd + 1, headerEnd))), start: headerEnd + 1 };
  } catch (thrown) {
    throw thrown instanceof SwitchboardError ? thrown : damaged(file, 'its header cannot be read', thrown);
  } finally {
    await handle.close();
  }
}

/** Hands out the next bytes of a stream, at most so many at a time. */
function reader(chunks: AsyncIterator<Buffer>): (most: number) => Promise<Buffer | undefined> {
  let rest: Buffer = Buffer.alloc(0);
  return async (most) => {
    if (rest.length === 0) {
      const next = await chunks.next();
      if (next.done) return undefined;
      rest = next.value;
    }
    const part = rest.subarray(0, most);
    rest = rest.subarray(part.length);
    return part;
  };
}

async function unpackOne(target: string, bytes: number, next: (most: number) => Promise<Buffer | undefined>): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(target, 'w', 0o600);
  try {
    for (let left = bytes; left > 0;) {
      const part = await next(left);
      if (!part) break;
      left -= part.length;
      hash.update(part);
      await file.write(part);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

/** Unpacks into a folder and checks every sum; nothing outside the folder is touched. */
export async function unpack(file: string, folder: string): Promise<string[]> {
  const { header, start } = await readHeader(file);
  const contents = createReadStream(file, { start }).pipe(createGunzip());
  const next = reader(contents[Symbol.asyncIterator]());
  try {
    for (const { name, bytes, sha256 } of header.files) {
      if ((await unpackOne(join(folder, name), bytes, next)) !== sha256) throw damaged(file, `${name} in it is damaged`);
    }
  } catch (thrown) {
    throw thrown instanceof SwitchboardError ? thrown : damaged(file, 'its contents cannot be read', thrown);
  } finally {
    contents.destroy();
  }
  return header.files.map(({ name }) => name);
}
