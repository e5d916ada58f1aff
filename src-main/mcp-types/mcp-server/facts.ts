import { foldersTouched, type Confinement } from '../../../src-shared/forms/confinement.ts';
import { visible } from '../../../src-shared/forms/consent.ts';
import type { Fact } from '../../../src-shared/model/connection.ts';
import { addressName, programName } from '../../../src-shared/model/server-name.ts';
import type { Text } from '../../../src-shared/text/text.ts';
import type { Place } from './config.ts';
import type { FarServer } from './session/far-server.ts';

const plain = (text: string): Text => ({ en: text, 'zh-CN': text });

/** How a far server calls itself, and what it speaks. */
export const namedBy = ({ client }: FarServer): string | undefined => {
  const { title, name, version } = client.getServerVersion() ?? {};
  return name === undefined ? undefined : `${title ?? name} ${version ?? ''}`.trim().slice(0, 120);
};

/**
 * What it may be called until a person says otherwise: by the package or the host they typed, never by what it says of itself – a stranger
 * would choose under whose name its tools stand. A host that is a number says nothing.
 */
export function nameFromPlace(place: Place): string | undefined {
  const name = place.kind === 'program' ? programName(place.command.program, place.command.args) : addressName(place.url);
  const plain = name.replaceAll(/[\p{C}\s]+/gu, ' ').trim().slice(0, 60).trim(); // prettier-ignore
  return plain === '' || /^(?:localhost|[\d.]+|\[.*\])$/.test(plain) ? undefined : plain;
}

/** How it stands, for the person who looks at the connection. */
export function factsOf(server: FarServer, place: Place, tools: number, leftOut = 0): Fact[] {
  const name = namedBy(server);
  return [
    ...(name === undefined ? [] : [{ label: { en: 'Server', 'zh-CN': '服务器' }, value: plain(name) }]),
    { label: { en: 'Protocol', 'zh-CN': '协议' }, value: plain(`MCP ${server.client.getNegotiatedProtocolVersion() ?? ''}`.trim()) },
    ...(place.kind === 'program'
      ? [{ label: { en: 'May touch', 'zh-CN': '可以接触' }, value: touched(place.within, place.command.cwd) }]
      : []),
    { label: { en: 'Tools', 'zh-CN': '工具' }, value: plain(String(tools)) },
    ...(leftOut === 0 ? [] : [{ label: { en: 'Tools left out', 'zh-CN': '未列入的工具' }, value: whyLeftOut(leftOut) }]),
  ];
}

/** What a program was let touch, in words. */
export function touched(within: Confinement | undefined, works = ''): Text {
  if (!within) return { en: 'Everything your account may', 'zh-CN': '你的帐户能接触的一切' };
  const { network } = within;
  const [given, own] = [
    foldersTouched(within, works)
      .map(({ path }) => visible(path))
      .join(', '),
    { en: 'Its own folder', 'zh-CN': '它自己的文件夹' },
  ];
  return {
    en: `${own.en}${given && `, ${given}`}; ${network ? 'the network' : 'no network'}`,
    'zh-CN': `${own['zh-CN']}${given && `、${given}`}；${network ? '网络' : '不包括网络'}`,
  };
}

const whyLeftOut = (count: number): Text => ({
  en: `${count}: a name it lists twice, or a description that is too large or makes no sense`,
  'zh-CN': `${count} 个：名称重复，或说明过长、不合规范`,
});
