import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Text } from '../../../../src-shared/text/text.ts';
import type { Counts, Say } from '../../../kit/type.ts';
import type { World } from '../../../kit/world.ts';
import { HomeAssistantLink, type HomeConfig } from '../link.ts';
import { addresses } from '../wire/address.ts';
import { openConnection, type Connection } from '../wire/connection.ts';
import { diagnose, isHomeAssistant } from '../wire/diagnosis.ts';
import { accountOf, rightsOf, type Rights } from './account.ts';

const STEPS = {
  reach: { en: 'Reaching the address', 'zh-CN': '正在访问该地址' },
  identify: { en: 'Checking that it is Home Assistant', 'zh-CN': '正在确认是否为 Home Assistant' },
  access: { en: 'Signing in', 'zh-CN': '正在登录' },
  rights: { en: 'Looking at what the account may do', 'zh-CN': '正在查看账户权限' },
  home: { en: 'Reading rooms and devices', 'zh-CN': '正在读取房间和设备' },
} satisfies Record<string, Text>;
type Step = keyof typeof STEPS;

/** The oldest whose state updates this program understands. */
const OLDEST = [2022, 4] as const;

/** Tries a home the way a person would look for the fault: is anything there, is it the right thing, does it let us in, as whom. */
export async function testHome(config: HomeConfig, world: World, say: Say): Promise<Counts> {
  const { http } = addresses(config.url);
  const look = () => world.http({ url: `${http}/manifest.json`, timeoutMs: 8000, maxBytes: 256 * 1024 });
  const manifest = await step('reach', say, async () => {
    try {
      return await look();
    } catch (thrown) {
      // Who was waited for long enough is not asked again.
      if (SwitchboardError.from(thrown).problem === 'remote.timeout') throw thrown;
      throw await diagnose(world, http, thrown, world.signal);
    }
  });
  await step('identify', say, async () => {
    if (isHomeAssistant(manifest)) return;
    throw await diagnose(
      world,
      http,
      new SwitchboardError('remote.not-found', 'Something answers there, but it is not Home Assistant'),
      world.signal,
    );
  });
  const connection = await step(
    'access',
    say,
    async () => recent(await openConnection(world, config.url, config.access, world.signal)),
    ({ version }) => ({ en: `Signed in · Home Assistant ${version}`, 'zh-CN': `已登录 · Home Assistant ${version}` }),
  );
  try {
    await step('rights', say, () => rightsAt(connection, world.signal), wordsOf);
  } finally {
    connection.close();
  }
  return step('home', say, async () => {
    const link = new HomeAssistantLink(config, world);
    try {
      await link.start(world.signal);
      const { devices, rooms, scenes } = link.counts;
      return { devices, rooms, scenes };
    } finally {
      await link.close();
    }
  });
}

function recent(connection: Connection): Connection {
  const [year = 0, month = 0] = connection.version.split('.').map(Number);
  // A version nobody can read (a development build) is new.
  if (!(year < OLDEST[0] || (year === OLDEST[0] && month < OLDEST[1]))) return connection;
  connection.close();
  throw new SwitchboardError('remote.too-old', `Home Assistant ${connection.version} is too old`);
}

async function rightsAt({ commands }: Connection, signal: AbortSignal): Promise<{ name: string; rights: Rights }> {
  const account = await accountOf(commands, signal);
  return { name: account.name, rights: await rightsOf(commands, account, signal) };
}

/** Who signed in, and what is missing for that. */
function wordsOf({ name, rights }: { name: string; rights: Rights }): Text {
  const words: Record<Rights, Text> = {
    admin: { en: `${name} is an administrator: everything can be used`, 'zh-CN': `${name} 是管理员：可使用全部功能` },
    user: {
      en: `${name} is no administrator: devices can be used; managing automations, rooms and names, the error log and what Assist may see cannot`,
      'zh-CN': `${name} 不是管理员：可使用设备，但无法管理自动化、房间和名称，也无法查看错误日志和 Assist 的公开设置`,
    },
    reader: {
      en: `${name} may only look: everything is shown, nothing can be switched`,
      'zh-CN': `${name} 只能查看：一切可见，但无法操作`,
    },
  };
  return words[rights];
}

async function step<T>(name: Step, say: Say, run: () => Promise<T>, found?: (result: T) => Text): Promise<T> {
  say({ step: name, state: 'running', text: STEPS[name] });
  try {
    const result = await run();
    say({ step: name, state: 'ok', text: found?.(result) ?? STEPS[name] });
    return result;
  } catch (thrown) {
    say({ step: name, state: 'failed', text: STEPS[name] });
    throw thrown;
  }
}
