import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, open as openFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../src-shared/errors/errors.ts';
import { openSettingsFile } from './host/settings-file.ts';
import { createSettings } from './settings/settings.ts';
import { restoreBackup } from './storage/backup.ts';
import { commit } from './storage/commit.ts';
import { switchboardMigrations } from './storage/migrations/switchboard.ts';
import { migrate } from './storage/migrations/migration.ts';
import type { Storage } from './storage/repositories.ts';
import { openStorage } from './storage/storage.ts';
import { draft, withDataFolder } from './storage/temp-storage.ts';

/** The short lane kills five times, the long one fifty. */
const KILLS = Number(process.env['SWITCHBOARD_KILLS'] ?? 5);
const isRoot = process.getuid?.() === 0;
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const clock = { now: Date.now, sleep: () => Promise.resolve(), every: () => () => undefined };
const from = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);

const problemOf = (thrown: unknown) => (thrown instanceof SwitchboardError ? thrown.problem : String(thrown));

/** A program of its own, because this one must survive what is done to it. */
const program = (body: string) => `
  import { writeSync } from 'node:fs';
  import { openStorage } from ${from('./storage/storage.ts')};
  import { draft } from ${from('./storage/temp-storage.ts')};
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const open = (dir) => openStorage({ dir, clock: { now: Date.now }, log: quiet });
  const say = (line) => writeSync(1, line + '\\n');
  const dir = process.argv[1];
  ${body}`;
const run = (body: string, dir: string) =>
  spawn(process.execPath, ['--input-type=module', '-e', program(body), dir], { stdio: ['ignore', 'pipe', 'inherit'] });

const STREAM_OF_CHANGES = `
  const { journal, notes, connections } = await open(dir);
  const round = process.argv[2];
  for (let turn = 0; ; turn++) {
    await Promise.all([0, 1, 2, 3].map(async (lane) => {
      const id = [round, turn, lane].join('-');
      if (lane === 0) await journal.open(draft(id));
      if (lane < 2) { await journal.append(draft(id)); say('journal ' + id); }
      else { await notes.set('note', id, { id, filler: 'x'.repeat(500) }); say('note ' + id); }
    }));
  }`;

/** Kills the program in the middle of its work and answers what it had acknowledged. */
async function killInTheMiddle(dir: string, round: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(STREAM_OF_CHANGES), dir, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => acknowledged.push(line));
  const ended = once(lines, 'close');
  await Promise.race([once(lines, 'line'), ended]);
  await new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 150));
  child.kill('SIGKILL');
  await ended;
  return acknowledged;
}

/** Which of the acknowledged lines are not in the databases. */
async function lostOf(storage: Storage, acknowledged: string[]): Promise<string[]> {
  const notes = await storage.notes.all('note');
  const { entries } = await storage.journal.list({ limit: 1_000_000, outcome: 'confirmed' });
  const there = new Set([...[...notes.keys()].map((id) => `note ${id}`), ...entries.map(({ id }) => `journal ${id}`)]);
  return acknowledged.filter((line) => !there.has(line));
}

describe('kill -9 in the middle of a stream of changes', () => {
  it(`loses nothing that was acknowledged, ${KILLS} times in a row`, { timeout: 20_000 + KILLS * 4_000 }, () =>
    withDataFolder(async (open, dir) => {
      const acknowledged: string[] = [];
      for (let round = 0; round < KILLS; round++) {
        acknowledged.push(...(await killInTheMiddle(dir, round)));
        const storage = await open();
        expect(await lostOf(storage, acknowledged)).toEqual([]);
        expect(await storage.journal.verify()).toMatchObject({ ok: true });
        await storage.close();
        for (const file of ['switchboard.db', 'history.db']) {
          const db = new Database(join(dir, file), { readonly: true });
          expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
          db.close();
        }
      }
      expect(acknowledged.length).toBeGreaterThan(KILLS * 4);
    }),
  );
});

describe('a database from a newer version', () => {
  it('is read, never changed, and every write says why not', () =>
    withDataFolder(async (open, dir) => {
      const first = await open();
      await first.notes.set('a', 'b', 1);
      await first.close();
      const raw = new Database(join(dir, 'switchboard.db'));
      raw.pragma(`user_version = ${switchboardMigrations.length + 1}`);
      raw.close();
      const storage = await open();
      expect(storage.readOnly).toBe('storage.newer');
      expect(await storage.notes.get('a', 'b')).toBe(1);
      await expect(storage.notes.set('a', 'b', 2)).rejects.toMatchObject({ problem: 'storage.newer' });
      await expect(storage.journal.append(draft('e1'))).rejects.toMatchObject({ problem: 'storage.newer' });
    }));
});

describe('a data folder that cannot be written', () => {
  it('is shown as it is, and every write says why not', () =>
    withDataFolder(async (open, dir) => {
      const first = await open();
      await first.notes.set('a', 'b', 1);
      await first.close();
      // Root may write anywhere: the program gives up its rights once it is loaded.
      if (isRoot) for (const name of ['', ...(await readdir(dir))]) await chown(join(dir, name), 65_534, 65_534);
      await chmod(dir, 0o500);
      const child = run(
        `${isRoot ? 'process.setgroups([]); process.setegid(65534); process.seteuid(65534);' : ''}
         const storage = await open(dir);
         const refused = await storage.notes.set('a', 'b', 2).catch((error) => error.problem);
         say(JSON.stringify([storage.readOnly, await storage.notes.get('a', 'b'), refused, await storage.backup(0).catch((error) => error.problem)]));
         await storage.close();`,
        dir,
      );
      const lines = createInterface(child.stdout);
      const [line] = await Promise.race([once(lines, 'line'), once(lines, 'close')]);
      await chmod(dir, 0o700);
      expect(JSON.parse(String(line))).toEqual(['storage.read-only', 1, 'storage.read-only', 'storage.read-only']);
    }));
});

