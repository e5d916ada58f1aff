import { describe, expect, it } from 'vitest';
import { isMerelySet } from '../../../src-shared/model/key.ts';
import { TRAIT_NAMES } from '../../../src-shared/model/traits/table.ts';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { ago, countdown, energy, monthOf, nearMoment, shortDay } from '../../../src-shared/text/states/format.ts';
import { mainAction } from './main-action.ts';
import { batteryLow, isOn, partFacts, settingsOf, toneOf } from './part-state.ts';
import { AT, part, value } from './sample-home.ts';
import { colourName, spoken, traitFacts, traitName, wordFor } from '../../../src-shared/text/states/words.ts';

const en = createTexts('en');
const zh = createTexts('zh-CN');
const lamp = part('Floor lamp', 'light', { power: value(true), level: value(60) });

describe('state in words', () => {
  it('says of a lamp that it is on and how bright', () => {
    expect(partFacts(en, lamp)).toEqual(['On', '60 %']);
    expect(spoken(en, partFacts(en, lamp))).toBe('On, 60 %');
    expect(partFacts(zh, lamp)[0]).not.toBe('On');
  });
  it('says nothing of the brightness of a lamp that is off', () => {
    expect(partFacts(en, part('Lamp', 'light', { power: value(false), level: value(60) }))).toEqual(['Off']);
  });
  it('lets a setting speak for nothing: neither tile nor tap nor tone knows of it', () => {
    const led = value(true, { setting: true });
    const plug = part('TV', 'plug', { 'power:led': led, power: value(false), 'choice:startup': value('stay', { setting: true }) });
    expect(partFacts(en, plug)).toEqual(['Off']);
    expect([isOn(plug), toneOf(plug), mainAction(plug)?.key]).toEqual([false, undefined, 'power']);
    expect(settingsOf(plug).map(({ key }) => key)).toEqual(['power:led', 'choice:startup']);
    const sensor = part('Door', 'sensor', { 'power:led': led, flag: value(true, { limits: { kind: 'door' } }) });
    expect([mainAction(sensor), isMerelySet(sensor), isMerelySet(part('Whole', 'other', { 'power:led': led }))]).toEqual([
      undefined,
      false,
      true,
    ]);
    // How well a thing is heard belongs to what is set of it as a whole; a thing of which nothing else is known is still seen.
    const heard = { signal: value(-58) };
    expect([isMerelySet(part('Whole', 'other', { 'power:led': led, ...heard })), isMerelySet(part('Far', 'other', heard))]).toEqual([
      true,
      false,
    ]);
  });
  it('lets no firmware stand before what a thing says', () => {
    const display = part('Display', 'other', { update: value({ available: true, latest: '1.0' }), text: value('Milk!') });
    expect(partFacts(en, display)).toEqual(['Milk!']);
  });
  it('shows what a plug draws while it is on', () => {
    expect(
      partFacts(en, part('TV', 'plug', { power: value(true), 'meter:power': value(1234, { limits: { kind: 'power', unit: 'W' } }) })),
    ).toEqual(['On', '1.23 kW']);
  });
  it('has words for every trait, known or not, in both languages', () => {
    for (const texts of [en, zh])
      for (const name of TRAIT_NAMES) {
        expect(traitFacts(texts, name, value(null)).join('')).not.toBe('');
        expect(traitFacts(texts, name, value({ strange: true })).join('')).not.toBe('');
      }
  });
  it('shows a trait it has never heard of as the value it has', () => {
    expect(traitFacts(en, 'teleport', value('ready soon'))).toEqual(['ready soon']);
  });
  it('never claims to know what a device without feedback does', () => {
    const guessed = part('Fan', 'switch', { power: value(true, { assumed: true }) });
    expect(partFacts(en, guessed)[0]).toMatch(/^Probably/);
    expect(isOn(guessed)).toBeUndefined();
    expect(mainAction(guessed)).toBeUndefined();
  });
  it('makes a word of its source readable, and leaves what is no word alone', () => {
    expect(wordFor(en, 'effect', 'breathe')).toBe('Breathe');
    expect(wordFor(zh, 'effect', 'breathe')).toBe('呼吸');
    expect(wordFor(en, 'effect', 'night_river')).toBe('Night river');
    for (const odd of ['__proto__', 'PM2.5', '10:51']) expect(wordFor(en, 'reading', odd)).toBe(odd);
  });
  it('calls a valve a valve, and the sun’s angles by their names', () => {
    const water = value({ state: 'open' }, { limits: { kind: 'water' } });
    expect(traitName(en, 'valve', water)).toBe('Valve');
    expect(traitName(en, 'reading:elevation', value(31.2, { limits: { kind: 'elevation', unit: '°' } }))).toBe('Elevation');
  });
  it('tells a half open blind from an open one', () => {
    expect(traitFacts(en, 'position', value({ state: 'open', position: 45 }))[1]).toBe('45 %');
    expect(traitFacts(en, 'position', value({ state: 'open', position: 100 }))).toHaveLength(1);
  });
  it('names colours by their neighbourhood on the wheel', () => {
    expect(colourName(en, 358, 90)).toBe('Red');
    expect(colourName(en, 240, 90)).toBe('Blue');
    expect(colourName(en, 240, 3)).toBe('White');
  });
});

