import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock, Log } from '../../kit/world.ts';
import type { JournalDraft, Storage } from './repositories.ts';
import { openStorage } from './storage.ts';

const silent: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const clock: Clock = { now: Date.now, sleep: () => Promise.resolve(), every: () => () => undefined };

/** For tests: a data folder under the system's temporary one, opened as often as the test likes and gone afterwards. */
export async function withDataFolder(run: (open: () => Promise<Storage>, dir: string) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-test-'));
  const opened: Storage[] = [];
  try {
    await run(async () => {
      const storage = await openStorage({ dir, clock, log: silent });
      opened.push(storage);
      return storage;
    }, dir);
  } finally {
    await Promise.all(opened.map((storage) => storage.close()));
    await rm(dir, { recursive: true, force: true });
  }
}

/** For tests: a journal line about a lamp. */
export const draft = (id: string, rest: Partial<JournalDraft> = {}): JournalDraft => ({
  id,
  at: 1_000,
  caller: { kind: 'person', id: 'panel', name: 'You' },
  what: { key: 'activity.what.power.on', with: { name: 'Lamp' } },
  target: { part: 'caaaaaaaaaaaa/lamp/main', connection: 'caaaaaaaaaaaa' },
  command: 'power.set',
  args: { on: true },
  risk: 'control',
  outcome: 'confirmed',
  undoable: true,
  ...rest,
});
