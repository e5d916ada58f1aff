import { describe, expect, it } from 'vitest';
import { consentOf } from '../../src-shared/forms/consent.ts';
import { SwitchboardError } from '../../src-shared/errors/errors.ts';
import { field, fieldData, parseConfig } from './field.ts';
import { parseManifest, typeOfManifest } from './manifest.ts';
import { Secret } from './secret.ts';
import { fakeWorld, memoryLink } from './testing/index.ts';
import { defineMcpType } from './type.ts';

const text = (en: string) => ({ en, 'zh-CN': `中${en}` });
const program = {
  manifest: 1,
  id: 'notes',
  title: text('Notes'),
  summary: text('Your notes'),
  group: 'tools',
  fields: [
    { name: 'folder', kind: 'path', label: text('Folder') },
    { name: 'key', kind: 'secret', label: text('Key'), optional: true },
    { name: 'careful', kind: 'toggle', label: text('Careful'), optional: true },
    { name: 'depth', kind: 'number', label: text('Depth'), optional: true },
  ],
  steps: [{ title: text('What'), fields: ['folder', 'key', 'careful', 'depth'] }],
  transport: {
    kind: 'mcp-command',
    program: 'node',
    args: ['server.js', '${folder}/notes', { text: '--read-only', when: 'careful' }, { text: '--depth', when: 'depth' }, '${depth}'],
    env: { NOTES_KEY: 'Bearer ${key}', NOTES_HOME: '${folder}' },
  },
};
const { key } = { key: { name: 'key', kind: 'secret', label: text('Key') } };
const address = {
  ...program,
  fields: [key],
  steps: [{ title: text('Key'), fields: ['key'] }],
  transport: { kind: 'mcp-url', url: 'https://notes.example/mcp', headers: { Authorization: 'Bearer ${key}' } },
};

/** A type that runs far ends, and tells what it was asked to run. */
function runner() {
  const asked: unknown[] = [];
  const type = defineMcpType({
    ...{
      id: 'far',
      version: 3,
      title: text('Far'),
      summary: text('Far'),
      group: 'tools',
      icon: '<svg/>',
      help: text('Far'),
      reach: 'typed',
    },
    config: {
      way: field.choice({ label: text('Way'), initial: 'program', options: [] }),
      command: field.command({ label: text('Command'), showIf: { field: 'way', is: 'program' } }),
      env: field.env({ label: text('Env'), optional: true, showIf: { field: 'way', is: 'program' } }),
      touches: field.touches({
        label: text('Touch?'),
        command: 'command',
        optional: true,
        showIf: { field: 'way', is: 'program' },
      }),
      consent: field.consent({
        label: text('Run?'),
        consents: { command: 'command', env: 'env', touches: 'touches' },
        showIf: { field: 'way', is: 'program' },
      }),
      url: field.url({ label: text('Url'), showIf: { field: 'way', is: 'address' } }),
      headers: field.headers({ label: text('Headers'), optional: true, showIf: { field: 'way', is: 'address' } }),
      certificate: field.certificate({ label: text('Certificate'), optional: true, showIf: { field: 'way', is: 'address' } }),
      believed: field.toggle({ label: text('Believe'), optional: true }),
      inside: field.toggle({ label: text('Inside'), optional: true, hidden: true }),
    },
    runsPrograms: true,
    runs: {
      'mcp-command': { answers: { way: 'program' }, command: 'command', env: 'env', consent: 'consent', touches: 'touches' },
      'mcp-url': { answers: { way: 'address' }, url: 'url', headers: 'headers' },
    },
    steps: [
      { title: text('The server'), fields: ['way', 'command', 'env', 'touches', 'url', 'headers', 'certificate', 'believed'] },
      { title: text('Agree'), fields: ['consent'] },
    ],
    connect: (answers) => {
      asked.push(answers);
      return memoryLink({ devices: [] });
    },
    test: async (answers) => {
      asked.push(answers);
      return { tools: 7 };
    },
  });
  return { type, asked };
}
const secretOf = () => new Secret('t0ken');
const problemOf = (work: () => unknown) =>
  Promise.resolve()
    .then(work)
    .then(
      () => expect.fail('it should have been refused'),
      (thrown: unknown) => SwitchboardError.from(thrown),
    );