describe('what a tap does', () => {
  it('turns a lamp off and shows it at once', () => {
    expect(mainAction(lamp)).toEqual({ key: 'power', command: 'off', after: false });
  });
  it('stops a blind that is moving', () => {
    expect(mainAction(part('Blind', 'blind', { position: value({ state: 'opening', position: 20 }) }))?.command).toBe('stop');
  });
  it('never starts a siren by accident', () => {
    expect(mainAction(part('Siren', 'siren', { siren: value(false) }))).toBeUndefined();
  });
  it('opens the details where the device does not take the command', () => {
    expect(mainAction(part('Lock', 'lock', { lock: value('locked', { limits: { commands: ['lock'] } }) }))).toBeUndefined();
  });
});

describe('colour means alive', () => {
  it('lights a lamp, warms a heating radiator, alarms at water, and leaves the rest grey', () => {
    expect(toneOf(lamp)).toBe('lamp');
    expect(toneOf(part('Radiator', 'thermostat', { climate: value({ mode: 'heat', action: 'heating' }) }))).toBe('heat');
    expect(toneOf(part('Radiator', 'thermostat', { climate: value({ mode: 'heat', action: 'idle' }) }))).toBeUndefined();
    expect(toneOf(part('Leak', 'sensor', { 'flag:moisture': value(true, { limits: { kind: 'moisture' } }) }))).toBe('bad');
    expect(toneOf(part('Lamp', 'light', { power: value(false) }))).toBeUndefined();
  });
});

describe('batteries and time', () => {
  it('calls a battery low when it says so or is nearly empty, but not while it charges', () => {
    const with_ = (battery: unknown) => batteryLow(part('Remote', 'button', { battery: value(battery) }));
    expect(with_({ percent: 9 })).toBe(true);
    expect(with_({ percent: 9, charging: true })).toBe(false);
    expect(with_({ low: true })).toBe(true);
    expect(with_({ percent: 80 })).toBe(false);
  });
  it('speaks of time as people do', () => {
    expect(ago(en, AT - 125_000, AT)).toBe('2 min. ago');
    expect(ago(en, AT - 5_000, AT)).toBe('now');
    expect(countdown(65_000)).toBe('1:05');
    expect(countdown(3_909_000)).toBe('1:05:09');
    expect(energy(en, 84.26, 'W')).toBe('84.3 W');
  });
  it('writes an absurd number as one would by hand, and a length of time in the language', () => {
    expect(energy(en, 1e308, 'W')).toBe('1 × 10³⁰⁸ W');
    expect(energy(en, 4200, 'W')).toBe('4.2 kW');
    expect([energy(en, 33, 'min'), energy(zh, 33, 'min'), energy(zh, 5, 'm')]).toEqual(['33 min', '33 分钟', '5 m']);
  });
  it('says of yesterday that it was yesterday, and of today only when', () => {
    const at = (days: number) => new Date().setHours(12, 30, 0, 0) + days * 86_400_000;
    expect(nearMoment(en, at(0))).toBe('12:30');
    expect(nearMoment(en, at(-1))).toBe('yesterday 12:30');
    expect(nearMoment(zh, at(1))).toBe('明天 12:30');
    expect(nearMoment(en, at(-5))).toMatch(/^[A-Z][a-z]+ \d+, .*12:30$/);
    const may = new Date(2026, 4, 3, 12).getTime();
    expect([shortDay(en, may), monthOf(en, may), monthOf(zh, may)]).toEqual(['May 3', 'May', '5月']);
  });
});
