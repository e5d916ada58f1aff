import type { Caller } from '../../../../src-shared/model/caller.ts';
import type { Link, Relay } from '../../../kit/link.ts';
import type { Clients, Connections, Tools } from '../../areas.ts';
import type { Changes } from '../changes.ts';
import { readerName } from '../../tools/readers.ts';
import { publicName } from '../../tools/names.ts';
import type { AllowedWords } from './allowed-words.ts';

/** A far server under the names assistants know its things by. */
export type Mounted = {
  connection: string;
  slug: string;
  relay: Relay;
  /** What stands before its names; nothing for one that is passed on as it is. */
  nameOf(original: string): string;
  uriOf(original: string): string;
  /** The far end's own address; undefined when this is not one of its. */
  originalUri(uri: string): string | undefined;
};

export interface Relays {
  /** Those a caller may read from, in a fixed order. */
  seenBy(caller: Caller): Mounted[];
  /** Watches a resource there as long as somebody does. */
  watch(mounted: Mounted, original: string, changed: () => void): () => void;
  /** What of a far server's lists is no longer true. */
  onStale(listener: (connection: string) => void): () => void;
  close(): void;
}
type With = {
  connections: Pick<Connections, 'list' | 'link' | 'onHealth' | 'onEvent'>;
  tools: Pick<Tools, 'verdict'>;
  clients: Pick<Clients, 'get'>;
  changes: Changes;
  words: Pick<AllowedWords, 'onChanged'>;
};
type Heard = { link: Link; relay: Relay; off: () => void };

/** The far servers behind connections; they come and go with them. */
export function createRelays({ connections, tools, clients, changes, words }: With): Relays {
  const heard = new Map<string, Heard>();
  const watched = new Map<string, { listeners: Set<() => void>; ended: AbortController }>();
  const stale = new Set<(connection: string) => void>();
  const tellStale = (connection: string): void => {
    stale.forEach((listen) => listen(connection));
    changes.changed('resources');
    changes.changed('prompts');
  };

  /** What the person did not choose for a client, or switched off, is not there. */
  const isShown = (caller: Caller, id: string, slug: string): boolean => {
    const client = clients.get(caller.id);
    if (client && client.exposure !== 'full' && !client.tools.some((name) => name.startsWith(`${slug}__`))) return false;
    return tools.verdict(caller, { tool: readerName(slug, 'resources/read'), connection: id, risk: 'read' }).verdict !== 'off';
  };
  const forget = (connection: string): void => {
    heard.get(connection)?.off();
    heard.delete(connection);
  };
  /** Listens to a server that is new here, and no longer to one that is gone. */
  const look = (connection: string): void => {
    const link = connections.link(connection);
    const known = heard.get(connection);
    if (known ? known.link === link : !link?.relay) return;
    const relay = link?.relay?.();
    if (!known && !relay) return;
    forget(connection);
    if (link && relay) {
      const off = relay.onChange((change) => {
        if (change.kind === 'resource') watched.get(keyOf(connection, change.uri))?.listeners.forEach((listen) => listen());
        else if (change.kind !== 'tools') {
          stale.forEach((listen) => listen(connection));
          changes.changed(change.kind);
        }
      });
      heard.set(connection, { link, relay, off });
    }
    tellStale(connection);
  };
  const stops = [
    words.onChanged(tellStale),
    connections.onHealth(look),
    connections.onEvent((connection, { kind }) => kind === 'tools' && look(connection)),
  ];
  connections.list().forEach(({ id }) => look(id));

  return {
    seenBy: (caller) =>
      connections
        .list()
        .flatMap(({ id, slug }) => {
          look(id);
          const relay = heard.get(id)?.relay;
          return relay && isShown(caller, id, slug) ? [mounted(id, slug, relay)] : [];
        })
        .sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    watch: ({ connection, relay }, original, changed) => {
      const key = keyOf(connection, original);
      const known = watched.get(key);
      const entry = known ?? { listeners: new Set<() => void>(), ended: new AbortController() };
      watched.set(key, entry);
      entry.listeners.add(changed);
      // A server that cannot be asked to watch simply never tells.
      if (!known) relay.watch(original, entry.ended.signal).catch(() => undefined);
      return () => {
        entry.listeners.delete(changed);
        if (entry.listeners.size > 0 || watched.get(key) !== entry) return;
        watched.delete(key);
        entry.ended.abort();
      };
    },
    onStale: (listener) => {
      stale.add(listener);
      return () => void stale.delete(listener);
    },
    close: () => {
      stops.forEach((stop) => stop());
      heard.forEach((_heard, connection) => forget(connection));
      watched.forEach(({ ended }) => ended.abort());
      watched.clear();
    },
  };
}

/** A far address under the name of its connection: the slug becomes part of the scheme, so that templates stay templates. */
export const publicUri = (slug: string, uri: string): string => `${slug}+${uri}`;

const keyOf = (connection: string, uri: string): string => `${connection} ${uri}`;

function mounted(connection: string, slug: string, relay: Relay): Mounted {
  const base = { connection, slug, relay };
  if (relay.about.prefix === false) return { ...base, nameOf: (name) => name, uriOf: (uri) => uri, originalUri: (uri) => uri };
  const before = publicUri(slug, '');
  return {
    ...base,
    nameOf: (name) => publicName(slug, name),
    uriOf: (uri) => publicUri(slug, uri),
    originalUri: (uri) => (uri.startsWith(before) ? uri.slice(before.length) : undefined),
  };
}
