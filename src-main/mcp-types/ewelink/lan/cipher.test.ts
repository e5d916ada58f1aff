import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { open, readText, seal } from './cipher.ts';

const KEY = '00000000-1111-4222-8333-444444444444';
const IV = 'AAECAwQFBgcICQoLDA0ODw==';

describe('what devices seal on the network', () => {
  it('reads and writes exactly what the vendor does', () => {
    expect(seal(KEY, { switch: 'on' }, Buffer.from(IV, 'base64'))).toEqual({ iv: IV, data: 'XiRM20oGuDaKPLHtKzqM5w==' });
    expect(open(KEY, { iv: IV, data: 'XiRM20oGuDaKPLHtKzqM5w==' })).toEqual({ is: 'open', value: { switch: 'on' } });
  });

  it('forgives padding that was sealed in', () => {
    const data = 'lxpVonyaxyJOS1Nslf3CNw4kKKWWYOkLVVKEC4Iap08Clbx0FU920Udo0DrXmjHl';
    expect(open(KEY, { iv: IV, data })).toEqual({ is: 'open', value: { switches: [{ outlet: 0, switch: 'off' }] } });
  });

  it('forgives the equals sign of the radio bridge, and of nobody else', () => {
    const data = 'saL5cs3MDCDvuX3hceIUPBOpykHMtzINVhvJV63vg+ps/sn45XaqS0Bz+qFuY2uWnTi0a6FG1BmeNNABft/ngg==';
    expect(open(KEY, { iv: IV, data })).toEqual({ is: 'open', value: { rfTrig0: '2026-01-01T00:00:00.000Z', sledOnline: 'on' } });
    expect(readText('{"name":"a\\"=\\"b"}')).toEqual({ is: 'open', value: { name: 'a"="b' } });
    expect(readText('{"switch"="on"}')).toEqual({ is: 'closed' });
  });

  it('brings back any message, sealed anew each time', () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()), (key, params) => {
        const value: unknown = JSON.parse(JSON.stringify({ a: 0, ...params }));
        const [one, other] = [seal(key, value), seal(key, value)];
        expect(one.iv).not.toBe(other.iv);
        expect(open(key, one)).toEqual({ is: 'open', value });
      }),
    );
  });

  it('says so when the key is another one, and never throws at garbage', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (key, other) => {
        fc.pre(key !== other);
        expect(open(other, seal(key, { switch: 'on' }))).toEqual({ is: 'closed' });
      }),
    );
    fc.assert(fc.property(fc.string(), fc.string(), fc.string(), (key, iv, data) => void open(key, { iv, data })));
    fc.assert(
      fc.property(fc.base64String(), (data) => {
        expect(['closed', 'nothing', 'open']).toContain(open(KEY, { iv: IV, data }).is);
      }),
    );
  });

  it('takes nothing for nothing', () => {
    expect(open(KEY, { iv: IV, data: '' })).toEqual({ is: 'nothing' });
    expect(readText('')).toEqual({ is: 'nothing' });
  });
});
