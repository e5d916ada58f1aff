import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Home } from '../../../src-shared/contract/devices.ts';
import { joinWays } from './ways.ts';
import { OLD, thing, twoHomes, YOUNG } from './testing/two-homes.ts';
import { who } from './testing/start-home.ts';

const PLUG = `${OLD}/plug/main`;
const hub = () => thing('plug', { main: { power: false, 'update:x': null } }, { path: 'local', name: 'Lamp plug', room: 'k' });
const own = (more = {}) =>
  thing('1000', { main: { power: false, 'meter:power': 3, 'power:led': { value: true, setting: true, at: 1 } } }, { path: 'lan', ...more });
const both = async () => {
  const home = await twoHomes();
  home.tell(OLD, hub());
  home.tell(YOUNG, own());
  return home;
};
type Homes = Awaited<ReturnType<typeof twoHomes>>;
const the = ({ devices }: Homes) => devices.home().devices[0];
const power = ({ devices }: Homes) => devices.part(PLUG)?.part.traits['power']?.value;
const usedBy = (homes: Homes) => the(homes)?.paths?.find(({ used }) => used)?.connection;
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 70));

describe('one thing seen through two connections', () => {
  it('is one device, with the name and place of the one that was there first, and everything either can do', async () => {
    const home = await both();
    const { devices, rooms } = home.devices.home();
    expect(devices.map(({ id, name, path, room }) => [id, name, path, room])).toEqual([[`${OLD}/plug`, 'Lamp plug', 'lan', rooms[0]?.id]]);
    expect(Object.keys(devices[0]?.parts[0]?.traits ?? {}).sort()).toEqual(['meter:power', 'power', 'power:led', 'update:x']);
    expect(devices[0]?.paths).toEqual([
      { connection: OLD, device: `${OLD}/plug`, path: 'local', up: true, used: false },
      { connection: YOUNG, device: `${YOUNG}/1000`, path: 'lan', up: true, used: true },
    ]);
    expect(home.devices.home()).toStrictEqual(Home.parse(home.devices.home()));
    expect(home.devices.search('1000 lamp', 10)).toHaveLength(1);
  });

  it('takes commands by the way in use, each ability where it really is', async () => {
    const home = await both();
    const lan = { connection: YOUNG, source: '1000', part: 'main', path: 'lan' };
    expect(home.devices.route(PLUG, 'power')).toEqual({ ...lan, trait: 'power' });
    expect(home.devices.route(PLUG, 'power:led')).toEqual({ ...lan, trait: 'power:led' });
    expect(home.devices.route(PLUG, 'update:x')).toMatchObject({ connection: OLD, source: 'plug' });
  });

  it('goes on by the other way when one is down, under the same id, and comes back', async () => {
    const home = await both();
    await home.devices.handlers['devices.arrange']({ parts: [PLUG], favourite: true, name: 'Reading lamp' }, who);
    home.report(YOUNG, '1000', 'power', true);
    expect([power(home), usedBy(home)]).toEqual([true, YOUNG]);
    home.health(YOUNG, 'offline');
    expect([power(home), usedBy(home), the(home)?.online, the(home)?.stale, the(home)?.path]).toEqual([false, OLD, true, false, 'local']);
    expect(home.devices.route(PLUG, 'power').connection).toBe(OLD);
    home.report(OLD, 'plug', 'power', true);
    expect(power(home)).toBe(true);
    expect(home.devices.part(PLUG)?.part).toMatchObject({ favourite: true, name: 'Reading lamp' });
    home.health(YOUNG, 'connected');
    home.online(YOUNG, '1000', false);
    expect(usedBy(home)).toBe(OLD);
    home.online(YOUNG, '1000', true);
    expect(usedBy(home)).toBe(YOUNG);
    home.online(YOUNG, '1000', false);
    home.online(OLD, 'plug', false);
    expect(the(home)?.online).toBe(false);
  });

  it('tells the panel and the history once what both report, and whoever waits at the first word', async () => {
    const home = await both();
    await aMoment();
    home.changed.length = 0;
    home.storage.recorded.length = 0;
    const waited = home.devices.waitFor(PLUG, 'power', (value) => value === true, 500, new AbortController().signal);
    home.report(OLD, 'plug', 'power', true);
    expect(await waited).toBe(true);
    home.report(YOUNG, '1000', 'power', true);
    home.report(YOUNG, '1000', 'meter:power', 40);
    await aMoment();
    expect(home.changed.map(({ part, trait }) => `${part} ${trait}`)).toEqual([`${PLUG} power`, `${PLUG} meter:power`]);
    expect(home.storage.recorded.map(({ part }) => part)).toEqual([PLUG, PLUG]);
  });

  it('takes the other tile off the panel, and still knows it by its old name', async () => {
    const home = await twoHomes();
    home.tell(YOUNG, own());
    home.tell(OLD, hub());
    await aMoment();
    expect(home.removed).toContain(`${YOUNG}/1000`);
    expect(home.devices.part(`${YOUNG}/1000/main`)?.part.id).toBe(PLUG);
  });

  it('is reached as the person prefers, is two when they say so, also after a restart, and one again', async () => {
    const home = await both();
    const pair = home.devices.handlers['devices.pair'];
    const device = `${OLD}/plug`;
    await pair({ device, prefer: OLD }, who);
    expect([usedBy(home), the(home)?.paths?.[0]?.preferred]).toEqual([OLD, true]);
    home.health(OLD, 'offline');
    expect(usedBy(home)).toBe(YOUNG);
    home.health(OLD, 'connected');
    await pair({ device, prefer: null }, who);
    expect(usedBy(home)).toBe(YOUNG);

    await pair({ device, split: true }, who);
    expect(home.devices.home().devices.map(({ id, apart }) => [id, apart])).toEqual([
      [device, undefined],
      [`${YOUNG}/1000`, true],
    ]);
    const later = await twoHomes(home.storage);
    later.tell(OLD, hub());
    later.tell(YOUNG, own());
    expect(later.devices.home().devices).toHaveLength(2);
    await later.devices.handlers['devices.pair']({ device: `${YOUNG}/1000`, split: false }, who);
    expect(later.devices.home().devices).toHaveLength(1);
    await expect(Promise.resolve(pair({ device: 'cx/none', split: true }, who))).rejects.toMatchObject({ problem: 'not.found' });
  });

  it('is what is left of it when a connection is removed', async () => {
    const home = await both();
    home.leave(OLD);
    expect(home.devices.home().devices.map(({ id, paths }) => [id, paths])).toEqual([[`${YOUNG}/1000`, undefined]]);
    const other = await both();
    other.leave(YOUNG);
    expect(other.devices.home().devices.map(({ id, paths }) => [id, paths])).toEqual([[`${OLD}/plug`, undefined]]);
    expect(Object.keys(other.devices.part(PLUG)?.part.traits ?? {})).toEqual(['power', 'update:x']);
  });

  it.each([
    ['several devices of one connection claim the same address', [own(), thing('1001', { main: { power: true } })]],
    ['they have nothing in common but an address', [thing('router', { main: { presence: 'home' } })]],
    ['the address is another', [own({ identities: ['mac:02:00:00:00:00:02', 'ewelink:1000'] })]],
    ['one has no identity', [own({ identities: [] })]],
  ])('stays several when %s', async (_why, young) => {
    const home = await twoHomes();
    home.tell(OLD, hub());
    home.tell(YOUNG, ...young);
    expect(home.devices.home().devices).toHaveLength(1 + young.length);
  });

  it('finds its channels by name, else by place', async () => {
    const home = await twoHomes();
    home.tell(OLD, thing('strip', { Fan: { power: false }, Lamp: { power: true } }, { path: 'local' }));
    home.tell(YOUNG, thing('2000', { lamp: { power: true }, fan: { power: false } }, { path: 'lan' }));
    expect(home.devices.route(`${OLD}/strip/Fan`, 'power')).toMatchObject({ source: '2000', part: 'fan' });
    home.tell(YOUNG, thing('2000', { 1: { power: true }, 2: { power: false } }, { path: 'lan' }));
    expect(home.devices.route(`${OLD}/strip/Fan`, 'power').part).toBe('1');
    expect(home.devices.home().devices[0]?.parts).toHaveLength(2);
  });

  it('shows a part only one of them has, and drives it there', async () => {
    const home = await twoHomes();
    home.tell(OLD, hub());
    home.tell(YOUNG, thing('1000', { main: { power: false }, usb: { 'power:usb': true } }, { path: 'lan' }));
    const usb = the(home)?.parts[1]?.id ?? '';
    expect(home.devices.part(usb)?.part.traits['power:usb']?.value).toBe(true);
    expect(home.devices.route(usb, 'power:usb')).toMatchObject({ connection: YOUNG, source: '1000', part: 'usb' });
    home.report(YOUNG, '1000', 'power:usb', false, 'usb');
    expect(home.devices.part(usb)?.part.traits['power:usb']?.value).toBe(false);
  });
});

