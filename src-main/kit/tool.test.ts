import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineMcpType, field, tool, type Link } from './index.ts';
import { fakeWorld, memoryLink } from './testing/index.ts';
import { withTools } from './tool.ts';

const label = { en: 'Label', 'zh-CN': '标签' };
const never = new AbortController().signal;

/** A type with one tool of its own over a far end that has two, one of the same name. */
async function connected() {
  const described = { title: label, description: 'Theirs', risk: 'read' as const, input: { type: 'object' } };
  const far = memoryLink({
    tools: [
      { ...described, name: 'box.say' },
      { ...described, name: 'far.say' },
    ],
    runTool: async (name) => ({ result: `far ${name}` }),
  });
  const type = defineMcpType({
    ...{ id: 'box', version: 1, title: label, summary: label, group: 'tools', icon: '<svg/>', help: label, reach: 'typed' },
    config: { url: field.url({ label }) },
    steps: [{ title: label, fields: ['url'] }],
    connect: () => far,
    tools: {
      'box.say': tool({
        title: label,
        description: 'Says a word',
        risk: 'read',
        input: z.object({ word: z.string() }),
        doing: (_link: Link, { word }) => ({ en: `Say ${word}`, 'zh-CN': `说${word}` }),
        run: async (_link: Link, { word }) => ({ result: `own ${word}` }),
      }),
    },
  });
  const link = await type.connect({ values: {}, secret: () => expect.fail('no secret here') }, fakeWorld({}));
  return { type, far, link };
}

describe("a type's own tools", () => {
  it('are announced with those of the far end, and win over a namesake', async () => {
    const { link, type } = await connected();
    const seen: string[][] = [];
    link.onEvent((event) => event.kind === 'tools' && seen.push(event.tools.map(({ name, description }) => `${name}: ${description}`)));
    await link.start(never);
    expect(seen.at(-1)).toEqual(['box.say: Says a word', 'far.say: Theirs']);
    expect(type.tools).toMatchObject([{ name: 'box.say', input: { type: 'object', required: ['word'] } }]);
  });

  it('check their input before they run; others go to the far end', async () => {
    const { link } = await connected();
    expect(await link.runTool?.('box.say', { word: 'hi' }, never)).toEqual({ result: 'own hi' });
    await expect(link.runTool?.('box.say', { word: 1 }, never)).rejects.toMatchObject({
      problem: 'input.invalid',
      details: { fields: { word: expect.any(String) } },
    });
    expect(await link.runTool?.('far.say', {}, never)).toEqual({ result: 'far far.say' });
  });

  it('keep nothing of the link back: it hears that somebody looks, and that the machine woke', async () => {
    const { link, far } = await connected();
    expect([link.look, link.wake]).toEqual([undefined, undefined]);
    const heard: unknown[] = [];
    far.look = (device, forMs) => heard.push([device, forMs]);
    far.wake = () => heard.push('awake');
    far.facts = async () => [{ label, value: label }];
    const wrapped = withTools(far, {
      say: tool({ title: label, description: 'Says', risk: 'read', input: z.object({}), run: async () => ({ result: 1 }) }),
    });
    wrapped.look?.('meter', 1000);
    wrapped.wake?.();
    expect(heard).toEqual([['meter', 1000], 'awake']);
    expect(await wrapped.facts?.(new AbortController().signal)).toEqual([{ label, value: label }]);
  });

  it('say what a call would do, where its arguments make sense', async () => {
    const { link, type } = await connected();
    expect(link.describe?.('box.say', { word: 'hi' })).toEqual({ en: 'Say hi', 'zh-CN': '说hi' });
    expect([link.describe?.('box.say', { word: 1 }), link.describe?.('far.say', {})]).toEqual([undefined, undefined]);
    expect(JSON.parse(JSON.stringify(type.tools))).toEqual(type.tools);
  });

  it('leave nothing on the link when it closes', async () => {
    const { link, far } = await connected();
    await link.close();
    expect([far.closes, far.listeners()]).toEqual([1, 0]);
  });
});
