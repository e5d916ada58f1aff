import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { consentOf } from '../../../src-shared/forms/consent.ts';
import { parseManifest, typeOfManifest } from '../../kit/manifest.ts';
import { fieldData, type LinkEvent } from '../../kit/index.ts';
import mcpServer from './index.ts';
import { farWorld } from './testing/far-link.ts';

const text = (en: string) => ({ en, 'zh-CN': `中${en}` });
const require = createRequire(import.meta.url);
const SERVER = require.resolve('@modelcontextprotocol/server-memory/dist/index.js');
const typeWith = (args: string[]) =>
  typeOfManifest(
    parseManifest({
      manifest: 1,
      id: 'memory-notes',
      title: text('Memory'),
      summary: text('Remembers'),
      group: 'tools',
      fields: [{ name: 'server', kind: 'path', label: text('Server') }],
      steps: [{ title: text('Where'), fields: ['server'] }],
      transport: { kind: 'mcp-command', program: process.execPath, args, env: {} },
    }),
    mcpServer,
  );
const type = typeWith(['${server}']);
it('an address described by a manifest is signed in to, trusted and multiplied as one of the shipped type', () => {
  const { fields, oauth, reach, steps } = typeOfManifest(
    parseManifest({
      ...{ manifest: 1, id: 'web-notes', title: text('Notes'), summary: text('Notes'), group: 'tools' },
      ...{ fields: [], steps: [], transport: { kind: 'mcp-url', url: 'https://notes.example/mcp' } },
    }),
    mcpServer,
  );
  const shown = fieldData(fields).filter(({ hidden }) => !hidden);
  const shipped = fieldData(mcpServer.fields).filter(({ name, hidden }) => !hidden && !['way', 'command', 'env', 'url', 'headers', 'consent'].includes(name)); // prettier-ignore
  const elsewhere = shipped.filter(({ showIf }) => showIf?.field === 'way' && showIf.is === 'program').map(({ name }) => name);
  expect(shown.map(({ name }) => name)).toEqual(shipped.map(({ name }) => name).filter((name) => !elsewhere.includes(name)));
  const asked = mcpServer.steps.flatMap((step) => step.fields).filter((name) => shown.some((field) => field.name === name));
  expect(steps.flatMap((step) => step.fields)).toEqual(asked);
  expect(asked).toHaveLength(shown.length);
  expect(shown.some(({ kind }) => kind === 'oauth')).toBe(oauth !== undefined);
  expect(reach).toBe('public');
});

const secret = () => expect.fail('it has no secrets');

it('a program described by a manifest runs as one of the shipped type: agreed to, with its tools and its words', async () => {
  const values = { server: SERVER };
  const command = { program: process.execPath, args: [SERVER] };
  expect(type.commands?.(values)).toEqual([command]);
  const world = () => farWorld({ kind: 'program', command, env: {} });
  await expect(type.connect({ values, secret }, world())).rejects.toMatchObject({ problem: 'program.consent' });
  const agreed = { ...values, consent: { agreed: consentOf({ command: 'command' }, { command }) } };
  // A file that was changed since starts nothing on the old yes.
  await expect(typeWith(['--inspect', '${server}']).connect({ values: agreed, secret }, world())).rejects.toMatchObject({
    problem: 'program.consent',
  });
  const link = await type.connect({ values: agreed, secret }, world());
  const events: LinkEvent[] = [];
  link.onEvent((event) => events.push(event));
  await link.start(new AbortController().signal);
  const tools = events.flatMap((event) => (event.kind === 'tools' ? event.tools : []));
  expect(tools.map(({ name }) => name)).toContain('create_entities');
  expect(link.relay?.()?.about.era).toMatch(/legacy|modern/);
  expect((await link.facts?.(new AbortController().signal))?.length).toBeGreaterThan(1);
  await link.close();
});
