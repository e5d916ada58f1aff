import { describe, expect, it } from 'vitest';
import { Settings, settings as contract } from '../../../src-shared/contract/settings.ts';
import { NotFound } from '../../../src-shared/errors/errors.ts';
import type { SettingsStore } from '../ports.ts';
import type { openStorage } from '../storage/storage.ts';
import { withDataFolder } from '../storage/temp-storage.ts';
import { SETTING_FACTS } from './setting-facts.ts';
import { createSettings, settingsHandlers } from './settings.ts';

const memoryStore = (initial: Record<string, unknown>): SettingsStore & { values: Record<string, unknown> } => {
  const store = { values: initial, read: () => store.values, write: (next: Record<string, unknown>) => void (store.values = next) };
  return store;
};
const quiet = { publish: () => undefined };
const who = { caller: { kind: 'person' as const, id: 'p', name: 'You' }, session: 's' };
const clock = { now: () => 1_700_000_000_000, sleep: () => Promise.resolve(), every: () => () => undefined };

describe('settings', () => {
  it('start from their defaults', () => {
    expect(createSettings({ store: memoryStore({}), topics: quiet }).get()).toEqual(Settings.parse({}));
  });

  it('lose one value that makes no sense, not all of them', () => {
    const settings = createSettings({ store: memoryStore({ theme: 'dark', port: 'seven', confirmMs: 'soon' }), topics: quiet });
    expect(settings.get()).toMatchObject({ theme: 'dark', port: 7420 });
    expect(settings.ignored).toEqual(['port', 'confirmMs']);
  });

  it('are written, announced, and leave alone what a newer version wrote', () => {
    const store = memoryStore({ fromTheFuture: 1 });
    const heard: unknown[] = [];
    const settings = createSettings({ store, topics: { publish: (name, payload) => heard.push([name, payload]) } });
    settings.set({ theme: 'dark' });
    expect(store.values).toMatchObject({ fromTheFuture: 1, theme: 'dark' });
    expect(heard).toEqual([['settings.changed', settings.get()]]);
    expect(() => settings.set({ port: 99_999 })).toThrow();
    expect(settings.get().port).toBe(7420);
  });

  it('change alone: what a patch leaves out stays as the person set it', () => {
    const settings = createSettings({ store: memoryStore({ theme: 'dark', port: 8000, language: 'zh-CN' }), topics: quiet });
    settings.set(contract['settings.set'].input.parse({ confirmMs: 900 }));
    expect(settings.get()).toMatchObject({ theme: 'dark', port: 8000, language: 'zh-CN', confirmMs: 900 });
    expect(contract['settings.set'].input.parse({})).toEqual({});
    expect(contract['settings.set'].input.safeParse({ port: -1 }).success).toBe(false);
  });

  it('have each a row that says where they are shown', () => {
    expect(Object.keys(SETTING_FACTS).sort()).toEqual(Object.keys(Settings.shape).sort());
  });
});

describe('backup, restore and reset from Settings', () => {
  it('bring back what was there, and start anew without deleting anything', () =>
    withDataFolder(async (open, dataDir) => {
      const session = async (
        run: (handlers: ReturnType<typeof settingsHandlers>, storage: Awaited<ReturnType<typeof openStorage>>) => Promise<void>,
      ) => {
        const storage = await open();
        const ports = { dataDir, clock, reopen: () => undefined };
        const vault = { wrapForBackup: async () => ({ kind: 'passphrase', wrapped: new Uint8Array([9]) }) };
        await run(
          settingsHandlers({ settings: createSettings({ store: memoryStore({}), topics: quiet }), storage, ports, vault }),
          storage,
        );
        await storage.close();
      };
      let backup = '';
      await session(async (handlers, storage) => {
        await storage.notes.set('a', 'b', 'before');
        backup = (await handlers['settings.backup']({ passphrase: 'long enough' }, who)).file;
        await storage.notes.set('a', 'b', 'after');
        await expect(async () => handlers['settings.restore']({ file: '../../etc/passwd' }, who)).rejects.toThrow(NotFound);
        await handlers['settings.restore']({ file: backup }, who);
      });
      await session(async (handlers, storage) => {
        expect(await storage.notes.get('a', 'b')).toBe('before');
        expect(await storage.secrets.wraps()).toMatchObject([{ kind: 'passphrase' }]);
        expect((await handlers['settings.backups'](undefined, who)).map(({ file }) => file)).toEqual([backup]);
        await handlers['settings.reset']({ confirmed: true }, who);
      });
      await session(async (handlers, storage) => {
        expect(await storage.notes.get('a', 'b')).toBeUndefined();
        expect((await handlers['settings.get'](undefined, who)).sizes).toHaveProperty('switchboard.db');
      });
    }));
});
