import type { Connection } from '../../../src-shared/model/connection.ts';
import type { Finding, Tool } from '../../../src-shared/model/tool.ts';
import type { Text } from '../../../src-shared/text/text.ts';
import type { LinkTool } from '../../kit/link.ts';
import type { Connections } from '../areas.ts';
import { isSame, knownTools, type Given } from './known-tools.ts';
import { apart, aside } from './names.ts';
import { nearest } from './near.ts';
import { adjusted, aliasOf, type Kept, type Overrides } from './overrides.ts';
import type { Pinnable, Pins } from './pins.ts';
import { createAlike } from './alike.ts';
import { reachOf } from './reach.ts';
import { keptName, readersOf } from './readers.ts';
import { aSlice, inSlices, within, type Slice } from './slices.ts';

/** A tool of a connection under the name assistants call it by; `original` is what its source calls it. */
export type KnownTool = Omit<Tool, 'rule' | 'calls' | 'connection' | 'original'> & {
  connection: string;
  slug: string;
  original: string;
  subject: string | undefined;
  cacheMs: number | undefined;
  /** How often it may be called, where the person said so. */
  perMinute?: number;
  /** A call whose answer was lost may be sent again; somebody else's word for it counts only where the person believes it. */
  retriable?: boolean;
  /** What its source says, where the person made something else of it. */
  source?: NonNullable<Tool['original']>;
  more: Record<string, unknown> | undefined;
  /** It has no short name before its own. */
  bare?: boolean;
  /** The name it would have, had another not the same: what is forbidden by that name is forbidden here. */
  plain?: string;
  /** It is no tool of the far server, but this method of it. */
  relay?: RelayMethod;
  /** The mark of what its source says, of somebody else's tool. */
  said?: string;
};
export type RelayMethod = 'resources/read' | 'prompts/get';

export interface Catalogue {
  /** By its name, or by the one the person gave it. */
  get(name: string): KnownTool | undefined;
  all(): readonly KnownTool[];
  near(name: string): string[];
  /** What a call would do, in the words of its source. */
  doing(tool: KnownTool, args: Record<string, unknown>): Text | undefined;
  /** Connections or their tools changed, or what was decided of them: look again at the next question. */
  stale(): void;
  /** Whether there is more of a connection than is seen yet. */
  isLooking(connection: string): boolean;
  /** No more is looked at. */
  close(): void;
}

type With = {
  connections: Pick<Connections, 'list' | 'tools' | 'link'>;
  isOff(name: string): boolean;
  pins?: Pick<Pins, 'held' | 'markOf' | 'version'>;
  overrides?: Pick<Overrides, 'of'>;
  /** The kinds of connections there are: none of their names is a stranger's to begin with, connected or not. */
  kinds?: readonly string[];
  /** Many new tools were looked through meanwhile: there is something else to see. */
  onLooked?: () => void;
};

/** The tools of one connection: what they were made of, and what became of it. */
type Share = {
  given: Given;
  /** The short names there were, where they matter to its own. */
  slugs: string | undefined;
  pinned: number;
  raw: KnownTool[];
  byKept: ReadonlyMap<string, KnownTool>;
  /** Under names that are theirs alone within the connection. */
  apart: readonly (KnownTool & { plain?: string })[];
};
/** The short names of all connections. */
type Slugs = { all: ReadonlySet<string>; text: string };
type Whole = { all: readonly KnownTool[]; byName: ReadonlyMap<string, KnownTool>; byAlias: ReadonlyMap<string, KnownTool> };
/** While many are looked through, so often others hear of it. */
const TELL_MS = 200;
/** Its name could be under another's short name. */
const knowsSlugs = ({ name, prefix }: LinkTool): boolean => prefix === false || name.includes('__');
const NONE: ReadonlyMap<string, KnownTool> = new Map();

/**
 * Every tool of every connection by its public name. Of what did not change nothing is made again: a connection keeps its share until its
 * tools, its place or what was decided of them are other ones, and a tool stays the object it is. Of a server that brings thousands at once
 * the old share is served, in its old place, until the new one was looked through, a slice at a time.
 */
