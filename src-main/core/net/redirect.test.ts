import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { X509Certificate } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Reach } from '../../kit/world.ts';
import { silentLog } from '../../kit/testing/index.ts';
import { systemClock } from '../host/clock.ts';
import { passingSecrets } from '../connections/sealing.ts';
import { createNet } from './net.ts';
import { CERTIFICATES } from './testing/certificates.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A server that notes down everything it is told. */
async function house(answer: RequestListener, secure = false) {
  const heard: string[] = [];
  const listener: RequestListener = async (request, response) => {
    const { authorization, cookie, 'x-key': key } = request.headers;
    const body = (await request.toArray()).join('');
    heard.push([request.method, authorization, cookie, key, body].filter((one) => one !== undefined && one !== '').join(' '));
    answer(request, response);
  };
  const server = (secure ? createSecure(CERTIFICATES.self, listener) : createServer(listener)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => new Promise((done) => (server.closeAllConnections(), server.close(done))));
  const { port } = server.address() as AddressInfo;
  return { heard, port, url: `http${secure ? 's' : ''}://127.0.0.1:${port}` };
}
const leadsTo = (status: number, to: string) => house((_request, response) => response.writeHead(status, { location: to }).end());
const welcome = (secure = false) => house((_request, response) => response.end('there'), secure);

function http(reach: Reach = 'typed') {
  const life = new AbortController();
  closers.push(() => life.abort());
  const net = createNet({ clock: systemClock, log: silentLog, loopback: true });
  const pins = [new X509Certificate(CERTIFICATES.self.cert).fingerprint256];
  const type = { id: 't', reach, endpoints: {} };
  return net.world({ type, hosts: ['127.0.0.1'], pins, secrets: passingSecrets(), signal: life.signal, log: silentLog }).http;
}
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail('it should have failed'),
    (thrown: unknown) => SwitchboardError.from(thrown),
  );
const secrets = { Authorization: 'Bearer x', Cookie: 'session=x', 'X-Key': 'x' };
const posted = { method: 'POST', body: 'refresh_token=secret', headers: secrets } as const;

describe('a redirect that nobody wants to follow', () => {
  it.each([301, 302, 303, 307, 308])('%s is the answer', async (status) => {
    const other = await welcome();
    const { url } = await leadsTo(status, `${other.url}/steal`);
    expect(await http('lan')({ url, stays: true })).toMatchObject({ status, headers: { location: `${other.url}/steal` } });
    expect(other.heard).toEqual([]);
  });
});

describe('a redirect to another origin', () => {
  it.each([301, 302, 303, 307, 308])(
    '%s of the address a person typed is not followed, and says where it wanted to lead',
    async (status) => {
      const other = await welcome();
      const { url } = await leadsTo(status, `${other.url}/steal`);
      for (const request of [
        { url, headers: secrets },
        { url, ...posted },
      ]) {
        const refused = await refusalOf(http()(request));
        expect(refused.problem).toBe('remote.redirected');
        expect(refused.details.with).toEqual({ host: new URL(url).host, to: other.url });
        expect(refused.message).toContain(other.url);
      }
      expect(other.heard).toEqual([]);
    },
  );

  it.each([307, 308])('%s takes no body along, whoever set out', async (status) => {
    const other = await welcome();
    const { url } = await leadsTo(status, other.url);
    expect((await refusalOf(http('lan')({ url, ...posted }))).problem).toBe('remote.redirected');
    expect(other.heard).toEqual([]);
  });

  it('is followed by a type of fixed reach that only reads, without its credentials', async () => {
    const other = await welcome();
    const { url } = await leadsTo(302, other.url);
    expect((await http('lan')({ url, headers: secrets })).text).toBe('there');
    expect((await http('lan')({ url, ...posted })).text).toBe('there');
    expect(other.heard).toEqual(['GET', 'GET']);
  });

  it('from http to https of the same host is followed to read, bare, and named to whoever writes', async () => {
    const secure = await welcome(true);
    const { url } = await leadsTo(307, secure.url);
    expect((await http()({ url, headers: secrets })).text).toBe('there');
    expect(secure.heard).toEqual(['GET']);
    const refused = await refusalOf(http()({ url, ...posted }));
    expect(refused).toMatchObject({ problem: 'remote.scheme', details: { with: { scheme: 'https://' } } });
    expect(secure.heard).toEqual(['GET']);
  });

  it('from https back to http is not followed', async () => {
    const plain = await welcome();
    const secure = await house((_request, response) => response.writeHead(307, { location: plain.url }).end(), true);
    expect((await refusalOf(http()({ url: secure.url, ...posted }))).problem).toBe('remote.redirected');
    expect((await refusalOf(http()({ url: secure.url }))).problem).toBe('remote.redirected');
    expect(plain.heard).toEqual([]);
  });
});

describe('a redirect within one origin', () => {
  it('keeps body and credentials, is looked at again, and does not go round for ever', async () => {
    const one = await house((request, response) => {
      if (request.url === '/here') response.end('there');
      else response.writeHead(307, { location: request.url === '/round' ? '/round' : '/here' }).end();
    });
    expect((await http()({ url: one.url, ...posted })).text).toBe('there');
    expect(one.heard[1]).toBe('POST Bearer x session=x x refresh_token=secret');
    expect((await refusalOf(http()({ url: `${one.url}/round` }))).problem).toBe('remote.strange');
  });

  it('leads a type of fixed reach nowhere it may not go', async () => {
    const { url } = await leadsTo(302, 'http://169.254.169.254/latest');
    expect((await refusalOf(http('lan')({ url }))).problem).toBe('reach.blocked');
  });
});
