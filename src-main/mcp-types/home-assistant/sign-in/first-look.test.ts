import { afterEach, describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { createNet } from '../../../core/net/net.ts';
import { realClock } from '../../../demo/clock.ts';
import { startDemo, type DemoOptions } from '../../../demo/index.ts';
import { Secret } from '../../../kit/secret.ts';
import { answer, fakeWorld, silentLog } from '../../../kit/testing/index.ts';
import type { World } from '../../../kit/world.ts';
import { knock, lookAt } from './first-look.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function demoHome(options: DemoOptions = {}) {
  const demo = await startDemo(options);
  ends.push(() => demo.stop());
  return demo.homeAssistant;
}
function worldFor(url: string): World {
  const life = new AbortController();
  ends.push(() => life.abort());
  const net = createNet({ clock: realClock, log: silentLog, discovery: () => undefined });
  const type = { id: 'home-assistant', reach: 'typed' as const, endpoints: {} };
  const secrets = { read: async () => undefined, write: async () => undefined };
  return net.world({ type, hosts: [new URL(url).hostname], secrets, signal: life.signal, log: silentLog });
}
const problemOf = (work: Promise<void>) =>
  work.then(
    () => 'none',
    (thrown: unknown) => SwitchboardError.from(thrown).problem,
  );
const looked = (url: string) => problemOf(lookAt({ url }, worldFor(url)));

describe('an address, before anybody signs in', () => {
  it('is good where a home answers', async () => expect(await looked((await demoHome()).url)).toBe('none'));

  it('is told to begin with https where the home asks for that, and its certificate is asked about later', async () => {
    const { url } = await demoHome({ tls: 'self-signed' });
    expect(await looked(url.replace('https:', 'http:'))).toBe('remote.scheme');
    expect(await looked(url)).toBe('none');
  });

  it('is wrong where nobody or something else answers', async () => {
    expect(await looked('http://127.0.0.1:1')).toBe('remote.unreachable');
    const router = fakeWorld({ http: () => answer(200, '<html>My router</html>') });
    expect(await problemOf(lookAt({ url: 'http://router:80' }, router))).toBe('remote.not-found');
  });
});

describe('a token, before the questions after it', () => {
  it('opens the door or is refused', async () => {
    const { url, token } = await demoHome();
    const tried = (typed: string) => problemOf(knock({ url, sign: 'token', token: new Secret(typed) }, worldFor(url)));
    expect([await tried(token), await tried('wrong')]).toEqual(['none', 'auth.refused']);
  });

  it('is not asked for where one signs in on the page of the home', async () =>
    expect(await problemOf(knock({ url: 'http://127.0.0.1:1', sign: 'browser' }, worldFor('http://127.0.0.1:1')))).toBe('none'));
});
