import { afterEach, beforeEach, expect, it } from 'vitest';
import { runningCore, type RunningCore } from '../testing/running-core.ts';

let home: RunningCore;
let asked = 0;
beforeEach(async () => {
  asked = 0;
  home = await runningCore(undefined, (link) => {
    link.runTool = async () => ({ result: { asked: ++asked } });
  });
});
afterEach(() => home.close());

const who = () => home.core.identifyPerson('test');
const mine = async () => (await home.core.handlers['connections.list'](undefined, who()))[0] ?? expect.fail('it is there');
const ask = async () => {
  const { slug } = await mine();
  return (await home.core.handlers['tools.run']({ name: `${slug}__inbox`, args: {} }, who())).result;
};
const remembering = async () => {
  const text = { en: 'Inbox', 'zh-CN': '收件箱' };
  home.link.emit({
    kind: 'tools',
    tools: [{ name: 'inbox', title: text, description: 'Reads', risk: 'read', input: { type: 'object' }, cacheMs: 60_000 }],
  });
  expect([await ask(), await ask()]).toEqual([{ asked: 1 }, { asked: 1 }]);
};

it('nobody is told what an earlier account was told, whose key was replaced', async () => {
  const { id } = await mine();
  const withKey = async (key: unknown) => {
    await home.core.handlers['connections.update']({ id, config: { key } }, who());
    await expect.poll(async () => (await mine()).health.state).toBe('connected');
  };
  await withKey({ set: 'mine' });
  await remembering();
  await withKey({ set: 'of somebody else' });
  expect(await ask()).toEqual({ asked: 2 });
});

it('a seed given once more changes nothing that it says already: what is under way goes on', async () => {
  const { slug, type } = await mine();
  const seed = async (key: string, name = 'Home') => {
    await home.core.seed({ connections: [{ slug, type, name, config: { key } }], clients: [], rules: [], settings: {} });
    await expect.poll(async () => (await mine()).health.state).toBe('connected');
  };
  await seed('mine');
  await remembering();
  await seed('mine', 'My home');
  expect((await mine()).name).toBe('My home');
  expect(await ask()).toEqual({ asked: 1 });
  await seed('of somebody else', 'My home');
  expect(await ask()).toEqual({ asked: 2 });
});

it('another name is no other account', async () => {
  await remembering();
  const { id } = await mine();
  await home.core.handlers['connections.update']({ id, name: 'Other' }, who());
  expect(await ask()).toEqual({ asked: 1 });
});
