import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRAITS } from '../../../../src-shared/model/traits/table.ts';
import { begin } from '../record/known.ts';
import { ask, learn, tell } from '../record/device-facts.ts';
import type { Asked, Known, Params } from './ability.ts';
import type { Model } from '../models/model.ts';

type Lamp = { row: Model; known: Known };
const lamp = (uiid: number, params: Params, model = ''): Lamp => begin({ uiid, params, denied: [], model });
const send = ({ row, known }: Lamp, trait: Asked['trait'], command: string, args: Record<string, unknown> = {}, part = 'main') =>
  ask(row, known, { part, trait, command, args });
const shows = ({ row, known }: Lamp, trait: string, part = 'main'): unknown =>
  tell(row, known).find((told) => told.trait === trait && told.part === part && told.what === undefined)?.value;
const rgb = ({ row, known }: Lamp): unknown => tell(row, known).find(({ trait }) => trait === 'color')?.raw?.['rgb'];
const after = ({ row, known }: Lamp, params: Params): Lamp => ({
  row,
  known: learn(row, known, { params, via: 'cloud', from: 'device', at: 1 }),
});

describe('brightness', () => {
  it.each([
    [36, { switch: 'on', bright: 40 }, 40, { bright: 40 }],
    [44, { switch: 'on', brightness: 10 }, 40, { switch: 'on', brightness: 40, mode: 0 }],
    [57, { state: 'on', channel0: '255' }, 1, { channel0: '25' }],
    [57, { state: 'on', channel0: '25' }, 100, { channel0: '255' }],
    [52, { state: 'on', channel0: '25', channel1: '100' }, 100, { channel0: '255' }],
    [
      59,
      { switch: 'on', bright: 9, light_type: 1, colorR: 1, colorG: 2, colorB: 3 },
      50,
      { mode: 1, bright: 50, light_type: 1, colorR: 1, colorG: 2, colorB: 3 },
    ],
    [103, { switch: 'on', ltype: 'white', white: { br: 10, ct: 125 } }, 50, { ltype: 'white', white: { br: 50, ct: 125 } }],
    [
      104,
      { switch: 'on', ltype: 'color', color: { br: 1, r: 255, g: 0, b: 0 } },
      50,
      { ltype: 'color', color: { br: 50, r: 255, g: 0, b: 0 } },
    ],
    [277, { switch: 'on', brightness: 5 }, 40, { switch: 'on', brightness: 40 }],
    [1257, { switch: 'off', brightness: 5 }, 40, { switch: 'on', brightness: 40 }],
    [7008, { switch: 'on', cctBrightness: 5 }, 40, { switch: 'on', cctBrightness: 40 }],
    [3258, { switch: 'on', colorMode: 'rgb', rgbBrightness: 5 }, 40, { switch: 'on', colorMode: 'rgb', rgbBrightness: 40 }],
    [
      22,
      { state: 'on', zyx_mode: 1, channel0: '25', channel1: '25', type: 'middle' },
      100,
      { channel0: '255', channel1: '255', channel2: '0', channel3: '0', channel4: '0', zyx_mode: 1, type: 'middle' },
    ],
    [137, { switch: 'on', mode: 2, colorTemp: 30, bright: 9 }, 50, { mode: 2, colorTemp: 30, bright: 50 }],
    [30002, { switches: [{ outlet: 0, switch: 'on' }], currentLevel: 1 }, 100, { currentLevel: 254 }],
  ] as const)('of %i is written as that lamp takes it', (uiid, params, level, message) => {
    expect(send(lamp(uiid, params), 'level', 'set', { level })).toEqual([message]);
  });

  it.each([22, 36, 57, 59])('of a %i that is off comes after switching it on', (uiid) => {
    const off = lamp(uiid, { switch: 'off', state: 'off', bright: 10, channel0: '100', channel1: '100', zyx_mode: 1 });
    const [first, second] = send(off, 'level', 'set', { level: 60 }) ?? [];
    expect(first).toEqual(uiid === 22 || uiid === 57 ? { state: 'on' } : { switch: 'on' });
    expect(Object.keys(second ?? {})).not.toContain('state');
  });

  it('is shown in whole percent, and kept as exactly as the lamp tells it', () => {
    const { row, known } = lamp(57, { state: 'on', channel0: '100' });
    const level = tell(row, known).find(({ trait }) => trait === 'level');
    expect(level?.value).toBe(33);
    expect(level?.raw?.['level']).toBeCloseTo(33.28, 2);
    const whole = lamp(57, { state: 'on', channel0: '255' });
    expect(tell(whole.row, whole.known).find(({ trait }) => trait === 'level')?.raw).toBeUndefined();
  });

  it('goes in steps, ends at its ends, and nothing is off', () => {
    const dim = lamp(277, { switch: 'on', brightness: 95 });
    expect(send(dim, 'level', 'step', { by: 10 })).toEqual([{ switch: 'on', brightness: 100 }]);
    expect(send(dim, 'level', 'step', { by: -100 })).toEqual([{ switch: 'on', brightness: 1 }]);
    expect(send(dim, 'level', 'set', { level: 0 })).toEqual([{ switch: 'off' }]);
  });

  it('fades by itself where the lamp can', () => {
    expect(send(lamp(277, { switch: 'on' }), 'level', 'set', { level: 40, transition: 2 })).toEqual([
      { switch: 'on', brightness: 40, transitionTime: 2000 },
    ]);
    expect(send(lamp(36, { switch: 'on' }), 'level', 'set', { level: 40, transition: 2 })).toEqual([{ bright: 40 }]);
  });
});

