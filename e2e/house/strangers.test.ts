import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const types = readdirSync(path.join(root, 'src-main/mcp-types'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const names = types.map(({ name }) => name.split('-').join('[ _-]?'));
const product = (file: string): boolean => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.includes('testing/');

it.each(['src-main/core', 'src-shared/contract', 'src-renderer'])('nothing in %s knows a kind of connection by its name', (folder) => {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter(product);
  const known = new RegExp(names.join('|'), 'i');
  expect(names.length).toBeGreaterThan(0);
  expect(files.filter((file) => known.test(readFileSync(path.join(root, folder, file), 'utf8')))).toEqual([]);
});
