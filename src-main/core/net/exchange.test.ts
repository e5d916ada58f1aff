import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { World } from '../../kit/world.ts';
import { silentLog } from '../../kit/testing/index.ts';
import { passingSecrets } from '../connections/sealing.ts';
import { systemClock } from '../host/clock.ts';
import { createNet } from './net.ts';

const ends: (() => unknown)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

const life = new AbortController();
const world = (hosts = ['127.0.0.1'], signal = life.signal): World =>
  createNet({ clock: systemClock, log: silentLog }).world({
    type: { id: 'some', reach: 'typed', endpoints: {} },
    ...{ hosts, signal, secrets: passingSecrets(), log: silentLog },
  });
async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  ends.push(() => (server.closeAllConnections(), server.close()));
  const at = server.address();
  return `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/`;
}
const { signal } = new AbortController();

describe('an exchange', () => {
  it('says what it is told and hears what comes, again and again on one line', async () => {
    const sockets = new Set<unknown>();
    const url = await serving((req, res) => {
      sockets.add(req.socket);
      req.setEncoding('utf8').once('data', (text: string) => res.writeHead(201, { 'x-key': req.headers['x-key'] }).end(text.toUpperCase()));
    });
    const here = world();
    for (const word of ['one', 'zwölf']) {
      const answer = await here.exchange({ url, headers: { 'X-Key': 'k' }, body: word, signal });
      expect(answer).toMatchObject({ status: 201, headers: { 'x-key': 'k' } });
      expect(await answer.text()).toBe(word.toUpperCase());
    }
    expect(sockets.size).toBe(1);
  });

  it('hears what comes bit by bit, letters whole', async () => {
    const bytes = Buffer.from('ä→');
    const url = await serving((_req, res) => {
      res.writeHead(200);
      bytes.forEach((byte, index) => setTimeout(() => res.write(Buffer.of(byte)), index * 5));
      setTimeout(() => res.end(), 60);
    });
    const heard: string[] = [];
    await (await world().exchange({ url, headers: {}, signal })).each((text) => heard.push(text));
    expect(heard.join('')).toBe('ä→');
    expect(heard.length).toBeGreaterThan(1);
  });

  it('follows nobody, and goes nowhere the person did not point', async () => {
    const url = await serving((_req, res) => res.writeHead(307, { location: 'http://127.0.0.1:1/' }).end());
    expect((await world().exchange({ url, headers: {}, signal })).status).toBe(307);
    await expect(world(['elsewhere']).exchange({ url, headers: {}, signal })).rejects.toMatchObject({ problem: 'reach.blocked' });
    await expect(world(['169.254.169.254']).exchange({ url: 'http://169.254.169.254/', headers: {}, signal })).rejects.toMatchObject({
      problem: 'reach.blocked',
    });
  });

  it('ends with whoever asked and with its connection, and takes only so much', async () => {
    const url = await serving((_req, res) => res.writeHead(200).write('x'.repeat(1000)));
    const asked = new AbortController();
    const answer = await world().exchange({ url, headers: {}, signal: asked.signal });
    const whole = answer.text();
    asked.abort(new Error('never mind'));
    await expect(whole).rejects.toThrow('never mind');
    const over = new AbortController();
    const other = (await world(['127.0.0.1'], over.signal).exchange({ url, headers: {}, signal })).text();
    over.abort(new Error('it is over'));
    await expect(other).rejects.toThrow('it is over');
    await expect((await world().exchange({ url, headers: {}, signal, maxBytes: 10 })).text()).rejects.toMatchObject({
      problem: 'remote.strange',
    });
  });

  it('that wants to go on in another protocol is no answer', async () => {
    const url = await serving(
      (req) => void req.socket.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    );
    await expect(world().exchange({ method: 'GET', url, headers: {}, signal })).rejects.toMatchObject({
      name: 'SwitchboardError',
    });
  });

  it('that breaks in the middle is no answer', async () => {
    const url = await serving((_req, res) => {
      res.writeHead(200, { 'content-length': '100' }).write('half');
      setTimeout(() => res.destroy(), 20);
    });
    await expect((await world().exchange({ url, headers: {}, signal })).text()).rejects.toMatchObject({ problem: 'remote.unreachable' });
  });
});
