import { Bug } from '../../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import type { Client } from '../../../../src-shared/model/client.ts';
import type { Tools } from '../../areas.ts';
import { calledName, type KnownTool } from '../../tools/catalogue.ts';
import { inSlices } from '../../tools/slices.ts';
import { HOME_TOOLS } from '../tool-table.ts';
import { LISTED } from './listed-texts.ts';
import { plainJson } from './result.ts';

/** One tool as it is listed, in the words of each era; made once for as long as it stays the same. */
type Row = { name: string; legacy: string; modern: string; tool: KnownTool | undefined };

/** What one client is listed: JSON texts without their brackets, in a fixed order. */
export type Listing = { legacy: string[]; modern: string[] };

export interface ServedTools {
  listing(client: Client, caller: Caller): Listing;
  /** While many new tools are put into words, a slice at a time: a listing is quick after that. */
  wording(): Promise<void> | undefined;
  /** Whether this client may call it by name: what it was never to see, it does not find. */
  tool(name: string, client: Client, caller: Caller): KnownTool | undefined;
  /** Tools, rules or the client's choice changed. */
  stale(): void;
}

/** Rows in their order, and the listing they are. */
type Shown = { rows: Row[]; listing: Listing };

type With = { tools: Pick<Tools, 'known' | 'knownTool' | 'isKeptAway' | 'ownVerdict'> };

/**
 * The one catalogue of this process as assistants are told it. The snapshot lives until something changes; a listing is built once for each
 * set of tools that somebody may see, so clients under the same rules share it.
 */
export function createServedTools({ tools }: With): ServedTools {
  const home = HOME_TOOLS.map((own) => {
    const text = LISTED[own.name];
    if (text === undefined) throw new Bug(`${own.name} is not among the listed texts`);
    return { own, row: { name: own.name, legacy: text, modern: text, tool: undefined } };
  });
  let rows: Row[] | undefined;
  let bySet = new Map<string, Shown>();
  /** Those of before the last change: what is the same now is served by the same bytes. */
  let before = new Map<string, Shown>();
  const byClient = new Map<string, { as: string; listing: Listing }>();

  const snapshot = (): Row[] => (rows ??= tools.known().filter(isListed).sort(byName).map(rowOf));
  const maySee = (tool: KnownTool, { exposure, tools: chosen }: Client, caller: Caller): boolean =>
    tool.enabled && (exposure !== 'selected' || setOf(chosen).has(tool.name)) && !tools.isKeptAway(caller, tool);

  const build = (client: Client, caller: Caller): Listing => {
    const seen = client.exposure === 'search' ? [] : snapshot().filter(({ tool }) => tool && maySee(tool, client, caller));
    const mine = home.filter(({ own }) => tools.ownVerdict(own, caller) !== 'off').map(({ row }) => row);
    const all: Row[] = [...mine, ...seen];
    const key = all.map(({ name }) => name).join(' ');
    const known = bySet.get(key) ?? before.get(key);
    const isSame = known !== undefined && known.rows.every((row, index) => row === all[index]);
    const set = isSame
      ? known
      : { rows: all, listing: { legacy: all.map(({ legacy }) => legacy), modern: all.map(({ modern }) => modern) } };
    bySet.set(key, set);
    return set.listing;
  };

  let words: Promise<void> | undefined;
  return {
    wording: () => {
      if (words || rows) return words;
      const missing = tools.known().filter((tool) => isListed(tool) && !known.has(tool));
      if (missing.length <= AT_ONCE) return undefined;
      const never = new AbortController().signal;
      words = inSlices(wordAll(missing), never).then(() => void (words = undefined));
      return words;
    },
    listing: (client, caller) => {
      const as = `${client.exposure} ${client.tools.join(' ')}`;
      const known = byClient.get(client.id);
      if (known?.as === as) return known.listing;
      const listing = build(client, caller);
      byClient.set(client.id, { as, listing });
      return listing;
    },
    tool: (name, client, caller) => {
      const tool = tools.knownTool(name);
      return tool && maySee(tool, client, caller) ? tool : undefined;
    },
    stale: () => {
      rows = undefined;
      // Several changes may come before anybody asks.
      if (bySet.size > 0) before = bySet;
      bySet = new Map();
      byClient.clear();
    },
  };
}

const HOME_NAMES = new Set(HOME_TOOLS.map(({ name }) => name));

/** The management tools of a type stand behind search; what the person added for its tools is listed. A name of ours is never given away. */
const isListed = ({ origin, name, relay }: KnownTool): boolean => origin !== 'type' && !relay && !HOME_NAMES.has(name);

/** A choice may be long, and is asked for tool by tool. */
const chosenSets = new WeakMap<readonly string[], ReadonlySet<string>>();
function setOf(chosen: readonly string[]): ReadonlySet<string> {
  const set = chosenSets.get(chosen) ?? new Set(chosen);
  chosenSets.set(chosen, set);
  return set;
}

const byName = (a: KnownTool, b: KnownTool): number => {
  const [one, other] = [calledName(a), calledName(b)];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** A tool that stays the object it is stays the row it is. */
const known = new WeakMap<KnownTool, Row>();
function rowOf(tool: KnownTool): Row {
  const row = known.get(tool) ?? made(tool);
  known.set(tool, row);
  return row;
}

/** So many are put into words while somebody waits. */
const AT_ONCE = 64;
function* wordAll(tools: readonly KnownTool[]): Generator<undefined, true> {
  for (const [index, tool] of tools.entries()) {
    rowOf(tool);
    if (index % 8 === 7) yield;
  }
  return true;
}

function made(tool: KnownTool): Row {
  const { original, title, description, input, output, more } = tool;
  const name = calledName(tool);
  const words = { ...more, name, ...(title.en !== original && { title: title.en }), description, inputSchema: input };
  // A model reads descriptions as it reads instructions: nothing in them that the person could not see.
  const modern = plainJson(JSON.stringify({ ...words, ...(output && { outputSchema: output }) }));
  // Before 2026 the answer of a tool was always an object, and its schema had to say so.
  const legacy = !output || output.type === 'object' ? modern : plainJson(JSON.stringify(words));
  return { name, legacy, modern, tool };
}
