import { afterEach, describe, expect, it } from 'vitest';
import { createTopics } from '../topics.ts';
import { CONNECTION, fakeConnections, liveSettings, memoryStorage, quietLog, realClock, single } from '../tools/fake-home.ts';
import { withDataFolder } from '../storage/temp-storage.ts';
import { createDevices } from './devices.ts';
import { breaksIn, historyOf } from './history.ts';

const who = { caller: { kind: 'person' as const, id: 'window', name: 'You' }, session: 's' };
const PART = `${CONNECTION}/meter/main`;
const MINUTE = 60_000;
const START = 1_764_000_000_000;
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A home with a real record on disk and a time that is told. */
async function startHome(storage: Parameters<typeof createDevices>[0]['storage'], time: { now: number }) {
  const fake = fakeConnections();
  const devices = createDevices({
    storage,
    connections: fake.connections,
    topics: createTopics(),
    clock: { ...realClock, now: () => time.now },
    log: quietLog,
    settings: liveSettings(),
  });
  await devices.start();
  ends.push(devices.close);
  const snapshot = (watts: number, since: number) => {
    const meter = single('meter', 'Meter', 'meter', { 'meter:power': watts });
    const told = meter.parts[0]?.traits['meter:power'];
    if (told) told.at = since;
    fake.emit({ kind: 'devices', rooms: [], devices: [meter] });
  };
  const course = async (from: number, to: number) =>
    (await devices.handlers['devices.history']({ part: PART, trait: 'meter:power', from, to, points: 100 }, who)).series?.points;
  return { ...fake, devices, snapshot, course, report: (watts: number) => fake.report('meter', 'meter:power', watts, { at: time.now }) };
}

describe('our record over an absence', () => {
  it('has a gap while the source was away, which the source itself may fill', () =>
    withDataFolder(async (open) => {
      const { history } = await open();
      const time = { now: START };
      const home = await startHome({ ...memoryStorage(), history }, time);
      home.snapshot(100, START);
      time.now = START + 10 * MINUTE;
      home.setLive(false);
      time.now = START + 15 * MINUTE;
      // While it is away nobody knows, and nobody pretends to.
      expect(await home.course(START, START + 15 * MINUTE)).toEqual([
        [START, 100],
        [START + 10 * MINUTE, null],
      ]);
      time.now = START + 40 * MINUTE;
      home.snapshot(100, START);
      home.setLive(true);
      time.now = START + 50 * MINUTE;
      home.report(70);
      const own = [
        [START, 100],
        [START + 10 * MINUTE, null],
        [START + 40 * MINUTE, 100],
        [START + 50 * MINUTE, 70],
      ];
      expect(await home.course(START, START + 60 * MINUTE)).toEqual(own);
      home.link.history = async ({ from, to }) => {
        expect([from, to]).toEqual([START + 10 * MINUTE, START + 40 * MINUTE]);
        return {
          points: [
            [START + 10 * MINUTE, 100],
            [START + 20 * MINUTE, 3],
          ],
        };
      };
      expect(await home.course(START, START + 60 * MINUTE)).toEqual([
        [START, 100],
        [START + 10 * MINUTE, 100],
        [START + 20 * MINUTE, 3],
        [START + 40 * MINUTE, 100],
        [START + 50 * MINUTE, 70],
      ]);
    }));

  it('has a gap while we ourselves were not there', () =>
    withDataFolder(async (open) => {
      const { history } = await open();
      const storage = { ...memoryStorage(), history };
      const time = { now: START };
      const first = await startHome(storage, time);
      first.snapshot(100, START);
      time.now = START + 5 * MINUTE;
      await first.devices.close();
      time.now = START + 60 * MINUTE;
      const second = await startHome(storage, time);
      second.snapshot(80, START + 30 * MINUTE);
      expect(await second.course(START, time.now)).toEqual([
        [START, 100],
        [START + 5 * MINUTE, null],
        [START + 30 * MINUTE, 80],
      ]);
    }));

  it('does not ask the source while our own record is whole, and shows what it wrote when it is asked', () =>
    withDataFolder(async (open) => {
      const { history } = await open();
      const time = { now: START };
      const home = await startHome({ ...memoryStorage(), history }, time);
      home.snapshot(100, START);
      let asked = 0;
      home.link.history = async () => (asked++, { log: [{ at: START - 5, text: 'on · Anna' }] });
      expect(await home.course(START + 1, START + MINUTE)).toEqual([[START + 1, 100]]);
      expect(asked).toBe(0);
      const told = await home.devices.handlers['devices.history'](
        { part: PART, trait: 'meter:power', from: START - MINUTE, to: START + MINUTE, points: 100 },
        who,
      );
      expect(told.log).toEqual([{ at: START - 5, text: 'on · Anna' }]);
    }));

  it('is not broken by a line that flaps', () => {
    const change = { part: PART, trait: 'meter:power', value: 5, at: START };
    expect(breaksIn({ renewed: [{ change, since: START }], changes: [] }, START + 59_000)).toEqual([]);
    expect(breaksIn({ renewed: [{ change, since: START }], changes: [change] }, START + MINUTE)).toEqual([
      { part: PART, trait: 'meter:power', at: START },
    ]);
  });

  it('ends where a thing says that it does not know', () => {
    expect(historyOf({ part: PART, trait: 'meter:power', value: null, at: 7 })).toEqual({ part: PART, trait: 'meter:power', at: 7 });
    expect(historyOf({ part: PART, trait: 'color', value: { r: 1 }, at: 7 })).toBeUndefined();
  });
});
