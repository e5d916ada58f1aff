import { expect, test } from 'vitest';
import { createSnapshots } from './snapshots.ts';
import { realClock } from '../tools/fake-home.ts';

/** A repository that writes when it is told to, in the order in which it was asked. */
function slowRepository() {
  const rows = new Map<string, unknown>();
  const waiting: (() => void)[] = [];
  return {
    rows,
    waiting,
    go: async () => {
      waiting.shift()?.();
      await new Promise((turn) => setImmediate(turn));
    },
    load: async (id: string) => rows.get(id),
    save: async (id: string, snapshot: unknown) => {
      await new Promise<void>((written) => waiting.push(written));
      rows.set(id, snapshot);
    },
    remove: async (id: string) => void rows.delete(id),
  };
}
const home = { devices: [], rooms: [], scenes: [] };

test('one thing that was saved as nonsense costs no other', async () => {
  const disk = slowRepository();
  const device = (source: string, kind: unknown) => ({
    source,
    name: source,
    online: true,
    parts: [{ key: 'main', name: source, kind, traits: {} }],
  });
  disk.rows.set('c1', {
    devices: [device('a', 'light'), device('b', undefined), null, device('c', 'fan')],
    rooms: [7, { source: 'r', name: 'Room' }],
    scenes: [{ source: 's' }, { source: 's', name: 'Scene', kind: 'scene' }],
  });
  const saved = await createSnapshots(disk, realClock, () => home, Boolean).load('c1');
  expect(saved?.devices.map(({ source }) => source)).toEqual(['a', 'c']);
  expect([saved?.rooms, saved?.scenes].map((all) => all?.length)).toEqual([1, 1]);
});

test('a connection removed while its home is being written down stays removed', async () => {
  const disk = slowRepository();
  const snapshots = createSnapshots(
    disk,
    realClock,
    () => home,
    (error) => expect(error).toBeUndefined(),
  );
  snapshots.dirty('c1', true);
  const closed = snapshots.close();
  await new Promise((turn) => setImmediate(turn));
  expect(disk.waiting).toHaveLength(1);
  const removed = snapshots.remove('c1');
  await disk.go();
  await Promise.all([closed, removed]);
  expect(disk.rows.has('c1')).toBe(false);
});
