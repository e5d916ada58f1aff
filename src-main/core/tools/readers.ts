import type { Link, LinkTool } from '../../kit/link.ts';
import type { KnownTool, RelayMethod } from './catalogue.ts';
import { publicName } from './names.ts';

export type Reader = { method: RelayMethod; capability: string; tool: LinkTool; pinned: LinkTool };

const pinName = (method: RelayMethod): string => `switchboard:${method}`;

/** What a far server has besides tools: read as a tool of it would be called, so that rules, questions and the journal know of it. */
const READERS: Reader[] = (
  [
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
  ] satisfies Omit<Reader, 'pinned'>[]
).map((reader) => ({ ...reader, pinned: { ...reader.tool, name: pinName(reader.method) } }));

/** The name under which the rules know such a method of a far server. */
export const readerName = (slug: string, method: RelayMethod): string =>
  publicName(slug, READERS.find((reader) => reader.method === method)?.tool.name ?? '');

/** What a tool is pinned and kept as: no tool of a far server can be called what its resources and prompts are pinned as. */
export const keptName = ({ relay, original }: Pick<KnownTool, 'relay' | 'original'>): string =>
  relay === undefined ? original : pinName(relay);

export function readersOf(link: Link | undefined): readonly Reader[] {
  const about = link?.relay?.()?.about;
  return about ? READERS.filter(({ capability }) => about.capabilities[capability] !== undefined) : [];
}
