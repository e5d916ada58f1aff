import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { switchNames } from '../../src-main/core/host/options.ts';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Names the launchers and tests use among themselves. */
const INTERNAL = ['SWITCHBOARD_READY_JSON', 'SWITCHBOARD_CSP_REPORT'];
/** Names that are read elsewhere than in the table of switches. */
const ELSEWHERE = ['--get-electron', 'SWITCHBOARD_UPDATES'];

describe('what the README says', () => {
  it('names every switch and every environment name, and no other', () => {
    const table = readme.slice(readme.indexOf('| Switch '), readme.indexOf('More scripts:'));
    const named = [...table.matchAll(/`(--[a-z-]+|[A-Z]+_[A-Z_]+)/g)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual([...switchNames().filter((name) => !INTERNAL.includes(name)), ...ELSEWHERE].sort());
  });

  it('names only scripts that exist', () => {
    const named = [...readme.matchAll(/(?:`|^|&& )npm (?:run )?([a-z]+(?::[a-z0-9-]+)?)/gm)].map(([, name = '']) => name);
    const npmOwn = ['ci', 'rebuild', 'run'];
    expect(named.filter((name) => !Object.hasOwn(scripts, name) && !npmOwn.includes(name))).toEqual([]);
  });
});
