import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { CERTIFICATES } from '../../../core/net/testing/certificates.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { manualClock } from '../../../kit/testing/index.ts';
import type { Access } from '../sign-in/access.ts';
import { afterwards, demoHome, linkTo, never } from '../testing/home-link.ts';
import { passDoor, type Porch } from './door.ts';

const token = 'wrong';
/** How starting ended, and what health was told on the way. */
async function start(given: Parameters<typeof linkTo>[0]) {
  const heard = linkTo(given);
  const problem = await heard.link.start(never()).then(
    () => 'connected',
    (thrown: unknown) => SwitchboardError.from(thrown),
  );
  return { ...heard, problem: problem instanceof SwitchboardError ? problem.problem : problem, error: problem };
}
async function listening(server: Server, scheme = 'http'): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const open = new Set<{ destroy(): void }>();
  server.on('connection', (socket) => void open.add(socket));
  afterwards(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return `${scheme}://127.0.0.1:${port}`;
}
const page =
  (status: number, text: string) => (_request: unknown, response: { writeHead(status: number): void; end(text: string): void }) => {
    response.writeHead(status);
    response.end(text);
  };
const MANIFEST = JSON.stringify({ name: 'Home Assistant' });

describe('a token at the door', () => {
  it('that is wrong is shown once, and then it is for the person', async () => {
    const { homeAssistant, faults } = await demoHome();
    const { problem, health, world } = await start({ ...homeAssistant, token });
    expect(problem).toBe('auth.refused');
    expect(health()).toEqual([{ state: 'attention', problem: 'auth.refused' }]);
    expect(faults.door.failures).toBe(1);
    expect(world.said).toEqual([]);
  });

  it('that has ended is made anew and shown once more', async () => {
    const { homeAssistant, faults } = await demoHome();
    const tokens = ['ended', homeAssistant.token];
    const access: Access = { token: async () => tokens[0] ?? '', refused: async () => tokens.shift() !== undefined };
    expect((await start({ ...homeAssistant, access })).problem).toBe('connected');
    expect(faults.door.failures).toBe(1);
  });

  it('that stays wrong, fresh or not, is never shown a third time', async () => {
    const { homeAssistant, faults } = await demoHome();
    const access: Access = { token: async () => 'wrong', refused: async () => true };
    expect((await start({ ...homeAssistant, access })).problem).toBe('auth.refused');
    expect(faults.door.failures).toBe(2);
  });

  it('that cannot be had is said as it is, and nobody knocks', async () => {
    const { homeAssistant, faults } = await demoHome();
    const access: Access = {
      token: () => Promise.reject(new SwitchboardError('auth.expired', 'sign in again')),
      refused: async () => false,
    };
    expect((await start({ ...homeAssistant, access })).problem).toBe('auth.expired');
    expect(faults.door.failures).toBe(0);
  });

  it('revoked in use closes the line first, and is refused when it is shown again', async () => {
    const { homeAssistant, faults } = await demoHome();
    const { link, health } = linkTo(homeAssistant);
    await link.start(never());
    faults.door.revoke();
    await vi.waitFor(() => expect(health().at(-1)).toEqual({ state: 'offline', problem: 'remote.unreachable' }));
    expect((await start(homeAssistant)).problem).toBe('auth.refused');
  });
});

