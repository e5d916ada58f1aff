import type { Hello } from '../../../src-shared/contract/system.ts';
import { hub } from '../hub.ts';
import { createArea } from './area.ts';

/** Who answers at the other end: version, host, endpoint, notices. */
export const useSystem = createArea<{ hello: Hello | undefined }>({
  initial: { hello: undefined },
  load: async () => ({ hello: await hub.call('system.hello') }),
  listen: (write) => void hub.on('system.changed', (hello) => write({ hello })),
});
