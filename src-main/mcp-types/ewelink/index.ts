import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { defineMcpType } from '../../kit/index.ts';
import { begin, finish } from './account/browser.ts';
import { ENDPOINTS } from './account/hosts.ts';
import { accountTools } from './account/tools.ts';
import { openAccount } from './cloud/account.ts';
import helpEnglish from './help.en.md?raw';
import helpChinese from './help.zh-CN.md?raw';
import icon from './icon.svg?raw';
import type { EwelinkConfig } from './config.ts';
import { EwelinkLink } from './link.ts';
import { FIELDS, STEPS } from './wizard/fields.ts';
import { roomChoices } from './wizard/rooms.ts';
import { testAccount } from './wizard/test-account.ts';
import { appOf, configOf, redirectOf, type Answers } from './wizard/ways.ts';

export default defineMcpType({
  id: 'ewelink',
  version: 1,
  title: { en: 'eWeLink (Sonoff)', 'zh-CN': '易微联（Sonoff）' },
  summary: {
    en: 'Sonoff and other eWeLink devices, over the cloud and your own network',
    'zh-CN': 'Sonoff 及其他易微联设备，通过云端和本地网络',
  },
  group: 'homes',
  icon,
  help: { en: helpEnglish, 'zh-CN': helpChinese },
  reach: ['public', 'lan'],
  discovers: ['_ewelink._tcp'],
  endpoints: ENDPOINTS,
  config: FIELDS,
  steps: STEPS,

  connect: (answers, world) => new EwelinkLink(whole(answers), world),
  test: (answers, world, say) => testAccount(whole(answers), world, say),
  options: {
    rooms: async (answers, world) => {
      const way = configOf(answers)?.way;
      return way && way.kind !== 'lan' ? roomChoices(way, world) : [];
    },
  },
  oauth: {
    redirect: redirectOf,
    start: (answers, from, world) => begin(appOf(answers), from, world),
    finish: (answers, back, world) => finish(appOf(answers), back, world),
  },
  forget: async (answers, world) => {
    const way = configOf(answers)?.way;
    // A password is nobody's grant; what the vendor's page granted is taken back with whatever token is the last.
    if (way?.kind !== 'browser') return;
    await openAccount(world, way).requests.ask({ method: 'DELETE', path: '/v2/user/oauth/token' }, world.signal);
  },
  tools: accountTools,
});

function whole(answers: Partial<Answers>): EwelinkConfig {
  const config = configOf(answers);
  if (!config) throw new SwitchboardError('auth.required', 'Nobody has signed in yet');
  return config;
}
