import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src-shared/model/client.ts';
import { restoreBackup } from './backup.ts';
import { pack, unpack } from './container.ts';
import { draft, withDataFolder } from './temp-storage.ts';

const saved = (id: string, slug: string) => ({
  id,
  slug,
  type: 'memory',
  name: 'Home',
  enabled: true,
  configVersion: 1,
  config: { url: 'http://home.test' },
  createdAt: 1,
});

describe('what a person saved', () => {
  it('is there after the program is closed and opened again', () =>
    withDataFolder(async (open) => {
      const first = await open();
      await first.connections.save(saved('caaaaaaaaaaaa', 'home1'));
      const claude = { id: 'k1', name: 'Claude', kind: 'assistant', exposure: 'full', limits: DEFAULT_LIMITS } as const;
      await first.clients.save({ ...claude, tools: [], createdAt: 1, calls: 0, tokenHash: 'abc' });
      await first.rules.save({ id: 'r1', risk: 'danger', verdict: 'off' });
      await first.notes.set('part', 'lamp', { hidden: true });
      await first.secrets.save('caaaaaaaaaaaa', 'token', new Uint8Array([1, 2, 3]));
      await first.snapshots.save('caaaaaaaaaaaa', { devices: [] });
      await first.close();

      const second = await open();
      expect(await second.connections.list()).toEqual([saved('caaaaaaaaaaaa', 'home1')]);
      expect((await second.clients.list())[0]?.tokenHash).toBe('abc');
      expect(await second.rules.list()).toEqual([{ id: 'r1', risk: 'danger', verdict: 'off' }]);
      expect(await second.notes.get('part', 'lamp')).toEqual({ hidden: true });
      expect(await second.notes.get('part', 'other')).toBeUndefined();
      expect(await second.notes.all('part')).toEqual(new Map([['lamp', { hidden: true }]]));
      expect([...((await second.secrets.list('caaaaaaaaaaaa'))[0]?.sealed ?? [])]).toEqual([1, 2, 3]);
      expect(await second.snapshots.load('caaaaaaaaaaaa')).toEqual({ devices: [] });
    }));

  it('stays in place when it is saved again, and goes when it is removed', () =>
    withDataFolder(async (open) => {
      const { connections, secrets } = await open();
      await connections.save(saved('caaaaaaaaaaaa', 'one'));
      await connections.save(saved('cbbbbbbbbbbbb', 'two'));
      await connections.save({ ...saved('caaaaaaaaaaaa', 'one'), name: 'Renamed' });
      expect((await connections.list()).map(({ name }) => name)).toEqual(['Renamed', 'Home']);
      await connections.remove('caaaaaaaaaaaa');
      expect((await connections.list()).map(({ slug }) => slug)).toEqual(['two']);
      await secrets.save('x', 'a', new Uint8Array([1]));
      await secrets.save('x', 'b', new Uint8Array([2]));
      await secrets.remove('x', 'a');
      expect((await secrets.list('x')).map(({ field }) => field)).toEqual(['b']);
      await secrets.remove('x');
      expect(await secrets.list('x')).toEqual([]);
    }));

  it('cannot share a slug, and the refusal spoils nothing that was saved in the same breath', () =>
    withDataFolder(async (open) => {
      const { connections } = await open();
      const [one, two, three] = await Promise.allSettled([
        connections.save(saved('caaaaaaaaaaaa', 'same')),
        connections.save(saved('cbbbbbbbbbbbb', 'same')),
        connections.save(saved('cdddddddddddd', 'other')),
      ]);
      expect([one.status, two.status, three.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(two).toMatchObject({ reason: { problem: 'conflict' } });
      expect((await connections.list()).map(({ slug }) => slug)).toEqual(['same', 'other']);
    }));

  it('is readable by its owner only', () =>
    withDataFolder(async (open, dir) => {
      const { notes } = await open();
      await notes.set('a', 'b', 1);
      const modes = await Promise.all(
        ['.', 'switchboard.db', 'switchboard.db-wal', 'history.db'].map(async (name) =>
          ((await stat(join(dir, name))).mode & 0o777).toString(8),
        ),
      );
      expect(modes).toEqual(['700', '600', '600', '600']);
    }));

  it('a row that was meddled with is called damage, not a crash', () =>
    withDataFolder(async (open, dir) => {
      const first = await open();
      await first.rules.save({ id: 'r1', verdict: 'off' });
      await first.close();
      const raw = new Database(join(dir, 'switchboard.db'));
      raw.exec(`UPDATE rules SET body = '{"id":"r1","verdict":"perhaps"}'`);
      raw.close();
      await expect((await open()).rules.list()).rejects.toMatchObject({ problem: 'storage.corrupt' });
    }));
});

describe('the journal', () => {
  it('once warmed up, writes its first entry before anybody notices', () =>
    withDataFolder(async (open) => {
      const { journal, warm } = await open();
      let threads = 0;
      const begun = (): void => void (threads += 1);
      process.on('worker', begun);
      warm();
      // What would take its time is there before anything is to be written.
      await expect.poll(() => threads).toBe(1);
      await journal.open(draft('first'));
      process.off('worker', begun);
      expect(threads).toBe(1);
    }));

  it('counts the calls of each tool since a time, each once', () =>
    withDataFolder(async (open) => {
      const { journal } = await open();
      const of = (tool: string) => ({ target: { tool, connection: 'caaaaaaaaaaaa' } });
      await journal.append(draft('old', { ...of('home1__wipe'), at: 1 }));
      await journal.open(draft('e1', { ...of('home1__wipe'), at: 5 }));
      await journal.append(draft('e1', { ...of('home1__wipe'), at: 5 }));
      await journal.append(draft('e2', { ...of('home1__query'), at: 6 }));
      await journal.append(draft('e3', { at: 7 }));
      // An answer to a question about it is no call of it.
      await journal.append(draft('e4', { ...of('home1__wipe'), at: 8, outcome: 'allowed', answered: { how: 'once', at: 'panel' } }));
      expect(await journal.callsByTool(5)).toEqual(new Map(Object.entries({ home1__wipe: 1, home1__query: 1 })));
    }));

  it('shows an announced command as pending, and as what became of it afterwards', () =>
    withDataFolder(async (open) => {
      const { journal } = await open();
      await journal.open(draft('e1', { before: false }));
      expect((await journal.list({ limit: 10 })).entries).toMatchObject([{ id: 'e1', outcome: 'pending' }]);
      const written = await journal.append(draft('e1', { before: false, after: true }));
      expect((await journal.list({ limit: 10 })).entries).toEqual([written]);
      expect(await journal.verify()).toEqual({ ok: true, entries: 1 });
    }));

  it('knows which entry was taken back – but not by an undo that failed', () =>
    withDataFolder(async (open) => {
      const { journal } = await open();
      await journal.append(draft('e1'));
      await journal.append(draft('e2', { undoes: 'e1', outcome: 'failed' }));
      expect((await journal.get('e1'))?.undoneBy).toBeUndefined();
      await journal.append(draft('e3', { undoes: 'e1' }));
      expect((await journal.get('e1'))?.undoneBy).toBe('e3');
    }));

  it('is listed newest first, filtered, and page by page without losing entries of one millisecond', () =>
    withDataFolder(async (open) => {
      const { journal } = await open();
      const times = [1, 2, 2, 2, 3, 4];
      await Promise.all(
        times.map((at, index) =>
          journal.append(draft(`e${index}`, { at, outcome: index === 4 ? 'denied' : 'confirmed', args: { note: `a_${index}%` } })),
        ),
      );
      const first = await journal.list({ limit: 3 });
      expect(first.more).toBe(true);
      const second = await journal.list({ limit: 3, before: first.entries.at(-1)?.at ?? 0 });
      expect(second.more).toBe(false);
      expect([...first.entries, ...second.entries].map(({ id }) => id)).toEqual(['e5', 'e4', 'e3', 'e2', 'e1', 'e0']);
      expect((await journal.list({ limit: 9, outcome: 'denied' })).entries.map(({ id }) => id)).toEqual(['e4']);
      expect((await journal.list({ limit: 9, group: 'bad' })).entries.map(({ id }) => id)).toEqual(['e4']);
      expect((await journal.list({ limit: 9, group: 'ok' })).entries).toHaveLength(5);
      await journal.append(draft('e6', { outcome: 'denied', problem: 'approval.waiting', risk: 'danger' }));
      expect((await journal.list({ limit: 9, group: 'open' })).entries.map(({ id }) => id)).toEqual(['e6']);
      expect((await journal.list({ limit: 9, risk: 'danger' })).entries.map(({ id }) => id)).toEqual(['e6']);
      expect((await journal.list({ limit: 9, group: 'bad', risk: 'danger' })).entries).toEqual([]);
      expect((await journal.list({ limit: 9, search: 'a_3%' })).entries.map(({ id }) => id)).toEqual(['e3']);
      expect((await journal.list({ limit: 9, caller: 'person' })).entries).toHaveLength(7);
      expect((await journal.list({ limit: 9, part: 'nobody' })).entries).toEqual([]);
    }));

  it.each([
    ['a changed record', `UPDATE journal SET body = replace(body, 'Lamp', 'Door') WHERE n = 3`, 'e2'],
    ['a deleted record', 'DELETE FROM journal WHERE n = 3', 'e3'],
    ['a cut-off end', 'DELETE FROM journal WHERE n = 5', '#5'],
    [
      'two records that changed places',
      'UPDATE journal SET n = 99 WHERE n = 2; UPDATE journal SET n = 2 WHERE n = 3; UPDATE journal SET n = 3 WHERE n = 99',
      'e2',
    ],
    [
      'a record put in by hand',
      `INSERT INTO journal (n, body, hash) SELECT 6, replace(body, 'e4', 'e9'), hash FROM journal WHERE n = 5`,
      'e9',
    ],
  ])('verification finds %s', (_what, sql, brokenAt) =>
    withDataFolder(async (open, dir) => {
      const { journal } = await open();
      for (let index = 0; index < 5; index++) await journal.append(draft(`e${index}`));
      expect(await journal.verify()).toEqual({ ok: true, entries: 5 });
      const raw = new Database(join(dir, 'switchboard.db'));
      raw.exec(sql);
      raw.close();
      expect(await journal.verify()).toMatchObject({ ok: false, brokenAt });
    }),
  );

  it('writes a hundred entries of one turn with a handful of commits', () =>
    withDataFolder(async (open, dir) => {
      const { journal } = await open();
      await journal.append(draft('first'));
      const raw = new Database(join(dir, 'switchboard.db'), { readonly: true });
      const versions = new Set<unknown>();
      const waiting = Array.from({ length: 100 }, (_, index) =>
        journal.append(draft(`e${index}`)).then(() => versions.add(raw.prepare('SELECT n FROM journal_head').pluck().get())),
      );
      await Promise.all(waiting);
      raw.close();
      expect([...versions]).toEqual([101]);
      expect(await journal.verify()).toEqual({ ok: true, entries: 101 });
    }));
});

describe('a backup', () => {
  it('holds the history and no answer of a tool, not even one that was forgotten long ago', () =>
    withDataFolder(async (open, dir) => {
      const first = await open();
      const body = (words: string) => new TextEncoder().encode(`${words} `.repeat(400));
      const kept = { connection: 'caaaaaaaaaaaa', tool: 'read_mail', at: 1, until: Date.now() + 1e6, packed: false };
      await first.answers.save([{ ...kept, key: 'now', body: body('canary-now') }, { ...kept, key: 'then', body: body('canary-then') }]); // prettier-ignore
      await first.answers.remove({ tool: 'read_mail' });
      await first.answers.save([{ ...kept, key: 'now', body: body('canary-now') }]);
      await first.snapshots.save('caaaaaaaaaaaa', { devices: ['canary-home'] });
      const { file } = await first.backup(1_000);
      // What runs goes on with what it has.
      expect((await first.answers.index(0)).size).toBe(1);

      const place = await mkdtemp(join(dir, 'looked-at-'));
      await unpack(join(dir, 'backups', file), place);
      const history = await readFile(join(place, 'history.db'), 'latin1');
      expect(history).toContain('canary-home');
      expect(history).not.toContain('canary-now');
      expect(history).not.toContain('canary-then');
    }));

  it('that was made when answers were still kept brings none of them back', () =>
    withDataFolder(async (open, dir) => {
      const first = await open();
      const body = new TextEncoder().encode('canary-now '.repeat(400));
      await first.answers.save([{ ...{ connection: 'caaaaaaaaaaaa', tool: 'read_mail', at: 1, packed: false }, key: 'now', until: Date.now() + 1e6, body }]); // prettier-ignore
      await first.snapshots.save('caaaaaaaaaaaa', { devices: ['canary-home'] });
      await first.close();
      const older = join(dir, 'older.switchboard-backup');
      await pack(dir, ['switchboard.db', 'history.db'], older, 1_000);

      await restoreBackup(dir, older);
      const history = await readFile(join(dir, 'history.db'), 'latin1');
      expect(history).toContain('canary-home');
      expect(history).not.toContain('canary-now');
      expect((await (await open()).answers.index(0)).size).toBe(0);
    }));
});
