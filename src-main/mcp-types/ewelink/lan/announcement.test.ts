import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paramsOf, readAnnouncement, stateIn, type Found } from './announcement.ts';
import { seal } from './cipher.ts';

const found = (more: Partial<Found> = {}): Found => ({
  name: 'eWeLink_1000abcdef',
  host: 'eWeLink_1000abcdef.local',
  address: '192.168.1.20',
  port: 8081,
  txt: { txtvers: '1', id: '1000abcdef', type: 'plug', apivers: '1', seq: '7' },
  ...more,
});
const txt = (more: Record<string, string>): Partial<Found> => ({ txt: { id: '1000abcdef', type: 'plug', seq: '7', ...more } });

describe('what a device announces', () => {
  it('names itself in either spelling, where it is, and its state', () => {
    for (const name of ['eWeLink_1000abcdef', 'eWelink_1000abcdef', 'eWeLink_1000abcdef (2)'])
      expect(readAnnouncement(found({ name }))).toMatchObject({ speaker: '1000abcdef', about: '1000abcdef', local: 'plug', seq: '7' });
    expect(readAnnouncement(found({ port: 80 }))).toMatchObject({ host: '192.168.1.20', port: 80 });
    expect(readAnnouncement(found({ port: 0 }))).toMatchObject({ port: 8081 });
    expect(readAnnouncement(found({ address: '' }))).toMatchObject({ host: 'eWeLink_1000abcdef.local' });
  });

  it('is nowhere but at an address or a name: it is asked there', () => {
    for (const host of ['10.0.0.1:80/reboot?x=', 'a@b', 'a b', '10.0.0.1#', '[::1]', '../x', '', '.', 'x'.repeat(300)])
      expect(readAnnouncement(found({ address: '', host })), host).toBeUndefined();
    for (const address of ['192.168.1.9', 'fd00::9', 'eWeLink_1000abcdef.local'])
      expect(readAnnouncement(found({ address }))).toMatchObject({ host: address });
  });

  it('is not mistaken for other things of the vendor', () => {
    for (const name of ['ihost-1000abcdef', 'zbbridgeu-1000abcdef', 'eWeLink_', 'eWeLink_short', 'printer', ''])
      expect(readAnnouncement(found({ name }))).toBeUndefined();
  });

  it('speaks for a child under its own name', () => {
    expect(readAnnouncement(found(txt({ id: '1000000031' })))).toMatchObject({ speaker: '1000abcdef', about: '1000000031' });
    expect(readAnnouncement(found(txt({ id: '../../x' })))).toMatchObject({ about: '1000abcdef' });
  });

  it('says openly how it is in the mode its maker calls DIY', () => {
    const open = readAnnouncement(found(txt({ type: 'diy_plug', data1: '{"switch":', data2: '"on"}' })));
    expect(open).toMatchObject({ sealed: false });
    expect(open && stateIn(open, [])).toEqual({ is: 'open', value: { switch: 'on' } });
  });

  it('may have no state, or one nobody here can read', () => {
    const told = (more: Record<string, string>, keys: string[]) => {
      const read = readAnnouncement(found(txt({ encrypt: 'true', iv: 'AAECAwQFBgcICQoLDA0ODw==', ...more })));
      return read && stateIn(read, keys);
    };
    expect(told({ data1: '' }, [])).toEqual({ is: 'nothing' });
    expect(told({}, ['key'])).toEqual({ is: 'nothing' });
    expect(told({ data1: 'bm90IGV2ZW4gYSBjaXBoZXIgdGV4dA==' }, ['key'])).toEqual({ is: 'closed' });
    expect(told({ data1: 'XiRM20oGuDaKPLHtKzqM5w==' }, [])).toEqual({ is: 'closed' });
    expect(paramsOf(['switch'])).toBeUndefined();
    expect(paramsOf('on')).toBeUndefined();
  });

  it('is put together from its pieces, and opened with whichever key fits', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.uuid(),
        fc.array(fc.record({ outlet: fc.nat(3), switch: fc.constantFrom('on', 'off') }), { maxLength: 12 }),
        (key, other, switches) => {
          fc.pre(key !== other);
          const { iv, data } = seal(key, { switches });
          const pieces = Object.fromEntries((data.match(/.{1,249}/g) ?? []).map((piece, at) => [`data${at + 1}`, piece]));
          const read = readAnnouncement(found(txt({ encrypt: 'true', iv, ...pieces })));
          expect(read && stateIn(read, [other, key])).toEqual({ is: 'open', value: { switches } });
        },
      ),
    );
  });

  it('may hold anything at all without harm', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.dictionary(fc.constantFrom('id', 'seq', 'iv', 'encrypt', 'data1', 'data4', 'type'), fc.string()),
        (name, address, more) => {
          const read = readAnnouncement(found({ name: `eWeLink_1000abcdef${name}`, address, txt: more }));
          if (read) expect(stateIn(read, ['key'])).toBeDefined();
        },
      ),
    );
  });
});
