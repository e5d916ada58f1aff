import { expect, it } from 'vitest';
import type { Health } from '../../../src-shared/model/connection.ts';
import { defineMcpType } from '../../kit/type.ts';
import { fakeWorld, manualClock, memoryLink, silentLog, type MemoryLink } from '../../kit/testing/index.ts';
import { createLive } from './connection.ts';
import { memoryVault } from './testing/doubles.ts';

const label = { en: 'Label', 'zh-CN': '标签' };

function started() {
  const clock = manualClock();
  const links: MemoryLink[] = [];
  const said: Health[] = [];
  const type = defineMcpType({
    ...{ id: 'memory', version: 1, title: label, summary: label, group: 'homes', icon: '<svg/>', help: label, reach: 'typed' },
    config: {},
    steps: [],
    connect: () => {
      const link = memoryLink();
      links.push(link);
      return link;
    },
  });
  const live = createLive(
    { id: 'caaaaaaaaaaaa', slug: 'one', type: 'memory', name: 'One', enabled: true, configVersion: 1, config: {}, createdAt: 0 },
    {
      ...{ clock, log: silentLog, box: memoryVault(), type: async () => type, onEvent: () => {} },
      net: { world: ({ signal }) => fakeWorld({ clock, signal }) },
      onHealth: (_id, health) => said.push(health),
    },
  );
  return { live, links, said, clock };
}

it('never has two links, however often it is restarted at once', async () => {
  const { live, links, said, clock } = started();
  await Promise.all([live.restart(), live.restart(), live.restart()]);
  await clock.advance(0);
  expect(links.filter(({ starts, closes }) => starts > closes)).toHaveLength(1);
  expect(said.at(-1)?.state).toBe('connected');
  await live.stop();
  expect(links.filter(({ starts, closes }) => starts > closes)).toHaveLength(0);
  expect(clock.waiting()).toBe(0);
});

it('says in words how much of a home without end is left out', async () => {
  const { live, said, clock } = started();
  live.setCounts({ devices: 1, tools: 0, scenes: 0, leftOut: 312 });
  await live.restart();
  await clock.advance(0);
  const told = {
    state: 'connected',
    problem: 'remote.too-much',
    sentence: { key: 'problems.remote.too-much.title', with: { count: 312 } },
  };
  expect(said.at(-1)).toMatchObject(told);
  expect(live.view().health).toMatchObject(told);
  live.setCounts({ devices: 1, tools: 0, scenes: 0 });
  expect(live.view().health).not.toHaveProperty('problem');
  await live.stop();
});
