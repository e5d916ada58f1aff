import type { Connection } from '../../../src-shared/model/connection.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { score } from '../../keyboard/match.ts';

export type Group = { id: string; name: string; tools: Tool[] };

/** The tools that fit a search and a choice of risks. */
export const filterTools = (tools: readonly Tool[], search: string, risks: readonly Risk[], titleOf: (tool: Tool) => string): Tool[] =>
  tools.filter(
    (tool) =>
      (risks.length === 0 || risks.includes(tool.risk)) &&
      (!search.trim() || score(search, `${titleOf(tool)} ${tool.name} ${tool.description}`) > 0),
  );

/** Tools by the connection they come from; our own first, then by name. */
export function groupTools(tools: readonly Tool[], connections: readonly Connection[], names: { own: string; gone: string }): Group[] {
  const groups = new Map<string, Group>();
  for (const tool of tools) {
    const id = tool.connection ?? '';
    const name = id === '' ? names.own : (connections.find((one) => one.id === id)?.name ?? names.gone);
    const group = groups.get(id) ?? { id, name, tools: [] };
    group.tools.push(tool);
    groups.set(id, group);
  }
  return [...groups.values()].sort((a, b) => (a.id === '' ? -1 : b.id === '' ? 1 : a.name.localeCompare(b.name)));
}
