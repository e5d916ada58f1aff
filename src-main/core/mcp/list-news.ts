import { randomUUID } from 'node:crypto';
import { setImmediate as aMoment } from 'node:timers/promises';
import type { Clock } from '../../kit/world.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Changes, ListKind } from './changes.ts';
import type { Params } from './lane/rpc.ts';

/** What a client is shown, as a mark: the same list has the same. `list`: where it was made just now. */
export type MarkOf = (kind: ListKind, caller: Caller, list?: Params) => Promise<string>;
type Ear = { kinds: readonly ListKind[]; hear(kind: ListKind): void };
type Known = {
  caller: Caller;
  ears: Set<Ear>;
  marks: Map<ListKind, Promise<string>>;
  /** When it was last told of each kind, as often as counts, and what ends the wait for the next time. */
  told: Map<ListKind, number[]>;
  waits: Map<ListKind, () => void>;
};
/** Whatever changes its list every second costs nobody more than one reading in so long, but for a few that come together now and then. */
const SPACED_MS = 2_000;
const AT_ONCE = 3;

export interface ListNews {
  /** Hears when a list of these kinds is another one for this client than it was. */
  on(caller: Caller, kinds: readonly ListKind[], hear: (kind: ListKind) => void): () => void;
  /** A client was given its list: from now on it has one that may become outdated. */
  given(kind: ListKind, caller: Caller, list: Params): void;
  forget(client: string): void;
  close(): void;
}

/**
 * A list is read again, and what was prepared for it thrown away, each time somebody is told: so they are told only when it is another.
 * The tools count from when somebody listens. The other lists are long in a large home and many clients never read them: they are made to
 * be compared only for who has read them.
 */
export function createListNews(changes: Pick<Changes, 'on' | 'isDue'>, markOf: MarkOf, clock: Pick<Clock, 'now' | 'every'>): ListNews {
  const clients = new Map<string, Known>();
  // A list that cannot be made is like none before.
  const marked = (mark: Promise<string>): Promise<string> => mark.catch(() => randomUUID());
  const of = (caller: Caller): Known => {
    const known: Known = clients.get(caller.id) ?? { caller, ears: new Set(), marks: new Map(), told: new Map(), waits: new Map() };
    clients.set(caller.id, known);
    return known;
  };

  const later = (kind: ListKind, known: Known, ms: number): void => {
    if (known.waits.has(kind)) return;
    const stop = clock.every(ms, () => {
      stop();
      known.waits.delete(kind);
      void look(kind, known);
    });
    known.waits.set(kind, stop);
  };
  const look = async (kind: ListKind, known: Known): Promise<void> => {
    const { caller, ears, marks, told } = known;
    const lately = (told.get(kind) ?? []).filter((at) => at > clock.now() - AT_ONCE * SPACED_MS);
    const early = lately.length < AT_ONCE ? 0 : (lately[0] ?? 0) + AT_ONCE * SPACED_MS - clock.now();
    if (early > 0) return later(kind, known, early);
    const before = marks.get(kind);
    if (!before || ![...ears].some(({ kinds }) => kinds.includes(kind))) return;
    const now = marked(markOf(kind, caller));
    marks.set(kind, now);
    if ((await before) !== (await now)) {
      told.set(kind, [...lately, clock.now()]);
      ears.forEach((ear) => ear.kinds.includes(kind) && ear.hear(kind));
    }
    // Nobody else's call waits for the lists of all.
    await aMoment();
  };
  const lookAtAll = async (kind: ListKind): Promise<void> => {
    for (const known of [...clients.values()]) await look(kind, known);
  };
  const off = changes.on((kind) => void lookAtAll(kind));

  return {
    on: (caller, kinds, hear) => {
      const { ears, marks } = of(caller);
      if (ears.size === 0) marks.set('tools', marked(markOf('tools', caller)));
      const ear = { kinds, hear };
      ears.add(ear);
      return () => void ears.delete(ear);
    },
    given: (kind, caller, list) => {
      const { marks } = of(caller);
      // Somebody else with the same token may still have the one before, and hears of this one in a moment.
      if (!marks.has(kind) || !changes.isDue(kind)) marks.set(kind, marked(markOf(kind, caller, list)));
    },
    forget: (client) => {
      clients.get(client)?.waits.forEach((stop) => stop());
      clients.delete(client);
    },
    close: () => {
      off();
      clients.forEach(({ waits }) => waits.forEach((stop) => stop()));
      clients.forEach(({ ears }) => ears.clear());
      clients.clear();
    },
  };
}
