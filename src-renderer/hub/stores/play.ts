import type { PlayLine } from '../../../src-shared/contract/play.ts';
import { hub } from '../hub.ts';
import { createArea } from './area.ts';

type State = { running: boolean; lines: PlayLine[] };

/** What the assistant says that is played in the demo home. */
export const usePlay = createArea<State>({
  initial: { running: false, lines: [] },
  load: () => hub.call('play.get'),
  listen: (write) => void hub.on('play.changed', write),
});
