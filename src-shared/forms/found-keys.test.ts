import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiedText } from './copied.ts';
import { foundKeys } from './found-keys.ts';

const record = (deviceid: string, more: object = {}) => ({ deviceid, devicekey: `key of ${deviceid}`, ...more });

describe('device keys in something somebody saved', () => {
  it.each([
    [
      'what the cloud answers',
      { error: 0, data: { thingList: [{ itemType: 1, itemData: record('1000', { name: 'Lamp', extra: { uiid: 6 } }) }] } },
    ],
    ['the cache of another program', [record('1000', { name: 'Lamp', extra: { extra: { uiid: 6 } } })]],
    ['one record', record('1000', { name: ' Lamp ', uiid: '6' })],
  ])('are found in %s', (_what, saved) => {
    expect(foundKeys(JSON.stringify(saved))).toEqual([{ device: '1000', key: 'key of 1000', name: 'Lamp', model: '6' }]);
  });

  it('are named once each, and what has no key is left out', () => {
    const saved = [record('1'), record('1', { name: 'again' }), { deviceid: '2' }, { devicekey: 'x' }, record('3', { devicekey: 7 })];
    expect(foundKeys(JSON.stringify(saved))).toEqual([{ device: '1', key: 'key of 1' }]);
  });

  it('are none in anything else, and nothing throws', () => {
    expect(foundKeys('deviceid: 1000')).toEqual([]);
    fc.assert(fc.property(fc.jsonValue(), (value) => void expect(foundKeys(JSON.stringify(value))).toEqual([])));
  });
});

describe('a text to be copied', () => {
  it('is made of other answers, and waits for them', () => {
    const template = 'http://127.0.0.1:${port}/redirect';
    expect(copiedText(template, { port: 7421 })).toBe('http://127.0.0.1:7421/redirect');
    expect(copiedText(template, { port: undefined })).toBeUndefined();
    expect(copiedText('https://example.org', {})).toBe('https://example.org');
    expect(copiedText('${a}', { a: '${b}', b: 'x' })).toBe('${b}');
  });
});
