import { expect, it } from 'vitest';
import { createActivity } from '../activity/activity.ts';
import { createDevices } from '../devices/devices.ts';
import { withDataFolder } from '../storage/temp-storage.ts';
import { createTopics } from '../topics.ts';
import {
  claude,
  CONNECTION,
  fakeConnections,
  liveSettings,
  memoryVault,
  noClients,
  person,
  quietLog,
  realClock,
  single,
} from './fake-home.ts';
import { createTools } from './tools.ts';

const LAMP = `${CONNECTION}/lamp/main`;
const power = (command: string) => ({ target: { kind: 'part' as const, part: LAMP, trait: 'power', command }, args: {} });

it('what was done, ruled and arranged is still so after a restart, and can still be undone', async () => {
  await withDataFolder(async (open) => {
    const session = async () => {
      const storage = await open();
      const fake = fakeConnections();
      const parts = {
        storage,
        connections: fake.connections,
        topics: createTopics(),
        clock: realClock,
        log: quietLog,
        settings: liveSettings(),
        vault: memoryVault(),
      };
      const devices = createDevices(parts);
      const activity = createActivity(parts);
      const tools = createTools({ ...parts, devices, activity, clients: noClients });
      await Promise.all([devices.start(), tools.start()]);
      fake.link.onAct = async ({ device, trait, command }) => {
        fake.report(device, trait, command === 'on');
        return { accepted: true, path: 'lan' };
      };
      const close = async () => {
        await tools.close();
        await activity.close();
        await devices.close();
        await storage.close();
      };
      return { ...fake, storage, devices, activity, tools, close };
    };
    const never = new AbortController().signal;
    const who = { caller: person, session: 's' };

    const first = await session();
    first.emit({ kind: 'devices', rooms: [], devices: [single('lamp', 'Floor lamp', 'light', { power: false })] });
    const done = await first.tools.act(power('on'), person, never);
    await first.tools.handlers['rules.save']({ client: claude.id, part: LAMP, verdict: 'allow', when: 'command == "power.on"' }, who);
    await first.devices.handlers['devices.arrange']({ parts: [LAMP], name: 'Reading lamp' }, who);
    await first.close();

    const second = await session();
    expect(second.devices.part(LAMP)).toMatchObject({
      part: { name: 'Reading lamp', traits: { power: { value: true } } },
      device: { stale: true },
    });
    second.emit({ kind: 'devices', rooms: [], devices: [single('lamp', 'Floor lamp', 'light', { power: true })] });
    const back = await second.tools.undo(done.entry, person, false, never);
    expect(back.status).toBe('confirmed');
    expect((await second.tools.act(power('on'), claude, never)).status).toBe('confirmed');
    await expect(second.tools.act(power('off'), claude, never)).rejects.toMatchObject({ problem: 'policy.denied' });
    const entries = await second.activity.entries(10);
    expect(entries.map(({ command, outcome }) => [command, outcome])).toEqual([
      ['power.off', 'denied'],
      ['power.on', 'confirmed'],
      ['power.off', 'confirmed'],
      ['power.on', 'confirmed'],
    ]);
    expect(entries[3]?.undoneBy).toBe(back.entry);
    expect(await second.activity.handlers['activity.verify'](undefined, who)).toMatchObject({ ok: true, entries: expect.any(Number) });
    await second.close();
  });
});
