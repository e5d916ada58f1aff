import { defineMcpType, field, type World } from '../../kit/index.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { consentOf, isAgreed } from '../../../src-shared/forms/consent.ts';
import { placeOf, type Answers } from './config.ts';
import helpEnglish from './help.en.md?raw';
import helpChinese from './help.zh-CN.md?raw';
import icon from './icon.svg?raw';
import { lineUp } from './replicas/line-up.ts';
import { askedOf, reached } from './oauth/answers.ts';
import { grantOf } from './oauth/grant.ts';
import { newest } from './oauth/signed-in.ts';
import { testServer } from './test-server.ts';

const WHERE = ['way', 'command', 'env', 'touches', 'url', 'headers', 'certificate'] as const;
const SIGN_IN = ['session', 'introduction', 'clientId', 'clientSecret', 'clientPage'] as const;
const OF = { command: 'command', env: 'env', touches: 'touches' } as const;

export default defineMcpType({
  id: 'mcp-server',
  version: 1,
  title: { en: 'MCP server', 'zh-CN': 'MCP 服务器' },
  summary: { en: 'The tools of any MCP server, under your rules', 'zh-CN': '任何 MCP 服务器的工具，由你的规则管理' },
  group: 'tools',
  icon,
  help: { en: helpEnglish, 'zh-CN': helpChinese },
  // A sign-in may be with somebody else, on the internet; a private address is reached only where the person typed it.
  reach: ['typed', 'public'],
  runsPrograms: true,
  runs: {
    'mcp-command': { answers: { way: 'program' }, command: 'command', env: 'env', consent: 'consent', touches: 'touches' },
    'mcp-url': { answers: { way: 'address' }, url: 'url', headers: 'headers' },
  },

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
    touches: field.touches({
      label: { en: 'What this program may touch', 'zh-CN': '此程序可以接触什么' },
      command: 'command',
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
        en: 'Such as Authorization. Stored sealed, and sent to this server only.',
        'zh-CN': '例如 Authorization。加密保存，仅发送到此服务器。',
      },
      optional: true,
      showIf: { field: 'way', is: 'address' },
    }),
    certificate: field.certificate({
      label: { en: 'Certificate', 'zh-CN': '证书' },
      optional: true,
      showIf: { field: 'way', is: 'address' },
    }),
    introduction: field.choice({
      label: { en: 'How does its sign-in page know Switchboard?', 'zh-CN': '其登录页面如何认识 Switchboard？' },
      hint: { en: 'Only where the server has a sign-in page', 'zh-CN': '仅当服务器有登录页面时' },
      initial: 'self',
      optional: true,
      showIf: { field: 'way', is: 'address' },
      options: [
        {
          value: 'self',
          label: { en: 'Switchboard introduces itself', 'zh-CN': '由 Switchboard 自行注册' },
          hint: { en: 'Most servers let it.', 'zh-CN': '多数服务器允许。' },
        },
        {
          value: 'given',
          label: { en: 'By a client id I was given', 'zh-CN': '使用我得到的客户端 ID' },
          hint: {
            en: 'You registered Switchboard there, with this panel’s own address and /oauth/callback to come back to; the help says which that is.',
            'zh-CN': '你已在那里注册 Switchboard，返回地址为此面板自己的地址加上 /oauth/callback；具体见帮助。',
          },
        },
        {
          value: 'page',
          label: { en: 'By a description that I host', 'zh-CN': '使用我托管的说明文件' },
          hint: {
            en: 'Switchboard runs on your computer and has no public page of its own. Who puts its client metadata on a page of theirs names it here.',
            'zh-CN': 'Switchboard 在你的电脑上运行，没有自己的公开网页。如果你将其客户端元数据放在自己的网页上，请在此填写。',
          },
        },
      ],
    }),
    clientId: field.text({
      label: { en: 'Client id', 'zh-CN': '客户端 ID' },
      optional: true,
      showIf: { field: 'introduction', is: 'given' },
    }),
    clientSecret: field.secret({
      label: { en: 'Client secret', 'zh-CN': '客户端密钥' },
      hint: { en: 'If you were given one', 'zh-CN': '如果有的话' },
      optional: true,
      showIf: { field: 'introduction', is: 'given' },
    }),
    clientPage: field.text({
      label: { en: 'Page with the client metadata', 'zh-CN': '客户端元数据网页' },
      pattern: '^https://[^/\\s]+/\\S+$',
      example: 'https://example.com/switchboard.json',
      optional: true,
      showIf: { field: 'introduction', is: 'page' },
    }),
    session: field.oauth({
      label: { en: 'Sign-in', 'zh-CN': '登录' },
      hint: {
        en: 'If the server asks for it. You sign in on its own page; Switchboard never sees your password.',
        'zh-CN': '如果服务器要求登录。你在其自己的页面上登录，Switchboard 看不到你的密码。',
      },
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
    copies: field.number({
      label: { en: 'Copies', 'zh-CN': '副本数' },
      hint: {
        en: 'How many of it run side by side. Calls go to the one with the least to do, and go on when one of them ends.',
        'zh-CN': '同时运行的进程数。调用会分配给最空闲的一个；其中一个退出时，其余的继续工作。',
      },
      min: 1,
      max: 8,
      step: 1,
      optional: true,
      showIf: { field: 'way', is: 'program' },
    }),
    addresses: field.list({
      label: { en: 'Further addresses of the same server', 'zh-CN': '同一服务器的其他地址' },
      hint: {
        en: 'Each stands for a copy of it, and is sent the same headers.',
        'zh-CN': '每个地址代表一个副本，并会收到相同的请求头。',
      },
      addresses: true,
      max: 7,
      optional: true,
      showIf: { field: 'way', is: 'address' },
    }),
    sticky: field.toggle({
      label: { en: 'Keep each assistant at one copy', 'zh-CN': '让每个助手固定使用一个副本' },
      hint: {
        en: 'Where a copy remembers what it was told. Older servers are treated so in any case.',
        'zh-CN': '适用于副本会记住对话内容的情况。旧版服务器始终如此处理。',
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
    { title: { en: 'The server', 'zh-CN': '服务器' }, fields: [...WHERE, ...SIGN_IN, 'believed', 'copies', 'addresses', 'sticky'] },
    { title: { en: 'Agree and try', 'zh-CN': '同意并测试' }, fields: ['consent'] },
  ],

  connect: (answers, world) => lineUp(agreed(answers, world), answers, world),
  test: (answers, world, say) => testServer(agreed(answers, world), world, say),
  // The SDK is loaded with the first sign-in, not with the list of types.
  oauth: {
    plain: true,
    where: async (answers, world) => (await import('./oauth/browser.ts')).where(askedOf(answers), world),
    start: async (answers, from, world) => (await import('./oauth/browser.ts')).begin(askedOf(answers), from, world),
    finish: async (answers, back, world) => (await import('./oauth/browser.ts')).finish(askedOf(answers), back, world),
  },
  forget: async ({ session }, world, why) => {
    // Where somebody signed in anew, the old keys and the new ones may hang on one permission: ending those would end these.
    if (session && why === 'removed')
      await (await import('./oauth/renewal.ts')).revoke(await newest(grantOf(session.tokens.reveal()), world), world);
  },
});

/** Whatever way a config came here: a program runs only when a person agreed to this very command. */
function agreed({ consent, ...answers }: Answers & { consent?: unknown }, world: World) {
  if (answers.way === 'program' && !isAgreed(consent, consentOf(OF, answers)))
    throw new SwitchboardError('program.consent', 'Nobody agreed to this command', { fields: { consent: 'fields.problem.consent' } });
  return reached(placeOf(answers), answers, world);
}