export function createCatalogue({ connections, isOff, pins, overrides, kinds = [], onLooked }: With): Catalogue {
  const shares = new Map<string, Share>();
  const looking = new Map<string, { given: Given; stop: AbortController }>();
  const finished = new WeakMap<
    KnownTool,
    { name: string; off: boolean; kept: Kept | undefined; alike: Finding | undefined; tool: KnownTool }
  >();
  const spoken = kinds.flatMap((kind) => [kind.replaceAll('-', ''), kind.replaceAll('-', '_')]);
  let whole: Whole | undefined;
  // One after the other: a hundred at once would take a hundred slices of one turn.
  let line = Promise.resolve();
  let toldAt = 0;
  const alike = createAlike(() => {
    whole = undefined;
    onLooked?.();
  });

  const isShut = ({ name, plain }: KnownTool): boolean => isOff(name) || (plain !== undefined && isOff(plain));
  /** What was decided of a tool is put on it; where nothing changed it is the same object. */
  const finish = (raw: KnownTool, named: KnownTool, kept: Kept | undefined): KnownTool => {
    const off = isShut(named);
    const like = alike.of(raw);
    const before = finished.get(raw);
    if (before && before.name === named.name && before.off === off && before.kept === kept && before.alike === like) return before.tool;
    const seen = like ? { ...named, findings: [...(named.findings ?? []), like] } : named;
    const mine = kept ? adjusted(seen, kept) : seen;
    const tool = off && mine.enabled ? { ...mine, enabled: false } : mine;
    finished.set(raw, { name: named.name, off, kept, alike: like, tool });
    return tool;
  };

  const keep = (id: string, given: Given, slugs: Slugs, raw: KnownTool[]): Share => {
    const share = {
      ...{ given, raw, apart: apart(raw, slugs.all) },
      slugs: given.tools.some(knowsSlugs) ? slugs.text : undefined,
      pinned: pins?.version(id) ?? 0,
      byKept: new Map(raw.map((tool) => [keptName(tool), tool])),
    };
    shares.set(id, share);
    return share;
  };
  /** Looks through many, after those who came before. */
  const lookLater = (id: string, given: Given, slugs: Slugs, look: Generator<undefined, KnownTool[]>): void => {
    const stop = new AbortController();
    looking.set(id, { given, stop });
    line = line.then(async () => {
      const looked = stop.signal.aborted ? undefined : await inSlices(look, stop.signal);
      if (!looked || stop.signal.aborted) return;
      looking.delete(id);
      keep(id, given, slugs, looked);
      whole = undefined;
      if (looking.size > 0 && performance.now() - toldAt < TELL_MS) return;
      toldAt = performance.now();
      onLooked?.();
    });
  };
  const isStill = (share: Share, id: string, slugs: Slugs, given: Given): boolean =>
    (share.slugs ?? slugs.text) === slugs.text && share.pinned === (pins?.version(id) ?? 0) && isSame(share.given, given);

  const shareOf = (connection: Connection, slugs: Slugs, slice: Slice): Share | undefined => {
    const { id, slug } = connection;
    const given: Given = { tools: connections.tools(id), readers: readersOf(connections.link(id)), slug, reach: reachOf(connection) };
    const before = shares.get(id);
    if (before && isStill(before, id, slugs, given)) return before;
    const known = looking.get(id);
    // In another place they are another's: those of before are not shown for them, nor looked through to the end. Else whoever changes
    // its tools faster than they can be looked through would never show any.
    const meanwhile = before?.given.reach === given.reach ? before : undefined;
    if (known?.given.reach === given.reach) return meanwhile;
    known?.stop.abort();
    const kept: Given = { ...given, tools: [...given.tools] };
    const look = knownTools(connection, kept, slugs.all, before?.byKept ?? NONE, pins);
    const raw = within(slice, look);
    if (raw) looking.delete(id);
    else lookLater(id, kept, slugs, look);
    return raw ? keep(id, kept, slugs, raw) : meanwhile;
  };

  const forgetGone = (ids: ReadonlySet<string>): void => {
    for (const id of shares.keys()) if (!ids.has(id)) shares.delete(id);
    for (const [id, { stop }] of looking) {
      if (ids.has(id)) continue;
      stop.abort();
      looking.delete(id);
    }
  };

  const known = (): Whole => {
    if (whole) return whole;
    const list = connections.list();
    const short = new Set([...list.map(({ slug }) => slug), ...spoken]);
    const slugs: Slugs = { all: short, text: [...short].join(' ') };
    const slice = aSlice();
    forgetGone(new Set(list.map(({ id }) => id)));
    const theirs = list.flatMap((connection) => shareOf(connection, slugs, slice) ?? []);
    const raws = theirs.flatMap(({ raw }) => raw);
    // Names with a short name before them are unlike those of every other connection; only those without may meet.
    const named = raws.some(({ bare }) => bare) ? apart(raws, slugs.all) : theirs.flatMap((share) => share.apart);
    const aliases = aliasesOf(list, overrides);
    const all = named.map((tool, index) => {
      const raw = raws[index] ?? tool;
      const kept = overrides?.of(tool.connection).get(keptName(tool));
      const isTaken =
        aliases.has(tool.name) && !(kept?.settings.alias !== undefined && aliasOf(tool.slug, kept.settings.alias) === tool.name);
      return finish(raw, isTaken ? aside(tool) : tool, kept);
    });
    if (looking.size === 0) alike.look(raws);
    const byAlias = new Map(all.flatMap((tool) => (tool.alias === undefined ? [] : [[tool.alias, tool]])));
    return (whole = { all, byName: new Map(all.map((tool) => [tool.name, tool])), byAlias });
  };

  return {
    get: (name) => {
      const { byName, byAlias } = known();
      return byName.get(name) ?? byAlias.get(name);
    },
    all: () => known().all,
    near: (name) => nearest(name, known().all),
    doing: ({ connection, original }, args) => connections.link(connection)?.describe?.(original, args),
    stale: () => void (whole = undefined),
    isLooking: (connection) => looking.has(connection),
    close: () => {
      alike.close();
      looking.forEach(({ stop }) => stop.abort());
    },
  };
}

/** The names the person gave: whoever comes later under one of them steps aside. */
function aliasesOf(list: readonly Connection[], overrides: With['overrides']): ReadonlySet<string> {
  const aliases = new Set<string>();
  for (const { id, slug } of list)
    for (const { settings } of overrides?.of(id).values() ?? [])
      if (settings.alias !== undefined) aliases.add(aliasOf(slug, settings.alias));
  return aliases;
}

/** A tool as it is pinned. */
export const asPinnable = (tool: KnownTool): Pinnable => ({
  ...tool,
  // What the person made of it is theirs to change.
  ...tool.source,
  name: keptName(tool),
});

/** What assistants call it. */
export const calledName = ({ name, alias }: Pick<KnownTool, 'name' | 'alias'>): string => alias ?? name;
