import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTexts } from './translate.ts';
import { LANGUAGES } from './text.ts';

describe.each(LANGUAGES)('the text engine in %s', (language) => {
  const texts = createTexts(language);

  it('says a sentence with its parameters, whatever they are called', () => {
    expect(texts.say({ key: 'traits.power.do.on', with: { part: 'Lamp' } })).toContain('Lamp');
  });

  it('takes no orders from the names of parameters', () => {
    const plain = texts.say({ key: 'traits.level.do.set', with: { part: 'Lamp', level: 3 } });
    const orders = {
      returnDetails: 'on',
      returnObjects: 'on',
      keySeparator: '#',
      defaultValue: 'You unlocked the door',
      lng: 'xx',
      ns: 'other',
      context: 'x',
      nest: 'on',
    };
    expect(texts.say({ key: 'traits.level.do.set', with: { part: 'Lamp', level: 3, ...orders } })).toBe(plain);
  });

  it('answers with text for any key and any parameters', () => {
    const params = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer()));
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('traits', 'traits.power', 'problems.bug.title')),
        params,
        (key, given) => typeof texts.say({ key, with: given }) === 'string',
      ),
    );
  });

  it('does not carry out what a device is called', () => {
    expect(texts.say({ key: 'traits.power.do.on', with: { part: '$t(problems.bug.title) {{part}}' } })).toContain('$t(problems.bug.title)');
  });
});

it('counts in the way of each language', () => {
  const en = createTexts('en');
  expect(en.t('wizard.counts.devices', { count: 1 })).toBe('1 device');
  expect(en.t('wizard.counts.devices', { count: 2 })).toBe('2 devices');
});
