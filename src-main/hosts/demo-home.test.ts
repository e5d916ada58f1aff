import { expect, it } from 'vitest';
import { IN_BOTH } from '../demo/in-both.ts';
import { startDemo } from '../demo/index.ts';
import { silentLog } from '../kit/testing/index.ts';
import { createTypeShelf } from '../mcp-types/index.ts';
import { systemClock } from '../core/host/clock.ts';
import { createNet } from '../core/net/net.ts';
import { createTopics } from '../core/topics.ts';
import { createConnections } from '../core/connections/connections.ts';
import { memoryStore, memoryVault } from '../core/connections/testing/doubles.ts';
import { runningHome } from './headless/testing/running-host.ts';
import { startDemoHome } from './demo-home.ts';

const person = { caller: { kind: 'person' as const, id: 'p', name: 'Me' }, session: 's' };

it('the demo home is found, tested, connected, lost and found again over real wires', async () => {
  let demo = await startDemo({ announce: true });
  const { url, token } = demo.homeAssistant;
  const topics = createTopics();
  const lines: unknown[] = [];
  topics.on('connections.testing', (line) => lines.push(line));
  const connections = createConnections({
    ...{ storage: memoryStore(), vault: memoryVault(), topics, clock: systemClock, log: silentLog, redirectBase: () => url },
    net: createNet({ clock: systemClock, log: silentLog, loopback: true }),
    types: await createTypeShelf(),
  });
  const { handlers } = connections;
  const type = 'home-assistant';
  try {
    await connections.start();
    await expect
      .poll(async () => (await handlers['connections.discover']({ type, on: true }, person)).map(({ port }) => port))
      .toContain(Number(new URL(url).port));
    const config = { url, token: { set: token } };
    const wrong = await handlers['connections.test']({ test: 'a', type, config: { url, token: { set: 'wrong' } } }, person);
    expect(wrong.ok).toBe(false);
    expect(lines.at(-1)).toMatchObject({ state: 'failed', problem: expect.stringMatching(/^auth\./) });
    expect(await handlers['connections.test']({ test: 'b', type, config }, person)).toMatchObject({ ok: true });
    expect(await handlers['connections.options']({ type, config, from: 'rooms' }, person)).not.toHaveLength(0);

    const { id } = await handlers['connections.create']({ type, name: 'Demo', config }, person);
    const state = () => connections.get(id)?.health.state;
    await expect.poll(state).toBe('connected');
    await demo.stop();
    await expect.poll(state).toBe('offline');
    expect(connections.link(id)).toBeUndefined();
    demo = await startDemo({ port: Number(new URL(url).port), token });
    await expect.poll(state, { timeout: 12_000 }).toBe('connected');
  } finally {
    await connections.close();
    await demo.stop();
  }
});

it('has a Home Assistant and an eWeLink, named in the language of whoever tries it', async () => {
  for (const [language, names] of [
    ['en-GB', ['Demo home', 'Demo eWeLink']],
    ['zh-CN', ['演示之家', '演示易微联']],
  ] as const) {
    const home = await startDemoHome(language);
    expect(home.seed.connections.map(({ name }) => name)).toEqual(names);
    await home.stop();
  }
});

it('shows the plug that stands in both once, goes to it over the network, and is whole again after a restart', async () => {
  const home = runningHome();
  try {
    for (const run of ['first', 'again']) {
      const host = await home.start(['--demo']);
      const panel = await home.panel(host);
      const plugs = async () => (await panel.call('devices.home')).devices.filter(({ name }) => name === IN_BOTH.name);
      await expect.poll(async () => (await plugs()).map(({ paths }) => paths?.length), { timeout: 10_000, message: run }).toEqual([2]);
      await expect.poll(async () => (await plugs())[0]?.paths?.some(({ path, used }) => path === 'lan' && used)).toBe(true);
      const [plug] = await plugs();
      const act = { part: plug?.parts[0]?.id ?? '', trait: 'power', command: 'toggle' };
      expect(await panel.call('devices.act', act)).toMatchObject({ status: 'confirmed' });
      await home.stop(host);
    }
  } finally {
    await home.end();
  }
});