describe('a full disk', () => {
  it('is named, writes nothing by halves, and is over when there is room again', () => {
    const db = new Database(':memory:');
    migrate(db, switchboardMigrations);
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 4}`);
    const note = (id: number, size: number) => ({
      id,
      run: [{ sql: 'INSERT INTO notes VALUES (?, ?, ?)', values: ['a', String(id), 'x'.repeat(size)] }],
    });
    const done = commit(db, [note(1, 10), { id: 2, records: ['y'.repeat(100)] }, note(3, 100_000)]);
    expect(done.at(-1)).toMatchObject({ id: 3, error: { problem: 'storage.full' } });
    const kept = done.filter(({ error }) => !error).map(({ id }) => id);
    expect(db.prepare('SELECT count(*) FROM notes').pluck().get()).toBe(kept.includes(1) ? 1 : 0);
    expect(db.prepare('SELECT n FROM journal_head').pluck().get()).toBe(kept.includes(2) ? 1 : 0);
    db.pragma('max_page_count = 100000');
    expect(commit(db, [note(4, 100_000)])).toEqual([{ id: 4 }]);
    db.close();
  });

  it('on a real small disk: an acknowledged change stays, a refused one says so', async ({ skip }) => {
    const dir = await mkdtemp(join(tmpdir(), 'switchboard-full-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', dir], { stdio: 'ignore' });
    } catch {
      await rm(dir, { recursive: true });
      return skip('no small disk can be mounted here');
    }
    try {
      const storage = await openStorage({ dir, clock, log: quiet });
      const answers = await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          storage.notes.set('n', String(index).padStart(3, '0'), 'x'.repeat(20_000)).then(() => 'kept', problemOf),
        ),
      );
      await storage.notes.set('n', 'last', 'x'.repeat(900_000)).catch(() => undefined);
      const more = await storage.notes.set('n', 'more', 'x'.repeat(900_000)).catch(problemOf);
      expect(more).toBe('storage.full');
      const kept = await storage.notes.all('n');
      expect([...kept.keys()].filter((key) => key !== 'last')).toHaveLength(answers.filter((answer) => answer === 'kept').length);
      await storage.close();
    } finally {
      execFileSync('umount', [dir]);
      await rm(dir, { recursive: true });
    }
  });
});

describe('a damaged database', () => {
  it('is found at the start, names the newest backup, and the backup brings everything back', () =>
    withDataFolder(async (open, dir) => {
      const first = await open();
      await Promise.all(Array.from({ length: 200 }, (_, index) => first.notes.set('n', String(index), 'x'.repeat(200))));
      const { file } = await first.backup(1_700_000_000_000);
      await first.close();
      const handle = await openFile(join(dir, 'switchboard.db'), 'r+');
      const { size } = await handle.stat();
      for (let page = 4096; page < size; page += 4096) await handle.write(Buffer.alloc(1024, 0xa5), 0, 1024, page);
      await handle.close();
      await expect(open()).rejects.toMatchObject({
        problem: 'storage.corrupt',
        details: { with: { file: 'switchboard.db', backup: file } },
      });
      const { keptAs } = await restoreBackup(dir, file);
      expect((await (await open()).notes.all('n')).size).toBe(200);
      expect(await readdir(keptAs)).toContain('switchboard.db');
    }));

  it('that is no database at all is damage too, and a damaged backup is not restored', () =>
    withDataFolder(async (open, dir) => {
      await writeFile(join(dir, 'switchboard.db'), 'this is a shopping list'.repeat(100));
      await expect(open()).rejects.toMatchObject({ problem: 'storage.corrupt', details: { with: { backup: '–' } } });
      await rm(join(dir, 'switchboard.db'));
      const storage = await open();
      await storage.notes.set('a', 'b', 1);
      const { file } = await storage.backup(0);
      await storage.close();
      const path = join(dir, 'backups', file);
      const bytes = await readFile(path);
      bytes[bytes.length - 200] = (bytes[bytes.length - 200] ?? 0) ^ 0xff;
      await writeFile(path, bytes);
      await expect(restoreBackup(dir, file)).rejects.toMatchObject({ problem: 'storage.corrupt' });
      expect(await (await open()).notes.get('a', 'b')).toBe(1);
    }));
});

describe('a settings file that cannot be read', () => {
  it('is kept aside under its date; the defaults count', () =>
    withDataFolder(async (_open, dir) => {
      await mkdir(dir, { recursive: true });
      await writeFile(join(dir, 'settings.json'), '{ "theme": "dark", ');
      const store = openSettingsFile(
        dir,
        0,
        () => Promise.reject(new Error('never written here')),
        () => undefined,
      );
      expect(createSettings({ store, topics: { publish: () => undefined } }).get().theme).toBe('system');
      expect(store.broken?.keptAs).toContain('settings.json.broken-1970-01-01');
      expect(await readFile(store.broken?.keptAs ?? '', 'utf8')).toContain('"dark"');
    }));
});
