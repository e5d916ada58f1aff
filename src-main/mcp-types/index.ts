import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { NotFound } from '../../src-shared/errors/errors.ts';
import type { AnyMcpType, TypeShelf } from '../kit/type.ts';

/** Every folder beside this file is a type; nothing lists them. Each becomes a chunk of its own and is loaded when first needed. */
const shipped = import.meta.glob<{ default: AnyMcpType }>('./*/index.ts');

type Loaders = Map<string, () => Promise<AnyMcpType>>;

/** The types this program knows: the shipped ones, and those of `extraDir` (`SWITCHBOARD_TYPES_DIR`) for people who write their own. */
export async function createTypeShelf({ extraDir }: { extraDir?: string | undefined } = {}): Promise<TypeShelf> {
  const loaders: Loaders = new Map(
    Object.entries(shipped).map(([path, load]) => [path.split('/')[1] ?? path, async () => (await load()).default]),
  );
  if (extraDir) for (const [id, load] of await foundIn(extraDir)) loaders.set(id, load);
  const loaded = new Map<string, Promise<AnyMcpType>>();
  return {
    ids: () => [...loaders.keys()].sort(),
    load: (id) => {
      const load = loaders.get(id);
      if (!load) return Promise.reject(new NotFound('type', id));
      const type = loaded.get(id) ?? load();
      loaded.set(id, type);
      return type;
    },
  };
}

const INDEX = /^index\.(ts|mts|js|mjs)$/;

async function foundIn(directory: string): Promise<Loaders> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => {
    throw new NotFound('folder', directory);
  });
  const folders = entries.filter((entry) => entry.isDirectory() && /^[a-z][a-z0-9-]{0,39}$/.test(entry.name));
  const found = await Promise.all(
    folders.map(async ({ name }) => [name, (await readdir(join(directory, name))).find((file) => INDEX.test(file))] as const),
  );
  return new Map(found.flatMap(([name, file]) => (file ? [[name, () => loadOutside(join(directory, name, file))] as const] : [])));
}

const Outside = z.object({ default: z.unknown() });
const isFactory = (given: unknown): given is (kit: object) => unknown => typeof given === 'function';

/** A module outside the tree has no path to the kit, so it may export a function that is handed the kit and zod. */
async function loadOutside(file: string): Promise<AnyMcpType> {
  const kit = await import('../kit/index.ts');
  const { default: given } = Outside.parse(await import(/* @vite-ignore */ pathToFileURL(file).href));
  const made: unknown = isFactory(given) ? given({ ...kit, z }) : given;
  if (!kit.isMcpType(made)) throw new NotFound('type', file);
  return made;
}
