import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import { foldedWords } from '../../../../src-shared/text/fold.ts';
import type { KnownTool } from '../../tools/catalogue.ts';
import { likeness } from '../../devices/likeness.ts';
import { quoted } from '../as-data.ts';
import type { House } from '../house.ts';

/**
 * The tools of connections a caller may look up and call: those of types for everybody, those of far servers for clients that search for
 * them – the others have theirs in their list already, or shall not have them. What is switched off is not there.
 */
export function reachable({ tools, clients }: Pick<House, 'tools' | 'clients'>, caller: Caller): KnownTool[] {
  const client = caller.kind === 'person' ? undefined : clients.list().find(({ id }) => id === caller.id);
  const mayFar = ({ name }: KnownTool): boolean =>
    caller.kind === 'person' || client?.exposure === 'search' || (client?.exposure === 'selected' && client.tools.includes(name));
  return tools
    .known()
    .filter((tool) => tool.enabled && (tool.origin === 'type' || mayFar(tool)))
    .filter(({ name, risk }) => tools.verdict(caller, { tool: name, risk }).verdict !== 'off');
}

/** One of them by its name; near misses are named, never called. */
export function reach(house: Pick<House, 'tools' | 'clients'>, caller: Caller, name: string): KnownTool {
  const all = reachable(house, caller);
  const found = all.find((tool) => tool.name === name);
  if (found) return found;
  const near = ranked(all, name)
    .slice(0, 3)
    .map((tool) => tool.name);
  throw new SwitchboardError(
    'not.found',
    `There is no tool ${quoted(name)}${near.length > 0 ? `. Did you mean ${near.join(', ')}?` : ''}`,
    {
      with: { what: 'tool', name, near: near.join(', ') },
    },
  );
}

const WEIGHTS = { name: 1, title: 0.9, connection: 0.5, description: 0.4 };

/** By words in common: in the name, the title in either language, the connection, the description. */
export function ranked(all: KnownTool[], query: string): KnownTool[] {
  const asked = foldedWords(query.replaceAll('_', ' '));
  if (asked.length === 0) return all;
  const best = (words: string[], word: string): number => words.reduce((top, one) => Math.max(top, likeness(one, word)), 0);
  const score = (tool: KnownTool): number => {
    const fields = [
      { words: foldedWords(tool.original.replaceAll('_', ' ')), weight: WEIGHTS.name },
      { words: foldedWords(`${tool.title.en} ${tool.title['zh-CN']}`), weight: WEIGHTS.title },
      { words: foldedWords(tool.slug), weight: WEIGHTS.connection },
      { words: foldedWords(tool.description), weight: WEIGHTS.description },
    ];
    const each = asked.map((word) => Math.max(...fields.map(({ words, weight }) => best(words, word) * weight)));
    return each.reduce((sum, one) => sum + one, 0) / asked.length;
  };
  return all
    .map((tool) => ({ tool, score: score(tool) }))
    .filter((one) => one.score > 0.2)
    .sort((a, b) => b.score - a.score || (a.tool.name < b.tool.name ? -1 : 1))
    .map(({ tool }) => tool);
}
