import { expect, it } from 'vitest';
import type { Connection } from '../../../src-shared/model/connection.ts';
import { goneFrom } from './gone.ts';

const TYPES = [
  { id: 'hub', group: 'homes' },
  { id: 'server', group: 'tools' },
] as const;
const one = (type: string, state: Connection['health']['state'], devices = 0, scenes = 0, enabled = true): Connection => ({
  ...{ id: `${type} ${state} ${devices} ${scenes}`, slug: 'one', type, name: type, enabled, config: {}, createdAt: 0 },
  health: { state, since: 0 },
  counts: { devices, scenes, tools: 3 },
});

it('tells at home of what home shows, or should show, and of nothing else', () => {
  const gone = [one('hub', 'offline', 4), one('hub', 'attention'), one('server', 'offline', 2), one('server', 'attention', 0, 1)];
  const quiet = [
    ...[one('server', 'offline'), one('server', 'attention'), one('hub', 'connected', 4), one('hub', 'paused', 4)],
    ...[one('hub', 'offline', 4, 0, false), one('stranger', 'offline')],
  ];
  expect(goneFrom([...gone, ...quiet], TYPES)).toEqual(gone);
});
