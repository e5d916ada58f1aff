import { describe, expect, it } from 'vitest';
import { Secret } from '../../../kit/secret.ts';
import { answer, fakeWorld } from '../../../kit/testing/index.ts';
import type { HttpRequest } from '../../../kit/world.ts';
import { longLived, type Access } from './access.ts';
import { restOf } from './rest.ts';

const never = () => new AbortController().signal;
const bearer = ({ headers }: HttpRequest) => headers?.['Authorization'];

/** A home that knows these tokens, and lets only `admin` at its log. */
function home(good: string[], access: Access) {
  const world = fakeWorld({
    http: (request) => {
      const token = bearer(request)?.replace('Bearer ', '') ?? '';
      if (!good.includes(token)) return answer(401, '401: Unauthorized');
      if (request.url.includes('/api/error_log') && token !== 'admin') return answer(401, '401: Unauthorized');
      return answer(200, { message: 'API running.' });
    },
  });
  return { world, rest: restOf(world, 'http://home:8123/lovelace/0', access) };
}
const renewing = (): Access => {
  let current = 'old';
  return { token: async () => current, refused: async () => current !== 'new' && ((current = 'new'), true) };
};

describe('a REST call', () => {
  it('goes to the root of the home with the token', async () => {
    const { rest, world } = home(['me'], longLived(new Secret('me')));
    expect((await rest({ path: '/api/config' }, never())).status).toBe(200);
    expect(world.requests.map(({ url }) => url)).toEqual(['http://home:8123/api/config']);
  });

  it('is asked again once with a fresh token', async () => {
    const { rest, world } = home(['new'], renewing());
    expect((await rest({ path: '/api/config' }, never())).status).toBe(200);
    expect(world.requests.map(bearer)).toEqual(['Bearer old', 'Bearer new']);
  });

  it('does not take missing rights for a dead sign-in', async () => {
    const { rest } = home(['me'], longLived(new Secret('me')));
    await expect(rest({ path: '/api/error_log?lines=3' }, never())).rejects.toMatchObject({ problem: 'remote.forbidden' });
    await expect(home(['new'], renewing()).rest({ path: '/api/error_log' }, never())).rejects.toMatchObject({
      problem: 'remote.forbidden',
    });
  });

  it('says so when the sign-in is dead, and does not go on trying', async () => {
    const { rest, world } = home([], renewing());
    await expect(rest({ path: '/api/config' }, never())).rejects.toMatchObject({ problem: 'auth.refused' });
    expect(world.requests.length).toBe(3);
  });
});
