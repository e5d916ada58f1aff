import type { Notice } from '../../../src-shared/contract/system.ts';
import type { Ports, SettingsStore } from '../ports.ts';
import type { Vault } from '../secrets/vault.ts';
import type { NoteRepository, Storage } from '../storage/repositories.ts';

/** What the person should know about the program itself, until it is over or they have put it away. */
export interface Notices {
  list(): Notice[];
  raise(notice: Notice): void;
  /** The reason is gone; should it come back, it is told again. */
  clear(id: string): void;
  dismiss(id: string): Promise<void>;
}

const KIND = 'dismissed';

export async function createNotices(notes: NoteRepository, changed: () => void): Promise<Notices> {
  const raised = new Map<string, Notice>();
  const dismissed = new Set((await notes.all(KIND)).keys());
  return {
    list: () => [...raised.values()].filter(({ id }) => !dismissed.has(id)),
    raise: (notice) => {
      raised.set(notice.id, notice);
      changed();
    },
    clear: (id) => {
      if (raised.delete(id)) changed();
    },
    dismiss: async (id) => {
      dismissed.add(id);
      changed();
      await notes.set(KIND, id, true);
    },
  };
}

type Found = {
  storage: Pick<Storage, 'readOnly'>;
  settings: Pick<SettingsStore, 'broken'>;
  ignored: readonly string[];
  vault: Pick<Vault, 'locked'>;
  before?: Ports['before'];
};

/** What was found wrong while everything was opened. `action` names the way out in the window's command table. */
export function raiseAtStart(notices: Pick<Notices, 'raise'>, { storage, settings, ignored, vault, before }: Found): void {
  const told: Record<NonNullable<Storage['readOnly']>, string> = {
    'storage.newer': 'storageNewer',
    'storage.read-only': 'storageReadOnly',
  };
  if (storage.readOnly)
    notices.raise({ id: storage.readOnly, level: 'bad', sentence: { key: `system.notices.${told[storage.readOnly]}` } });
  if (settings.broken) {
    const { keptAs } = settings.broken;
    notices.raise({
      id: `settings.broken:${keptAs}`,
      level: 'warn',
      sentence: { key: 'system.notices.settingsBroken', with: { file: keptAs } },
      action: 'go.settings',
    });
  }
  if (ignored.length > 0)
    notices.raise({
      id: `settings.ignored:${ignored.join(',')}`,
      level: 'warn',
      sentence: { key: 'system.notices.settingsIgnored', with: { names: ignored.join(', ') } },
      action: 'go.settings',
    });
  if (before) notices.raise({ id: `before:${before.at}`, level: 'warn', sentence: before.sentence });
  if (vault.locked)
    notices.raise({ id: 'vault.locked', level: 'bad', sentence: { key: 'system.notices.vaultLocked' }, action: 'go.settings' });
}
