import { expect, it } from 'vitest';
import type { Health } from '../../../src-shared/model/connection.ts';
import { defineMcpType } from '../../kit/type.ts';
import { fakeWorld, manualClock, memoryLink, silentLog, type MemoryLink } from '../../kit/testing/index.ts';
import { createLive } from './connection.ts';
import { memoryVault } from './testing/doubles.ts';

const label = { en: 'Label', 'zh-CN': '标签' };

it('never has two links, however often it is restarted at once', async () => {
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
  await Promise.all([live.restart(), live.restart(), live.restart()]);
  await clock.advance(0);
  expect(links.filter(({ starts, closes }) => starts > closes)).toHaveLength(1);
  expect(said.at(-1)?.state).toBe('connected');
  await live.stop();
  expect(links.filter(({ starts, closes }) => starts > closes)).toHaveLength(0);
  expect(clock.waiting()).toBe(0);
});
