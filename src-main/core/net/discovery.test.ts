import { Bonjour } from 'bonjour-service';
import { afterEach, describe, expect, it } from 'vitest';
import { createDiscovery, type FoundService } from './discovery.ts';

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

/** A device that announces itself on this machine only. */
function announce(name: string, type: string) {
  const options: ConstructorParameters<typeof Bonjour>[0] & { interface?: string; bind?: string } = {
    interface: '127.0.0.1',
    bind: '0.0.0.0',
  };
  const bonjour = new Bonjour(options);
  bonjour.publish({ name, type, port: 8123, txt: { base: 'x' }, probe: false, disableIPv6: true });
  closers.push(() => bonjour.destroy());
}

describe('discovery on this machine', () => {
  it('finds a service of the type asked for, with its facts, until it is aborted', async () => {
    announce('Demo hub', 'switchboard-test');
    announce('Other', 'switchboard-other');
    const found: FoundService[] = [];
    const failures: unknown[] = [];
    const over = new AbortController();
    closers.push(() => over.abort());
    createDiscovery({ loopback: true, failed: (thrown) => failures.push(thrown) })(
      '_switchboard-test._tcp',
      (one) => found.push(one),
      over.signal,
    );
    await expect
      .poll(() => found[0], { timeout: 8000 })
      .toMatchObject({ name: 'Demo hub', address: '127.0.0.1', port: 8123, txt: { base: 'x' } });
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set(['Demo hub']));
    over.abort();
    const before = found.length;
    announce('Late hub', 'switchboard-test');
    await new Promise((done) => setTimeout(done, 300));
    expect(found.length).toBe(before);
    expect(failures).toEqual([]);
  });

  it('ignores what is not the name of a service', () => {
    const failures: unknown[] = [];
    createDiscovery({ failed: (thrown) => failures.push(thrown) })(
      'http',
      () => expect.fail('nothing to find'),
      new AbortController().signal,
    );
    expect(failures).toEqual([]);
  });
});
