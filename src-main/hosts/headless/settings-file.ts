import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SettingsStore } from '../../core/ports.ts';

const Values = z.record(z.string(), z.unknown());

/**
 * The settings file. It is read directly, because `conf` costs more to load than the rest of the start; it is loaded for the first write.
 * A file that cannot be read is kept aside and the defaults count.
 */
export function openSettingsFile(dir: string, now: number, failed: (error: unknown) => void): SettingsStore {
  const path = join(dir, 'settings.json');
  const read = readValues(path, now);
  let values = read.values;
  let store: Promise<{ store: Record<string, unknown> }> | undefined;
  const open = async () => {
    const { default: Conf } = await import('conf');
    return new Conf<Record<string, unknown>>({ cwd: dir, configName: 'settings', clearInvalidConfig: true, configFileMode: 0o600 });
  };
  return {
    ...(read.keptAs ? { broken: { keptAs: read.keptAs } } : {}),
    read: () => values,
    write: (next) => {
      values = next;
      store ??= open();
      store.then((file) => (file.store = values)).catch(failed);
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
