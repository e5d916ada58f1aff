import type { Found } from '../../../src-shared/model/connection.ts';
import type { AnyMcpType } from '../../kit/type.ts';
import type { Discovery } from '../net/discovery.ts';

/** A forgotten wizard stops listening by itself. */
const LONGEST_MS = 10 * 60_000;

type Hunt = { found: Map<string, Found>; watchers: Set<string>; over: AbortController };
export type Finding = {
  /** Joins the hunt for one type; answers what was found so far, the rest is told. */
  watch(type: AnyMcpType, session: string): Found[];
  leave(type: string, session: string): Found[];
  close(): void;
};

/** Looks on the local network only while somebody watches. */
export function createFinding(discover: Discovery, tell: (found: Found) => void): Finding {
  const hunts = new Map<string, Hunt>();
  const end = (type: string) => {
    hunts.get(type)?.over.abort();
    hunts.delete(type);
  };
  const begin = (type: AnyMcpType): Hunt => {
    const hunt: Hunt = { found: new Map(), watchers: new Set(), over: new AbortController() };
    const timer = setTimeout(() => end(type.id), LONGEST_MS);
    timer.unref();
    hunt.over.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    const hear = (one: Omit<Found, 'type'>) => {
      const recognised = type.recognise(one);
      if (!recognised) return;
      const found = { ...one, ...recognised, type: type.id };
      hunt.found.set(`${one.name}|${one.address}|${one.port}`, found);
      tell(found);
    };
    type.discovers.forEach((service) => discover(service, hear, hunt.over.signal));
    hunts.set(type.id, hunt);
    return hunt;
  };
  return {
    watch: (type, session) => {
      const hunt = hunts.get(type.id) ?? begin(type);
      hunt.watchers.add(session);
      return [...hunt.found.values()];
    },
    leave: (type, session) => {
      const hunt = hunts.get(type);
      hunt?.watchers.delete(session);
      if (hunt?.watchers.size === 0) end(type);
      return [...(hunt?.found.values() ?? [])];
    },
    close: () => [...hunts.keys()].forEach(end),
  };
}
