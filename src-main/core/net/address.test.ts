import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { placeOf } from './address.ts';
import { createGuard } from './guard.ts';

describe('an address', () => {
  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.8.9.10', 'loopback'],
    ['::1', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['0:0:0:0:0:ffff:7f00:1', 'loopback'],
    ['10.1.2.3', 'private'],
    ['172.31.255.255', 'private'],
    ['172.32.0.1', 'public'],
    ['192.168.1.1', 'private'],
    ['::ffff:c0a8:101', 'private'],
    ['64:ff9b::10.0.0.1', 'private'],
    ['2002:0a00:0001::', 'private'],
    ['100.64.0.1', 'private'],
    ['fd12::1', 'private'],
    ['169.254.169.254', 'never'],
    ['::ffff:169.254.169.254', 'never'],
    ['fd00:ec2::254', 'never'],
    ['100.100.100.200', 'never'],
    ['fe80::1', 'never'],
    ['0.0.0.0', 'never'],
    ['::', 'never'],
    ['255.255.255.255', 'never'],
    ['224.0.0.251', 'never'],
    ['not an address', 'never'],
    ['8.8.8.8', 'public'],
    ['2606:4700::1111', 'public'],
  ])('%s is %s', (address, place) => expect(placeOf(address)).toBe(place));

  it('is the same place in IPv6 clothes', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(byte, byte, byte, byte), (bytes) => {
        const dotted = bytes.join('.');
        const [a, b, c, d] = bytes.map((one) => one.toString(16).padStart(2, '0'));
        expect(placeOf(`::ffff:${a}${b}:${c}${d}`)).toBe(placeOf(dotted));
        expect(placeOf(`2002:${a}${b}:${c}${d}::`)).toBe(placeOf(dotted));
      }),
    );
  });
});

describe('the guard', () => {
  const names: Record<string, string[]> = {
    'home.test': ['192.168.1.5'],
    'vendor.test': ['93.184.216.34'],
    'mixed.test': ['93.184.216.34', '10.0.0.1'],
    'nowhere.test': [],
  };
  const resolve = async (host: string) => (names[host] ?? []).map((address) => ({ address, family: 4 as const }));
  const verdict = (facts: Partial<Parameters<typeof createGuard>[0]>, url: string) =>
    createGuard({ reach: 'typed', hosts: [], resolve, ...facts })
      .check(url)
      .then(
        ({ addresses }) => addresses[0]?.address,
        (thrown: unknown) => SwitchboardError.from(thrown).problem,
      );

  it('lets a typed reach talk to the typed host only, private or not', async () => {
    const hosts = ['home.test', '10.0.0.5', '::1', '169.254.169.254'];
    expect(await verdict({ hosts }, 'http://HOME.test.:8123/api')).toBe('192.168.1.5');
    expect(await verdict({ hosts }, 'ws://[::1]:8123/')).toBe('::1');
    expect(await verdict({ hosts }, 'http://vendor.test/')).toBe('reach.blocked');
    expect(await verdict({ hosts }, 'http://169.254.169.254/latest/meta-data')).toBe('reach.blocked');
  });

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://[::ffff:127.0.0.1]/',
    'http://home.test/',
    'http://mixed.test/',
    'http://0/',
  ])('keeps a public reach away from %s', async (url) => expect(await verdict({ reach: 'public' }, url)).toBe('reach.blocked'));

  it('lets a public reach out and a local one in, and a type with both do both', async () => {
    expect(await verdict({ reach: 'public' }, 'https://vendor.test/')).toBe('93.184.216.34');
    expect(await verdict({ reach: 'lan' }, 'https://vendor.test/')).toBe('reach.blocked');
    expect(await verdict({ reach: 'lan' }, 'http://home.test/')).toBe('192.168.1.5');
    expect(await verdict({ reach: ['public', 'lan'] }, 'http://home.test/')).toBe('192.168.1.5');
    expect(await verdict({ reach: ['public', 'lan'] }, 'http://mixed.test/')).toBe('reach.blocked');
  });

  it('knows the demo: an endpoint a host put in place, and a LAN on this machine', async () => {
    expect(await verdict({ reach: 'public', trusted: ['http://127.0.0.1:4001'] }, 'ws://127.0.0.1:4001/socket')).toBe('127.0.0.1');
    expect(await verdict({ reach: 'public', trusted: ['http://127.0.0.1:4001'] }, 'http://127.0.0.1:4002/')).toBe('reach.blocked');
    expect(await verdict({ reach: 'lan', loopback: true }, 'http://127.0.0.1:4002/')).toBe('127.0.0.1');
  });

  it('refuses other protocols, credentials in the address and names without one', async () => {
    const hosts = ['home.test', 'nowhere.test'];
    expect(await verdict({ hosts }, 'file:///etc/passwd')).toBe('reach.blocked');
    expect(await verdict({ hosts }, 'http://me:pw@home.test/')).toBe('reach.blocked');
    expect(await verdict({ hosts }, 'http://nowhere.test/')).toBe('remote.no-such-host');
  });
});
