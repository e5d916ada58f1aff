import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeWorld } from '../kit/testing/index.ts';
import { fieldData, Secret } from '../kit/index.ts';
import { createTypeShelf } from './index.ts';

const SOURCE = `
const text = (en) => ({ en, 'zh-CN': en });
export default ({ defineMcpType, field, tool, z }) => defineMcpType({
  id: 'weather-box', version: 1, title: text('Weather box'), summary: text('A box'), group: 'services', icon: '<svg/>', help: text('Help'), reach: 'typed',
  config: { url: field.url({ label: text('Address') }), key: field.secret({ label: text('Key') }) },
  steps: [{ title: text('Where'), fields: ['url', 'key'] }],
  connect: ({ url, key }) => ({
    onEvent: () => () => {}, start: async () => {}, act: async () => ({ accepted: true }), close: async () => {}, hello: () => url + ' ' + key.reveal(),
  }),
  tools: { 'box.hello': tool({ title: text('Hello'), description: 'Says hello', risk: 'read', input: z.object({ name: z.string() }), run: async (link, { name }) => ({ result: link.hello() + ' ' + name }) }) },
});
`;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'types-'));
  for (const [id, file, source] of [
    ['weather-box', 'index.ts', SOURCE],
    ['broken', 'index.js', 'export default 42'],
    ['Not A Type', 'index.js', ''],
    ['empty', 'readme.md', ''],
  ] as const) {
    await mkdir(join(folder, id));
    await writeFile(join(folder, id, file), source);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a type in a folder outside the tree', () => {
  it('is found by its folder, handed the kit, and works like a shipped one', async () => {
    const shelf = await createTypeShelf({ extraDir: folder });
    expect(shelf.ids()).toEqual(expect.arrayContaining(['broken', 'weather-box']));
    expect(shelf.ids()).not.toContain('empty');
    const type = await shelf.load('weather-box');
    expect(fieldData(type.fields).map(({ name, kind }) => `${name}:${kind}`)).toEqual(['url:url', 'key:secret']);
    expect(type.tools).toMatchObject([{ name: 'box.hello', input: { type: 'object', required: ['name'] } }]);
    const link = await type.connect({ values: { url: 'http://x', key: { saved: true } }, secret: () => new Secret('k') }, fakeWorld({}));
    expect(await link.runTool?.('box.hello', { name: 'Ann' }, new AbortController().signal)).toEqual({ result: 'http://x k Ann' });
    await expect(link.runTool?.('box.hello', { name: 4 }, new AbortController().signal)).rejects.toMatchObject({
      problem: 'input.invalid',
    });
  });

  it('is refused when it is not a type, without harm to the others', async () => {
    const shelf = await createTypeShelf({ extraDir: folder });
    await expect(shelf.load('broken')).rejects.toMatchObject({ problem: 'not.found' });
    await expect(shelf.load('nobody')).rejects.toMatchObject({ problem: 'not.found' });
    await expect(createTypeShelf({ extraDir: join(folder, 'nowhere') })).rejects.toMatchObject({ problem: 'not.found' });
  });
});
