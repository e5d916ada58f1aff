import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../src-shared/errors/errors.ts';
import type { LinkEvent } from './link.ts';
import { parseManifest, typeOfManifest } from './manifest.ts';
import { Secret } from './secret.ts';
import { isPlainSvg } from '../../src-shared/forms/plain-svg.ts';
import { answer, fakeWorld } from './testing/index.ts';

const text = (en: string) => ({ en, 'zh-CN': `中${en}` });
const notes = {
  manifest: 1,
  id: 'notes',
  title: text('Notes'),
  summary: text('Your notes'),
  group: 'tools',
  fields: [
    { name: 'address', kind: 'url', label: text('Address') },
    { name: 'token', kind: 'secret', label: text('Token') },
    { name: 'space', kind: 'text', label: text('Space') },
  ],
  steps: [{ title: text('Where'), fields: ['address', 'token', 'space'] }],
  transport: { kind: 'url', url: '${address}/api/${space}', headers: { Authorization: 'Bearer ${token}' } },
  tools: [
    {
      name: 'read_note',
      title: text('Read'),
      description: 'Reads one note',
      risk: 'read',
      method: 'GET',
      path: '/notes/${id}',
      input: { type: 'object', properties: { id: { type: 'string' }, full: { type: 'boolean' } } },
    },
    {
      name: 'write_note',
      title: text('Write'),
      description: 'Writes one note',
      risk: 'control',
      method: 'PUT',
      path: '/notes/${id}',
      input: { type: 'object', properties: { id: { type: 'string' } } },
    },
  ],
};
const problemOf = (work: () => unknown): Promise<SwitchboardError> =>
  Promise.resolve()
    .then(work)
    .then(
      () => expect.fail('it should have been refused'),
      (thrown: unknown) => SwitchboardError.from(thrown),
    );
const config = (values: Record<string, unknown>) => ({ values, secret: () => new Secret('t0ken') });
const never = new AbortController().signal;

async function live(
  values: Record<string, unknown> = { address: 'http://10.0.0.2:9/', token: { saved: true }, space: 'my space' },
  status = 200,
) {
  const world = fakeWorld({
    http: ({ url, method }) => answer(url.includes('/notes/') ? 200 : status, { url, method }, { 'content-type': 'application/json' }),
  });
  const events: LinkEvent[] = [];
  const link = await typeOfManifest(parseManifest(notes)).connect(config(values), world);
  link.onEvent((event) => events.push(event));
  return { link, world, events };
}

