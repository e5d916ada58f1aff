import type { Fact } from '../../../src-shared/model/connection.ts';
import type { Text } from '../../../src-shared/text/text.ts';
import type { FarServer } from './session/far-server.ts';

const plain = (text: string): Text => ({ en: text, 'zh-CN': text });

/** How a far server calls itself, and what it speaks. */
export const namedBy = ({ client }: FarServer): string | undefined => {
  const { title, name, version } = client.getServerVersion() ?? {};
  return name === undefined ? undefined : `${title ?? name} ${version ?? ''}`.trim().slice(0, 120);
};

/** How it stands, for the person who looks at the connection. */
export function factsOf(server: FarServer, tools: number): Fact[] {
  const name = namedBy(server);
  return [
    ...(name === undefined ? [] : [{ label: { en: 'Server', 'zh-CN': '服务器' }, value: plain(name) }]),
    { label: { en: 'Protocol', 'zh-CN': '协议' }, value: plain(`MCP ${server.client.getNegotiatedProtocolVersion() ?? ''}`.trim()) },
    { label: { en: 'Tools', 'zh-CN': '工具' }, value: plain(String(tools)) },
  ];
}
