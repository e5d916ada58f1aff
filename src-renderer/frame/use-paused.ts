import { useSystem } from '../hub/stores/system.ts';
import { useNow } from '../widgets/traits/now.ts';

const LOOK_MS = 5_000;

/** Until when assistants are paused; a pause that is over is none, though nobody says so. */
export function usePausedUntil(): number | undefined {
  const until = useSystem(({ hello }) => hello?.endpoint.pausedUntil);
  const now = useNow(LOOK_MS);
  return until !== undefined && until > now ? until : undefined;
}
