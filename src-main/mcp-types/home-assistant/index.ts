import { defineMcpType, field } from '../../kit/index.ts';
import helpEnglish from './help.en.md?raw';
import helpChinese from './help.zh-CN.md?raw';
import icon from './icon.svg?raw';
import { HomeAssistantLink } from './link.ts';
import { roomOptions } from './home/rooms.ts';
import { longLived } from './sign-in/access.ts';
import { managementTools } from './management/tools.ts';
import { testHome } from './sign-in/test-home.ts';

export default defineMcpType({
  id: 'home-assistant',
  version: 1,
  title: { en: 'Home Assistant', 'zh-CN': 'Home Assistant' },
  summary: { en: 'Your rooms, devices and scenes', 'zh-CN': '你的房间、设备和场景' },
  group: 'homes',
  icon,
  help: { en: helpEnglish, 'zh-CN': helpChinese },
  reach: 'typed',
  discovers: ['_home-assistant._tcp'],

  config: {
    found: field.discovery({ label: { en: 'Found in your network', 'zh-CN': '在网络中发现' }, optional: true, fills: 'url' }),
    url: field.url({ label: { en: 'Address', 'zh-CN': '地址' }, example: 'http://homeassistant.local:8123' }),
    token: field.secret({
      label: { en: 'Access token', 'zh-CN': '访问令牌' },
      hint: {
        en: 'In Home Assistant: your profile → Security → Long-lived access tokens',
        'zh-CN': '在 Home Assistant 中：个人资料 → 安全 → 长期访问令牌',
      },
    }),
    rooms: field.roomMap({
      label: { en: 'Rooms', 'zh-CN': '房间' },
      hint: { en: 'Rename a room here, or leave it out', 'zh-CN': '可在此重命名房间，或将其排除' },
      optional: true,
      optionsFrom: 'rooms',
    }),
  },
  steps: [
    { title: { en: 'Address', 'zh-CN': '地址' }, fields: ['found', 'url'] },
    { title: { en: 'Access', 'zh-CN': '访问' }, fields: ['token'] },
    { title: { en: 'Rooms', 'zh-CN': '房间' }, fields: ['rooms'] },
  ],

  connect: ({ url, token, rooms }, world) => new HomeAssistantLink({ url, access: longLived(token), rooms }, world),
  test: ({ url, token, rooms }, world, say) => testHome({ url, access: longLived(token), rooms }, world, say),
  options: { rooms: roomOptions },
  tools: managementTools,
});
