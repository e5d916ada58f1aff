import type { z } from 'zod';
import type { ComponentHealth } from '../../../src-shared/contract/system.ts';
import type { Connections } from '../areas.ts';
import type { Storage } from '../storage/repositories.ts';

type Component = z.infer<typeof ComponentHealth>;
type With = {
  storage: Pick<Storage, 'readOnly' | 'sizes'>;
  vault: { readonly locked: boolean };
  connections: Pick<Connections, 'list'>;
  streams: () => number;
};

/** Looks at every component; `ok` is false only where a person has something to do. */
export async function inspectHealth({ storage, vault, connections, streams }: With): Promise<Component[]> {
  const memory = process.memoryUsage();
  return [
    {
      name: 'storage',
      ok: storage.readOnly === undefined,
      ...(storage.readOnly ? { note: { key: `problems.${storage.readOnly}.title` } } : {}),
      details: await storage.sizes(),
    },
    { name: 'vault', ok: !vault.locked, ...(vault.locked ? { note: { key: 'problems.vault.locked.title' } } : {}) },
    { name: 'process', ok: true, details: { rss: memory.rss, heapUsed: memory.heapUsed, streams: streams() } },
    ...connections.list().map(({ slug, type, health, counts }) => ({
      name: `connection:${slug}`,
      ok: health.state !== 'attention' && health.state !== 'offline',
      ...(health.sentence ? { note: health.sentence } : {}),
      details: { type, state: health.state, ...counts },
    })),
  ];
}
