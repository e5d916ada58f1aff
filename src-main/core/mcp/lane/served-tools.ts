import type { Caller } from '../../../../src-shared/model/caller.ts';
import type { Client } from '../../../../src-shared/model/client.ts';
import type { Tools } from '../../areas.ts';
import type { KnownTool } from '../../tools/catalogue.ts';
import { HOME_TOOLS, listed } from '../tool-table.ts';
import { plainJson } from './result.ts';

/** One tool as it is listed, in the words of each era; made once for as long as it stays the same. */
type Row = { name: string; legacy: string; modern: string; tool: KnownTool | undefined };

/** What one client is listed: JSON texts without their brackets, in a fixed order. */
export type Listing = { legacy: string[]; modern: string[] };

export interface ServedTools {
  listing(client: Client, caller: Caller): Listing;
  /** Whether this client may call it by name: what it was never to see, it does not find. */
  tool(name: string, client: Client, caller: Caller): KnownTool | undefined;
  /** Tools, rules or the client's choice changed. */
  stale(): void;
}

type With = { tools: Pick<Tools, 'known' | 'knownTool' | 'verdict' | 'ownVerdict'> };

/**
 * The one catalogue of this process as assistants are told it. The snapshot lives until something changes; a listing is built once for each
 * set of tools that somebody may see, so clients under the same rules share it.
 */
export function createServedTools({ tools }: With): ServedTools {
  const home = HOME_TOOLS.map((own) => {
    const text = JSON.stringify(listed(own));
    return { own, row: { name: own.name, legacy: text, modern: text, tool: undefined } };
  });
  let rows: Row[] | undefined;
  const bySet = new Map<string, Listing>();
  const byClient = new Map<string, { as: string; listing: Listing }>();

  const snapshot = (): Row[] => (rows ??= tools.known().filter(isListed).sort(byName).map(rowOf));
  const maySee = (tool: KnownTool, { exposure, tools: chosen }: Client, caller: Caller): boolean =>
    tool.enabled &&
    (exposure !== 'selected' || chosen.includes(tool.name)) &&
    tools.verdict(caller, { tool: tool.name, connection: tool.connection, risk: tool.risk }).verdict !== 'off';

  const build = (client: Client, caller: Caller): Listing => {
    const seen = client.exposure === 'search' ? [] : snapshot().filter(({ tool }) => tool && maySee(tool, client, caller));
    const mine = home.filter(({ own }) => tools.ownVerdict(own, caller) !== 'off').map(({ row }) => row);
    const all: Row[] = [...mine, ...seen];
    const key = all.map(({ name }) => name).join(' ');
    const known = bySet.get(key);
    if (known) return known;
    const listing = { legacy: all.map(({ legacy }) => legacy), modern: all.map(({ modern }) => modern) };
    bySet.set(key, listing);
    return listing;
  };

  return {
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
      bySet.clear();
      byClient.clear();
    },
  };
}

/** The management tools of a type stand behind search; what the person added for its tools is listed. A name of ours is never given away. */
const isListed = ({ origin, name, relay }: KnownTool): boolean =>
  origin !== 'type' && !relay && !HOME_TOOLS.some((own) => own.name === name);

const byName = (a: KnownTool, b: KnownTool): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function rowOf(tool: KnownTool): Row {
  const { name, original, title, description, input, output, more } = tool;
  const words = { ...more, name, ...(title.en !== original && { title: title.en }), description, inputSchema: input };
  // A model reads descriptions as it reads instructions: nothing in them that the person could not see.
  const modern = plainJson(JSON.stringify({ ...words, ...(output && { outputSchema: output }) }));
  // Before 2026 the answer of a tool was always an object, and its schema had to say so.
  const legacy = !output || output.type === 'object' ? modern : plainJson(JSON.stringify(words));
  return { name, legacy, modern, tool };
}
