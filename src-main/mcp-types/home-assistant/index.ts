import { defineMcpType, field, type World } from '../../kit/index.ts';
import helpEnglish from './help.en.md?raw';
import helpChinese from './help.zh-CN.md?raw';
import icon from './icon.svg?raw';
import { HomeAssistantLink } from './link.ts';
import { managementTools } from './management/tools.ts';
import { begin, finish } from './sign-in/browser.ts';
import { exposureChoices, roomChoices } from './sign-in/choices.ts';
import { knock, lookAt } from './sign-in/first-look.ts';
import { accessOf, homeOf, isAnswered, type Answers } from './sign-in/home-of.ts';
import { grantOf } from './sign-in/oauth-access.ts';
import { recognise } from './sign-in/recognise.ts';
import { revoke } from './sign-in/session.ts';
import { testHome } from './sign-in/test-home.ts';

export default defineMcpType({
  id: 'home-assistant',
  version: 2,
  title: { en: 'Home Assistant', 'zh-CN': 'Home Assistant' },
  summary: { en: 'Your rooms, devices and scenes', 'zh-CN': '你的房间、设备和场景' },
  group: 'homes',
  icon,
  help: { en: helpEnglish, 'zh-CN': helpChinese },
  reach: 'typed',
  discovers: ['_home-assistant._tcp'],
  recognise,
  // Before there was a choice there was a token.
  migrate: { 1: (config) => ({ ...config, sign: 'token' }) },

  config: {
    found: field.discovery({ label: { en: 'Found in your network', 'zh-CN': '在网络中发现' }, optional: true, fills: 'url' }),
    url: field.url({
      label: { en: 'Address', 'zh-CN': '地址' },
      hint: {
        en: 'As you type it into the browser; the address of any page of Home Assistant will do',
        'zh-CN': '与浏览器中输入的地址相同；Home Assistant 任意页面的地址均可',
      },
      example: 'http://homeassistant.local:8123',
      port: 8123,
      pages:
        '^/(?:lovelace|dashboard|config|profile|auth|history|logbook|energy|map|calendar|todo|developer-tools|media-browser|hassio|home|states|api)(?:[-/]|$)',
    }),
    certificate: field.certificate({ label: { en: 'Certificate', 'zh-CN': '证书' }, optional: true }),
    sign: field.choice({
      label: { en: 'How do you want to sign in?', 'zh-CN': '你想如何登录？' },
      initial: 'browser',
      options: [
        {
          value: 'browser',
          label: { en: 'On Home Assistant’s own page', 'zh-CN': '在 Home Assistant 自己的页面上' },
          hint: {
            en: 'Your password stays between you and Home Assistant. You can end the session there at any time.',
            'zh-CN': '密码只在你与 Home Assistant 之间传递。你可随时在那里结束会话。',
          },
        },
        {
          value: 'token',
          label: { en: 'With a long-lived access token', 'zh-CN': '使用长期访问令牌' },
          hint: {
            en: 'For where no browser reaches. You make one in Home Assistant, under your profile.',
            'zh-CN': '适用于浏览器无法到达的情况。在 Home Assistant 的个人资料中创建。',
          },
        },
      ],
    }),
    session: field.oauth({
      label: { en: 'Sign-in', 'zh-CN': '登录' },
      hint: {
        en: 'Is this home only to be looked at? Sign in with an account of the group “Read only”: then Home Assistant itself lets nothing be switched.',
        'zh-CN': '只想查看这个家？请使用“只读”组的账户登录：这样 Home Assistant 本身就不允许任何操作。',
      },
      showIf: { field: 'sign', is: 'browser' },
    }),
    token: field.secret({
      label: { en: 'Access token', 'zh-CN': '访问令牌' },
      hint: {
        en: 'In Home Assistant: your picture or name at the bottom left → Security → Long-lived access tokens → Create token. A token of an account of the group “Read only” makes this home one to look at only.',
        'zh-CN': '在 Home Assistant 中：左下角的头像或名称 → 安全 → 长期访问令牌 → 创建令牌。使用“只读”组账户的令牌时，这个家只能查看。',
      },
      showIf: { field: 'sign', is: 'token' },
    }),
    rooms: field.roomMap({
      label: { en: 'Rooms', 'zh-CN': '房间' },
      hint: { en: 'Rename a room here, or leave it out', 'zh-CN': '可在此重命名房间，或将其排除' },
      optional: true,
      optionsFrom: 'rooms',
    }),
    exposure: field.choice({
      label: { en: 'What may assistants see?', 'zh-CN': '助手可以看到什么？' },
      hint: {
        en: 'Only to begin with. You change it thing by thing whenever you like.',
        'zh-CN': '仅为初始设置。之后可随时逐项更改。',
      },
      optional: true,
      optionsFrom: 'exposure',
    }),
  },
  steps: [
    { title: { en: 'Address', 'zh-CN': '地址' }, fields: ['found', 'url'] },
    { title: { en: 'Sign in', 'zh-CN': '登录' }, fields: ['certificate', 'sign', 'session', 'token'] },
    { title: { en: 'Rooms', 'zh-CN': '房间' }, fields: ['rooms'] },
    { title: { en: 'Assistants', 'zh-CN': '助手' }, fields: ['exposure'] },
  ],

  connect: (answers, world) => new HomeAssistantLink(homeOf(answers, world), world),
  test: (answers, world, say) => testHome(homeOf(answers, world), world, say),
  tries: { url: lookAt, token: knock },
  options: { rooms: whenAnswered(roomChoices), exposure: whenAnswered(exposureChoices) },
  oauth: {
    start: ({ url }, from, world) => begin(url, from, world),
    finish: ({ url }, back, world) => finish(url, back, world),
  },
  forget: async ({ url, sign, session }, world) => {
    if (sign === 'browser' && url !== undefined && session) await revoke(world, url, grantOf(session.tokens));
  },
  tools: managementTools,
});

/** A list of the home itself: empty until there is an address and a way in. */
function whenAnswered<T>(list: (world: World, home: { url: string; access: ReturnType<typeof accessOf> }) => Promise<T[]>) {
  return async (answers: Partial<Answers>, world: World): Promise<T[]> =>
    isAnswered(answers) ? list(world, { url: answers.url, access: accessOf(answers, world) }) : [];
}
