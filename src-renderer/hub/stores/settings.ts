import type { Output } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { Settings } from '../../../src-shared/contract/settings.ts';
import { hub } from '../hub.ts';
import { createArea } from './area.ts';

type Answer = Output<Switchboard, 'settings.get'>;
type State = { [K in keyof Answer]: Answer[K] | undefined };

/** Every setting with its default and facts; undefined until the core has answered. */
export const useSettings = createArea<State>({
  initial: { values: undefined, defaults: undefined, facts: undefined, dataDir: undefined, sizes: undefined },
  load: () => hub.call('settings.get'),
  listen: (write) => void hub.on('settings.changed', (values) => write({ values })),
});

/** Changes the settings that are named and no other; rejects with the problem when the core refuses them. */
export const setSettings = async (change: Partial<Settings>): Promise<void> =>
  useSettings.write({ values: await hub.call('settings.set', change) });
