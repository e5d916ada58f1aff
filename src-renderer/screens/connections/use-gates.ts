import { useMemo } from 'react';
import { hub } from '../../hub/hub.ts';
import { useAnswer } from '../../hub/use-answer.ts';
import { useNews } from '../../hub/use-news.ts';
import type { Gate } from '../insights/standing.ts';

/** How calls to each connection stand just now, beside how it is itself. */
export function useGates(): ReadonlyMap<string, Gate> {
  const { answer, again } = useAnswer(() => hub.call('insights.gateway'));
  useNews('insights.changed', again);
  return useMemo(() => new Map(answer?.connections.map((gate) => [gate.id, gate])), [answer]);
}
