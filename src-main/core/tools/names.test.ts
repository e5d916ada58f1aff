import { describe, expect, it } from 'vitest';
import type { LinkTool } from '../../kit/link.ts';
import { claude, CONNECTION } from './fake-home.ts';
import { apart, publicName } from './names.ts';
import { never, start, who } from './testing/start-tools.ts';

const far = (name: string): LinkTool => ({
  name,
  title: { en: name, 'zh-CN': name },
  description: 'Does.',
  risk: 'control',
  input: { type: 'object' },
  upstream: true,
});
const one = (original: string, more: { bare?: boolean; connection?: string; slug?: string } = {}) => {
  const { bare = false, connection = 'a', slug = 'x' } = more;
  return { name: bare ? original : publicName(slug, original), slug, connection, original, bare };
};
const named = (tools: ReturnType<typeof one>[]) => apart(tools, new Set(['x', 'y'])).map(({ name, plain }) => [name, plain]);
const HASHED = /^x__wipe_all_[0-9a-f]{6}$/;

describe('names that fall together', () => {
  it('leave the name to the one that is spelled so, whoever comes first', () => {
    const [exact, other] = [one('wipe_all'), one('wipe.all')];
    expect(named([exact, other])).toEqual([['x__wipe_all', undefined], [expect.stringMatching(HASHED), 'x__wipe_all']]); // prettier-ignore
    expect(named([other, exact])).toEqual(named([exact, other]).reverse());
    // None of them is: none has it.
    const [first, second] = named([one('wipe.all'), one('wipe all')]);
    expect([first?.[1], second?.[1], first?.[0] === second?.[0]]).toEqual(['x__wipe_all', 'x__wipe_all', false]);
    expect(named([other])).toEqual([['x__wipe_all', undefined]]);
  });

  it('are of two servers without short names: both take another, and neither speaks for a third', () => {
    const [a, b] = named([one('search', { bare: true }), one('search', { bare: true, connection: 'b', slug: 'y' })]);
    expect([a?.[1], b?.[1], a?.[0] === b?.[0]]).toEqual(['search', 'search', false]);
    const push = one('y__push', { bare: true });
    expect(named([push])).toEqual([[expect.stringMatching(/^y__push_[0-9a-f]{6}$/), 'y__push']]);
    expect(named([push, one('push', { connection: 'b', slug: 'y' })])[1]).toEqual(['y__push', undefined]);
  });

  it('are never those of one that was cut and one that is spelled like it', () => {
    const long = publicName('x', 'a'.repeat(80));
    expect(long).toHaveLength(60);
    expect(publicName('x', long.slice(3))).not.toBe(long);
  });
});

const run = ({ tools }: Awaited<ReturnType<typeof start>>, tool: string): Promise<unknown> =>
  tools.act({ target: { kind: 'tool', tool }, args: {} }, claude, never).then(
    () => 'done',
    (thrown: { problem?: string }) => thrown.problem,
  );
async function server(...first: LinkTool[]) {
  const home = await start();
  const lists = (...tools: LinkTool[]) => {
    home.connections.tools(CONNECTION).splice(0, Infinity, ...tools);
    home.emit({ kind: 'tools', tools });
  };
  lists(...first);
  const names = () => home.tools.known().map(({ name }) => name);
  const allowAll = async () => {
    const { tools } = await home.tools.handlers['tools.changes']({ connection: CONNECTION }, who);
    const marks = Object.fromEntries(tools.map(({ name, mark }) => [name, mark]));
    await home.tools.handlers['tools.allowChanges']({ connection: CONNECTION, marks }, who);
    return tools.map(({ name }) => name);
  };
  return { ...home, lists, names, allowAll };
}

describe('a server that adds a name that falls together with one the person decided about', () => {
  it('does not free it from an off, and brings in none that is free of it', async () => {
    const home = await server(far('wipe_all'));
    await home.tools.handlers['rules.save']({ connection: CONNECTION, verdict: 'allow' }, who);
    await home.tools.handlers['rules.save']({ tool: 'home1__wipe_all', verdict: 'off' }, who);
    home.lists(far('wipe.all'), far('wipe_all'));
    // Looked at and found good it is bound by the name all the same.
    const [held] = await home.allowAll();
    expect(home.names()).toEqual([held, 'home1__wipe_all']);
    for (const name of home.names()) expect(await run(home, name)).toBe('policy.denied');
    home.lists(far('wipe.all'), far('wipe all'));
    await home.allowAll();
    for (const name of home.names()) expect(await run(home, name)).toBe('policy.denied');
    expect(home.link.ran).toEqual([]);
  });

  it('does not switch it on, and the new name can be switched off by itself', async () => {
    const home = await server(far('wipe_all'), far('say.it'), far('say_it'));
    await home.allowAll();
    await home.tools.handlers['tools.enable']({ names: ['home1__wipe_all'], enabled: false }, who);
    const hashed = home.names().find((name) => name.startsWith('home1__say_it_')) ?? '';
    await home.tools.handlers['tools.enable']({ names: [hashed], enabled: false }, who);
    home.lists(far('wipe.all'), far('wipe all'), far('say.it'), far('say_it'));
    await home.allowAll();
    expect(home.tools.known().filter(({ enabled }) => enabled).map(({ name }) => name)).toEqual(['home1__say_it']); // prettier-ignore
  });

  it('does not have what is allowed run as another: the newcomer waits until it was looked at', async () => {
    const home = await server(far('wipe.all'));
    await home.tools.handlers['rules.save']({ tool: 'home1__wipe_all', verdict: 'allow' }, who);
    expect(await run(home, 'home1__wipe_all')).toBe('done');
    home.lists(far('wipe.all'), far('wipe_all'));
    expect(await run(home, 'home1__wipe_all')).toBe('policy.denied');
    // Also when the first is gone by then.
    home.lists(far('wipe_all'));
    expect(await run(home, 'home1__wipe_all')).toBe('policy.denied');
    expect(home.link.ran).toEqual(['wipe.all']);
    expect(await home.allowAll()).toEqual(['home1__wipe_all']);
    expect(await run(home, 'home1__wipe_all')).toBe('done');
  });
});
