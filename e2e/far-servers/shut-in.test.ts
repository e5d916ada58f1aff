import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consentOf } from '../../src-shared/forms/consent.ts';
import { createSandbox } from '../../src-main/core/programs/sandbox/sandbox.ts';
import { runningHome } from '../../src-main/hosts/headless/testing/running-host.ts';
import { throughUs } from './through-us.ts';

// Servers that others wrote, shut in: they do what they do, and what they were not given they do not find.
const possible = await createSandbox().possible();
const isPossible = 'with' in possible;
if (!isPossible) console.warn(`No server is shut in here: ${JSON.stringify(possible)}`);

const MODULES = realpathSync(resolve(import.meta.dirname, '../../node_modules'));
const home = runningHome();
const dir = realpathSync(mkdtempSync(join(tmpdir(), 'switchboard-shut-in-')));
const { start, call, names, close } = throughUs(home);

const OF = { command: 'command', touches: 'touches' };
type Given = { path: string; write: boolean };
function program(name: string, args: string[], folders: Given[], network: boolean, more: Record<string, unknown> = {}) {
  const command = { program: process.execPath, args: [join(MODULES, '@modelcontextprotocol', `server-${name}`, 'dist/index.js'), ...args] };
  const touches = { within: 'folders', folders: [{ path: MODULES, write: false }, ...folders], network };
  return { way: 'program', command, touches, consent: { agreed: consentOf(OF, { command, touches }) }, ...more };
}
let panel: Awaited<ReturnType<typeof home.panel>>;
const stateOf = async (slug: string) => (await panel.call('connections.list')).find((one) => one.slug === slug);

describe.runIf(isPossible)('a published server that is shut in', () => {
  beforeAll(async () => {
    for (const one of ['given', 'kept', 'private']) mkdirSync(join(dir, one));
    writeFileSync(join(dir, 'given/note.txt'), 'Written by hand');
    writeFileSync(join(dir, 'private/key.txt'), 'Not given');
    symlinkSync(join(dir, 'private'), join(dir, 'given-not'));
    // It would serve the whole of `dir`; it is given less.
    const given = [
      { path: join(dir, 'given'), write: false },
      { path: join(dir, 'kept'), write: true },
    ];
    const folders = ['given', 'kept'].map((one) => join(dir, one));
    const connections = [
      { slug: 'every', config: program('everything', [], [], false, { copies: 2 }) },
      { slug: 'files', config: program('filesystem', [dir, ...folders], given, false) },
      { slug: 'led', config: program('filesystem', folders, [{ path: join(dir, 'given-not'), write: false }], true) },
    ];
    panel = await home.panel(await start(dir, connections));
  }, 60_000);
  afterAll(async () => {
    await close();
    await home.end();
    rmSync(dir, { recursive: true, force: true });
  });

  it('answers as it does otherwise, several copies of it as well', async () => {
    await expect.poll(names, { timeout: 30_000 }).toEqual(expect.arrayContaining(['every__echo', 'files__read_text_file']));
    expect(await call('every__echo', { message: 'hello' })).toMatch(/Echo: hello/);
    expect(await call('files__read_text_file', { path: join(dir, 'given/note.txt') })).toBe('Written by hand');
  }, 40_000);

  it('writes where it may and nowhere else, and what it was not given is not there', async () => {
    expect(await call('files__write_file', { path: join(dir, 'kept/new.txt'), content: 'kept' })).toMatch(/success/i);
    expect(readFileSync(join(dir, 'kept/new.txt'), 'utf8')).toBe('kept');
    expect(await call('files__write_file', { path: join(dir, 'given/new.txt'), content: 'x' })).toMatch(/EROFS|read-only/i);
    expect(await call('files__read_text_file', { path: join(dir, 'private/key.txt') })).toMatch(/ENOENT|does not exist/i);
  });

  it('is listed as such in Diagnostics, and on the page of its connection', async () => {
    const processes = await panel.call('system.processes');
    expect(processes.filter(({ shutIn }) => shutIn)).toHaveLength(3);
    const { id = '' } = (await stateOf('files')) ?? {};
    const facts = await panel.call('connections.facts', { id });
    expect(facts.find(({ label }) => label.en === 'May touch')?.value.en).toBe(`Its own folder, ${MODULES}, ${join(dir, 'given')}, ${join(dir, 'kept')}; no network`); // prettier-ignore
    const { entries } = await panel.call('activity.list', { limit: 50 });
    const started = entries.find(({ command, target }) => command === 'program.started' && target.connection === id);
    expect(started?.args).toMatchObject({ touches: { network: false } });
  });

  it('is not started with a folder that leads elsewhere, and says so', async () => {
    await expect
      .poll(async () => (await stateOf('led'))?.health, { timeout: 10_000 })
      .toMatchObject({ state: 'attention', problem: 'program.folder-link' });
  });

  it('is shut in as well where somebody else’s type names its command', async () => {
    const text = (words: string) => ({ en: words, 'zh-CN': words });
    const { program: node, args } = program('filesystem', [], [], false).command;
    const made = { kind: 'mcp-command', program: node, args: [...args, '${folder}'], env: {} };
    const folder = { name: 'folder', kind: 'path', label: text('Folder') };
    const card = await panel.call('connections.importType', {
      manifest: {
        ...{ manifest: 1, id: 'strangers', title: text('Strangers'), summary: text('Files'), group: 'tools', fields: [folder] },
        ...{ steps: [{ title: text('Which'), fields: ['folder'] }], transport: made },
      },
    });
    expect(card.steps.flatMap(({ fields }) => fields)).toContain('touches');
    const { consents } = card.fields.find(({ kind }) => kind === 'consent') ?? {};
    const touches = { within: 'folders', folders: [MODULES, join(dir, 'given')].map((path) => ({ path, write: false })), network: false };
    const answers = { folder: join(dir, 'given'), touches };
    const config = { ...answers, consent: { agreed: consents && consentOf(consents, answers) } };
    const { id } = await panel.call('connections.create', { type: 'strangers', slug: 'strangers', name: 'Strangers', config });
    await expect.poll(async () => (await stateOf('strangers'))?.health.state, { timeout: 20_000 }).toBe('connected');
    const facts = await panel.call('connections.facts', { id });
    expect(facts.find(({ label }) => label.en === 'May touch')?.value.en).toContain('no network');
    const running = (await panel.call('system.processes')).filter(({ connection }) => connection === id);
    expect(running).toMatchObject([{ shutIn: true }]);
  }, 40_000);

  it('is asked about again before it may touch more, and not before it may touch less', async () => {
    const { id = '', config = {} } = (await stateOf('files')) ?? {};
    const touches = (folders: Given[]) => ({ within: 'folders', folders: [{ path: MODULES, write: false }, ...folders], network: false });
    const less = { ...config, touches: touches([{ path: join(dir, 'given'), write: false }]) };
    await panel.call('connections.update', { id, config: less });
    await expect.poll(async () => (await stateOf('files'))?.health.state, { timeout: 20_000 }).toBe('connected');
    await expect.poll(() => call('files__write_file', { path: join(dir, 'kept/more.txt'), content: 'x' }), { timeout: 10_000 }).toMatch(/ENOENT|does not exist/i); // prettier-ignore
    const saved = (await stateOf('files'))?.config ?? {};
    for (const more of [{ within: 'account' }, touches([{ path: join(dir, 'kept'), write: true }])])
      await expect(panel.call('connections.update', { id, config: { ...saved, touches: more } })).rejects.toMatchObject({
        details: { fields: { consent: 'fields.problem.consent' } },
      });
  }, 40_000);
});
