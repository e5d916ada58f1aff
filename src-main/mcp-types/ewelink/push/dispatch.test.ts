import { describe, expect, it } from 'vitest';
import { answer, fakeWorld } from '../../../kit/testing/index.ts';
import { findPush } from './dispatch.ts';

const never = new AbortController().signal;
const VENDOR = 'https://eu-dispa.coolkit.cc/dispatch/app';
const led = (place: object, url = VENDOR): Promise<string> =>
  findPush(fakeWorld({ endpoints: { 'dispatch.eu': url }, http: () => answer(200, { error: 0, ...place }) }), 'eu', 'the-token', never);

describe('where the push is', () => {
  it('is a name of the vendor, over a line nobody reads', async () => {
    expect(await led({ IP: '52.0.0.1', domain: 'eu-pconnect2.coolkit.cc', port: 443 })).toBe('wss://eu-pconnect2.coolkit.cc:443/api/ws');
    expect(await led({ domain: 'eu-pconnect2.coolkit.cc' })).toBe('wss://eu-pconnect2.coolkit.cc:8080/api/ws');
    expect(await led({ domain: '127.0.0.1', port: 4711 }, 'http://127.0.0.1:9/dispatch/app')).toBe('ws://127.0.0.1:4711/api/ws');
  });

  it('is asked of the vendor, and of nobody it leads to', async () => {
    const world = fakeWorld({ endpoints: { 'dispatch.eu': VENDOR }, http: () => answer(302, '', { location: 'http://10.0.0.1/' }) });
    await expect(findPush(world, 'eu', 'the-token', never)).rejects.toMatchObject({ problem: 'remote.strange' });
    expect(world.requests).toMatchObject([{ url: VENDOR, stays: true }]);
  });

  it.each([
    ['a path behind the name', 'evil/x?.coolkit.cc'],
    ['a name and a password', 'me:pw@eu.coolkit.cc'],
    ['somebody else', 'push.example.com'],
    ['somebody who ends like the vendor', 'evilcoolkit.cc'],
    ['no name', ''],
    ['a number', 17],
  ])('is not %s: the token goes to nobody else', async (_what, domain) => {
    await expect(led({ domain })).rejects.toMatchObject({ problem: 'remote.strange' });
  });

  it.each([-1, 0, 65_536, 80.5, '443'])('is where it usually is when the port is %s', async (port) => {
    expect(await led({ domain: 'eu-pconnect2.coolkit.cc', port })).toContain(':8080/');
  });
});
