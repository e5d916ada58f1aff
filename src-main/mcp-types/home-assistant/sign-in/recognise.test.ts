import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDiscovery, type FoundService } from '../../../core/net/discovery.ts';
import { startDemo } from '../../../demo/index.ts';
import type { Announced } from '../../../kit/type.ts';
import { recognise } from './recognise.ts';

const announced = (txt: Record<string, string>, more: Partial<Announced> = {}): Announced => ({
  name: 'Home',
  address: '192.168.1.5',
  host: 'abc.local',
  port: 8123,
  txt: { uuid: 'abc', version: '2026.8.0', location_name: 'Our house', internal_url: '', ...txt },
  ...more,
});

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

describe('an announcement', () => {
  it('names the home, its address and its version', () => {
    expect(recognise(announced({ internal_url: 'https://house.lan:8123/' }))).toEqual({
      name: 'Our house',
      fill: 'https://house.lan:8123',
      identity: 'abc',
      ready: true,
      note: { en: '2026.8.0', 'zh-CN': '2026.8.0' },
    });
  });

  it.each([
    [{}, { address: '192.168.1.5', port: 8123 }, 'http://192.168.1.5:8123'],
    [{}, { address: '192.168.1.5', port: 80 }, 'http://192.168.1.5'],
    [{}, { address: 'fd00::5', port: 8123 }, 'http://[fd00::5]:8123'],
    [{ internal_url: 'javascript:alert(1)' }, {}, 'http://192.168.1.5:8123'],
  ])('without an address of its own counts where it came from', (txt, more, fill) =>
    expect(recognise(announced(txt, more)).fill).toBe(fill),
  );

  it('of a page that only holds the place is shown and cannot be picked', () => {
    expect(recognise(announced({ version: '0000.0.0' }))).toMatchObject({ ready: false, note: { en: expect.stringContaining('set up') } });
    expect(recognise(announced({ landingpage: 'True' })).ready).toBe(false);
  });

  it('of the demo home is heard on loopback, and leads to it', async () => {
    const demo = await startDemo({ announce: true });
    const over = new AbortController();
    ends.push(
      () => demo.stop(),
      () => over.abort(),
    );
    const heard: FoundService[] = [];
    createDiscovery({ loopback: true, failed: (thrown) => expect.fail(String(thrown)) })(
      '_home-assistant._tcp',
      (found) => heard.push(found),
      over.signal,
    );
    await vi.waitFor(() => expect(heard.map((one) => recognise(one).fill)).toContain(demo.homeAssistant.url));
    const mine = heard.map(recognise).find(({ fill }) => fill === demo.homeAssistant.url);
    expect(mine).toMatchObject({ name: 'Demo home', ready: true, identity: expect.stringMatching(/^[0-9a-f]{32}$/) });
  });
});
