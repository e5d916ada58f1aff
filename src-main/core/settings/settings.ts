import { Settings, type settings as contract } from '../../../src-shared/contract/settings.ts';
import { NotFound } from '../../../src-shared/errors/errors.ts';
import type { HandlersOf, LiveSettings } from '../areas.ts';
import type { Ports, SettingsStore } from '../ports.ts';
import type { Vault } from '../secrets/vault.ts';
import { settingsIn } from '../storage/backup.ts';
import { requestReset, requestRestore } from '../storage/pending.ts';
import type { Storage } from '../storage/repositories.ts';
import type { Topics } from '../topics.ts';
import { settingFacts } from './setting-facts.ts';

export type SettingsArea = LiveSettings & {
  /** Settings on disk that made no sense and count as their default until they are set again. */
  readonly ignored: string[];
};

const DEFAULTS: Settings = Settings.parse({});

/** Reads field by field: one bad value costs that value, not all of them. */
export function readSettings(raw: Record<string, unknown>): { values: Settings; ignored: string[] } {
  const known = Object.entries(Settings.shape).filter(([name]) => Object.hasOwn(raw, name));
  const good = known.filter(([name, field]) => field.safeParse(raw[name]).success).map(([name]) => [name, raw[name]]);
  const ignored = known.map(([name]) => name).filter((name) => !good.some(([kept]) => kept === name));
  return { values: Settings.parse(Object.fromEntries(good)), ignored };
}

/** The settings in memory, on disk and on everybody's screen. Values of a newer version that we do not know stay in the file. */
export function createSettings({ store, topics }: { store: SettingsStore; topics: Pick<Topics, 'publish'> }): SettingsArea {
  const { values: initial, ignored } = readSettings(store.read());
  let values = initial;
  return {
    ignored,
    get: () => values,
    set: (changed) => {
      values = Settings.parse({ ...values, ...changed });
      store.write({ ...store.read(), ...values });
      topics.publish('settings.changed', values);
      return values;
    },
  };
}

type With = {
  settings: LiveSettings;
  storage: Storage;
  ports: Pick<Ports, 'dataDir' | 'reopen' | 'clock'>;
  vault: Pick<Vault, 'wrapForBackup'>;
};

/** A restore or reset is noted down and done when the data is opened again: nothing can be put in the place of an open database. */
export function settingsHandlers({ settings, storage, ports, vault }: With): HandlersOf<typeof contract> {
  const reopenSoon = () => {
    // The answer must leave before the channel closes.
    setImmediate(ports.reopen);
    return null;
  };
  return {
    'settings.get': async () => ({
      values: settings.get(),
      defaults: DEFAULTS,
      facts: settingFacts,
      dataDir: ports.dataDir,
      sizes: await storage.sizes(),
    }),
    'settings.set': (changed) => settings.set(changed),
    'settings.backup': async ({ passphrase }) =>
      storage.backup(ports.clock.now(), passphrase === undefined ? undefined : await vault.wrapForBackup(passphrase)),
    'settings.backups': () => storage.backups(),
    'settings.restore': async ({ file }) => {
      if (!(await storage.backups()).some((backup) => backup.file === file)) throw new NotFound('backup', file);
      const { values } = readSettings(await settingsIn(ports.dataDir, file));
      await requestRestore(ports.dataDir, file);
      settings.set(values);
      return reopenSoon();
    },
    'settings.reset': async () => {
      await storage.backup(ports.clock.now());
      await requestReset(ports.dataDir);
      settings.set(DEFAULTS);
      return reopenSoon();
    },
  };
}