const traits = fc.dictionary(fc.constantFrom('power', 'level', 'meter:power', 'power:led', 'reading:temperature'), fc.constant(null), {
  minKeys: 1,
});
const device = fc.dictionary(fc.constantFrom('main', '1', '2', 'fan'), traits, { minKeys: 1 });
const member = (connection: string, online: boolean) => (parts: Record<string, Record<string, null>>) => ({
  ...{ id: `${connection}/x`, connection, stale: false, device: thing('x', parts, { online }) },
});

it('loses no ability of whatever two devices, and shows none twice', () => {
  fc.assert(
    fc.property(device, device, fc.boolean(), fc.boolean(), (one, other, up, otherUp) => {
      const members = [member(OLD, up)(one), member(YOUNG, otherUp)(other)] as const;
      const joined = joinWays([...members], undefined);
      const shown = joined.cached.device.parts.flatMap(({ key, traits: told }) => Object.keys(told).map((trait) => `${key} ${trait}`));
      expect(new Set(shown).size).toBe(shown.length);
      for (const { id, device: of } of members)
        for (const { key, traits: told } of of.parts)
          for (const trait of Object.keys(told)) {
            const at = joined.shown(id, key, trait);
            expect(shown).toContain(`${at?.part} ${at?.trait}`);
          }
      for (const spot of shown) {
        const [key = '', trait = ''] = spot.split(' ');
        const way = joined.way(key, trait);
        expect(way?.member.device.parts.find((part) => part.key === way.part)?.traits).toHaveProperty([way?.trait ?? '']);
        expect(joined.shown(way?.member.id ?? '', way?.part ?? '', way?.trait ?? '')).toMatchObject({ counts: true });
      }
    }),
  );
});
