import type { Desk } from './desk.ts';
import type { HandlersOf } from '../areas.ts';
import type { connections as contract } from '../../../src-shared/contract/connections.ts';

type Answers = HandlersOf<typeof contract>;

/** How much may be asked of a connection, and whether it is asked at all. Nothing of its link is touched. */
export const limitHandlers = ({
  storage,
  inTurn,
  live: liveOf,
  changed,
  resetBreaker,
}: Desk): Pick<Answers, 'connections.limits' | 'connections.resetBreaker'> => ({
  'connections.limits': ({ id, limits }) =>
    inTurn(id, async () => {
      const live = liveOf(id);
      const { limits: _before, ...rest } = live.saved;
      const next = { ...rest, ...(limits && Object.keys(limits).length > 0 && { limits }) };
      await storage.connections.save(next);
      live.saved = next;
      return changed(live);
    }),
  'connections.resetBreaker': ({ id }) => {
    resetBreaker?.(liveOf(id).saved.id);
    return null;
  },
});