describe('white', () => {
  it.each([
    [103, '', 0, 2200, { br: 50, ct: 0 }],
    [103, '', 255, 6500, { br: 50, ct: 255 }],
    [103, 'B02-F-ST64', 0, 1800, { br: 50, ct: 0 }],
    [103, 'B02-F-ST64', 255, 5000, { br: 50, ct: 255 }],
    [103, 'QMS-2C-CW', 0, 2700, { br: 50, ct: 0 }],
    [104, '', 0, 2000, { br: 50, ct: 0 }],
    [135, '', 100, 6500, { br: 50, ct: 100 }],
    [136, '', 0, 2000, { br: 50, ct: 0 }],
  ])('of a bulb %i %s: %i is %i K', (uiid, model, ct, kelvin, white) => {
    const bulb = lamp(uiid, { switch: 'on', ltype: 'white', white: { br: 50, ct } }, model);
    expect(shows(bulb, 'white')).toBe(kelvin);
    expect(send(bulb, 'white', 'set', { kelvin })).toEqual([{ ltype: 'white', white }]);
  });

  it('beyond what a bulb of the newer kind can write is not known', () => {
    expect(shows(lamp(135, { switch: 'on', ltype: 'white', white: { br: 50, ct: 255 } }), 'white')).toBeNull();
  });

  it('of Zigbee lamps is warm at 0, and 65535 is none', () => {
    expect(shows(lamp(1258, { colorTemp: 0 }), 'white')).toBe(2200);
    expect(shows(lamp(1258, { colorTemp: 65535 }), 'white')).toBeNull();
    expect(send(lamp(7009, { switch: 'on' }), 'white', 'set', { kelvin: 6500 })).toEqual([
      { switch: 'on', colorMode: 'cct', colorTemp: 100 },
    ]);
  });

  it('of long strips is cold at 0', () => {
    expect(shows(lamp(173, { mode: 2, colorTemp: 0 }), 'white')).toBe(6500);
    expect(send(lamp(173, { mode: 1, bright: 70 }), 'white', 'set', { kelvin: 2000 })).toEqual([{ mode: 2, colorTemp: 100, bright: 70 }]);
  });

  it('of the ceiling lamp is warmer with more in its second channel', () => {
    expect(shows(lamp(52, { channel1: '255' }), 'white')).toBe(2200);
    expect(shows(lamp(52, { channel1: '25' }), 'white')).toBe(6500);
    expect(send(lamp(52, { state: 'on' }), 'effect', 'set', { effect: 'Night Light' })).toEqual([{ channel0: '10', channel1: '255' }]);
  });

  it('of strips without white diodes names the colour it is mixed of', () => {
    const { row, known } = lamp(59, { switch: 'on', light_type: 2, colorR: 255, colorG: 141, colorB: 11 });
    expect(tell(row, known).find(({ trait }) => trait === 'white')?.raw).toEqual({ rgb: [255, 141, 11] });
  });

  it('of strips without white diodes is mixed from a list', () => {
    const strip = lamp(59, { switch: 'on', bright: 50, light_type: 1, colorR: 255, colorG: 0, colorB: 0 });
    expect(send(strip, 'white', 'set', { kelvin: 6500 })).toEqual([{ mode: 1, colorR: 0xd6, colorG: 0xe1, colorB: 0xff, light_type: 2 }]);
    expect(send(strip, 'white', 'set', { kelvin: 2000 })).toEqual([{ mode: 1, colorR: 0xff, colorG: 0x8d, colorB: 0x0b, light_type: 2 }]);
    const white = after(strip, { colorR: 0xff, colorG: 0x8d, colorB: 0x0b, light_type: 2 });
    expect([shows(white, 'white'), shows(white, 'color')]).toEqual([2000, null]);
  });

  it('of five diodes comes in three kinds', () => {
    const bulb = lamp(22, { state: 'on', channel0: '159', channel1: '159', zyx_mode: 2, type: 'middle' });
    const none = { channel2: '0', channel3: '0', channel4: '0', zyx_mode: 1 };
    expect(send(bulb, 'white', 'set', { kelvin: 4250 })).toEqual([{ channel0: '159', channel1: '159', type: 'middle', ...none }]);
    expect(send(bulb, 'white', 'set', { kelvin: 6400 })).toEqual([{ channel0: '159', channel1: '0', type: 'cold', ...none }]);
    expect(send(bulb, 'white', 'set', { kelvin: 2100 })).toEqual([{ channel0: '0', channel1: '159', type: 'warm', ...none }]);
  });
});

