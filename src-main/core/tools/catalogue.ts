import { createHash } from 'node:crypto';
import type { Tool } from '../../../src-shared/model/tool.ts';
import type { Text } from '../../../src-shared/text/text.ts';
import type { Link, LinkTool } from '../../kit/link.ts';
import type { Connections } from '../areas.ts';
import { distance } from '../devices/likeness.ts';
import type { Pinnable, Pins } from './pins.ts';
import { reachOf } from './reach.ts';

/** A tool of a connection under the name assistants call it by; `original` is what its source calls it. */
export type KnownTool = Omit<Tool, 'rule' | 'calls' | 'connection'> & {
  connection: string;
  slug: string;
  original: string;
  subject: string | undefined;
  cacheMs: number | undefined;
  more: Record<string, unknown> | undefined;
  /** It is no tool of the far server, but this method of it. */
  relay?: RelayMethod;
};
export type RelayMethod = 'resources/read' | 'prompts/get';

export interface Catalogue {
  get(name: string): KnownTool | undefined;
  all(): KnownTool[];
  near(name: string): string[];
  /** What a call would do, in the words of its source. */
  doing(tool: KnownTool, args: Record<string, unknown>): Text | undefined;
  /** Connections or their tools changed: look again at the next question. */
  stale(): void;
}

const MAX_NAME = 60;

/** `<slug>__` and the name; what assistants cannot say becomes `_`, what is too long is cut and told apart by its hash. */
export function publicName(slug: string, original: string): string {
  const name = `${slug}__${original.replace(/[^A-Za-z0-9_-]/g, '_')}`;
  if (name.length <= MAX_NAME) return name;
  return `${name.slice(0, 53)}_${createHash('sha256').update(original).digest('hex').slice(0, 6)}`;
}

/** Every tool of every connection by its public name, built once per change. */
export function createCatalogue(
  connections: Pick<Connections, 'list' | 'tools' | 'link'>,
  isOff: (name: string) => boolean,
  pins?: Pick<Pins, 'changed'>,
): Catalogue {
  let tools: Map<string, KnownTool> | undefined;
  const known = (): Map<string, KnownTool> => {
    if (tools) return tools;
    const list = connections.list().flatMap((connection) => {
      const { id, slug } = connection;
      const reach = reachOf(connection);
      const changed = (tool: LinkTool) => (tool.upstream ? pins?.changed(id, tool, reach) : undefined);
      return [
        ...connections.tools(id).map((tool) => asPinned(knownTool(id, slug, tool, isOff), changed(tool))),
        ...readersOf(connections.link(id)).map(({ method, tool, pinned }) =>
          asPinned({ ...knownTool(id, slug, tool, isOff), relay: method }, changed(pinned)),
        ),
      ];
    });
    return (tools = new Map(apart(list).map((tool) => [tool.name, tool])));
  };
  return {
    get: (name) => known().get(name),
    all: () => [...known().values()],
    near: (name) =>
      [...known().keys()]
        .map((one) => ({ one, apart: distance(one, name.slice(0, MAX_NAME)) }))
        .filter(({ one, apart }) => apart <= one.length / 2)
        .sort((a, b) => a.apart - b.apart)
        .slice(0, 3)
        .map(({ one }) => one),
    doing: ({ connection, original }, args) => connections.link(connection)?.describe?.(original, args),
    stale: () => void (tools = undefined),
  };
}

/** Names that fall together are told apart by their hashes, all of them: none may stand in for another. */
function apart(tools: KnownTool[]): KnownTool[] {
  const count = new Map<string, number>();
  for (const { name } of tools) count.set(name, (count.get(name) ?? 0) + 1);
  return tools.map((tool) =>
    (count.get(tool.name) ?? 0) > 1
      ? {
          ...tool,
          name: `${tool.name.slice(0, 53)}_${createHash('sha256')
            .update(`${tool.relay ?? ''}${tool.original}`)
            .digest('hex')
            .slice(0, 6)}`,
        }
      : tool,
  );
}

type Reader = { method: RelayMethod; capability: string; tool: LinkTool };
/** What a far server has besides tools: read as a tool of it would be called, so that rules, questions and the journal know of it. */
const READERS: Reader[] = [
  {
    method: 'resources/read',
    capability: 'resources',
    tool: {
      name: 'switchboard_read',
      title: { en: 'Read its resources', 'zh-CN': '读取其资源' },
      description: 'Reads a resource of this server by its address.',
      risk: 'read',
      input: { type: 'object', properties: { uri: { type: 'string' } }, required: ['uri'] },
      subject: 'uri',
      upstream: true,
    },
  },
  {
    method: 'prompts/get',
    capability: 'prompts',
    tool: {
      name: 'switchboard_prompt',
      title: { en: 'Use its prompts', 'zh-CN': '使用其提示词' },
      description: 'Gets a prompt of this server by its name.',
      risk: 'read',
      input: { type: 'object', properties: { name: { type: 'string' }, arguments: { type: 'object' } }, required: ['name'] },
      subject: 'name',
      upstream: true,
    },
  },
];

const pinName = (method: RelayMethod): string => `switchboard:${method}`;
const PINNED_READERS = READERS.map((reader) => ({ ...reader, pinned: { ...reader.tool, name: pinName(reader.method) } }));

/** The name under which the rules know such a method of a far server. */
export const readerName = (slug: string, method: RelayMethod): string =>
  publicName(slug, READERS.find((reader) => reader.method === method)?.tool.name ?? '');

/** A tool as it is pinned: no tool of a far server can be called what its resources and prompts are pinned as. */
export const asPinnable = (tool: KnownTool): Pinnable => ({
  ...tool,
  name: tool.relay === undefined ? tool.original : pinName(tool.relay),
});

function readersOf(link: Link | undefined): (Reader & { pinned: LinkTool })[] {
  const about = link?.relay?.()?.about;
  return about ? PINNED_READERS.filter(({ capability }) => about.capabilities[capability] !== undefined) : [];
}

/** What says something else of itself than it did waits for the person. */
const asPinned = (tool: KnownTool, changed: string | undefined): KnownTool =>
  changed === undefined ? tool : { ...tool, enabled: false, changed };

function knownTool(connection: string, slug: string, tool: LinkTool, isOff: (name: string) => boolean): KnownTool {
  const name = tool.prefix === false ? tool.name : publicName(slug, tool.name);
  return {
    name,
    connection,
    slug,
    original: tool.name,
    origin: tool.upstream ? 'upstream' : 'type',
    title: tool.title,
    description: tool.description,
    risk: tool.risk,
    input: tool.input,
    enabled: !isOff(name),
    subject: tool.subject,
    cacheMs: tool.cacheMs,
    more: tool.more,
    ...(tool.consequence && { consequence: tool.consequence }),
    ...(tool.output && { output: tool.output }),
  };
}
