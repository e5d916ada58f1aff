import { createServer as listening, type Server, type Socket } from 'node:net';
import { createServer as secure } from 'node:https';
import { afterEach, describe, expect, it } from 'vitest';
import type { World } from '../../../kit/world.ts';
import { silentLog } from '../../../kit/testing/index.ts';
import { passingSecrets } from '../../connections/sealing.ts';
import { systemClock } from '../../host/clock.ts';
import { createNet } from '../net.ts';
import { CERTIFICATES } from '../testing/certificates.ts';

const ends: (() => unknown)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));
const { signal } = new AbortController();
const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

const world = (life = new AbortController()): World =>
  createNet({ clock: systemClock, log: silentLog }).world({
    type: { id: 'some', reach: 'typed', endpoints: {} },
    ...{ hosts: ['127.0.0.1'], signal: life.signal, secrets: passingSecrets(), log: silentLog },
  });

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => server.close());
  const at = server.address();
  return typeof at === 'object' && at ? at.port : 0;
}
/** A server that says exactly these bytes; how often it was reached is counted. */
async function saying(say: (asked: string, socket: Socket) => void) {
  const seen = { sockets: 0, asked: [] as string[] };
  const server = listening((socket) => {
    seen.sockets += 1;
    ends.push(() => socket.destroy());
    socket.on('error', () => undefined);
    socket.setEncoding('utf8').on('data', (text: string) => (seen.asked.push(text), say(text, socket)));
  });
  return { url: `http://127.0.0.1:${await portOf(server)}/mcp?x=1`, seen };
}
const POLL = { timeout: 4_000, interval: 5 };
const tick = (ms = 30) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a line to a far server', () => {
  it('carries one question after the other, each in one piece', async () => {
    const { url, seen } = await saying((_asked, socket) => socket.write(OK));
    const here = world();
    for (const body of ['{"a":1}', '{"ä":"→"}'])
      expect(await (await here.exchange({ url, headers: { 'X-A': 'b' }, body, signal })).text()).toBe('ok');
    expect(seen.sockets).toBe(1);
    expect(seen.asked[1]).toBe(
      `POST /mcp?x=1 HTTP/1.1\r\nHost: ${new URL(url).host}\r\nX-A: b\r\nUser-Agent: Switchboard\r\nContent-Length: 12\r\n\r\n{"ä":"→"}`,
    );
  });

  it('takes nothing it did not ask for: whatever is said in between ends it', async () => {
    let ended = 0;
    const { url, seen } = await saying((_asked, socket) => {
      socket.write(OK);
      socket.once('close', () => (ended += 1));
      setTimeout(() => socket.write(OK.replace('ok', 'no')), 5);
    });
    const here = world();
    for (let turn = 0; turn < 3; turn++) {
      expect(await (await here.exchange({ url, headers: {}, body: 'x', signal })).text()).toBe('ok');
      await expect.poll(() => ended, POLL).toBe(turn + 1);
    }
    expect(seen.sockets).toBe(3);
  });

  it('is not used again where the answer came before the question was whole', async () => {
    const { url, seen } = await saying((_asked, socket) => {
      // It reads no more of it: the rest would be read as the next question.
      socket.pause();
      socket.write(OK);
    });
    const here = world();
    for (const body of ['x'.repeat(32_000_000), 'y']) expect((await here.exchange({ url, headers: {}, body, signal })).status).toBe(200);
    expect(seen.sockets).toBe(2);
    expect(seen.asked[1]).toMatch(/^POST [^]*\r\n\r\ny$/);
  });

  it('is opened anew where the far end let it go, or said for how long it keeps it', async () => {
    let ended = 0;
    const { url, seen } = await saying((_asked, socket) => {
      socket.write(OK.replace('\r\n', `\r\nKeep-Alive: timeout=${seen.sockets === 1 ? 1 : 60}\r\n`));
      socket.once('close', () => (ended += 1));
      if (seen.sockets === 2) setTimeout(() => socket.end(), 5);
    });
    const here = world();
    for (let turn = 0; turn < 4; turn++) {
      expect((await here.exchange({ url, headers: {}, body: 'x', signal })).status).toBe(200);
      // The first two are let go, by us and by the far end; the third is kept.
      await (turn < 2 ? expect.poll(() => ended, POLL).toBeGreaterThan(turn) : tick());
    }
    expect(seen.sockets).toBe(3);
  });

  it('that hears something strange is given up, and the next question goes the longer way', async () => {
    const { url, seen } = await saying((_asked, socket) =>
      socket.write(OK.replace('Content-Length: 2', 'Content-Length: 2\r\nContent-Length: 2')),
    );
    const here = world();
    const ask = () => here.exchange({ url, headers: {}, body: 'x', signal });
    await expect(ask()).rejects.toMatchObject({ problem: 'remote.strange' });
    await expect(ask()).rejects.toMatchObject({ problem: 'remote.strange' });
    expect(seen.asked[0]).not.toContain('Connection: keep-alive');
    expect(seen.asked[1]).toContain('Connection: keep-alive');
  });

  it('never lets a header say more than a header', async () => {
    const { url, seen } = await saying((_asked, socket) => socket.write(OK));
    const here = world();
    await expect(here.exchange({ url, headers: { 'X-A': 'b\r\nX-B: c' }, body: 'x', signal })).rejects.toThrow();
    expect(seen.asked.join('')).not.toContain('X-B');
    await (await here.exchange({ url, headers: { 'X-A': 'ä' }, body: 'x', signal })).text();
    expect(seen.asked[0]).toContain('Connection: keep-alive');
  });

  it('is nobody’s once its question was withdrawn or its connection ended', async () => {
    let hungUp = 0;
    const { url, seen } = await saying((_asked, socket) => socket.once('close', () => (hungUp += 1)));
    const life = new AbortController();
    const here = world(life);
    const withdrawn = new AbortController();
    const first = here.exchange({ url, headers: {}, body: 'x', signal: withdrawn.signal });
    const second = here.exchange({ url, headers: {}, body: 'x', signal });
    const told = Promise.allSettled([first, second]);
    await expect.poll(() => seen.asked.length, POLL).toBe(2);
    withdrawn.abort(new Error('never mind'));
    life.abort(new Error('it is over'));
    expect((await told).map((one) => one.status === 'rejected' && String(one.reason))).toEqual(['Error: never mind', 'Error: it is over']);
    await expect.poll(() => [hungUp, seen.sockets], POLL).toEqual([2, 2]);
  });

  it('is a failure of the far end where nobody answers, or hangs up before the answer', async () => {
    const { url } = await saying((_asked, socket) => socket.destroy());
    await expect(world().exchange({ url, headers: {}, body: 'x', signal })).rejects.toMatchObject({ problem: 'remote.unreachable' });
    await expect(world().exchange({ url: 'http://127.0.0.1:1/', headers: {}, body: 'x', signal })).rejects.toMatchObject({
      problem: 'remote.unreachable',
    });
  });

  it('says nothing to somebody whose certificate nobody vouches for', async () => {
    let asked = 0;
    const server = secure({ ...CERTIFICATES.self }, (_req, res) => ((asked += 1), res.end('ok')));
    const url = `https://127.0.0.1:${await portOf(server)}/`;
    await expect(world().exchange({ url, headers: {}, body: 'x', signal })).rejects.toMatchObject({ problem: 'remote.certificate' });
    expect(asked).toBe(0);
  });
});
