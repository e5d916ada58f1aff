import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Text } from '../../../../src-shared/text/text.ts';
import type { Counts, Say } from '../../../kit/type.ts';
import type { World } from '../../../kit/world.ts';
import { HomeAssistantLink, type HomeConfig } from '../link.ts';
import { addresses } from '../wire/address.ts';
import { diagnose, isHomeAssistant } from '../wire/diagnosis.ts';

const STEPS = {
  reach: { en: 'Reaching the address', 'zh-CN': '正在访问该地址' },
  identify: { en: 'Checking that it is Home Assistant', 'zh-CN': '正在确认是否为 Home Assistant' },
  access: { en: 'Signing in with the token and reading rooms and devices', 'zh-CN': '正在使用令牌登录并读取房间和设备' },
} satisfies Record<string, Text>;

/** Tries a home the way a person would look for the fault: is anything there, is it the right thing, does it let us in. */
export async function testHome(config: HomeConfig, world: World, say: Say): Promise<Counts> {
  const { http } = addresses(config.url);
  await step('reach', say, async () => {
    try {
      await world.http({ url: `${http}/manifest.json`, timeoutMs: 8000, maxBytes: 256 * 1024 });
    } catch (thrown) {
      throw await diagnose(world, http, thrown, world.signal);
    }
  });
  await step('identify', say, async () => {
    const answer = await world.http({ url: `${http}/manifest.json`, timeoutMs: 8000, maxBytes: 256 * 1024 });
    if (answer.status === 200 && isHomeAssistant(answer)) return;
    const reason = await diagnose(
      world,
      http,
      new SwitchboardError('remote.not-found', 'Something answers there, but it is not Home Assistant'),
      world.signal,
    );
    throw reason;
  });
  return step('access', say, async () => {
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

async function step<T>(name: keyof typeof STEPS, say: Say, run: () => Promise<T>): Promise<T> {
  say({ step: name, state: 'running', text: STEPS[name] });
  try {
    const result = await run();
    say({ step: name, state: 'ok', text: STEPS[name] });
    return result;
  } catch (thrown) {
    say({ step: name, state: 'failed', text: STEPS[name] });
    throw thrown;
  }
}
