import { afterEach } from 'vitest';
import type { Change } from '../../../../src-shared/model/device.ts';
import { createTopics } from '../../topics.ts';
import { CONNECTION, fakeConnections, liveSettings, memoryStorage, quietLog, realClock, single } from '../../tools/fake-home.ts';
import { createDevices } from '../devices.ts';

/** Who sits before the panel. */
export const who = { caller: { kind: 'person' as const, id: 'window', name: 'You' }, session: 's' };
export const LAMP = `${CONNECTION}/lamp/main`;
export const rooms = [
  { source: 'lr', name: 'Living room', floor: 'Ground', level: 0 },
  { source: 'br', name: 'Bedroom', floor: 'Upstairs', level: 1 },
];
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

/** The devices area over one connection that says what the test says; it ends with the test. */
export async function startHome(storage = memoryStorage()) {
  const fake = fakeConnections();
  const topics = createTopics();
  const changed: Change[][] = [];
  topics.on('devices.changed', (batch) => void changed.push(batch));
  const devices = createDevices({
    storage,
    connections: fake.connections,
    topics,
    clock: realClock,
    log: quietLog,
    settings: liveSettings(),
  });
  await devices.start();
  open.push(devices.close);
  const tell = () =>
    fake.emit({
      kind: 'devices',
      rooms,
      devices: [
        single('lamp', 'Floor lamp', 'light', { power: false, level: 40 }, { room: 'lr', aliases: ['reading light'] }),
        single('motion', 'Hall motion', 'motion', { flag: false }),
      ],
    });
  return { ...fake, topics, changed, devices, storage, tell };
}
