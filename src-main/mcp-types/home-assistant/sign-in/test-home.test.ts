import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { createNet } from '../../../core/net/net.ts';
import { realClock } from '../../../demo/clock.ts';
import { startDemo, type Demo, type DemoOptions } from '../../../demo/index.ts';
import { Secret } from '../../../kit/secret.ts';
import { answer, fakeWorld, silentLog } from '../../../kit/testing/index.ts';
import type { TestLine } from '../../../kit/type.ts';
import type { Socket, World } from '../../../kit/world.ts';
import { longLived } from './access.ts';
import { testHome } from './test-home.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function demoHome(options: DemoOptions = {}): Promise<Demo> {
  const demo = await startDemo(options);
  ends.push(() => demo.stop());
  return demo;
}
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => (server.closeAllConnections(), server.close()));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

type Tried = { steps: string[]; lines: TestLine[]; counts?: object; problem?: string; facts?: Record<string, string | number> | undefined };
/** `patienceMs`: how long any answer is waited for at most. */
async function tried(url: string, token = 'token', pins: string[] = [], patienceMs = 60_000): Promise<Tried> {
  const life = new AbortController();
  ends.push(() => life.abort());
  const net = createNet({ clock: realClock, log: silentLog, discovery: () => undefined });
  const type = { id: 'home-assistant', reach: 'typed' as const, endpoints: {} };
  const secrets = { read: async () => undefined, write: async () => undefined };
  const outside = net.world({ type, hosts: [new URL(url).hostname], pins, secrets, signal: life.signal, log: silentLog });
  const hasty = (timeoutMs = patienceMs) => Math.min(timeoutMs, patienceMs);
  const world: World = { ...outside, http: (request) => outside.http({ ...request, timeoutMs: hasty(request.timeoutMs) }) };
  const lines: TestLine[] = [];
  const steps = () => lines.map(({ step, state }) => `${step} ${state}`);
  try {
    const counts = await testHome({ url, access: longLived(new Secret(token)) }, world, (line) => void lines.push(line));
    return { steps: steps(), lines, counts };
  } catch (thrown) {
    const { problem, details } = SwitchboardError.from(thrown);
    return { steps: steps(), lines, problem, facts: details.with };
  }
}

describe('a test of a home', () => {
  it('goes step by step and says who signed in', async () => {
    const { homeAssistant, home } = await demoHome();
    const { lines, counts } = await tried(homeAssistant.url, homeAssistant.token);
    expect(lines.filter(({ state }) => state === 'ok').map(({ step }) => step)).toEqual(['reach', 'identify', 'access', 'rights', 'home']);
    expect(lines.findLast(({ step }) => step === 'rights')?.text?.en).toMatch(/Demo is an administrator/);
    expect(counts).toMatchObject({ rooms: home.registries.areas.length });
  });

  it.each([
    ['user', /no administrator/],
    ['reader', /may only look/],
  ] as const)('says what a %s has to do without', async (role, words) => {
    const demo = await demoHome();
    const { lines, problem } = await tried(demo.homeAssistant.url, demo.tokenOf(role));
    expect(problem).toBeUndefined();
    expect(lines.findLast(({ step }) => step === 'rights')?.text?.en).toMatch(words);
  });
});

/** Each fault, the step it is found in, and its name. */
describe('a test that fails', () => {
  const last = ({ steps, problem }: Tried) => [steps.at(-1), problem];

  it('knows when nobody listens', async () =>
    expect(last(await tried('http://127.0.0.1:1'))).toEqual(['reach failed', 'remote.unreachable']));

  it('knows when a name leads nowhere', async () =>
    expect(last(await tried('http://no-such-home.invalid:8123'))).toEqual(['reach failed', 'remote.no-such-host']));

  it('knows when something takes the call and says nothing', async () => {
    const silent = createTcpServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    ends.push(() => silent.close());
    const { port } = silent.address() as AddressInfo;
    expect(last(await tried(`http://127.0.0.1:${port}`, 'token', [], 300))).toEqual(['reach failed', 'remote.timeout']);
  });

  it('knows when it is something else', async () => {
    const url = await serve((_request, response) => response.end('<html>My router</html>'));
    expect(last(await tried(url))).toEqual(['identify failed', 'remote.not-found']);
  });

  it('knows a home that asks for https', async () => {
    const { homeAssistant } = await demoHome({ tls: 'self-signed' });
    expect(last(await tried(homeAssistant.url.replace('https:', 'http:')))).toEqual(['reach failed', 'remote.scheme']);
  });

  it('knows a home that speaks no https', async () => {
    const { homeAssistant } = await demoHome();
    expect(last(await tried(homeAssistant.url.replace('http:', 'https:')))).toEqual(['reach failed', 'remote.scheme']);
  });

  it.each([
    ['self-signed', 'self-signed'],
    ['private-ca', 'unknown-authority'],
    ['expired', 'expired'],
  ] as const)('knows a certificate that is %s, and passes once it was compared', async (tls, why) => {
    const { homeAssistant } = await demoHome({ tls });
    const found = await tried(homeAssistant.url, homeAssistant.token);
    expect(last(found)).toEqual(['reach failed', 'remote.certificate']);
    expect(found.facts).toMatchObject({ why, fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/) });
    const compared = await tried(homeAssistant.url, homeAssistant.token, [String(found.facts?.['fingerprint'])]);
    expect(compared.problem).toBeUndefined();
  });

  it('knows that it was banned', async () => {
    const demo = await demoHome();
    demo.faults.door.banAfter = 0;
    expect(last(await tried(demo.homeAssistant.url))).toEqual(['identify failed', 'remote.banned']);
  });

  it.each([502, 503] as const)('knows a home that is starting behind its proxy (%i)', async (status) => {
    const demo = await demoHome();
    demo.faults.door.httpStatus = status;
    demo.faults.door.refuseUpgrades(status);
    expect(last(await tried(demo.homeAssistant.url))).toEqual(['identify failed', 'remote.starting']);
  });

  it('knows a proxy that lets no socket through', async () => {
    const demo = await demoHome();
    demo.faults.door.refuseUpgrades(404);
    expect(last(await tried(demo.homeAssistant.url, demo.homeAssistant.token))).toEqual(['access failed', 'remote.not-found']);
  });

  it('knows a home of long ago', async () => {
    let hear = (_text: string): void => undefined;
    const socket: Socket = {
      send: (text) => (text.includes('"auth"') ? hear('{"type":"auth_ok","ha_version":"2021.12.9"}') : undefined),
      onText: (listener) => {
        hear = listener;
        queueMicrotask(() => listener('{"type":"auth_required","ha_version":"2021.12.9"}'));
        return () => undefined;
      },
      onClose: () => () => undefined,
      ping: async () => undefined,
      close: () => undefined,
    };
    const world = fakeWorld({ http: () => answer(200, { name: 'Home Assistant' }), socket: () => socket });
    const tested = testHome({ url: 'http://home:8123', access: longLived(new Secret('token')) }, world, () => undefined);
    await expect(tested).rejects.toMatchObject({ problem: 'remote.too-old' });
  });

  it('knows a token that is not taken, and shows it once', async () => {
    const demo = await demoHome();
    expect(last(await tried(demo.homeAssistant.url, 'wrong'))).toEqual(['access failed', 'auth.refused']);
    expect(demo.faults.door.failures).toBe(1);
  });
});