describe('colour', () => {
  it('is written as each lamp takes it', () => {
    const red = { h: 0, s: 100 };
    expect(send(lamp(22, { state: 'on' }), 'color', 'set', red)).toEqual([
      { channel0: '0', channel1: '0', channel2: '255', channel3: '0', channel4: '0', zyx_mode: 2, type: 'middle' },
    ]);
    expect(send(lamp(136, { switch: 'on', ltype: 'white', white: { br: 50, ct: 50 } }), 'color', 'set', red)).toEqual([
      { ltype: 'color', color: { br: 50, r: 255, g: 0, b: 0 } },
    ]);
    expect(send(lamp(3258, { switch: 'off', rgbBrightness: 100 }), 'color', 'set', red)).toEqual([
      { switch: 'on', colorMode: 'rgb', rgbBrightness: 100, hue: 0, saturation: 100 },
    ]);
    expect(send(lamp(25, { lightswitch: 1 }), 'color', 'set', red, 'light')).toEqual([
      { lightmode: 2, lightRcolor: 255, lightGcolor: 0, lightBcolor: 0 },
    ]);
  });

  it('is exact where a lamp says red, green and blue', () => {
    expect(rgb(lamp(104, { ltype: 'soft' }))).toEqual([38, 254, 0]);
    expect(rgb(lamp(173, { mode: 1, colorR: 3, colorG: 2, colorB: 1 }))).toEqual([3, 2, 1]);
  });

  it('of a Zigbee lamp that names no nature follows the brightness it names', () => {
    const lit = lamp(3258, {
      switch: 'on',
      colorMode: 'cct',
      cctBrightness: 10,
      rgbBrightness: 10,
      colorTemp: 50,
      hue: 120,
      saturation: 100,
    });
    const coloured = after(lit, { rgbBrightness: 70 });
    expect([shows(coloured, 'level'), shows(coloured, 'color'), shows(coloured, 'white')]).toEqual([70, { h: 120, s: 100 }, null]);
    expect(shows(after(coloured, { cctBrightness: 20 }), 'white')).toBe(4250);
  });
});

