import type { Board } from '../../../src-shared/model/board.ts';
import { hub } from '../hub.ts';
import { createArea } from './area.ts';

/** The pages the person put together, in their order. */
export const useBoards = createArea<{ boards: Board[] }>({
  initial: { boards: [] },
  load: async () => ({ boards: await hub.call('boards.list') }),
  listen: (write) => void hub.on('boards.changed', (boards) => write({ boards })),
});
