import { field } from '../../../kit/index.ts';

/** Where the vendor's page sends the browser; the very text that is shown to be copied. */
export const REDIRECT = 'http://127.0.0.1:${port}/redirect';

const CLOUD = { field: 'way', oneOf: ['browser', 'password'] };

/** Everything the wizard asks, way by way. */
export const FIELDS = {
  way: field.choice({
    label: { en: 'How do you want to connect?', 'zh-CN': '你想如何连接？' },
    initial: 'browser',
    options: [
      {
        value: 'browser',
        label: { en: 'With an AppID of your own, signing in on eWeLink’s page', 'zh-CN': '使用自己的 AppID，在易微联页面登录' },
        hint: {
          en: 'Needs a free AppID from eWeLink’s developer page: five minutes of typing, then usually some days until you are verified. What you answer here is kept meanwhile.',
          'zh-CN': '需要在易微联开发者页面免费申请 AppID：填写约五分钟，之后通常要等几天审核。期间会保留你在此填写的内容。',
        },
      },
      {
        value: 'password',
        label: { en: 'With an AppID that may sign in by password', 'zh-CN': '使用允许密码登录的 AppID' },
        hint: {
          en: 'Needs an AppID of a company, which eWeLink sells by the year, and your account’s password: ready in a minute. Free AppIDs are refused.',
          'zh-CN': '需要易微联按年出售的企业 AppID 以及账户密码：一分钟即可完成。免费的 AppID 会被拒绝。',
        },
      },
      {
        value: 'lan',
        label: { en: 'Only in your own network, without an account', 'zh-CN': '仅在本地网络，无需账户' },
        hint: {
          en: 'Needs the key of each device, from a file another program saved, or devices in DIY mode, which need none: ready in minutes. Scenes, rooms and devices behind the cloud are left out.',
          'zh-CN':
            '需要每个设备的密钥（可从其他程序保存的文件导入），或无需密钥的 DIY 模式设备：几分钟即可完成。不包含场景、房间和仅云端可达的设备。',
        },
      },
    ],
  }),
  console: field.copy({
    label: { en: 'Where AppIDs are made', 'zh-CN': 'AppID 申请地址' },
    hint: {
      en: 'Sign in there with your eWeLink account, have yourself verified, then create one application of the type OAuth2.0.',
      'zh-CN': '使用你的易微联账户登录并完成审核，然后创建一个 OAuth2.0 类型的应用。',
    },
    copies: 'https://dev.ewelink.cc',
    showIf: CLOUD,
  }),
  port: field.number({
    label: { en: 'Landing port', 'zh-CN': '返回端口' },
    hint: {
      en: 'Your browser comes back to this port of this computer, only while you sign in. Change it if another program uses it.',
      'zh-CN': '登录时浏览器会返回到本机的此端口，仅在登录期间使用。若被其他程序占用，请更改。',
    },
    min: 1024,
    max: 65_535,
    initial: 7421,
    showIf: { field: 'way', is: 'browser' },
  }),
  redirect: field.copy({
    label: { en: 'Redirect URL', 'zh-CN': '重定向网址' },
    hint: {
      en: 'Enter exactly this when you create the application; eWeLink compares it letter by letter.',
      'zh-CN': '创建应用时请原样填写；易微联会逐字符比较。',
    },
    copies: REDIRECT,
    showIf: { field: 'way', is: 'browser' },
  }),
  app: field.text({
    label: { en: 'AppID', 'zh-CN': 'AppID' },
    example: 'Uw83EKZFxdif7XFXEsrpduz5YyjP7nTl',
    min: 8,
    max: 100,
    showIf: CLOUD,
  }),
  secret: field.secret({
    label: { en: 'AppSecret', 'zh-CN': 'AppSecret' },
    hint: { en: 'It stands beside the AppID and can be shown there again.', 'zh-CN': '位于 AppID 旁边，可随时再次查看。' },
    showIf: CLOUD,
  }),
  expires: field.text({
    label: { en: 'The AppID is valid until', 'zh-CN': 'AppID 有效期至' },
    hint: {
      en: 'An AppID lives for a year. With its last day you are reminded a month before.',
      'zh-CN': 'AppID 有效期为一年。填写到期日后，会提前一个月提醒你。',
    },
    example: '2027-11-21',
    pattern: String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`,
    optional: true,
    showIf: CLOUD,
  }),
  session: field.oauth({
    label: { en: 'Sign-in', 'zh-CN': '登录' },
    hint: {
      en: 'What eWeLink sends back is good for 30 seconds. Where the browser runs on another machine, have the box below ready and paste the address it landed on at once.',
      'zh-CN': '易微联返回的代码仅 30 秒内有效。如果浏览器在另一台机器上，请准备好下方的输入框，并立即粘贴浏览器返回的地址。',
    },
    showIf: { field: 'way', is: 'browser' },
  }),
  country: field.text({
    label: { en: 'Country code of the account', 'zh-CN': '账户的国家/地区代码' },
    example: '+49',
    pattern: String.raw`\+?\d{1,4}`,
    showIf: { field: 'way', is: 'password' },
  }),
  account: field.text({
    label: { en: 'E-mail address or telephone number', 'zh-CN': '邮箱或手机号' },
    showIf: { field: 'way', is: 'password' },
  }),
  password: field.secret({
    label: { en: 'Password of the account', 'zh-CN': '账户密码' },
    hint: {
      en: 'One program at a time: signing in here ends the session of another one that uses the same AppID.',
      'zh-CN': '同一 AppID 同时只能由一个程序使用：在此登录会结束另一个程序的会话。',
    },
    showIf: { field: 'way', is: 'password' },
  }),
  keys: field.deviceKeys({
    label: { en: 'Devices and their keys', 'zh-CN': '设备及其密钥' },
    hint: {
      en: 'From a file that holds your account’s list of devices, or typed one by one. Devices in DIY mode need none.',
      'zh-CN': '可从包含账户设备列表的文件导入，或逐个输入。DIY 模式的设备无需密钥。',
    },
    optional: true,
    showIf: { field: 'way', is: 'lan' },
  }),
  hosts: field.keyValue({
    label: { en: 'Devices at fixed addresses', 'zh-CN': '固定地址的设备' },
    hint: {
      en: 'Only for devices that do not announce themselves here (another VLAN, a container): device id and IP address.',
      'zh-CN': '仅用于无法在此自动发现的设备（其他 VLAN、容器）：设备 ID 与 IP 地址。',
    },
    optional: true,
  }),
  rooms: field.roomMap({
    label: { en: 'Rooms', 'zh-CN': '房间' },
    hint: { en: 'Of all your homes. Rename a room here, or leave it out', 'zh-CN': '包括你的所有家庭。可在此重命名房间，或将其排除' },
    optional: true,
    optionsFrom: 'rooms',
    showIf: CLOUD,
  }),
  exposure: field.choice({
    label: { en: 'What may assistants see?', 'zh-CN': '助手可以看到什么？' },
    hint: {
      en: 'Only to begin with. You change it thing by thing whenever you like.',
      'zh-CN': '仅为初始设置。之后可随时逐项更改。',
    },
    initial: 'proposed',
    options: [
      {
        value: 'proposed',
        label: { en: 'Everything', 'zh-CN': '全部' },
        hint: { en: 'They still ask you before they switch anything.', 'zh-CN': '操作前仍会先询问你。' },
      },
      {
        value: 'none',
        label: { en: 'Nothing yet', 'zh-CN': '暂时什么都不公开' },
        hint: { en: 'You choose later, thing by thing, under Devices.', 'zh-CN': '稍后在“设备”中逐项选择。' },
      },
    ],
  }),
};

export const STEPS = [
  { title: { en: 'Way in', 'zh-CN': '连接方式' }, fields: ['way'] },
  {
    title: { en: 'Access', 'zh-CN': '访问' },
    fields: ['console', 'port', 'redirect', 'app', 'secret', 'expires', 'session', 'country', 'account', 'password', 'keys', 'hosts'],
  },
  { title: { en: 'Rooms', 'zh-CN': '房间' }, fields: ['rooms'] },
  { title: { en: 'Assistants', 'zh-CN': '助手' }, fields: ['exposure'] },
] as const;
