import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { openStorage } from '../storage/storage.ts';
import { quietLog, realClock } from '../tools/fake-home.ts';
import { doctor } from './doctor.ts';
import { writeRunFile } from './run-file.ts';

describe('switchboard doctor', () => {
  let dir: string;
  beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'switchboard-doctor-'))));
  afterEach(() => rm(dir, { recursive: true, force: true }));

  const look = async (language: 'en' | 'zh-CN' = 'en') => {
    const lines: string[] = [];
    const code = await doctor({ dataDir: dir, version: '1.2.3', texts: createTexts(language), print: (line) => void lines.push(line) });
    return { code, lines };
  };
  const keep = async (entries: number) => {
    const storage = await openStorage({ dir, clock: realClock, log: quietLog });
    for (let n = 1; n <= entries; n += 1)
      await storage.journal.append({
        ...{ id: `e${n}`, at: n, caller: { kind: 'person', id: 'p', name: 'You' }, what: { key: 'activity.what.scene' }, target: {} },
        ...{ command: 'run', args: {}, risk: 'control', outcome: 'done', undoable: false },
      });
    return storage;
  };

  it('finds nothing wrong where nothing is kept yet', async () => {
    const { code, lines } = await look();
    expect(code).toBe(0);
    expect(lines.at(-1)).toBe('Everything is as it should be.');
  });

  it('walks the journal while the program runs, and after it', async () => {
    const storage = await keep(3);
    expect((await look()).lines).toContain('✓ The journal is whole: 3 entries');
    await storage.close();
    expect(await look('zh-CN')).toMatchObject({ code: 0, lines: expect.arrayContaining(['✓ 活动日志完整：3 条记录']) });
  });

  it('names the entry that somebody changed, and ends with an error', async () => {
    await (await keep(3)).close();
    const db = new Database(join(dir, 'switchboard.db'));
    db.prepare(`UPDATE journal SET body = replace(body, '"done"', '"denied"') WHERE n = 2`).run();
    db.close();
    const { code, lines } = await look();
    expect(code).toBe(1);
    expect(lines).toContain('✗ The journal was changed from outside at e2 (3 entries in all)');
  });

  it('says so when it should run and does not answer', async () => {
    const forget = writeRunFile(dir, {
      ...{ pid: process.pid, port: 9, url: 'http://127.0.0.1:9', version: '1.2.3', startedAt: 0, host: 'headless', secret: 'secret' },
    });
    const { code, lines } = await look();
    forget();
    expect(code).toBe(1);
    expect(lines.some((line) => line.startsWith('✗') && line.includes('nobody answers'))).toBe(true);
    expect(lines.join()).not.toContain('secret');
  });
});
