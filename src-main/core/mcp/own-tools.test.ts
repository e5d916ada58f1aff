import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningCore, type RunningCore } from '../testing/running-core.ts';

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
