import type { TypeCard } from '../../../src-shared/contract/connections.ts';
import type { Connection } from '../../../src-shared/model/connection.ts';
import { hub } from '../hub.ts';
import { createArea } from './area.ts';

type State = { connections: Connection[]; types: TypeCard[] };

const put = (list: Connection[], one: Connection): Connection[] =>
  list.some(({ id }) => id === one.id) ? list.map((old) => (old.id === one.id ? one : old)) : [...list, one];

/** The saved connections and the types one can add. */
export const useConnections = createArea<State>({
  initial: { connections: [], types: [] },
  load: async () => {
    const [connections, types] = await Promise.all([hub.call('connections.list'), hub.call('connections.types')]);
    return { connections, types };
  },
  listen: (write) => {
    hub.on('connections.changed', (one) => write(({ connections }) => ({ connections: put(connections, one) })));
    hub.on('connections.removed', ({ id }) => write(({ connections }) => ({ connections: connections.filter((one) => one.id !== id) })));
    hub.on('connections.health', ({ id, health }) =>
      write(({ connections }) => ({ connections: connections.map((one) => (one.id === id ? { ...one, health } : one)) })),
    );
    hub.on('connections.typesChanged', (types) => write({ types }));
  },
});
