import type { TypeCard } from '../../../src-shared/contract/connections.ts';
import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { fieldData } from '../../kit/field.ts';
import { parseManifest, typeOfManifest } from '../../kit/manifest.ts';
import type { AnyMcpType, TypeShelf } from '../../kit/type.ts';
import type { Log } from '../../kit/world.ts';
import type { NoteRepository } from '../storage/repositories.ts';

const NOTES = 'manifest';

export type Catalogue = {
  get(id: string): Promise<AnyMcpType>;
  cards(): Promise<TypeCard[]>;
  importManifest(manifest: unknown): Promise<TypeCard>;
  exportManifest(id: string): Promise<unknown>;
  removeManifest(id: string): Promise<void>;
  /** Reads the saved manifests; once, before anything else. */
  load(): Promise<void>;
};

/** Every type there is: those written as code, loaded when needed, and those imported as data. */
export function createCatalogue(shelf: TypeShelf, notes: NoteRepository, log: Log): Catalogue {
  const imported = new Map<string, AnyMcpType>();
  const known = (id: string) => shelf.ids().includes(id);

  return {
    get: async (id) => imported.get(id) ?? shelf.load(id),
    cards: async () => {
      const loaded = await Promise.allSettled(shelf.ids().map((id) => shelf.load(id)));
      loaded.forEach((one, index) => {
        if (one.status === 'rejected') log.error('A type does not load', { type: shelf.ids()[index], cause: String(one.reason) });
      });
      const types = loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      return [...types, ...imported.values()].map(cardOf);
    },
    importManifest: async (given) => {
      const manifest = parseManifest(given);
      if (known(manifest.id))
        throw new SwitchboardError('conflict', `${manifest.id} is a type of the program`, { with: { name: manifest.id } });
      const type = typeOfManifest(manifest);
      await notes.set(NOTES, manifest.id, manifest);
      imported.set(manifest.id, type);
      return cardOf(type);
    },
    exportManifest: async (id) => {
      if (!imported.has(id))
        throw new SwitchboardError(known(id) ? 'not.supported' : 'not.found', `${id} is not a manifest`, {
          with: { what: 'type', name: id },
        });
      return notes.get(NOTES, id);
    },
    removeManifest: async (id) => {
      if (!imported.has(id)) throw new NotFound('type', id);
      await notes.remove(NOTES, id);
      imported.delete(id);
    },
    load: async () => {
      for (const [id, manifest] of await notes.all(NOTES)) imported.set(id, typeOfManifest(parseManifest(manifest)));
    },
  };
}

export const cardOf = ({ id, title, summary, group, icon, help, fields, steps, discovers, origin }: AnyMcpType): TypeCard => ({
  ...{ id, title, summary, group, icon, help, steps, origin },
  fields: fieldData(fields).filter(({ hidden }) => !hidden),
  discovers: [...discovers],
});

/** Brings a config of an older version up to date, one version at a time. */
export function migrated(type: AnyMcpType, config: Record<string, unknown>, version: number): Record<string, unknown> {
  if (version > type.version) throw new SwitchboardError('storage.newer', `This ${type.id} was saved by a newer version`);
  const rows = Array.from({ length: type.version - version }, (_, index) => type.migrate[version + index]);
  return rows.reduce((current, row) => (row ? row(current) : current), config);
}
