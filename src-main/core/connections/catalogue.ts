import type { TypeCard } from '../../../src-shared/contract/connections.ts';
import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { fieldData } from '../../kit/field.ts';
import { needsRunner, parseManifest, typeOfManifest } from '../../kit/manifest.ts';
import type { Manifest } from '../../kit/manifest-schema.ts';
import type { AnyMcpType, TypeShelf } from '../../kit/type.ts';
import type { Log } from '../../kit/world.ts';
import type { NoteRepository } from '../storage/repositories.ts';

const NOTES = 'manifest';
const TRYING = 'trying:';
const MOST_TRIED = 20;

export type Catalogue = {
  get(id: string): Promise<AnyMcpType>;
  /** The type that runs far ends for others; who it is, it says itself. */
  runner(): Promise<AnyMcpType | undefined>;
  cards(): Promise<TypeCard[]>;
  /**
   * `moves` is heard before it holds, where what it starts or where it goes is not what it was, or nobody knows what it was.
   * `consents`: it starts a program, which by itself waits until the person agrees to it.
   */
  importManifest(manifest: unknown, replace: boolean, moves: (id: string, consents: boolean) => Promise<void>): Promise<TypeCard>;
  /** Makes a type that nobody saved, under a name of its own, for a form to be tried. */
  tryManifest(manifest: unknown): Promise<TypeCard>;
  exportManifest(id: string): Promise<unknown>;
  removeManifest(id: string): Promise<void>;
  /** Reads the saved manifests; once, before anything else. */
  load(): Promise<void>;
};

/** Every type there is: those written as code, loaded when needed, and those imported as data. */
export function createCatalogue(shelf: TypeShelf, notes: NoteRepository, log: Log): Catalogue {
  const manifests = new Map<string, Manifest>();
  const made = new Map<string, Promise<AnyMcpType>>();
  const tried = new Map<string, AnyMcpType>();
  const known = (id: string) => shelf.ids().includes(id);

  const runner = async () => {
    for (const id of shelf.ids()) {
      const type = await shelf.load(id).catch(() => undefined);
      if (type?.runs) return type;
    }
    return undefined;
  };
  const make = async (manifest: Manifest) => typeOfManifest(manifest, needsRunner(manifest) ? await runner() : undefined);
  const importedType = (manifest: Manifest) => {
    const type = made.get(manifest.id) ?? make(manifest);
    made.set(manifest.id, type);
    return type;
  };
  const keep = (manifest: Manifest) => {
    manifests.set(manifest.id, manifest);
    made.delete(manifest.id);
  };

  return {
    get: async (id) => {
      const manifest = manifests.get(id);
      return manifest ? importedType(manifest) : (tried.get(id) ?? shelf.load(id));
    },
    runner,
    cards: async () => {
      const ids = [...shelf.ids(), ...manifests.keys()];
      const loaded = await Promise.allSettled([...shelf.ids().map((id) => shelf.load(id)), ...[...manifests.values()].map(importedType)]);
      loaded.forEach((one, index) => {
        if (one.status === 'rejected') log.error('A type does not load', { type: ids[index], cause: String(one.reason) });
      });
      return loaded.flatMap((one) => (one.status === 'fulfilled' ? [cardOf(one.value)] : []));
    },
    importManifest: async (given, replace, moves) => {
      const manifest = parseManifest(given);
      const before = manifests.get(manifest.id);
      const same = (what: (one: Manifest) => unknown) =>
        before !== undefined && JSON.stringify(what(before)) === JSON.stringify(what(manifest));
      if (known(manifest.id) || (before && !replace && !same((one) => one)))
        throw new SwitchboardError('conflict', `There is a type ${manifest.id} already`, { with: { name: manifest.id } });
      const type = await make(manifest);
      if (!same(({ transport }) => transport)) await moves(manifest.id, manifest.transport.kind === 'mcp-command');
      await notes.set(NOTES, manifest.id, manifest);
      keep(manifest);
      return cardOf(type);
    },
    tryManifest: async (given) => {
      const manifest = parseManifest(given);
      const id = TRYING + manifest.id;
      const type = await make(manifest);
      tried.delete(id);
      tried.set(id, type);
      [...tried.keys()].slice(0, -MOST_TRIED).forEach((old) => tried.delete(old));
      return { ...cardOf(type), id };
    },
    exportManifest: async (id) => {
      if (!manifests.has(id))
        throw new SwitchboardError(known(id) ? 'not.supported' : 'not.found', `${id} is not a manifest`, {
          with: { what: 'type', name: id },
        });
      return notes.get(NOTES, id);
    },
    removeManifest: async (id) => {
      if (!manifests.has(id)) throw new NotFound('type', id);
      await notes.remove(NOTES, id);
      manifests.delete(id);
      made.delete(id);
    },
    load: async () => {
      for (const [id, manifest] of await notes.all(NOTES))
        try {
          keep(parseManifest(manifest));
        } catch (thrown) {
          // One that an earlier version took and this one does not: its connections say that their type is missing, and all others start.
          log.error('A type made by hand is not understood any more', { type: id, cause: SwitchboardError.from(thrown).message });
        }
    },
  };
}

export const cardOf = ({ id, title, summary, group, icon, help, fields, steps, discovers, origin, leadsTo }: AnyMcpType): TypeCard => ({
  ...{ id, title, summary, group, icon, help, steps, origin },
  fields: fieldData(fields).filter(({ hidden }) => !hidden),
  discovers: [...discovers],
  ...(leadsTo !== undefined && { leadsTo }),
});

/** Brings a config of an older version up to date, one version at a time. */
export function migrated(type: AnyMcpType, config: Record<string, unknown>, version: number): Record<string, unknown> {
  if (version > type.version) throw new SwitchboardError('storage.newer', `This ${type.id} was saved by a newer version`);
  const rows = Array.from({ length: type.version - version }, (_, index) => type.migrate[version + index]);
  return rows.reduce((current, row) => (row ? row(current) : current), config);
}
