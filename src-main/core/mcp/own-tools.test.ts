import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningCore, type RunningCore } from '../testing/running-core.ts';
import { assistant } from './testing/assistant.ts';

let home: RunningCore;
beforeAll(async () => void (home = await runningCore()));
afterAll(() => home.close());

const run = async (name: string, args: Record<string, unknown>, confirmed?: boolean) =>
  home.core.handlers['tools.run']({ name, args, ...(confirmed && { confirmed }) }, home.core.identifyPerson('panel'));
const entries = async () => (await home.core.handlers['activity.list']({ limit: 50 }, home.core.identifyPerson('panel'))).entries;

test('a person tries our own tools on the Tools screen and gets what an assistant would get', async () => {
  expect(await run('overview', {})).toMatchObject({ status: 'done', result: { counts: { parts: 4, scenes: 1 } } });
  expect(await run('find', { query: 'desk' })).toMatchObject({ status: 'done', result: { parts: [{ name: 'Desk lamp' }] } });
  const ran = await run('control', { actions: [{ part: 'Ceiling light', command: 'power.on' }] });
  expect(ran).toMatchObject({ status: 'done', result: { ok: true, results: [{ status: 'confirmed' }] } });
  expect((await entries())[0]).toMatchObject({ command: 'power.on', caller: { kind: 'person' }, outcome: 'confirmed' });
  await expect(run('find', { limit: 900 })).rejects.toMatchObject({ problem: 'input.invalid' });
  await expect(run('no-such-tool', {})).rejects.toMatchObject({ problem: 'not.found' });
  expect(await run('control', { actions: [{ part: 'nothing like it', command: 'power.on' }] })).toMatchObject({ status: 'failed' });
});

test('danger asks before anything happens, and happens once the person said yes', async () => {
  const before = (await entries()).length;
  const sent = home.link.acts.length;
  const actions = [
    { part: 'Desk lamp', command: 'power.on' },
    { part: 'Front door', command: 'lock.unlock' },
  ];
  await expect(run('control', { actions })).rejects.toMatchObject({ problem: 'policy.confirm' });
  expect(home.link.acts.length).toBe(sent);
  expect((await entries()).length).toBe(before);
  await run('control', { actions }, true);
  expect(
    home.link.acts
      .slice(sent)
      .map(({ command }) => command)
      .sort(),
  ).toEqual(['on', 'unlock']);
});

test('a tool of ours that the person switches off, or that a rule names, is gone or asks first for assistants alone', async () => {
  // The newer client keeps a list for as long as it was told it may.
  const claude = await assistant(home, { era: 'legacy' });
  const names = async () => (await claude.client.listTools()).tools.map(({ name }: { name: string }) => name);
  const who = home.core.identifyPerson('panel');
  const shown = async () => (await home.core.handlers['tools.list'](undefined, who)).tools.find(({ name }) => name === 'history');
  expect(await names()).toHaveLength(12);
  const before = (await home.core.handlers['tools.list'](undefined, who)).tokens;
  expect(before).toBeGreaterThan(2_300);
  expect(before).toBeLessThan(3_300);

  await home.core.handlers['tools.enable']({ names: ['history'], enabled: false }, who);
  expect(await shown()).toMatchObject({ enabled: false });
  await expect.poll(names).not.toContain('history');
  expect((await home.core.handlers['tools.list'](undefined, who)).tokens).toBeLessThan(before);
  expect(await claude.call('history', { part: 'Desk lamp', key: 'power' })).toMatchObject({
    failed: true,
    text: expect.stringContaining('policy.denied'),
  });
  expect(await run('history', { part: 'Desk lamp', key: 'power' })).toMatchObject({ status: 'done' });
  await home.core.handlers['tools.enable']({ names: ['history'], enabled: true }, who);
  await expect.poll(names).toContain('history');

  await home.core.handlers['tools.rule']({ name: 'history', verdict: 'ask' }, who);
  expect(await shown()).toMatchObject({ enabled: true, rule: 'ask' });
  const asked = claude.call('history', { part: 'Desk lamp', key: 'power' });
  await expect.poll(async () => (await home.core.handlers['approvals.list'](undefined, who)).length).toBe(1);
  const [approval] = await home.core.handlers['approvals.list'](undefined, who);
  expect(approval).toMatchObject({ what: { key: 'activity.what.tool', with: { tool: 'history' } }, caller: { name: 'Claude' } });
  await home.core.handlers['approvals.decide']({ id: approval!.id, decision: 'once' }, who);
  expect((await asked).failed).toBe(false);
  expect((await claude.call('overview')).failed).toBe(false);
  await claude.close();
});

test('calls of our own tools are counted once: by themselves, or by what they pass on', async () => {
  const codex = await assistant(home, { name: 'Codex' });
  const who = home.core.identifyPerson('panel');
  const counts = async () => {
    const { clients, connections } = await home.core.handlers['insights.series']({ range: 'hour' }, who);
    const sum = (rows: { calls: number; errors: number; tokensOut: number }[]) => ({
      calls: rows.reduce((all, { calls }) => all + calls, 0),
      errors: rows.reduce((all, { errors }) => all + errors, 0),
      tokens: rows.reduce((all, { tokensOut }) => all + tokensOut, 0),
    });
    return { mine: sum(clients.filter(({ id }) => id === codex.id)), far: sum(connections).calls };
  };
  const before = await counts();
  expect(before.mine.calls).toBe(0);
  await codex.call('overview');
  await codex.call('find', { query: 'desk' });
  await codex.call('find', { limit: 900 });
  const read = await counts();
  expect(read).toMatchObject({ mine: { calls: 3, errors: 1 }, far: before.far });
  expect(read.mine.tokens).toBeGreaterThan(20);
  await home.allow();
  await codex.call('control', { actions: [{ part: 'Desk lamp', command: 'power.off' }] });
  expect(await counts()).toMatchObject({ mine: { calls: 4, errors: 1 }, far: before.far + 1 });
  // What cannot be taken back, or never was, was asked for as well.
  await codex.call('undo', { entry: 'nobody-knows' });
  expect(await counts()).toMatchObject({ mine: { calls: 5, errors: 2 } });
  expect((await codex.call('undo')).failed).toBe(false);
  const { data } = await codex.call('activity', {});
  expect((await codex.call('undo', { entry: data.entries.at(-1).id })).failed).toBe(true);
  const after = await counts();
  await expect(home.core.handlers['activity.undo']({ entry: 'nobody-knows' }, who)).rejects.toMatchObject({ problem: 'not.found' });
  expect((await counts()).mine).toEqual(after.mine);
  // The attempt, the taking back, and looking for what there is.
  expect(after).toMatchObject({ mine: { calls: 8, errors: 3 }, far: before.far + 2 });
  await codex.close();
});
