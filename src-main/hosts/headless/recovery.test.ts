import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { problemWords } from '../../core/host/problem-words.ts';
import { run } from './run.ts';
import { runningHome, type Home } from './testing/running-host.ts';

let home: Home;
beforeEach(() => void (home = runningHome()));
afterEach(() => home.end());

const wordsOf = (thrown: unknown) => problemWords(SwitchboardError.from(thrown), createTexts('en')).join(' ');

test('a damaged database is named with its way out, and the way out brings everything back', async () => {
  const first = await home.start();
  const panel = await home.panel(first);
  await panel.call('clients.create', { name: 'Claude', kind: 'assistant' });
  await panel.call('settings.set', { approvalSeconds: 77 });
  await vi.waitFor(() => expect(readFileSync(join(home.data, 'settings.json'), 'utf8')).toContain('77'));
  const { file } = await panel.call('settings.backup', {});
  await home.stop(first);

  const database = join(home.data, 'switchboard.db');
  const bytes = readFileSync(database);
  bytes.fill(0x5a, 4096);
  writeFileSync(database, bytes);
  for (const ending of ['-wal', '-shm']) rmSync(database + ending, { force: true });
  const refused: unknown = await home.start().catch((thrown: unknown) => thrown);
  expect(refused).toMatchObject({ problem: 'storage.corrupt' });
  expect(wordsOf(refused)).toContain('switchboard.db');
  expect(wordsOf(refused)).toContain(`--restore latest to bring back the newest backup (${file})`);

  await expect(home.start(['--restore', 'no-such.switchboard-backup'])).rejects.toMatchObject({ problem: 'not.found' });
  const again = await home.panel(await home.start(['--restore', 'latest']));
  expect((await again.call('clients.list')).map(({ name }) => name)).toEqual(['Claude']);
  expect((await again.call('settings.get')).values.approvalSeconds).toBe(77);
  const aside = readdirSync(join(home.data, 'backups')).find((name) => name.startsWith('before-')) ?? '';
  expect(readFileSync(join(home.data, 'backups', aside, 'switchboard.db')).equals(bytes)).toBe(true);
});

test('without a backup --restore latest says that there is none', async () => {
  await expect(home.start(['--restore', 'latest'])).rejects.toMatchObject({ problem: 'not.found' });
});

test('a key that is gone leaves the connections on attention, and the passphrase wakes them', async () => {
  const first = await home.start(['--demo'], { SWITCHBOARD_PASSPHRASE: 'long and secret' });
  const panel = await home.panel(first);
  const connected = { health: { state: 'connected' } };
  await vi.waitFor(async () => expect(await panel.call('connections.list')).toMatchObject([connected, connected]));
  expect((await panel.call('system.vault')).wraps).toEqual(['passphrase']);
  // Outside the demo profile it would look for the vendor's cloud.
  const cloud = (await panel.call('connections.list')).find(({ type }) => type === 'ewelink');
  await panel.call('connections.remove', { id: cloud?.id ?? '' });
  // The same folder as an ordinary profile: the demo home's servers stay up, so that the connection has something to wake to.
  const data = join(home.data, 'demo');
  const later = await home.start(['--data', data]);
  const locked = await home.panel(later);
  await vi.waitFor(
    async () => expect(await locked.call('connections.list')).toMatchObject([{ health: { state: 'attention', problem: 'vault.locked' } }]),
    8000,
  );
  expect((await locked.call('system.hello')).notices).toMatchObject([
    { id: 'vault.locked', sentence: { key: 'system.notices.vaultLocked' } },
  ]);
  await expect(locked.call('system.unlock', { passphrase: 'a guess' })).rejects.toMatchObject({ problem: 'auth.refused' });
  await locked.call('system.unlock', { passphrase: 'long and secret' });
  await vi.waitFor(async () => expect(await locked.call('connections.list')).toMatchObject([{ health: { state: 'connected' } }]));
  expect((await locked.call('system.hello')).notices).toEqual([]);
  expect((await locked.call('system.vault')).locked).toBe(false);
});

test.each([
  ['en_GB.UTF-8', 'The data folder cannot be written', 'choose another with --data'],
  ['zh_CN.UTF-8', '数据文件夹无法写入', '--data'],
])('a folder that cannot be written ends the start with a sentence and a way out, in %s', async (LANG, title, way) => {
  const said: string[] = [];
  const log = vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  writeFileSync(join(home.dir, 'file'), '');
  const code = await run(['--data', join(home.dir, 'file', 'data')], { LANG }, import.meta.url, () => Promise.resolve());
  log.mockRestore();
  expect(code).toBe(1);
  expect(said.join('\n')).toContain(title);
  expect(said.join('\n')).toContain(way);
  expect(said.join('\n')).not.toContain('    at ');
});
