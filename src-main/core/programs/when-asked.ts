import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Keeper, OwnedProcess } from './keeper.ts';

export type Programs = {
  /** One keeper for everybody, loaded with the first program. */
  keeper(): Promise<Keeper>;
  list(): Promise<OwnedProcess[]>;
  /** Ends what an earlier run left behind; nothing is loaded where it left nothing. */
  tidy(): Promise<void>;
};

export function programsWhenAsked(dataDir: string | undefined): Programs {
  let loaded: Promise<Keeper> | undefined;
  const keeper = () => (loaded ??= import('./keeper.ts').then(({ createKeeper }) => createKeeper({ dataDir })));
  return {
    keeper,
    list: async () => (loaded ? (await loaded).list() : []),
    tidy: async () => {
      if (dataDir !== undefined && existsSync(join(dataDir, 'work', 'running.json')))
        await (await import('./left-over.ts')).endLeftOvers(dataDir);
    },
  };
}
