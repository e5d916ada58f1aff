import type { Tool } from '../../../src-shared/model/tool.ts';
import type { Text } from '../../../src-shared/text/text.ts';
import type { Link, LinkTool } from '../../kit/link.ts';
import type { Connections } from '../areas.ts';
import { distance } from '../devices/likeness.ts';
import { apart, MAX_NAME, publicName } from './names.ts';
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
  /** It has no short name before its own. */
  bare?: boolean;
  /** The name it would have, had another not the same: what is forbidden by that name is forbidden here. */
  plain?: string;
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

/** Every tool of every connection by its public name, built once per change. */
export function createCatalogue(
  connections: Pick<Connections, 'list' | 'tools' | 'link'>,
  isOff: (name: string) => boolean,
  pins?: Pick<Pins, 'changed'>,
): Catalogue {
  let tools: Map<string, KnownTool> | undefined;
  const isShut = ({ name, plain }: KnownTool): boolean => isOff(name) || (plain !== undefined && isOff(plain));
  const known = (): Map<string, KnownTool> => {
    if (tools) return tools;
    const all = connections.list();
    const slugs = new Set(all.map(({ slug }) => slug));
    const list = all.flatMap((connection) => {
      const { id, slug } = connection;
      const reach = reachOf(connection);
      const changed = (tool: LinkTool) => (tool.upstream ? pins?.changed(id, tool, reach) : undefined);
      return [
        ...connections.tools(id).map((tool) => asPinned(knownTool(id, slug, tool), changed(tool))),
        ...readersOf(connections.link(id)).map(({ method, tool, pinned }) =>
          asPinned({ ...knownTool(id, slug, tool), relay: method }, changed(pinned)),
        ),
      ];
    });
    return (tools = new Map(apart(list, slugs).map((tool) => [tool.name, isShut(tool) ? { ...tool, enabled: false } : tool])));
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

function knownTool(connection: string, slug: string, tool: LinkTool): KnownTool {
  const bare = tool.prefix === false;
  return {
    name: bare ? tool.name : publicName(slug, tool.name),
    connection,
    slug,
    original: tool.name,
    origin: tool.upstream ? 'upstream' : 'type',
    title: tool.title,
    description: tool.description,
    risk: tool.risk,
    input: tool.input,
    enabled: true,
    subject: tool.subject,
    cacheMs: tool.cacheMs,
    more: tool.more,
    ...(bare && { bare }),
    ...(tool.consequence && { consequence: tool.consequence }),
    ...(tool.output && { output: tool.output }),
  };
}
