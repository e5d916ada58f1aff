import { describe, expect, it } from 'vitest';
import { createPins } from '../../core/tools/pins.ts';
import { quietLog } from '../../core/tools/fake-home.ts';
import type { FarServer } from './session/far-server.ts';
import { linkTool, listTools } from './tools.ts';

const signal = new AbortController().signal;
const input = { type: 'object' };
const ORIGIN = 'https://example.com';
const PNG = 'data:image/png;base64,iVBORw0KGgo=';

/** What becomes of the tools a far server lists. */
async function listed(...tools: Record<string, unknown>[]) {
  const server = { about: { capabilities: { tools: {} }, era: 'modern' as const }, request: async () => ({ tools }) };
  const found = await listTools(server satisfies Pick<FarServer, 'about' | 'request'>, signal);
  return { leftOut: found.leftOut, tools: found.tools.map((tool) => linkTool(tool, true, false, ORIGIN)) };
}
const nested = (depth: number): Record<string, unknown> => (depth === 0 ? {} : { properties: { inner: nested(depth - 1) } });

describe('what a far server says of its tools', () => {
  it('is cut where it is longer than a model should read', async () => {
    const { tools } = await listed({ name: 'a', title: 't'.repeat(1_000), description: `${'d'.repeat(2_046)}😀😀`, inputSchema: input });
    expect(tools[0]?.description).toHaveLength(2_048);
    expect(tools[0]?.description.isWellFormed()).toBe(true);
    expect(tools[0]?.title.en).toHaveLength(200);
    expect(tools[0]?.more?.['title']).toHaveLength(200);
  });

  it('is left out, and counted, where a schema is too large or too deep', async () => {
    const large = { type: 'object', description: 'x'.repeat(66_000) };
    const { tools, leftOut } = await listed(
      { name: 'good', inputSchema: { type: 'object', ...nested(14) } },
      { name: 'large', inputSchema: large },
      { name: 'deep', inputSchema: { type: 'object', ...nested(17) } },
      { name: 'answers', inputSchema: input, outputSchema: large },
      { name: 'n'.repeat(300), inputSchema: input },
    );
    expect(tools.map(({ name }) => name)).toEqual(['good']);
    expect([leftOut.count, leftOut.words]).toEqual([
      4,
      { en: `4 too large, or too deep (large, deep, answers, …)`, 'zh-CN': '4 个过大或嵌套过深（large、deep、answers、…）' },
    ]);
  });

  it('is nowhere deeper than whoever walks through it later can go: its mark is made by a function that calls itself', async () => {
    const deep: unknown = JSON.parse('{"a":['.repeat(50_000) + ']}'.repeat(50_000));
    const { markOf } = createPins(
      { get: async () => undefined, set: async () => undefined, remove: async () => undefined, all: async () => new Map() },
      quietLog,
    );
    const hostile = {
      name: 'hostile',
      inputSchema: input,
      annotations: { title: deep, readOnlyHint: deep, more: deep },
      _meta: { ui: deep },
      icons: [deep, { src: PNG, sizes: deep, theme: deep }],
      more: deep,
    };
    const { tools, leftOut } = await listed(
      { name: 'asks', inputSchema: { type: 'object', properties: deep } },
      { name: 'answers', inputSchema: input, outputSchema: { anyOf: deep } },
      { ...hostile, annotations: { more: deep } },
    );
    expect([tools.map(({ name }) => name), leftOut.count]).toEqual([['hostile'], 2]);
    for (const tool of tools) expect(markOf(tool)).toMatch(/^[0-9a-f]{32}$/);
    expect((await listed(hostile)).leftOut.words.en).toBe('1 not described as the protocol wants it (hostile)');
  });

  it('is a list with an end', async () => {
    const { tools, leftOut } = await listed(...Array.from({ length: 10_500 }, (_, at) => ({ name: `t${at}`, inputSchema: input })));
    expect([tools.length, leftOut.words.en]).toEqual([10_000, '500 more than are kept of one server']);
  });

  it('is left out where all schemas together are more than is kept of one server', async () => {
    const large = { type: 'object', description: 'x'.repeat(65_000) };
    const { tools, leftOut } = await listed(...Array.from({ length: 600 }, (_, at) => ({ name: `t${at}`, inputSchema: large })));
    expect([tools.length + leftOut.count, tools.length > 500, leftOut.count > 50]).toEqual([600, true, true]);
  });

  it('has each name once: the first keeps it, and the others are counted', async () => {
    const { tools, leftOut } = await listed(
      { name: 'same', description: 'first', inputSchema: input },
      { name: 'other', inputSchema: input },
      { name: 'same', description: 'second', inputSchema: input },
    );
    expect(tools.map(({ name, description }) => [name, description])).toEqual([['same', 'first'], ['other', '']]); // prettier-ignore
    expect(leftOut.words).toEqual({ en: '1 listed twice (same)', 'zh-CN': '1 个重复列出（same）' });
  });

  it('is named where it is left out, as far as a name can be told, with everything in it to be seen', async () => {
    const header = { type: 'object', properties: { a: { type: 'object', 'x-mcp-header': 'A' } } };
    const { leftOut } = await listed(
      { name: 'no\u202Eschema' },
      { prose: true },
      { name: 'h', inputSchema: header },
      { name: 'n'.repeat(300), inputSchema: input },
    );
    const { en } = leftOut.words;
    expect(en).toContain('2 not described as the protocol wants it (no');
    expect(en).not.toContain('\u202E');
    expect(en).toContain(`1 too large, or too deep (${'n'.repeat(40)}…)`);
    expect(en).toContain('1 asks for headers that there cannot be (h)');
  });

  it('may be sent again only where the person believes its hints', () => {
    const said = { name: 'a', description: '', inputSchema: input, annotations: { idempotentHint: true } };
    expect(linkTool(said, true).retriable).toBeUndefined();
    expect(linkTool(said, true, true).retriable).toBe(true);
  });

  it('T7: does not steer the client: of what else it says only known hints and still pictures are passed on', async () => {
    const { tools } = await listed({
      name: 'a',
      inputSchema: input,
      annotations: { readOnlyHint: true, idempotentHint: 'yes', 'x-run': 'always' },
      _meta: { 'anthropic/alwaysLoad': true, ui: { resourceUri: 'ui://x' } },
      execution: { taskSupport: 'required' },
      icons: [
        { src: PNG, sizes: ['16x16'] },
        { src: 'https://example.com/a.png', mimeType: 'image/png' },
        { src: 'https://tracker.example/a.png', mimeType: 'image/png' },
        { src: 'https://example.com:8443/a.png' },
        { src: 'https://me:secret@example.com/a.png' },
        { src: 'https://me@example.com/a.png' },
        { src: 'https://example.com/a.svg' },
        { src: 'https://example.com/a', mimeType: 'image/svg+xml' },
        { src: 'http://example.com/a.png' },
        { src: 'file:///etc/passwd' },
        { src: 'data:image/svg+xml;base64,PHN2Zz4=' },
        { src: 'javascript:alert(1)' },
        { src: `data:image/png;base64,${'A'.repeat(70_000)}` },
        'nothing',
      ],
    });
    expect(tools[0]?.more).toEqual({
      annotations: { readOnlyHint: true },
      icons: [
        { src: PNG, sizes: ['16x16'] },
        { src: 'https://example.com/a.png', mimeType: 'image/png' },
      ],
    });
  });

  it('T7: of a program only the pictures are passed on that come along', async () => {
    const tool = { name: 'a', description: '', inputSchema: input, icons: [{ src: PNG }, { src: 'https://example.com/a.png' }] };
    expect(linkTool(tool, true).more).toEqual({ icons: [{ src: PNG }] });
  });
});