describe('effects', () => {
  it.each([
    [22, 'Good Night', { channel0: '0', channel1: '0', channel2: '189', channel3: '118', channel4: '0', zyx_mode: 3, type: 'middle' }],
    [103, 'computer', { ltype: 'computer', computer: { br: 20, ct: 255 } }],
    [135, 'computer', { ltype: 'computer', computer: { br: 20, ct: 100 } }],
    [104, 'party', { ltype: 'party', party: { r: 254, g: 132, b: 0, br: 45, tf: 1, sp: 1 } }],
    [33, 'RGB Pulse', { mode: 9, switch: 'on' }],
    [173, 'Classic Music', { switch: 'on', mode: 4, rhythmMode: 0, rhythmSensitive: 100, bright: 100, light_type: 1 }],
    [137, 'RGB Wave', { switch: 'on', mode: 37, speed37: 50, bright37: 100, light_type: 1 }],
    [137, 'YCP Flush Open', { switch: 'on', mode: 52, speed52: 50, bright52: 100, light_type: 1 }],
  ] as const)('of %i: %s', (uiid, effect, message) => {
    const lit = lamp(uiid, {});
    expect(send(lit, 'effect', 'set', { effect })).toEqual([message]);
    expect(shows(after(lit, message), 'effect')).toBe(effect);
  });

  it('of a strip that tells its rhythm and no mode are music', () => {
    expect(shows(after(lamp(173, {}), { rhythmMode: 3 }), 'effect')).toBe('Disco Music');
    expect(shows(after(lamp(173, { mode: 1 }), { rhythmMode: 3 }), 'effect')).toBeNull();
    expect(shows(lamp(137, {}), 'effect')).toBeNull();
  });

  it('keep the speed they had', () => {
    const strip = lamp(173, { speed22: 80, bright22: 30 });
    expect(send(strip, 'effect', 'set', { effect: 'Red Marquee' })).toEqual([
      { switch: 'on', mode: 22, speed22: 80, bright22: 30, light_type: 1 },
    ]);
  });

  it('that a bulb does not describe shine as its maker makes them', () => {
    const bulb = lamp(104, { switch: 'on', ltype: 'goodNight' });
    expect([shows(bulb, 'level'), rgb(bulb), shows(bulb, 'effect')]).toEqual([25, [254, 254, 126], 'goodNight']);
  });

  it('of a bulb of whites that says "color" are none', () => {
    const bulb = lamp(135, { switch: 'on', ltype: 'color', white: { br: 60, ct: 0 }, color: { br: 1, r: 1, g: 2, b: 3 } });
    expect([shows(bulb, 'level'), shows(bulb, 'white'), shows(bulb, 'effect')]).toEqual([60, 2200, null]);
  });
});

describe('every lamp', () => {
  const LIT = {
    switch: 'on',
    state: 'on',
    mode: 1,
    light_type: 1,
    colorR: 255,
    colorG: 0,
    colorB: 0,
    colorMode: 'cct',
    zyx_mode: 1,
    type: 'middle',
  };
  const REST = { channel0: '100', channel1: '100', ltype: 'white', white: { br: 50, ct: 50 }, brightness: 50, colorTemp: 50, bright: 50 };
  const lamps = [16, 22, 33, 36, 44, 52, 57, 59, 103, 104, 135, 136, 137, 173, 277, 1257, 1258, 3258, 7008, 7009, 30004];
  const limitsOf = ({ row, known }: Lamp, trait: string) => tell(row, known).find((told) => told.trait === trait)?.limits;
  const sent = (one: Lamp, messages: readonly Params[] | undefined): Lamp => (messages ?? []).reduce(after, one);

  it.each(lamps)('%i shows the brightness it was sent', (uiid) => {
    const lit = lamp(uiid, { ...LIT, ...REST });
    const { min = 1 } = limitsOf(lit, 'level') ?? {};
    fc.assert(
      fc.property(fc.integer({ min, max: 100 }), (level) => {
        expect(shows(sent(lit, send(lit, 'level', 'set', { level })), 'level')).toBe(level);
      }),
    );
  });

  it.each(lamps)('%i shows the white it was sent, as finely as it counts', (uiid) => {
    const lit = lamp(uiid, { ...LIT, ...REST });
    const { min, max, step = 1 } = limitsOf(lit, 'white') ?? {};
    if (min === undefined || max === undefined) return;
    // The coarsest count to 100; the list of a strip holds some whites twice, one after the other.
    const apart = uiid === 33 || uiid === 59 ? 50 : Math.max(step, (max - min) / 100) / 2 + 1;
    fc.assert(
      fc.property(fc.integer({ min, max }), (kelvin) => {
        const white = shows(sent(lit, send(lit, 'white', 'set', { kelvin })), 'white');
        expect(Math.abs(Number(white) - kelvin)).toBeLessThanOrEqual(apart);
      }),
    );
  });

  it.each(lamps)('%i shows the colour it was sent', (uiid) => {
    const lit = lamp(uiid, { ...LIT, ...REST });
    if (!limitsOf(lit, 'color')) return;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 10, max: 100 }), (h, s) => {
        const seen = shows(sent(lit, send(lit, 'color', 'set', { h, s })), 'color');
        expect(TRAITS.color.commands['set']?.standing(seen, { h, s })).toBe('reached');
      }),
    );
  });
});
