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
  const client = caller.kind === 'person' ? undefined : clients.get(caller.id);
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

/** More words than this no question has. */
export const MOST_WORDS = 12;
type Field = { words: readonly string[]; weight: number };
/** A tool in words, made once for as long as its snapshot lives. */
const searchables = new WeakMap<KnownTool, readonly Field[]>();

function fieldsOf(tool: KnownTool): readonly Field[] {
  const known = searchables.get(tool);
  if (known) return known;
  const field = (text: string, weight: number): Field => ({ words: [...new Set(foldedWords(text.replaceAll('_', ' ')))], weight });
  const { original, title, slug, description } = tool;
  const fields = [
    field(original, 1),
    field(`${title.en} ${title['zh-CN']}`, 0.9),
    field(slug, 0.5),
    field(description.slice(0, 1_000), 0.4),
  ];
  searchables.set(tool, fields);
  return fields;
}

/** By words in common: in the name, the title in either language, the connection, the description. */
export function ranked(all: KnownTool[], query: string): KnownTool[] {
  const asked = foldedWords(query.replaceAll('_', ' ')).slice(0, MOST_WORDS);
  if (asked.length === 0) return all;
  const alike = asked.map(liking);
  const score = (tool: KnownTool): number => {
    const fields = fieldsOf(tool);
    return alike.reduce((sum, like) => sum + bestOf(fields, like), 0) / asked.length;
  };
  return all
    .map((tool) => ({ tool, score: score(tool) }))
    .filter((one) => one.score > 0.2)
    .sort((a, b) => b.score - a.score || (a.tool.name < b.tool.name ? -1 : 1))
    .map(({ tool }) => tool);
}

/** Thousands of tools share some hundred words: each is compared once. */
function liking(asked: string): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const like = known.get(word) ?? likeness(word, asked);
    known.set(word, like);
    return like;
  };
}

function bestOf(fields: readonly Field[], like: (word: string) => number): number {
  let best = 0;
  for (const { words, weight } of fields) for (const word of words) best = Math.max(best, like(word) * weight);
  return best;
}
