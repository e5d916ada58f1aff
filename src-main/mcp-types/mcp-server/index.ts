import { defineMcpType, field } from '../../kit/index.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { consentOf, isAgreed } from '../../../src-shared/forms/consent.ts';
import { placeOf, type Answers } from './config.ts';
import helpEnglish from './help.en.md?raw';
import helpChinese from './help.zh-CN.md?raw';
import icon from './icon.svg?raw';
import { McpServerLink } from './link.ts';
import { testServer } from './test-server.ts';

const OF = { command: 'command', env: 'env' } as const;

export default defineMcpType({
  id: 'mcp-server',
  version: 1,
  title: { en: 'MCP server', 'zh-CN': 'MCP 服务器' },
  summary: { en: 'The tools of any MCP server, under your rules', 'zh-CN': '任何 MCP 服务器的工具，由你的规则管理' },
  group: 'tools',
  icon,
  help: { en: helpEnglish, 'zh-CN': helpChinese },
  reach: 'typed',
  runsPrograms: true,

  config: {
    way: field.choice({
      label: { en: 'How does it run?', 'zh-CN': '它如何运行？' },
      initial: 'program',
      options: [
        {
          value: 'program',
          label: { en: 'As a program on this computer', 'zh-CN': '作为此电脑上的程序' },
          hint: { en: 'Switchboard starts it, and ends it again.', 'zh-CN': '由 Switchboard 启动和结束。' },
        },
        {
          value: 'address',
          label: { en: 'At an address', 'zh-CN': '位于某个地址' },
          hint: { en: 'It runs already, here, in your network or on the internet.', 'zh-CN': '它已在运行：在本机、局域网或互联网上。' },
        },
      ],
    }),
    command: field.command({
      label: { en: 'Command', 'zh-CN': '命令' },
      hint: { en: 'As the page of the server names it, argument by argument', 'zh-CN': '与服务器说明页一致，逐个填写参数' },
      example: 'npx',
      showIf: { field: 'way', is: 'program' },
    }),
    env: field.env({
      label: { en: 'Variables', 'zh-CN': '环境变量' },
      hint: { en: 'Such as keys of a service. Stored sealed.', 'zh-CN': '例如某项服务的密钥。加密保存。' },
      optional: true,
      showIf: { field: 'way', is: 'program' },
    }),
    consent: field.consent({
      label: { en: 'May it run?', 'zh-CN': '允许运行吗？' },
      consents: OF,
      showIf: { field: 'way', is: 'program' },
    }),
    url: field.url({
      label: { en: 'Address', 'zh-CN': '地址' },
      hint: { en: 'With its path, which is often /mcp', 'zh-CN': '包含路径，通常为 /mcp' },
      example: 'https://example.com/mcp',
      showIf: { field: 'way', is: 'address' },
    }),
    headers: field.headers({
      label: { en: 'Headers', 'zh-CN': '请求头' },
      hint: {
        en: 'Such as Authorization. Stored sealed, and sent to this address only.',
        'zh-CN': '例如 Authorization。加密保存，仅发送到此地址。',
      },
      optional: true,
      showIf: { field: 'way', is: 'address' },
    }),
    certificate: field.certificate({
      label: { en: 'Certificate', 'zh-CN': '证书' },
      optional: true,
      showIf: { field: 'way', is: 'address' },
    }),
    believed: field.toggle({
      label: { en: 'Believe what it says is harmless', 'zh-CN': '相信其“无害”声明' },
      hint: {
        en: 'A tool it calls read-only then counts as reading. Otherwise every tool counts as one that changes something.',
        'zh-CN': '它称为只读的工具将视为读取操作；否则每个工具都视为会更改内容。',
      },
      optional: true,
    }),
    prefix: field.toggle({
      label: { en: 'Put the short name in front of its tools', 'zh-CN': '在其工具前加上短名称' },
      optional: true,
      hidden: true,
    }),
  },
  steps: [
    { title: { en: 'The server', 'zh-CN': '服务器' }, fields: ['way', 'command', 'env', 'url', 'headers', 'certificate', 'believed'] },
    { title: { en: 'Agree and try', 'zh-CN': '同意并测试' }, fields: ['consent'] },
  ],

  connect: (answers, world) => new McpServerLink(agreed(answers), answers.prefix !== false, world, answers.believed),
  test: (answers, world, say) => testServer(agreed(answers), world, say),
});

/** Whatever way a config came here: a program runs only when a person agreed to this very command. */
function agreed({ consent, ...answers }: Answers & { consent?: unknown }) {
  if (answers.way === 'program' && !isAgreed(consent, consentOf(OF, answers)))
    throw new SwitchboardError('program.consent', 'Nobody agreed to this command', { fields: { consent: 'fields.problem.consent' } });
  return placeOf(answers);
}
