import { useMemo } from 'react';
import { hub } from '../../hub/hub.ts';
import { useAnswer } from '../../hub/use-answer.ts';
import { useNews } from '../../hub/use-news.ts';

/** How many tools of each connection wait for a look: it is there, and assistants have less of it than its card says. */
export function useHeld(): ReadonlyMap<string, number> {
  // The counts are wanted, and no list is as short as one tool.
  const { answer, again } = useAnswer(() => hub.call('tools.page', { limit: 1 }));
  useNews('tools.changed', again);
  return useMemo(
    () => new Map(answer?.groups.flatMap(({ connection, held }) => (connection !== undefined && held > 0 ? [[connection, held]] : []))),
    [answer],
  );
}
