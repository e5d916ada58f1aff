import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SettingsStore } from '../ports.ts';

type Store = { store: Record<string, unknown> };
/** `conf` in the headless host, electron-store in the desktop one; both write the same file. */
export type OpenStore = (facts: { cwd: string; configName: string; clearInvalidConfig: boolean; configFileMode: number }) => Promise<Store>;

const Values = z.record(z.string(), z.unknown());

/**
 * The settings file. It is read directly; the store each host has for it is opened for the first write. A file that cannot be read is kept
 * aside and the defaults count.
 */
export function openSettingsFile(dir: string, now: number, openStore: OpenStore, failed: (error: unknown) => void): SettingsStore {
  const path = join(dir, 'settings.json');
  const read = readValues(path, now);
  let values = read.values;
  let store: Promise<Store> | undefined;
  let writing = 0;
  return {
    ...(read.keptAs ? { broken: { keptAs: read.keptAs } } : {}),
    // From disk unless something is on its way there: a restored backup brings a file of its own.
    read: () => (writing > 0 ? values : (values = readValues(path, now).values)),
    write: (next) => {
      values = next;
      writing++;
      store ??= openStore({ cwd: dir, configName: 'settings', clearInvalidConfig: true, configFileMode: 0o600 });
      store
        .then((file) => (file.store = values))
        .catch(failed)
        .finally(() => writing--);
    },
  };
}

function readValues(path: string, now: number): { values: Record<string, unknown>; keptAs?: string } {
  if (!existsSync(path)) return { values: {} };
  try {
    return { values: Values.parse(JSON.parse(readFileSync(path, 'utf8'))) };
  } catch {
    const keptAs = `${path}.broken-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}`;
    renameSync(path, keptAs);
    return { values: {}, keptAs };
  }
}
