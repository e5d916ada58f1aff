import { describe, it, vi, type TestContext } from 'vitest';
import { createActivity } from '../../../core/activity/activity.ts';
import { createDevices } from '../../../core/devices/devices.ts';
import {
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
import { managedHome, type ManagedHome } from './testing/managed-home.ts';

const never = new AbortController().signal;

/** The core's pipeline in front of a live link to the demo home, with the home's real timing. Patience ends after a second. */
async function start({ onTestFinished }: TestContext) {
  const storage = memoryStorage();
  const fake = fakeConnections();
  const at: { home?: ManagedHome } = {};
  const connections = { ...fake.connections, link: () => at.home?.link };
  const settings = liveSettings({ confirmMs: 1_000 });
  const parts = { storage, connections, topics: createTopics(), clock: realClock, log: quietLog, settings, vault: memoryVault() };
  const devices = createDevices(parts);
  const activity = createActivity(parts);
  const tools = createTools({ ...parts, devices, activity, clients: noClients });
  await devices.start();
  await tools.start();
  const home = (at.home = await managedHome({ hear: fake.emit }));
  for (const end of [home.close, devices.close, activity.close, tools.close]) onTestFinished(end);
  const partOf = (entity: string, trait: string): string => {
    for (const { details, parts: all } of devices.home().devices)
      for (const part of all) if (details?.[part.key]?.split(', ').includes(entity) && part.traits[trait]) return part.id;
    throw new Error(`Nothing shows ${trait} of ${entity}`);
  };
  const act = (entity: string, trait: string, command: string, args: Record<string, unknown> = {}) =>
    tools.act({ target: { kind: 'part', part: partOf(entity, trait), trait, command }, args, confirmed: true }, person, never);
  return { ...home, act, written: storage.journal.written, outcomes: () => storage.journal.written.map(({ outcome }) => outcome) };
}

// Each has a home of its own, and most of them wait for it.
describe.concurrent('a command to a live home', () => {
  it('waits for a bolt, which takes two seconds and says so on its way', async (test) => {
    const { expect } = test;
    const { act } = await start(test);
    const answer = await act('lock.front_door', 'lock', 'unlock');
    expect(answer).toMatchObject({ status: 'confirmed', value: 'unlocked' });
    expect(answer.note).toBeUndefined();
    expect(answer.tookMs).toBeGreaterThan(1_500);
  });

  it('says that a blind is on its way, and adds to the story when it arrives', async (test) => {
    const { expect } = test;
    const { act, demo, outcomes, written } = await start(test);
    const blind = demo.home.get('cover.living_room_blind');
    const from = Number(blind?.attributes['current_position']);
    const to = from >= 30 ? from - 20 : from + 20;
    expect((await act('cover.living_room_blind', 'position', 'set', { position: to })).status).toBe('progress');
    await vi.waitFor(() => expect(outcomes()).toEqual(['progress', 'confirmed']));
    expect(written.at(-1)).toMatchObject({ id: written[0]?.id, after: { position: to } });
    expect(written.at(-1)?.note).toBeUndefined();
  });

  it('knows its own light from one that somebody else switched', async (test) => {
    const { expect } = test;
    const { act, demo } = await start(test);
    expect((await act('light.bedside_lamp', 'power', 'toggle')).note).toBeUndefined();
    demo.faults.services.behave('light.bedside_lamp', { kind: 'somebody' });
    expect(await act('light.bedside_lamp', 'power', 'toggle')).toMatchObject({
      status: 'confirmed',
      note: { key: 'activity.outcome.somebodyElse' },
    });
  });

  it('does not claim what never happened, and needs nothing where it is so already', async (test) => {
    const { expect } = test;
    const { act, demo } = await start(test);
    const isOn = demo.home.get('light.bedside_lamp')?.state === 'on';
    expect((await act('light.bedside_lamp', 'power', isOn ? 'on' : 'off')).status).toBe('unchanged');
    demo.faults.services.behave('light.bedside_lamp', { kind: 'ignores' });
    expect((await act('light.bedside_lamp', 'power', isOn ? 'off' : 'on')).status).toBe('accepted');
  });

  it('fails with the words of the lock when its bolt is stuck', async (test) => {
    const { expect } = test;
    const { act, outcomes } = await start(test);
    const answer = await act('lock.garden_gate', 'lock', 'lock');
    expect(answer).toMatchObject({ status: 'failed', note: { key: 'traits.lock.states.jammed' } });
    expect(outcomes()).toEqual(['failed']);
  });
});
