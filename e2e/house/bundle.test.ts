import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build, type UserConfig } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOME_TOOLS } from '../../src-main/core/mcp/tool-table.ts';
import configOf from '../../vite.config.ts';

/** A program that serves, looks for differences and brings along a package of the old kind – and what Node loaded for it. */
const PROGRAM = `
  import { createServer, request as ask } from 'node:http';
  import { isDeepStrictEqual } from 'node:util';
  import 'node:http';
  import whole, { join as joined } from 'node:path';
  import older from './older.cjs';
  const loaded = process.moduleLoadList.filter((one) => /undici|diff/.test(one));
  const works = isDeepStrictEqual([whole.join('a', 'b'), typeof createServer, typeof ask], [joined('a', 'b'), 'function', older]);
  process.stdout.write(JSON.stringify({ loaded, works }));
`;
let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'switchboard-bundle-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Makes a bundle of it as ours are made. `apart`: what has to be a piece of its own, each. */
async function bundle(program: string, apart: RegExp[] = []): Promise<void> {
  const file = join(dir, 'program.mjs');
  await writeFile(file, program);
  const given: UserConfig = (configOf as (env: { mode: string; command: 'build' }) => UserConfig)({ mode: 'bridge', command: 'build' });
  const { output, ...rest } = given.build?.rolldownOptions ?? {};
  const groups = apart.map((test, at) => ({ name: `apart-${at}`, test }));
  const pieces = {
    ...[output ?? {}].flat()[0],
    ...(groups.length > 0 && { codeSplitting: { groups, includeDependenciesRecursively: false } }),
  };
  const rolldownOptions = { ...rest, input: { program: file }, output: pieces };
  await build({ ...given, configFile: false, logLevel: 'error', build: { ...given.build, outDir: join(dir, 'out'), rolldownOptions } });
}

/** Runs it as a bundle of ours, and reads what it says. */
async function saidBy(program: string, apart: RegExp[] = []): Promise<unknown> {
  await bundle(program, apart);
  const { stdout } = await promisify(execFile)(process.execPath, [join(dir, 'out/program.js')]);
  return JSON.parse(stdout);
}

test('a bundle loads of Node what it names, and not what else stands behind those names', { timeout: 30_000 }, async () => {
  await writeFile(join(dir, 'older.cjs'), "module.exports = typeof require('http').createServer;");
  expect(await saidBy(PROGRAM)).toEqual({ loaded: [], works: true });
});

test('a program that speaks to nobody yet has loaded neither TLS nor a library for it', { timeout: 30_000 }, async () => {
  const from = (path: string): string => JSON.stringify(join(import.meta.dirname, '../../src-main', path));
  const loaded = await saidBy(`
    import { createNet } from ${from('core/net/net.ts')};
    import { listen } from ${from('core/host/listen.ts')};
    import { createHub } from ${from('hosts/headless/hub.ts')};
    const life = AbortSignal.timeout(60_000);
    const { server, close } = await listen((_req, res) => res.end(), { port: 0, address: '127.0.0.1' });
    const type = { id: 't', reach: 'typed', endpoints: {} };
    createNet({ clock: {}, log: {} }).world({ type, hosts: [], secrets: {}, signal: life, log: {} });
    createHub({ server }).close();
    await close(0);
    process.stdout.write(JSON.stringify(process.moduleLoadList.filter((one) => /undici|NativeModule (tls|https)$/.test(one))));
  `);
  expect(loaded).toEqual([]);
});

test('two pieces that ask each other, and a text that only looks like a program, stay what they are', { timeout: 30_000 }, async () => {
  // Each uses what the other has.
  await writeFile(
    join(dir, 'one.mjs'),
    `import { basename as nameOf } from 'node:path';
     import { two } from './two.mjs';
     export function one() { return nameOf('/a/one'); }
     export const both = () => [one(), two];`,
  );
  await writeFile(
    join(dir, 'two.mjs'),
    `import { extname } from 'node:path';
     import { one } from './one.mjs';
     // The other has not begun yet, and can do this all the same.
     export const two = one() + extname('a.two');`,
  );
  await writeFile(
    join(dir, 'writes.cjs'),
    [
      'const text = `a program:',
      'import x from "node:fs";',
      'import { join as j } from "node:path";',
      '__require("node:fs");',
      '`;',
      "module.exports = { text, works: typeof require('fs').readFileSync };",
    ].join('\n'),
  );
  const program = `
    import { text, works } from './writes.cjs';
    const [one, two] = await Promise.all([import('./one.mjs'), import('./two.mjs')]);
    process.stdout.write(JSON.stringify({ text, works, both: one.both(), two: two.two }));
  `;
  const said = await saidBy(program, [/one\.mjs$/, /two\.mjs$/]);
  const pieces = (await readdir(join(dir, 'out/chunks'))).filter((name) => /^apart.*js$/.test(name));
  const asks = await Promise.all(pieces.map((name) => readFile(join(dir, 'out/chunks', name), 'utf8')));
  expect(asks.map((code) => /from "\.\/apart/.test(code))).toEqual([true, true]);
  expect(said).toEqual({
    text: 'a program:\nimport x from "node:fs";\nimport { join as j } from "node:path";\n__require("node:fs");\n',
    works: 'function',
    both: ['one', 'one.two'],
    two: 'one.two',
  });
});

test('what would cost each start something is replaced, whatever it is called by now', { timeout: 60_000 }, async () => {
  const from = (path: string): string => JSON.stringify(join(import.meta.dirname, '../../', path));
  await bundle(`
    export { Client } from ${from('node_modules/@modelcontextprotocol/client/dist/index.mjs')};
    export { Server } from ${from('node_modules/@modelcontextprotocol/server/dist/index.mjs')};
    export { createServedTools } from ${from('src-main/core/mcp/lane/served-tools.ts')};
  `);
  const pieces = (await readdir(join(dir, 'out'), { recursive: true })).filter((name) => name.endsWith('.js'));
  const whole = async (end: string): Promise<string[]> => Promise.all(pieces.map((name) => readFile(join(dir, 'out', name + end), 'utf8')));
  const code = (await whole('')).join('\n');
  const taken = (await whole('.map')).flatMap((map) => (JSON.parse(map) as { sources: string[] }).sources);
  const among = (file: RegExp): string[] => taken.filter((one) => file.test(one));
  // Both halves of the MCP SDK are there, each with the validator that interprets, and neither with the one that makes code.
  expect(among(/@modelcontextprotocol\/(?:client|server)\/.*cfWorkerProvider/)).toHaveLength(2);
  expect(among(/ajv/i)).toEqual([]);
  expect(/\bajv\b|AjvJsonSchemaValidator/i.exec(code)?.[0]).toBeUndefined();
  // The tools of the home are texts already, each by its name, and nothing makes them anew.
  expect(/\bLISTED = (.{0,20})/.exec(code)?.[1]).toMatch(/^\{/);
  const texts = /\bLISTED = (\{[^]*?\n\};|\{.*\};)/.exec(code)?.[1] ?? '';
  expect(HOME_TOOLS.map(({ name }) => name).filter((name) => !new RegExp(`^\\s*"?${name}"?:`, 'm').test(texts))).toEqual([]);
  // zod looks at an object some times before it makes code for it.
  expect(code.includes('(looks += 1) < 8')).toBe(true);
});