describe('a manifest whose far end another type runs', () => {
  it('asks its own questions, and those of the other that it does not answer', () => {
    const { type: far } = runner();
    const type = typeOfManifest(parseManifest(program), far);
    expect(type).toMatchObject({ id: 'notes', origin: 'manifest', runsPrograms: true, reach: 'typed' });
    expect(fieldData(type.fields).map(({ name }) => name)).toEqual([
      'folder',
      'key',
      'careful',
      'depth',
      'touches',
      'consent',
      'believed',
      'inside',
    ]);
    expect(type.steps.map(({ fields }) => fields)).toEqual([['folder', 'key', 'careful', 'depth'], ['touches', 'believed'], ['consent']]);
    const web = typeOfManifest(parseManifest(address), far);
    expect(web.steps.map(({ fields }) => fields)).toEqual([['key'], ['certificate', 'believed']]);
    expect(web).toMatchObject({ runsPrograms: false, reach: 'public' });
    // Nobody typed it: it is shown before anything is sent there.
    expect([web.leadsTo, type.leadsTo]).toEqual([address.transport.url, undefined]);
    expect(fieldData(web.fields).every(({ showIf }) => showIf === undefined)).toBe(true);
  });

  it('hands over the command as the answers fill it in, with secrets only where they are sealed', async () => {
    const { type: far, asked } = runner();
    const type = typeOfManifest(parseManifest(program), far);
    const values = { folder: '/home/me', key: { saved: true }, careful: true, believed: true };
    await type.connect({ values, secret: secretOf }, fakeWorld({}));
    const command = { program: 'node', args: ['server.js', '/home/me/notes', '--read-only'] };
    expect(asked).toMatchObject([{ way: 'program', command, believed: true }]);
    const { env } = asked[0] as { env: { name: string; value: Secret }[] };
    expect(env.map(({ name, value }) => [name, value.reveal()])).toEqual([
      ['NOTES_KEY', 'Bearer t0ken'],
      ['NOTES_HOME', '/home/me'],
    ]);
    expect(JSON.stringify(asked)).not.toContain('t0ken');
    expect(type.commands?.(values)).toEqual([command]);
  });

  it('leaves out what nobody answered, and tells the very command apart from any other', () => {
    const { type: far } = runner();
    const type = typeOfManifest(parseManifest(program), far);
    expect(type.commands?.({ folder: ' /tmp ', careful: false, depth: 3 })).toEqual([
      { program: 'node', args: ['server.js', '/tmp/notes', '--depth', '3'] },
    ]);
    const { consents } = fieldData(type.fields).find(({ kind }) => kind === 'consent') ?? {};
    const agreed = { agreed: consents && consentOf(consents, { folder: '/tmp' }) };
    const problems = (change: object) => parseConfig(type.fields, { folder: '/tmp', consent: agreed, ...change }).problems;
    expect(problems({})).toEqual({});
    for (const change of [{ folder: '/' }, { careful: true }, { depth: 1 }, { key: { set: 'x' } }])
      expect(problems(change)).toEqual({ consent: 'fields.problem.consent' });
  });

  it('sends an address only the headers that were answered, and is tested by the other', async () => {
    const { type: far, asked } = runner();
    const type = typeOfManifest(parseManifest({ ...address, fields: [{ ...key, optional: true }] }), far);
    expect(await type.test?.({ values: { key: { saved: true } }, secret: secretOf }, fakeWorld({}), () => {})).toEqual({ tools: 7 });
    await type.connect({ values: {}, secret: secretOf }, fakeWorld({}));
    expect(asked).toMatchObject([
      { way: 'address', url: 'https://notes.example/mcp', headers: [{ name: 'Authorization' }] },
      { way: 'address', headers: [] },
    ]);
  });

  it('lets the person say what its program may touch, and starts it within that', async () => {
    const { type: far, asked } = runner();
    const type = typeOfManifest(parseManifest(program), far);
    const touches = { within: 'folders', folders: [{ path: '/home/me/notes', write: false }], network: false };
    const within = { folders: touches.folders, network: false };
    const values = { folder: '/home/me', touches };
    expect(type.steps.map(({ fields }) => fields).flat()).toContain('touches');
    expect(fieldData(type.fields).find(({ name }) => name === 'touches')).toMatchObject({ kind: 'touches', command: { program: 'node' } });
    expect(type.commands?.(values)).toMatchObject([{ program: 'node', within }]);
    await type.connect({ values, secret: secretOf }, fakeWorld({}));
    expect(asked).toMatchObject([{ way: 'program', command: { program: 'node' }, touches }]);
    // And it is agreed to with the command.
    const { consents } = fieldData(type.fields).find(({ kind }) => kind === 'consent') ?? {};
    const consent = { agreed: consents && consentOf(consents, values) };
    expect(parseConfig(type.fields, { ...values, consent }).problems).toEqual({});
    for (const wider of [{ within: 'account' }, { ...touches, network: true }])
      expect(parseConfig(type.fields, { ...values, consent, touches: wider }).problems).toEqual({ consent: 'fields.problem.consent' });
    // Nobody is asked for walls around an address.
    expect(Object.keys(typeOfManifest(parseManifest(address), far).fields)).not.toContain('touches');
  });

  it('reads the older name of a command', () => {
    expect(parseManifest({ ...program, transport: { ...program.transport, kind: 'command' } }).transport.kind).toBe('mcp-command');
  });

  const withTransport = (change: object) => ({ ...program, transport: { ...program.transport, ...change } });
  it.each([
    ['a secret everybody could read', withTransport({ args: ['--key=${key}'] })],
    ['a word that ends before its end', withTransport({ env: { LEVEL: 'x\0--bind\0/home\0/home' } })],
    ['a hole in nothing', withTransport({ args: ['${nobody}'] })],
    ['a condition nobody asks about', withTransport({ args: [{ text: '--x', when: 'nobody' }] })],
    [
      'a secret that is known before',
      { ...program, fields: program.fields.map((one) => ({ ...one, ...(one.name === 'key' && { initial: 'x' }) })) },
    ],
    [
      'tools beside those of the server',
      {
        ...program,
        tools: [{ name: 'x', title: text('X'), description: 'X', risk: 'read', method: 'GET', path: '/', input: { type: 'object' } }],
      },
    ],
  ])('refuses %s', async (_what, manifest) => {
    expect((await problemOf(() => parseManifest(manifest))).problem).toBe('input.invalid');
  });

  it('needs somebody who runs it, and questions of its own names', async () => {
    expect((await problemOf(() => typeOfManifest(parseManifest(program)))).problem).toBe('not.supported');
    const renamed = JSON.parse(JSON.stringify(program).replaceAll('folder', 'consent'));
    expect((await problemOf(() => typeOfManifest(parseManifest(renamed), runner().type))).problem).toBe('input.invalid');
  });
});