describe('a type as data', () => {
  it('is a type like any other: questions, steps, reach', () => {
    const type = typeOfManifest(parseManifest(JSON.stringify(notes)));
    expect(type).toMatchObject({
      id: 'notes',
      origin: 'manifest',
      reach: 'typed',
      help: text('Your notes'),
      steps: [{ fields: ['address', 'token', 'space'] }],
    });
    expect(Object.keys(type.fields)).toEqual(['address', 'token', 'space']);
    expect(isPlainSvg(type.icon)).toBe(true);
  });

  it('connects when the address answers, with the secret in its header', async () => {
    const { link, world, events } = await live();
    await link.start(never);
    expect(world.requests).toMatchObject([{ url: 'http://10.0.0.2:9/api/my%20space', headers: { Authorization: 'Bearer t0ken' } }]);
    expect(events.map(({ kind }) => kind)).toEqual(['devices', 'tools']);
    await link.close();
    await link.close();
    expect(world.clock.waiting()).toBe(0);
  });

  it('says so when the address refuses, fails, or stops answering', async () => {
    expect((await problemOf(async () => (await live(undefined, 401)).link.start(never))).problem).toBe('auth.refused');
    expect((await problemOf(async () => (await live(undefined, 503)).link.start(never))).problem).toBe('remote.unreachable');
    const { link, world, events } = await live();
    await link.start(never);
    world.http = async () => answer(500);
    await world.clock.advance(60_000);
    expect(events.at(-1)).toMatchObject({ kind: 'health', health: { state: 'offline' } });
    await link.close();
  });

  it('runs its tools: path, query and body from the arguments', async () => {
    const { link, world } = await live();
    expect(await link.runTool?.('read_note', { id: 'a/b?c', full: true }, never)).toEqual({
      result: { status: 200, body: { url: 'http://10.0.0.2:9/api/my%20space/notes/a%2Fb%3Fc?full=true', method: 'GET' } },
    });
    await link.runTool?.('write_note', { id: '1', text: 'hi' }, never);
    expect(world.requests.at(-1)).toMatchObject({ method: 'PUT', body: { text: 'hi' } });
    expect((await problemOf(() => link.runTool?.('read_note', { id: '..' }, never))).problem).toBe('input.invalid');
    expect((await problemOf(() => link.runTool?.('nope', {}, never))).problem).toBe('not.found');
  });

  it('never lets an answer leave its place in an address', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), async (space) => {
        if (space === '.' || space === '..') return;
        const { link, world } = await live({ address: 'http://10.0.0.2:9', token: { saved: true }, space });
        await link.start(never);
        await link.close();
        const url = new URL(world.requests[0]?.url ?? '');
        expect([url.host, url.search, url.pathname.split('/').length]).toEqual(['10.0.0.2:9', '', 3]);
      }),
    );
  });

  const changed = (change: object) => ({ ...notes, ...change });
  const withField = (field: object) =>
    changed({
      fields: [...notes.fields, { name: 'more', kind: 'text', label: text('More'), ...field }],
      steps: [{ title: text('Where'), fields: ['address', 'token', 'space', 'more'] }],
    });
  const withInput = (text: object) =>
    changed({ tools: [{ ...notes.tools[0], path: '/x', input: { type: 'object', properties: { text: { type: 'string', ...text } } } }] });
  const withUrl = (url: string) => changed({ transport: { kind: 'url', url } });
  it.each([
    ['an unknown key', changed({ script: 'x' })],
    ['a missing language', changed({ title: { en: 'Notes' } })],
    ['a picture that runs', changed({ icon: '<svg onload="alert(1)"></svg>' })],
    ['a step that forgets a question', changed({ steps: [{ title: text('Where'), fields: ['address'] }] })],
    ['a question asked twice', changed({ fields: [...notes.fields, notes.fields[0]] })],
    ['a hole nobody declared', withUrl('${address}/${password}')],
    ['a hole of another shape', withUrl('${address}/${a.b}')],
    ['a hole in a host', withUrl('http://${space}.example.org/')],
    ['a host glued to an address', withUrl('${address}.example.org/')],
    ['credentials in an address', withUrl('http://me@example.org/')],
    ['an address that begins with a text', withUrl('${space}/x')],
    ['a kind that needs a program', withField({ kind: 'oauth' })],
    ['a pattern that takes for ever', withField({ pattern: '(a+)+' })],
    ['a pattern of many repetitions', withField({ pattern: `${'a*'.repeat(8)}b`, initial: 'a'.repeat(60) })],
    ['a pattern of many choices', withField({ pattern: `${'a?'.repeat(40)}${'a'.repeat(40)}` })],
    ['a pattern of as many ways', withField({ pattern: `${'(a|a)'.repeat(30)}b` })],
    ['arguments held against such a pattern', withInput({ pattern: `^${'a*'.repeat(8)}b` })],
    ['arguments held against a pattern that begins anywhere', withInput({ pattern: 'a+b' })],
    ['arguments held against circles', withInput({ $ref: '#' })],
    ['a tool path that leads elsewhere', changed({ tools: [{ ...notes.tools[0], path: '//evil.example/x' }] })],
    ['a tool path that climbs', changed({ tools: [{ ...notes.tools[0], path: '/../x' }] })],
    ['a prototype for a name', JSON.parse('{"__proto__": {"manifest": 1}}')],
    ['more than anybody reads', changed({ help: text('x'.repeat(150_000)) })],
    ['no JSON', '{'],
    ['nothing', undefined],
  ])('refuses %s', async (_what, manifest) => {
    expect((await problemOf(() => parseManifest(manifest))).problem).toMatch(/^input\./);
  });

  it.each(['[A-Z]{2}-\\d{4}', '[^@ ]+@[^@ ]+\\.[a-z]+', '\\d{1,3}', '[a-z*+?|]+', 'sk-[A-Za-z0-9_-]+'])(
    'takes a pattern of few ways: %s',
    (pattern) => {
      expect(parseManifest(withField({ pattern })).fields).toHaveLength(notes.fields.length + 1);
    },
  );

  it('takes arguments with a tame pattern, and one that is called pattern', () => {
    expect(parseManifest(withInput({ pattern: '^\\d{4}-\\d{2}$' })).tools).toHaveLength(1);
    const input = { type: 'object', properties: { pattern: { type: 'string' } } };
    expect(parseManifest(changed({ tools: [{ ...notes.tools[0], path: '/x', input }] })).tools).toHaveLength(1);
  });

  it('refuses anything random without losing its temper', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        expect(() => parseManifest(given)).toThrow(expect.objectContaining({ problem: expect.stringMatching(/^input\./) }));
      }),
    );
  });
});

describe('a picture', () => {
  const svg = (inside: string, attributes = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"${attributes}>${inside}</svg>`;
  it.each([svg('<path d="M1 1L2 2" fill="url(#a)"/>'), svg('<g><circle cx="1" cy="1" r="1"/></g><title>Home</title>')])(
    'of plain shapes passes: %s',
    (one) => {
      expect(isPlainSvg(one)).toBe(true);
    },
  );
  it.each([
    svg('<script>alert(1)</script>'),
    svg('<a href="https://x"/>'),
    svg('<image href="x.png"/>'),
    svg('<path fill="url(https://x)"/>'),
    svg('<path fill="URL( //x )"/>'),
    svg('<path style="x"/>'),
    svg('<foreignObject/>'),
    svg('', ' onload="x"'),
    svg('<path d="M1"onload="x"/>'),
    svg('<!-- x -->'),
    svg('&lt;script>'),
    `<!DOCTYPE svg>${svg('')}`,
    '<svg><path d=x></svg>',
    'text',
  ])('that runs, loads or hides something does not: %s', (one) => expect(isPlainSvg(one)).toBe(false));
});
