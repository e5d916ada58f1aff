import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, createGzip, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { silentLog } from '../../kit/testing/index.ts';
import { passingSecrets } from '../connections/sealing.ts';
import { systemClock } from '../host/clock.ts';
import { createNet } from './net.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A far server, and a world that may talk to it. */
async function facing(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => new Promise((done) => (server.closeAllConnections(), server.close(done))));
  const life = new AbortController();
  closers.push(() => life.abort());
  const { world } = createNet({ clock: systemClock, log: silentLog });
  const type = { id: 't', reach: 'typed', endpoints: {} } as const;
  const { fetch } = world({ type, hosts: ['127.0.0.1'], secrets: passingSecrets(), signal: life.signal, log: silentLog });
  return { fetch, life, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
const text = 'A long answer, said once more. '.repeat(500);

describe('an answer that flows', () => {
  it.each([
    ['gzip', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['identity', Buffer.from(text)],
  ])('is unpacked on the way where it comes as %s', async (packing, body) => {
    let asked: string | undefined;
    const { fetch, url } = await facing((request, response) => {
      asked = String(request.headers['accept-encoding']);
      response.writeHead(200, { 'content-encoding': packing }).end(body);
    });
    const answer = await fetch(url);
    expect(await answer.text()).toBe(text);
    expect(asked).toContain('gzip');
    expect(answer.headers.get('content-encoding')).toBeNull();
  });

  it('hands on what was flushed, packed or not, before there is more', async () => {
    let next = (): void => {};
    const { fetch, url } = await facing((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' });
      const packer = createGzip();
      packer.pipe(response);
      packer.write('data: 1\n\n');
      packer.flush();
      next = () => packer.end('data: 2\n\n');
    });
    const reader = (await fetch(url)).body?.getReader() ?? expect.fail('it has a body');
    const read = async () => new TextDecoder().decode((await reader.read()).value);
    expect(await read()).toBe('data: 1\n\n');
    next();
    expect(await read()).toBe('data: 2\n\n');
    expect(await reader.read()).toMatchObject({ done: true });
  });

  it('says of a body that is no packing, or ends too early, that it broke', async () => {
    const { fetch, url } = await facing((request, response) => {
      if (request.url === '/torn') response.writeHead(200, { 'content-length': '99' }).write('half', () => response.destroy());
      else response.writeHead(200, { 'content-encoding': 'gzip' }).end('in plain words');
    });
    await expect((await fetch(url)).text()).rejects.toThrow();
    await expect((await fetch(new URL('/torn', url))).text()).rejects.toThrow();
  });

  it('is none where the server wants to go on in another protocol', async () => {
    const { fetch, url } = await facing(
      (request) => void request.socket.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    );
    await expect(fetch(url)).rejects.toThrow();
  });

  it('sends what it is given, as what it is', async () => {
    const { fetch, url } = await facing((request, response) => {
      const { method, headers } = request;
      let body = '';
      request.on('data', (piece: Buffer) => (body += String(piece)));
      request.on('end', () =>
        response.end(JSON.stringify([method, headers['content-type'], headers['content-length'], headers['user-agent'], body])),
      );
    });
    const sent = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"é":1}' });
    expect(await sent.json()).toEqual(['POST', 'application/json', '8', 'Switchboard', '{"é":1}']);
    expect(await (await fetch(url)).json()).toEqual(['GET', null, null, 'Switchboard', '']);
    await expect(fetch(url, { method: 'POST', body: 'x'.repeat(20_000_001) })).rejects.toThrow();
  });

  it('ends with whoever asked and with its connection, and names them as the reason', async () => {
    const { fetch, url, life } = await facing((request, response) => {
      if (request.url === '/begun') response.writeHead(200).write('begun');
    });
    const asker = new AbortController();
    const silent = fetch(url, { signal: asker.signal });
    const begun = await fetch(new URL('/begun', url), { signal: asker.signal });
    const reason = new SwitchboardError('channel.closed', 'enough');
    const reader = begun.body?.getReader() ?? expect.fail('it has a body');
    expect(String(Buffer.from((await reader.read()).value ?? []))).toBe('begun');
    const more = reader.read();
    asker.abort(reason);
    await expect(silent).rejects.toBe(reason);
    await expect(more).rejects.toBe(reason);
    const later = fetch(url);
    life.abort(reason);
    await expect(later).rejects.toBe(reason);
  });
});
