import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TRAIT_NAMES, TRAITS, type TraitName } from '../../../src-shared/model/traits/table.ts';
import { createElement } from 'react';
import type { TraitControl } from './control.ts';
import { TRAIT_WIDGETS, widgetFor } from './index.ts';
import { value } from './sample-home.ts';

/** A plausible value of every trait; a trait without one does not compile. */
const SAMPLES: { [N in TraitName]: unknown } = {
  power: true, level: 60, color: { h: 30, s: 80 }, white: 2700, effect: 'rainbow', position: { state: 'open', position: 40 }, tilt: 50,
  valve: { state: 'closed', position: null }, siren: false, button: null, event: { type: 'single', at: 1 }, choice: 'day', number: 5, text: 'hello',
  climate: { mode: 'heat', action: 'heating', current: 20, target: 21, modes: ['off', 'heat'] }, fan: { on: true, speed: 40, presets: ['sleep'] },
  humidity: { on: true, target: 50 }, lock: 'locked', alarm: 'armed_home', presence: 'home', location: { latitude: 1, longitude: 2 },
  camera: { state: 'idle', image: '/secret?token=abc' }, image: { at: 1, image: '/secret?token=abc' }, reading: 21.5, flag: true,
  media: { state: 'playing', title: 'Song', volume: 30, sources: ['Radio'] }, vacuum: { state: 'docked', fans: ['quiet'] }, mower: 'docked',
  update: { available: true, latest: '2.0', installed: '1.0' }, battery: { percent: 9 }, signal: -60, meter: 84,
  weather: { condition: 'sunny', temperature: 20, forecast: [{ at: 1, condition: 'rainy', high: 9, low: 2 }] }, schedule: { on: true },
  timer: { state: 'active', endsAt: 1 }, todo: { open: 1, items: [{ id: '1', text: 'Milk', done: false }] }, calendar: { busy: false, next: { summary: 'Dentist', start: 1 } },
}; // prettier-ignore

const control = (name: TraitName, rest: Partial<TraitControl> = {}): TraitControl => ({
  traitKey: name, trait: name, state: value(SAMPLES[name], { limits: { options: ['rainbow', 'day', 'night'] } }), name: 'Ability', part: 'Thing', pending: false, act: () => undefined, ...rest,
}); // prettier-ignore
const details = (name: TraitName, rest: Partial<TraitControl> = {}) =>
  renderToStaticMarkup(createElement(widgetFor(TRAITS[name].widget).details, control(name, rest)));
const acts = (name: TraitName) => Object.keys(TRAITS[name].commands).length > 0;

describe('widgets', () => {
  it.each(TRAIT_NAMES)('%s shows its name and never nothing', (name) => {
    expect(details(name)).toContain('Ability');
    expect(details(name, { state: value(null) })).toContain('Ability');
    expect(details(name, { state: value({ from: 'another version' }) })).toContain('Ability');
  });
  // A meter is reset, a camera switched, an appointment made only where the source says so or not here at all: they are read.
  const pressed = TRAIT_NAMES.filter((name) => acts(name) && !['meter', 'camera', 'calendar'].includes(name));
  it.each(pressed)('%s can be acted on, and not while its source is away', (name) => {
    // The hidden input of a switch carries no state of its own; the switch itself does.
    const controls = (markup: string) =>
      markup.replace(/<input[^>]*aria-hidden="true"[^>]*>/g, '').match(/<(button|input|select)[^>]*>|<span[^>]*role="switch"[^>]*>/g) ?? [];
    expect(controls(details(name)).length).toBeGreaterThan(0);
    const away = controls(details(name, { locked: 'This device is offline.' }));
    expect(away.filter((tag) => !/ disabled|aria-disabled="true"/.test(tag))).toEqual([]);
  });
  it('never lets the address of a picture reach the page', () => {
    expect(details('camera') + details('image')).not.toContain('token');
  });
  it('offers only the commands an instance takes', () => {
    const limited = details('lock', { state: value('locked', { limits: { commands: ['lock'] } }) });
    expect(limited.match(/<button/g)).toHaveLength(1);
  });
  it('asks for a code where one is needed', () => {
    expect(details('alarm', { state: value('disarmed', { limits: { code: true } }) })).toContain('type="password"');
    expect(details('alarm')).not.toContain('type="password"');
  });
  it('shows timers one by one in words, and takes no more where none may be set', () => {
    const kept = value('1 on 07:30 daily; 2 off 22:00 Mon', { limits: { kind: 'timers', options: ['1', '2'], unit: 'Asia/Tokyo' } });
    const shown = details('text', { state: kept });
    for (const words of ['2 timers', '1 On: 07:30, every day', '2 Off: 22:00, Mon', 'Asia/Tokyo', 'Add a timer'])
      expect(shown).toContain(words);
    const read = details('text', { state: { ...kept, limits: { ...kept.limits, commands: [] } } });
    expect(read).toContain('1 On: 07:30, every day');
    expect(read).not.toContain('<button');
  });
  it('offers two buttons instead of a switch where the state is a guess', () => {
    const guessed = details('power', { state: value(true, { assumed: true }) });
    expect(guessed).not.toContain('role="switch"');
    expect(guessed.match(/<button/g)).toHaveLength(2);
  });
  it('has at least fourteen controls, and reads whatever it does not know', () => {
    expect(Object.keys(TRAIT_WIDGETS).length).toBeGreaterThanOrEqual(14);
    expect(widgetFor(undefined)).toBe(TRAIT_WIDGETS.value);
  });
});