describe('a door that does not open', () => {
  it.each([
    [401, 'auth.required'],
    [403, 'remote.banned'],
    [404, 'remote.not-found'],
    [502, 'remote.starting'],
    [503, 'remote.starting'],
  ] as const)('answering %i to the upgrade means %s', async (status, problem) => {
    const { homeAssistant, faults } = await demoHome();
    faults.door.refuseUpgrades(status);
    expect((await start(homeAssistant)).problem).toBe(problem);
  });

  it('because this computer is banned says so, whatever the token', async () => {
    const { homeAssistant, faults } = await demoHome();
    faults.door.banAfter = 1;
    await start({ ...homeAssistant, token });
    expect((await start(homeAssistant)).problem).toBe('remote.banned');
  });

  it('because nobody is there', async () => {
    const url = await listening(createTcpServer());
    const gone = url.replace(/\d+$/, '1');
    expect((await start({ url: gone, token })).problem).toBe('remote.unreachable');
    expect((await start({ url: 'http://nowhere.invalid:8123', token })).problem).toBe('remote.no-such-host');
  });

  it('because something else lives there', async () => {
    const printer = await listening(createServer(page(200, '<title>Printer</title>')));
    expect((await start({ url: printer, token })).problem).toBe('remote.not-found');
    const broken = await listening(createServer(page(502, 'Bad gateway')));
    expect((await start({ url: broken, token })).problem).toBe('remote.starting');
  });

  it('because it is https, and the address says http', async () => {
    const url = await listening(createSecureServer(CERTIFICATES.self, page(200, MANIFEST)));
    const { problem, error } = await start({ url, token });
    expect(problem).toBe('remote.scheme');
    expect(error).toMatchObject({ details: { with: { scheme: 'https://' } } });
  });

  it('because it is http, and the address says https', async () => {
    const { homeAssistant } = await demoHome();
    const { problem, error } = await start({ ...homeAssistant, url: homeAssistant.url.replace('http:', 'https:') });
    expect(problem).toBe('remote.scheme');
    expect(error).toMatchObject({ details: { with: { scheme: 'http://' } } });
  });

  it('because nobody vouches for its certificate, which is named', async () => {
    const url = await listening(createSecureServer(CERTIFICATES.self, page(200, MANIFEST)), 'https');
    const { problem, error } = await start({ url, token });
    expect(problem).toBe('remote.certificate');
    expect(error).toMatchObject({ details: { with: { fingerprint: expect.any(String) } } });
  });

  it('because the certificate is another than the one that was compared', async () => {
    const url = await listening(createSecureServer(CERTIFICATES.second, page(200, MANIFEST)), 'https');
    const { problem, error } = await start({ url, token, pins: ['AA:BB'] });
    expect(problem).toBe('remote.certificate');
    expect(error).toMatchObject({ details: { with: { why: 'changed' } } });
  });
});

describe('passing the door', () => {
  function porch() {
    const clock = manualClock();
    const sent: string[] = [];
    const facts: { greet?: (frame: unknown) => void; lose?: (error: SwitchboardError) => void; open: boolean } = { open: false };
    const made: Porch = {
      send: (text) => void sent.push(text),
      onGreeting: (take) => void (facts.greet = take),
      onLost: (lose) => void (facts.lose = lose),
      open: () => void (facts.open = true),
    };
    return { clock, sent, facts, made };
  }
  const problemOf = (work: Promise<unknown>) => work.then(() => 'passed', (thrown: unknown) => SwitchboardError.from(thrown).problem); // prettier-ignore

  it('shows exactly the two keys it may', async () => {
    const { clock, sent, facts, made } = porch();
    const passed = passDoor(clock, made, 'secret', never());
    facts.greet?.({ type: 'auth_required', ha_version: '2026.8.0' });
    facts.greet?.({ type: 'auth_ok', ha_version: '2026.8.0' });
    expect(await passed).toBe('2026.8.0');
    expect(sent).toEqual(['{"type":"auth","access_token":"secret"}']);
    expect(facts.open).toBe(true);
    await clock.advance(0);
    expect(clock.waiting()).toBe(0);
  });

  it('waits twelve seconds and no longer', async () => {
    const { clock, made } = porch();
    const passed = problemOf(passDoor(clock, made, 'secret', never()));
    await clock.advance(12_000);
    expect(await passed).toBe('remote.timeout');
  });

  it('takes a line that closes for a line that closed, not for a wrong token', async () => {
    const { clock, facts, made } = porch();
    const passed = problemOf(passDoor(clock, made, 'secret', never()));
    facts.lose?.(new SwitchboardError('remote.unreachable', 'closed'));
    expect(await passed).toBe('remote.unreachable');
  });

  it('knows who does not speak like Home Assistant', async () => {
    const { clock, facts, made } = porch();
    const passed = problemOf(passDoor(clock, made, 'secret', never()));
    facts.greet?.({ hello: 'world' });
    expect(await passed).toBe('remote.strange');
  });

  it('can be called off', async () => {
    const { clock, made } = porch();
    const over = new AbortController();
    const passed = problemOf(passDoor(clock, made, 'secret', over.signal));
    over.abort(new SwitchboardError('channel.closed', 'over'));
    expect(await passed).toBe('channel.closed');
  });
});
