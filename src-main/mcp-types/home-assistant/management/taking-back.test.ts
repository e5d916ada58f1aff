import { afterEach, describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { managedHome, type ManagedHome } from './testing/managed-home.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
type Trouble = 'read-back 500' | 'answer lost' | 'answer lost, done' | '500, done' | '500' | 'nothing';
/** A home whose REST side has a trouble of its own; `trouble` may be changed as one goes. */
async function start(): Promise<ManagedHome & { has(trouble: Trouble): void }> {
  let trouble: Trouble = 'nothing';
  let written = false;
  const home = await managedHome({
    wire: async (request, pass) => {
      if (!request.url.includes('/api/config/') || trouble === 'nothing') return pass(request);
      const broken = async () => ({ ...(await pass({ ...request, method: 'GET', body: undefined })), status: 500 });
      if ((request.method ?? 'GET') === 'GET') return written && trouble === 'read-back 500' ? broken() : pass(request);
      written = true;
      if (trouble === '500') return broken();
      const answer = trouble === 'answer lost' ? undefined : await pass(request);
      if (trouble.startsWith('answer lost')) throw new SwitchboardError('remote.unreachable', 'home: ECONNRESET');
      return answer && trouble === '500, done' ? { ...answer, status: 500 } : (answer ?? broken());
    },
  });
  ends.push(home.close);
  return { ...home, has: (next) => void ((trouble = next), (written = false)) };
}
const HALLWAY = 'automation.hallway_light';
const KEY = '1700000000003';
const bodies = ({ demo }: ManagedHome) => demo.home.items.of('automation');
const night = { alias: 'Good night', triggers: [{ trigger: 'time', at: '23:00:00' }], actions: [{ action: 'light.turn_off' }] };
const foreign = { id: KEY, alias: 'Somebody else was here', triggers: [], actions: [] };

describe('what somebody else changed meanwhile', () => {
  it('is not overwritten when an update is taken back, and it says so in words', async () => {
    const home = await start();
    await home.run('automation_update', { item: HALLWAY, config: night });
    bodies(home).set(KEY, foreign);
    await expect(home.undo()).rejects.toMatchObject({ problem: 'conflict.changed', message: expect.stringMatching(/changed by somebody else since.*all the same/) });
    expect(bodies(home).get(KEY)).toEqual(foreign);
  }); // prettier-ignore

  it('is not deleted when a creation is taken back', async () => {
    const home = await start();
    const { key } = await home.run('automation_create', { config: night });
    const edited = { ...foreign, id: String(key) };
    bodies(home).set(String(key), edited);
    await expect(home.undo()).rejects.toMatchObject({ problem: 'conflict.changed' });
    expect(bodies(home).get(String(key))).toEqual(edited);
  });

  it('keeps a deletion from being taken back over it', async () => {
    const home = await start();
    await home.run('automation_delete', { item: HALLWAY });
    bodies(home).set(KEY, foreign);
    await expect(home.undo()).rejects.toMatchObject({ problem: 'conflict' });
    expect(bodies(home).get(KEY)).toEqual(foreign);
  });
});

it('what was taken back can be brought back, again and again', async () => {
  const home = await start();
  const before = structuredClone(bodies(home).get(KEY));
  await home.run('automation_update', { item: HALLWAY, config: night });
  const after = structuredClone(bodies(home).get(KEY));
  for (const expected of [before, after, before]) {
    await home.undo();
    expect(bodies(home).get(KEY)).toEqual(expected);
  }
  await home.run('automation_delete', { item: HALLWAY });
  await home.undo();
  await home.undo();
  expect(bodies(home).has(KEY)).toBe(false);
});

describe('a write that was taken', () => {
  it.each(['read-back 500', '500, done', 'answer lost, done'] as const)('is told as done and can be taken back (%s)', async (trouble) => {
    const home = await start();
    const before = structuredClone(bodies(home).get(KEY));
    home.has(trouble);
    const changed = await home.run('automation_update', { item: HALLWAY, config: night });
    expect(changed).toMatchObject({ changed: true, note: expect.stringContaining('It was written') });
    expect(home.unsure()).toBe(false);
    home.has('nothing');
    await home.undo();
    expect(bodies(home).get(KEY)).toEqual(before);
  });

  it.each(['read-back 500', 'answer lost, done'] as const)('is told as done when it was new (%s)', async (trouble) => {
    const home = await start();
    home.has(trouble);
    const { key, note } = await home.run('automation_create', { config: night });
    expect([bodies(home).has(String(key)), note]).toEqual([true, expect.stringContaining('It was written')]);
    home.has('nothing');
    await home.undo();
    expect(bodies(home).has(String(key))).toBe(false);
  });

  it.each(['500, done', 'answer lost, done'] as const)('is told as done when it took something away (%s)', async (trouble) => {
    const home = await start();
    const before = structuredClone(bodies(home).get(KEY));
    home.has(trouble);
    expect(await home.run('automation_delete', { item: HALLWAY })).toMatchObject({ note: expect.stringContaining('It was deleted') });
    home.has('nothing');
    await home.undo();
    expect(bodies(home).get(KEY)).toEqual(before);
  });
});

describe('a write nobody knows the end of', () => {
  it('is told as unknown, and can still be taken back once it shows', async () => {
    const home = await start();
    const before = structuredClone(bodies(home).get(KEY));
    home.has('answer lost');
    const changed = await home.run('automation_update', { item: HALLWAY, config: night });
    expect(changed).toMatchObject({ changed: 'not known', note: expect.stringContaining('not known') });
    expect(home.unsure()).toBe(true);
    home.has('nothing');
    // The home was only slow.
    bodies(home).set(KEY, { id: KEY, ...night });
    await home.undo();
    expect(bodies(home).get(KEY)).toEqual(before);
  });

  it('is a failure where the home refused and everything stands as it stood', async () => {
    const home = await start();
    home.has('500');
    await expect(home.run('automation_update', { item: HALLWAY, config: night })).rejects.toMatchObject({ problem: 'remote.refused' });
    await expect(home.run('automation_delete', { item: HALLWAY })).rejects.toMatchObject({ problem: 'remote.refused' });
  });
});

describe('what only taking back may do', () => {
  it('is open to nobody else: a caller is checked, whatever it adds', async () => {
    const home = await start();
    const wrong = { ...night, triggers: [{ trigger: 'telepathy' }] };
    for (const [tool, args] of [
      ['automation_create', { config: wrong }],
      ['automation_update', { item: HALLWAY, config: wrong }],
    ] as const)
      await expect(home.run(tool, { ...args, as_is: true, back: true })).rejects.toMatchObject({ problem: 'input.invalid' });
  });
});

describe('a key', () => {
  it.each(['.', '..', '../../states/x', 'a/b', 'a\\b', ''])('%j leads nowhere', async (key) => {
    const home = await start();
    await expect(home.run('automation_create', { key, config: night })).rejects.toMatchObject({ problem: 'input.invalid' });
  });

  it('may be odd, as homes have them', async () => {
    const home = await start();
    await home.run('automation_create', { key: '%2e%2e ?#', config: night });
    expect(bodies(home).has('%2e%2e ?#')).toBe(true);
  });
});
