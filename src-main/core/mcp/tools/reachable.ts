import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import type { KnownTool } from '../../tools/catalogue.ts';
import { nearest } from '../../tools/near.ts';
import { quoted } from '../as-data.ts';
import type { House } from '../house.ts';

type Reaching = Pick<House, 'tools' | 'clients'>;

/**
 * The tools of connections a caller may look up and call: those of types for everybody, those of far servers for clients that search for
 * them – the others have theirs in their list already, or shall not have them. What is switched off is not there.
 */
export function mayReach({ tools, clients }: Reaching, caller: Caller): (tool: KnownTool) => boolean {
  const client = caller.kind === 'person' ? undefined : clients.get(caller.id);
  const mayFar = ({ name }: KnownTool): boolean =>
    caller.kind === 'person' || client?.exposure === 'search' || (client?.exposure === 'selected' && client.tools.includes(name));
  return (tool) =>
    tool.enabled &&
    (tool.origin === 'type' || mayFar(tool)) &&
    tools.verdict(caller, { tool: tool.name, risk: tool.risk }).verdict !== 'off';
}

/** More than this nobody pages through; whoever wants another asks with other words. */
const MOST_FOUND = 100;
/** Those of them that fit some words, the best first; without words all. */
export async function findTools(house: Reaching & Pick<House, 'search'>, caller: Caller, words: string): Promise<KnownTool[]> {
  const { tools, search } = house;
  const may = mayReach(house, caller);
  if (words.trim() === '') return tools.known().filter(may);
  const known = (id: string): KnownTool | undefined => tools.knownTool(id);
  const allowed = (id: string): boolean => {
    const tool = known(id);
    return tool !== undefined && may(tool);
  };
  const hits = await search.search(words, { limit: MOST_FOUND, kinds: ['tool'], allowed, caller: caller.id });
  return hits.flatMap(({ id }) => known(id) ?? []);
}

/** One of them by its name; near misses are named, never called. */
export async function reach(house: Reaching & Pick<House, 'search'>, caller: Caller, name: string): Promise<KnownTool> {
  const may = mayReach(house, caller);
  const known = house.tools.knownTool(name);
  if (known && may(known)) return known;
  // By its letters, which is there at once, and by what it may mean.
  const alike = nearest(name, house.tools.known().filter(may));
  const meant = (await findTools(house, caller, name)).map((tool) => tool.name);
  const near = [...new Set([...alike, ...meant])].slice(0, 3);
  throw new SwitchboardError(
    'not.found',
    `There is no tool ${quoted(name)}${near.length > 0 ? `. Did you mean ${near.join(', ')}?` : ''}`,
    {
      with: { what: 'tool', name, near: near.join(', ') },
    },
  );
}
