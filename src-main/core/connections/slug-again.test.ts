import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LinkTool } from '../../kit/link.ts';
import { runningCore, type RunningCore } from '../testing/running-core.ts';

const PUSH: LinkTool = {
  name: 'push',
  title: { en: 'Push', 'zh-CN': '推送' },
  description: 'Pushes.',
  risk: 'control',
  input: { type: 'object' },
  upstream: true,
};
const BARE: LinkTool = { ...PUSH, name: 'sing', prefix: false };
let home: RunningCore;
beforeEach(async () => (home = await runningCore()));
afterEach(() => home.close());

const who = () => home.core.identifyPerson('test');
const rules = async () =>
  (await home.core.handlers['rules.list'](undefined, who())).map(({ tool, part, connection }) => tool ?? part ?? connection);
const mine = async () => (await home.core.handlers['connections.list'](undefined, who()))[0] ?? expect.fail('it is there');
const again = async () => {
  const made = await home.core.handlers['connections.create']({ type: 'test-home', name: 'Test home', config: {} }, who());
  await expect.poll(async () => (await mine()).health.state).toBe('connected');
  home.link.emit({ kind: 'tools', tools: [{ ...PUSH, description: 'Another server.' }] });
  return made;
};
const push = async (slug: string) =>
  (await home.core.handlers['tools.list'](undefined, who())).tools.find(({ name }) => name === `${slug}__push`);

describe('what was decided by the name of a tool', () => {
  it('goes with its connection, and never falls to another that takes the short name', async () => {
    home.link.emit({ kind: 'tools', tools: [PUSH, BARE, { ...PUSH, name: 'pull' }] });
    const { id, slug } = await mine();
    const { id: client } = await home.client('Claude');
    const chosen = [`${slug}__push`, 'sing', 'notes__add'];
    await home.core.handlers['clients.update']({ id: client, exposure: 'selected', tools: chosen }, who());
    for (const target of [{ tool: `${slug}__push` }, { tool: 'sing' }, { connection: id }, { part: home.part('Front door') }])
      await home.core.handlers['rules.save']({ ...target, verdict: 'allow' }, who());
    await home.core.handlers['rules.save']({ tool: 'notes__add', verdict: 'allow' }, who());
    await home.core.handlers['rules.save']({ tool: 'control', verdict: 'ask' }, who());
    await home.core.handlers['tools.enable']({ names: [`${slug}__pull`], enabled: false }, who());

    await home.core.handlers['connections.remove']({ id }, who());
    expect(await rules()).toEqual(['notes__add', 'control']);
    expect((await home.core.handlers['clients.list'](undefined, who()))[0]?.tools).toEqual(['notes__add']);
    const other = await again();
    expect([other.slug, other.id === id]).toEqual([slug, false]);
    expect(await push(slug)).toMatchObject({ description: 'Another server.', rule: 'ask', enabled: true });
    home.link.emit({ kind: 'tools', tools: [{ ...PUSH, name: 'pull' }] });
    const { tools } = await home.core.handlers['tools.list'](undefined, who());
    expect(tools.find(({ name }) => name === `${slug}__pull`)?.enabled).toBe(true);
  });

  it('does not wait under a short name that nobody had: it was left by an end in the middle', async () => {
    const { id, slug } = await mine();
    await home.core.handlers['connections.remove']({ id }, who());
    await home.core.handlers['rules.save']({ tool: `${slug}__push`, verdict: 'allow' }, who());
    await again();
    expect((await push(slug))?.rule).toBe('ask');
    expect(await rules()).toEqual([]);
  });

  it('is kept of a tool of this program that a server had one of the same name as', async () => {
    home.link.emit({ kind: 'tools', tools: [{ ...BARE, name: 'control' }] });
    await home.core.handlers['rules.save']({ tool: 'control', verdict: 'off' }, who());
    await home.core.handlers['connections.remove']({ id: (await mine()).id }, who());
    expect(await rules()).toEqual(['control']);
  });
});
