import { expect, test } from 'vitest';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { withDataFolder } from '../storage/temp-storage.ts';
import { realClock } from '../tools/fake-home.ts';
import { createSnapshots } from './snapshots.ts';

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

test('a home that was written down torn is told anew by its source; the program starts', () =>
  withDataFolder(async (open, dir) => {
    const first = await open();
    await first.snapshots.save('c1', home);
    await first.close();
    const raw = new Database(join(dir, 'history.db'));
    expect(raw.prepare(`UPDATE snapshots SET body = '{"devices":[{"sour'`).run().changes).toBe(1);
    raw.close();
    const { snapshots } = await open();
    expect(await createSnapshots(snapshots, realClock, () => home, Boolean).load('c1')).toBeUndefined();
  }));

test('a disk that is full costs the one writing, says so, and keeps what was there', async () => {
  const rows = new Map<string, unknown>([['c1', { ...home, rooms: [{ source: 'r', name: 'Room' }] }]]);
  const disk = { full: true };
  const said: unknown[] = [];
  const repository = {
    load: async (id: string) => rows.get(id),
    save: async (id: string, snapshot: unknown) => {
      if (disk.full) throw new SwitchboardError('storage.full', 'No room');
      rows.set(id, snapshot);
    },
    remove: async (id: string) => void rows.delete(id),
  };
  const writing = async () => {
    const snapshots = createSnapshots(
      repository,
      realClock,
      () => home,
      (error) => said.push(error),
    );
    snapshots.dirty('c1', true);
    await snapshots.close();
    return (await snapshots.load('c1'))?.rooms.length;
  };
  expect(await writing()).toBe(1);
  expect(said).toMatchObject([{ problem: 'storage.full' }]);
  disk.full = false;
  expect(await writing()).toBe(0);
  expect(said).toHaveLength(1);
});
