import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createNet } from '../../../core/net/net.ts';
import { realClock } from '../../../demo/clock.ts';
import { picture as drawn } from '../../../demo/http/picture.ts';
import { Secret } from '../../../kit/secret.ts';
import { silentLog } from '../../../kit/testing/index.ts';
import type { Entity } from '../home/entities.ts';
import { longLived } from '../sign-in/access.ts';
import { restOf } from '../sign-in/rest.ts';
import { readStill } from './still.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function serverOf(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  ends.push(() => new Promise((closed) => (server.closeAllConnections(), server.close(closed))));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

function restTo(url: string) {
  const life = new AbortController();
  ends.push(() => life.abort());
  const net = createNet({ clock: realClock, log: silentLog, discovery: () => undefined });
  const world = net.world({
    type: { id: 'home-assistant', reach: 'typed' as const, endpoints: {} },
    hosts: ['127.0.0.1'],
    secrets: { read: async () => undefined, write: async () => undefined },
    signal: life.signal,
    log: silentLog,
  });
  return restOf(world, url, longLived(new Secret('the-token')));
}

const entity = (id: string, attributes: Record<string, unknown> = {}, state = 'idle'): Entity => ({
  id,
  state,
  attributes,
  context: { id: null, parent_id: null, user_id: null },
  changed: 0,
  updated: 0,
});
const never = new AbortController().signal;
const still = (url: string, of: Entity) => readStill(restTo(url), of, undefined, never);

describe('a still picture of a home', () => {
  it('comes from the door of its domain, with the token in a header and never in the address', async () => {
    const asked: string[] = [];
    const url = await serverOf((req, res) => {
      asked.push(`${req.url} ${req.headers.authorization}`);
      res.setHeader('content-type', 'image/png').end(drawn(0));
    });
    const camera = await still(
      url,
      entity('camera.drive', { access_token: 'turns', entity_picture: '/api/camera_proxy/camera.drive?token=turns' }),
    );
    expect(Buffer.from(camera.bytes).equals(drawn(0))).toBe(true);
    await still(url, entity('media_player.tv', { entity_picture: 'https://covers.example/secret.jpg' }, 'playing'));
    await still(url, entity('person.anna', { entity_picture: '/api/image/serve/abc/512x512' }, 'home'));
    expect(asked).toEqual([
      '/api/camera_proxy/camera.drive Bearer the-token',
      '/api/media_player_proxy/media_player.tv Bearer the-token',
      '/api/image/serve/abc/512x512 Bearer the-token',
    ]);
  });

  it('is never looked for on somebody else’s server', async () => {
    for (const entity_picture of ['https://evil.example/a.png', '//evil.example/a.png', '/\\evil.example/a.png', '', undefined, 7])
      await expect(still('http://127.0.0.1:9', entity('person.anna', { entity_picture })), String(entity_picture)).rejects.toMatchObject({
        problem: 'not.supported',
      });
  });

  it('of a camera that is away says so, whoever noticed it', async () => {
    await expect(still('http://127.0.0.1:9', entity('camera.drive', {}, 'unavailable'))).rejects.toMatchObject({
      problem: 'device.offline',
    });
    const url = await serverOf((_req, res) => void res.writeHead(503).end('503: Service Unavailable'));
    await expect(still(url, entity('camera.drive'))).rejects.toMatchObject({ problem: 'device.offline' });
  });

  it('stops reading at eight megabytes, however many are announced or sent', async () => {
    let sent = 0;
    const url = await serverOf((_req, res) => {
      res.setHeader('content-type', 'image/jpeg');
      const chunk = Buffer.alloc(1_000_000, 0xff);
      const more = (): void => {
        if (res.destroyed || sent >= 50) return void res.end();
        sent += 1;
        if (res.write(chunk)) setImmediate(more);
        else res.once('drain', more);
      };
      more();
    });
    await expect(still(url, entity('camera.drive'))).rejects.toMatchObject({
      problem: expect.stringMatching(/^(remote\.strange|input\.too-large)$/),
    });
    expect(sent).toBeLessThan(50);
  });

  it('does not follow to another host or door, nor carry the token there', async () => {
    const seen: (string | undefined)[] = [];
    const elsewhere = await serverOf((req, res) => (seen.push(req.headers.authorization), res.end('x')));
    const otherHost = elsewhere.replace('127.0.0.1', '127.0.0.2');
    for (const target of [otherHost, elsewhere]) {
      const url = await serverOf((_req, res) => void res.writeHead(302, { location: `${target}/a.png` }).end());
      await expect(still(url, entity('camera.drive')), target).rejects.toMatchObject({
        problem: 'remote.redirected',
        details: { with: { host: new URL(url).host, to: target } },
      });
    }
    expect(seen).toEqual([]);
  });
});
