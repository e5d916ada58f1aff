import { afterEach, beforeEach, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { runningCore, type RunningCore } from '../testing/running-core.ts';

let home: RunningCore;
beforeEach(async () => (home = await runningCore()));
afterEach(() => home.close());

const who = () => home.core.identifyPerson('test');
const mine = async () => (await home.core.handlers['connections.list'](undefined, who()))[0] ?? expect.fail('it is there');
const act = async (): Promise<string> => {
  const part = home.part('Front door');
  return Promise.resolve(home.core.handlers['devices.act']({ part, trait: 'lock', command: 'lock', args: {} }, who())).then(
    () => 'done',
    (thrown: unknown) => SwitchboardError.from(thrown).problem,
  );
};

it('a connection takes as much as the person says, until they say otherwise', async () => {
  const { id } = await mine();
  const limited = await home.core.handlers['connections.limits']({ id, limits: { perMinute: 2, atOnce: 4, retries: 0 } }, who());
  expect(limited.limits).toEqual({ perMinute: 2, atOnce: 4, retries: 0 });
  expect(await home.core.storage.connections.list()).toMatchObject([{ limits: { perMinute: 2, atOnce: 4, retries: 0 } }]);
  expect([await act(), await act(), await act()]).toEqual(['done', 'done', 'limit.connection']);
  // Renaming it, or writing its config anew, is no reason to forget them.
  await home.core.handlers['connections.update']({ id, name: 'Other' }, who());
  expect((await mine()).limits).toEqual({ perMinute: 2, atOnce: 4, retries: 0 });
  const free = await home.core.handlers['connections.limits']({ id, limits: null }, who());
  expect(free.limits).toBeUndefined();
  expect(await act()).toBe('done');
});

it('a connection that is not there cannot be limited or called again', async () => {
  const nobody = 'cnobodynobody';
  await expect(async () => home.core.handlers['connections.limits']({ id: nobody, limits: null }, who())).rejects.toMatchObject({
    problem: 'not.found',
  });
  await expect(async () => home.core.handlers['connections.resetBreaker']({ id: nobody }, who())).rejects.toMatchObject({
    problem: 'not.found',
  });
});
