import { expect, test } from 'vitest';
import { runningCore } from '../testing/running-core.ts';

const far = (count: number, letters: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...{ name: `tool_${count}_${at}`, title: { en: `Tool ${at}`, 'zh-CN': '' }, risk: 'read' as const, upstream: true },
    description: `Returns what is kept under entry ${at}. `.padEnd(letters, 'more '),
    input: { type: 'object', properties: { id: { type: 'string' } } },
  }));

test('advises by what the list costs and what is known of the client, and says why', async () => {
  const home = await runningCore();
  const who = home.core.identifyPerson('test');
  const { handlers } = home.core;
  const advise = async (name: string, more: { kind?: 'assistant' | 'program'; exposure?: 'full' | 'search' | 'selected' } = {}) => {
    const { client } = await handlers['clients.create']({ kind: 'assistant', exposure: 'full', ...more, name }, who);
    return { client, advice: await handlers['clients.advice']({ id: client.id }, who) };
  };
  const listed = async () => (await handlers['tools.page']({ offset: 0, limit: 1 }, who)).all.listed.tools;

  home.link.emit({ kind: 'tools', tools: far(20, 100) });

  await expect.poll(listed).toBe(32);
  expect((await advise('Anybody')).advice).toMatchObject({ exposure: 'full', reason: { key: 'clients.advice.small' } });

  home.link.emit({ kind: 'tools', tools: far(60, 1_000) });
  await expect.poll(listed).toBe(72);
  const { client, advice } = await advise('Anybody');
  expect(advice).toMatchObject({ exposure: 'search', reason: { key: 'clients.advice.large', with: advice.tokens } });
  expect(advice.tokens.full).toBeGreaterThan(10_000);
  expect(advice.tokens.search).toBeLessThan(4_000);
  expect((await advise('Claude Code')).advice).toMatchObject({ exposure: 'full', reason: { key: 'clients.advice.defers' } });
  expect((await advise('A program', { kind: 'program' })).advice).toMatchObject({
    exposure: 'full',
    reason: { key: 'clients.advice.program' },
  });

  const [first] = (await handlers['tools.list'](undefined, who)).tools.filter(({ origin }) => origin === 'upstream');
  await handlers['clients.update']({ id: client.id, exposure: 'selected', tools: [first!.name] }, who);
  const chosen = await handlers['clients.advice']({ id: client.id }, who);
  expect(chosen).toMatchObject({
    exposure: 'selected',
    reason: { key: 'clients.advice.chosen' },
    tools: { selected: advice.tools.search + 1 },
  });
  expect(chosen.tokens.selected).toBeGreaterThan(chosen.tokens.search);

  home.link.emit({ kind: 'tools', tools: far(150, 10) });
  await expect.poll(listed).toBe(162);
  expect((await advise('VS Code')).advice).toMatchObject({
    exposure: 'search',
    reason: { key: 'clients.advice.tooMany', with: { most: 128, tools: 162 } },
  });
  await expect(handlers['clients.advice']({ id: 'nobody' }, who)).rejects.toMatchObject({ problem: 'not.found' });
  await home.close();
});
