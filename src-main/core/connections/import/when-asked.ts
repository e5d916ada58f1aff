import type { Importing, ImportingParts } from './importing.ts';

/** Nothing of other programs' files is loaded before somebody wants to bring something over. */
export function importingWhenAsked(parts: ImportingParts): Importing {
  let loaded: Promise<Importing> | undefined;
  const ready = () => (loaded ??= import('./importing.ts').then(({ createImporting }) => createImporting(parts)));
  return {
    'connections.importScan': async (input, who) => (await ready())['connections.importScan'](input, who),
    'connections.importRun': async (input, who) => (await ready())['connections.importRun'](input, who),
    'connections.importTakeOut': async (input, who) => (await ready())['connections.importTakeOut'](input, who),
    'connections.importTakeOutNow': async (input, who) => (await ready())['connections.importTakeOutNow'](input, who),
  };
}
