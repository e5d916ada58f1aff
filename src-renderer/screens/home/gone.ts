import type { TypeCard } from '../../../src-shared/contract/connections.ts';
import type { Connection } from '../../../src-shared/model/connection.ts';

/** Connections that cannot be reached, of those that bring something home: where there was never a value, no last one is shown. */
export const goneFrom = (connections: readonly Connection[], types: readonly Pick<TypeCard, 'id' | 'group'>[]): Connection[] =>
  connections.filter(
    ({ enabled, health: { state }, counts, type }) =>
      enabled &&
      (state === 'offline' || state === 'attention') &&
      (counts.devices + counts.scenes > 0 || types.find(({ id }) => id === type)?.group === 'homes'),
  );
