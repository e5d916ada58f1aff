import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createActivity } from '../activity/activity.ts';
import { createDevices, type DevicesArea } from '../devices/devices.ts';
import { createTopics } from '../topics.ts';
import {
  claude,
  CONNECTION,
  fakeConnections,
  liveSettings,
  memoryStorage,
  memoryVault,
  noClients,
  person,
  quietLog,
  realClock,
} from '../tools/fake-home.ts';
import { createTools } from '../tools/tools.ts';
import { createSight, type Sight } from './sight.ts';

const never = new AbortController().signal;
const who = { caller: person, session: 's' };
let fake: ReturnType<typeof fakeConnections>;
let devices: DevicesArea;
let tools: ReturnType<typeof createTools>;
let sight: Sight;
let close: () => Promise<void>;

beforeEach(async () => {
  fake = fakeConnections();
  const topics = createTopics();
  const parts = { storage: memoryStorage(), connections: fake.connections, topics, clock: realClock, log: quietLog };
  const settings = liveSettings();
  devices = createDevices({ ...parts, settings });
  const activity = createActivity({ ...parts, settings });
  tools = createTools({ ...parts, settings, devices, activity, clients: noClients, vault: memoryVault() });
  sight = createSight({ devices, tools });
  await devices.start();
  await tools.start();
  close = async () => {
    await tools.close();
    await activity.close();
    await devices.close();
  };
  fake.emit({
    kind: 'scenes',
    scenes: [
      { source: 'movie', name: 'Movie night', kind: 'scene' },
      { source: 'leave', name: 'Unlock and leave', kind: 'script', exposed: false },
      { source: 'old', name: 'Old scene', kind: 'scene', exposed: true, hidden: true },
    ],
  });
  await tools.handlers['rules.save']({ risk: 'control', verdict: 'allow' }, who);
});
afterEach(() => close());

const run = (scene: string, caller = claude) => tools.act({ target: { kind: 'scene', scene }, args: {} }, caller, never);
const names = (scenes: { name: string }[]) => scenes.map(({ name }) => name);

describe('scenes that assistants should not know of', () => {
  it('are on nobody’s list but the person’s', () => {
    expect(names(sight.home(claude).scenes)).toEqual(['Movie night']);
    expect(names(sight.scenes(claude, devices.home().scenes))).toEqual(['Movie night']);
    expect(names(sight.home(person).scenes)).toEqual(['Movie night', 'Unlock and leave', 'Old scene']);
  });

  it.each(['Unlock and leave', `${CONNECTION}/leave`, 'old SCENE', `${CONNECTION}/old`])(
    'are as if they were not there: %s',
    async (scene) => {
      await expect(run(scene)).rejects.toMatchObject({ problem: 'not.found' });
      expect(fake.link.ran).toEqual([]);
      expect((await run(scene, person)).status).toBe('done');
    },
  );

  it('do not stand in the way of one that may be run by the same name', async () => {
    fake.emit({
      kind: 'scenes',
      scenes: [
        { source: 'movie', name: 'Good night', kind: 'scene' },
        { source: 'leave', name: 'Good night', kind: 'script', exposed: false },
      ],
    });
    expect((await run('good night')).status).toBe('done');
    expect(fake.link.ran).toEqual(['movie']);
    await expect(run('good night', person)).rejects.toMatchObject({ problem: 'not.found' });
  });

  it('are all of a connection that is switched off for the assistant', async () => {
    await tools.handlers['rules.save']({ client: claude.id, connection: CONNECTION, verdict: 'off' }, who);
    expect(sight.home(claude).scenes).toEqual([]);
  });
});
