import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createActivity } from '../../../core/activity/activity.ts';
import { createDevices } from '../../../core/devices/devices.ts';
import {
  claude,
  fakeConnections,
  liveSettings,
  memoryStorage,
  memoryVault,
  noClients,
  person,
  quietLog,
  realClock,
} from '../../../core/tools/fake-home.ts';
import { createTools } from '../../../core/tools/tools.ts';
import { createTopics } from '../../../core/topics.ts';
import { describedTools } from '../../../kit/tool.ts';
import { managedHome, type ManagedHome } from './testing/managed-home.ts';
import { managementTools } from './tools.ts';

const never = new AbortController().signal;
const who = { caller: person, session: 's' };
const LAMP = 'light.desk_lamp';
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** The core in front of the demo home; an assistant may change what it likes unless something else is said. */
async function start() {
  const fake = fakeConnections(describedTools(managementTools));
  const at: { home?: ManagedHome } = {};
  const connections = { ...fake.connections, link: () => at.home?.whole };
  const parts = {
    storage: memoryStorage(),
    topics: createTopics(),
    clock: realClock,
    log: quietLog,
    settings: liveSettings(),
    vault: memoryVault(),
  };
  const devices = createDevices({ ...parts, connections });
  const activity = createActivity(parts);
  const tools = createTools({ ...parts, connections, devices, activity, clients: noClients });
  await devices.start();
  await tools.start();
  const home = (at.home = await managedHome({ hear: fake.emit }));
  ends.push(home.close, devices.close, activity.close, tools.close);
  const shown = devices
    .home()
    .devices.flatMap(({ details = {}, parts: all }) => all.map((part) => ({ part, entities: details[part.key] ?? '' })));
  const part = shown.find(({ entities }) => entities.split(', ').includes(LAMP))?.part;
  if (!part) throw new Error('Nothing shows the lamp');
  const rule = tools.handlers['rules.save'];
  await rule({ risk: 'control', verdict: 'allow' }, who);
  await rule({ risk: 'private', verdict: 'allow' }, who);
  const call = (name: string, args: Record<string, unknown>) =>
    tools.act({ target: { kind: 'tool', tool: `home1__${name}` }, args }, claude, never);
  return { ...home, part, rule, call, activity, devices };
}

describe('a tool of the home is bound by what was said of the thing it names', () => {
  let home: Awaited<ReturnType<typeof start>>;
  beforeEach(async () => {
    home = await start();
  });

  it('and goes on where nothing was said', async () => {
    expect(await home.call('entity_update', { entity: LAMP, name: 'Reading lamp' })).toMatchObject({ status: 'done' });
  });

  it.each([
    ['by its id', LAMP],
    ['by its name', 'Desk lamp'],
  ])('neither reading nor renaming what is off, called %s', async (_how, entity) => {
    await home.rule({ part: home.part.id, verdict: 'off' }, who);
    await expect(home.call('entity_read', { entity })).rejects.toMatchObject({ problem: 'policy.denied' });
    await expect(home.call('entity_update', { entity, name: 'Mine' })).rejects.toMatchObject({ problem: 'policy.denied' });
    await home.rule({ tool: 'home1__entity_update', verdict: 'allow' }, who);
    await expect(home.call('entity_update', { entity, name: 'Mine' })).rejects.toMatchObject({ problem: 'policy.denied' });
  });

  it('nor goes past a question the person wants to be asked', async () => {
    await home.rule({ part: home.part.id, verdict: 'ask' }, who);
    void home.call('entity_read', { entity: LAMP }).catch(() => undefined);
    await expect.poll(() => home.activity.approvals()).toMatchObject([{ risk: 'private' }]);
  });

  it('nor gives what locks a door another name to be asked about it by', async () => {
    void home.call('entity_update', { entity: 'lock.front_door', name: 'Cat flap' }).catch(() => undefined);
    await expect.poll(() => home.activity.approvals()).toMatchObject([{ risk: 'danger', effects: [{ risk: 'danger' }] }]);
  });

  it('nor what the person keeps from assistants', async () => {
    await home.devices.handlers['devices.arrange']({ parts: [home.part.id], exposed: false }, who);
    await expect(home.call('entity_update', { entity: LAMP, name: 'Mine' })).rejects.toMatchObject({ problem: 'not.found' });
  });

  it('and to take it out of the room that rules speak of is asked for as danger is', async () => {
    void home.call('entity_update', { entity: LAMP, area: 'Bedroom' }).catch(() => undefined);
    await expect.poll(() => home.activity.approvals()).toMatchObject([{ risk: 'danger', effects: [{ risk: 'danger' }] }]);
  });
});
