import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { createKeeper } from './keeper.ts';
import { noPlace } from './place.ts';
import { runProgram } from './run-program.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const said = (code: string) => noPlace('npx', '/srv/files', Object.assign(new Error(code), { code }));

it('a program whose folder cannot be had is not started, and it says which folder and why', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'places-'));
  const file = join(dir, 'notes.txt');
  writeFileSync(file, '');
  const folder = join(file, 'work');
  const run = runProgram(
    { program: process.execPath, args: ['-e', ''] },
    { folder, keeper: createKeeper(), log: silent, signal: new AbortController().signal },
  );
  await expect(run).rejects.toMatchObject({ problem: 'program.folder', details: { with: { folder, why: 'ENOTDIR' } } });
  rmSync(dir, { recursive: true });
});

it('a full disk is called one, and whatever else the disk says is told with the folder, in both languages', () => {
  expect(['ENOSPC', 'EDQUOT'].map((code) => said(code).problem)).toEqual(['storage.full', 'storage.full']);
  for (const code of ['EACCES', 'EPERM', 'EROFS']) {
    const { problem, details } = said(code);
    expect(problem).toBe('program.folder');
    for (const language of ['en', 'zh-CN'] as const) {
      const explain = createTexts(language).say({ key: `problems.${problem}.explain`, with: details.with ?? {} });
      expect(explain).toContain('/srv/files');
      expect(explain).toContain(code);
    }
  }
});
