import type { Text } from '../../../../src-shared/text/text.ts';
import type { LinkEvent } from '../../../kit/link.ts';
import type { Counts, Say } from '../../../kit/type.ts';
import type { World } from '../../../kit/world.ts';
import { openAccount, type OpenAccount } from '../cloud/account.ts';
import { listFamilies } from '../cloud/families.ts';
import { trialWorld } from './trial.ts';
import type { EwelinkConfig } from '../config.ts';
import { EwelinkLink } from '../link.ts';

const STEPS = {
  account: { en: 'Signing in to eWeLink', 'zh-CN': '正在登录易微联' },
  devices: { en: 'Reading rooms and devices', 'zh-CN': '正在读取房间和设备' },
  network: { en: 'Listening for devices in your network', 'zh-CN': '正在监听本地网络中的设备' },
} satisfies Record<string, Text>;
type Step = keyof typeof STEPS;

/** Devices announce themselves within seconds; those that sleep are not waited for. */
const LISTEN_MS = 6000;

/** Tries a way in as a person would look for the fault: does the account let us in, what is in it, what answers in the network. */
export async function testAccount(config: EwelinkConfig, live: World, say: Say): Promise<Counts> {
  const world = trialWorld(live);
  const { way } = config;
  const account = way.kind === 'lan' ? undefined : openAccount(world, way);
  if (account) await step('account', say, () => homesOf(account, world), homeWords);
  const link = new EwelinkLink(config, world, account);
  const heard = listenTo(link);
  try {
    await step(
      'devices',
      say,
      () => link.start(world.signal),
      () => deviceWords(heard().devices),
    );
    await step(
      'network',
      say,
      () => world.clock.sleep(LISTEN_MS, world.signal),
      () => nearWords(heard().near),
    );
    const { devices, rooms, scenes } = heard();
    return { devices, rooms, scenes };
  } finally {
    await link.close();
  }
}

async function homesOf({ requests }: OpenAccount, world: World): Promise<number> {
  const { homes } = await listFamilies(requests, world.signal);
  return homes.length;
}

/** Counts what a link tells. */
function listenTo(link: EwelinkLink): () => { devices: number; near: number; rooms: number; scenes: number } {
  const paths = new Map<string, boolean>();
  let [rooms, scenes] = [0, 0];
  link.onEvent((event: LinkEvent) => {
    if (event.kind === 'devices') rooms = event.rooms.length;
    if (event.kind === 'devices' || event.kind === 'updated')
      for (const { source, online, path } of event.devices) paths.set(source, online && path === 'lan');
    if (event.kind === 'removed') for (const source of event.devices) paths.delete(source);
    if (event.kind === 'scenes') scenes = event.scenes.length;
  });
  return () => ({ devices: paths.size, near: [...paths.values()].filter(Boolean).length, rooms, scenes });
}

const homeWords = (count: number): Text => ({
  en: `Signed in · ${count} ${count === 1 ? 'home' : 'homes'}`,
  'zh-CN': `已登录 · ${count} 个家庭`,
});
const deviceWords = (count: number): Text => ({
  en: `${count} ${count === 1 ? 'device' : 'devices'} in the list`,
  'zh-CN': `列表中有 ${count} 个设备`,
});
/** That none answers is no fault: many devices know the cloud only. */
const nearWords = (count: number): Text => ({
  en: count === 0 ? 'No device answers in your network (many know the cloud only)' : `${count} answer in your network`,
  'zh-CN': count === 0 ? '本地网络中没有设备应答（许多设备仅支持云端）' : `本地网络中有 ${count} 个设备应答`,
});

async function step<T>(name: Step, say: Say, run: () => Promise<T>, found: (result: T) => Text): Promise<T> {
  say({ step: name, state: 'running', text: STEPS[name] });
  try {
    const result = await run();
    say({ step: name, state: 'ok', text: found(result) });
    return result;
  } catch (thrown) {
    say({ step: name, state: 'failed', text: STEPS[name] });
    throw thrown;
  }
}
