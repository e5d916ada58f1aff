import { foldersTouched, type Confinement } from '../../../src-shared/forms/confinement.ts';
import { visible } from '../../../src-shared/forms/consent.ts';
import type { Fact } from '../../../src-shared/model/connection.ts';
import { addressName, programName } from '../../../src-shared/model/server-name.ts';
import type { Text } from '../../../src-shared/text/text.ts';
import { visibleLine } from '../../../src-shared/text/unseen.ts';
import type { Place } from './config.ts';
import { LeftOut } from './left-out.ts';
import type { FarServer } from './session/far-server.ts';

const plain = (text: string): Text => ({ en: text, 'zh-CN': text });

const MOST_OF_NAME = 120;
const MOST_OF_LINE = 400;
/** How a far server calls itself, and what it speaks: with everything in it to be seen. */
export const namedBy = ({ client }: FarServer): string | undefined => {
  const { title, name, version } = client.getServerVersion() ?? {};
  if (name === undefined) return undefined;
  return visibleLine(
    Array.from(`${title ?? name} ${version ?? ''}`.trim())
      .slice(0, MOST_OF_NAME)
      .join(''),
  ).slice(0, MOST_OF_LINE);
};

/**
 * What it may be called until a person says otherwise: by the package or the host they typed – a stranger should not choose under whose name its
 * tools stand. Only where that says nothing, as a number does, by what it calls itself; it is a proposal, which the window holds against the
 * names of others.
 */
export function nameFor(place: Place, said: { name: string; title?: string | undefined } | undefined): string | undefined {
  const typed = place.kind === 'program' ? programName(place.command.program, place.command.args) : addressName(place.url);
  return [typed, said?.title, said && programName(said.name, [])].map(telling).find((name) => name !== undefined);
}

const HOST_OF_NONE = /^(?:localhost|[\d.]+|\[.*\])$/;
/** What every server may be called, and what starts them. */
const NO_NAMES =
  /^(?:(?:an?|my|the|mcp|server|tools?|app|main|index|start|run|demo|example|test|node|deno|bun|npx|uvx?|python\d?|unknown|untitled)[\s_.-]*)+$/i;

const SCRIPTS = [/\p{scx=Latn}/u, /\p{scx=Cyrl}/u, /\p{scx=Grek}/u, /\p{scx=Armn}/u, /\p{scx=Cher}/u, /\p{scx=Copt}/u, /\p{scx=Lisu}/u];
/** Nobody writes one word in two of these scripts, but whoever wants to be taken for somebody else; nor piles marks on a letter. */
const isDisguised = (name: string): boolean =>
  /\p{M}{3}/u.test(name) ||
  name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .some((word) => SCRIPTS.filter((script) => Array.from(word).some((letter) => /\p{L}/u.test(letter) && script.test(letter))).length > 1);
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}\u2800\s]+/gu;

/** A name as a person would write it; undefined where it tells nothing, or something else than it seems to. */
function telling(name = ''): string | undefined {
  const line = name.normalize('NFKC').replaceAll(UNSEEN, ' ').trim();
  const plain = Array.from(line).slice(0, 60).join('').trim();
  return plain === '' || HOST_OF_NONE.test(plain) || NO_NAMES.test(plain) || isDisguised(plain) ? undefined : plain;
}

/** How it stands, for the person who looks at the connection. */
export function factsOf(server: FarServer, place: Place, tools: number, leftOut = new LeftOut()): Fact[] {
  const name = namedBy(server);
  return [
    ...(name === undefined ? [] : [{ label: { en: 'Server', 'zh-CN': '服务器' }, value: plain(name) }]),
    { label: { en: 'Protocol', 'zh-CN': '协议' }, value: plain(`MCP ${server.client.getNegotiatedProtocolVersion() ?? ''}`.trim()) },
    ...(place.kind === 'program'
      ? [{ label: { en: 'May touch', 'zh-CN': '可以接触' }, value: touched(place.within, place.command.cwd) }]
      : []),
    { label: { en: 'Tools', 'zh-CN': '工具' }, value: plain(String(tools)) },
    ...(leftOut.count === 0 ? [] : [{ label: { en: 'Tools left out', 'zh-CN': '未列入的工具' }, value: leftOut.words }]),
  ];
}

/** What a program was let touch, in words. */
export function touched(within: Confinement | undefined, works = ''): Text {
  if (!within) return { en: 'Everything your account may', 'zh-CN': '你的账户能接触的一切' };
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
