import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionOf } from './regions.ts';
import { nonce, queryText, sign } from './signing.ts';

const SECRET = '0123456789abcdef0123456789abcdef';

describe('what proves who asks', () => {
  it.each([
    [SECRET, '{"email":"user@example.com","password":"12345678","countryCode":"+1"}', 'QxWbow7eGjzJuc5fkLyAvoIYuuNH+zvWT8ZJMldzhzM='],
    [SECRET, 'countryCode=+86', 'sB0/Ckmhr+QkqGNwM2TnsNfjyXu4Pdyq/+rE+3ab600='],
    ['abc', 'ABC_123', 'v1+mfNY2ukxswM8sZOTg99srZsVnUVv9DGXeav1096M='],
  ])('%s signs %s as the vendor does', (secret, text, signature) => {
    expect(sign(secret, text)).toBe(signature);
  });

  it('sorts a query and leaves it as it is read', () => {
    expect(queryText({ lang: 'en', familyid: 'a b', countryCode: '+86' })).toBe('countryCode=+86&familyid=a b&lang=en');
    expect(queryText({})).toBe('');
  });

  it('is a number used once', () => {
    const some = Array.from({ length: 200 }, nonce);
    expect(new Set(some).size).toBe(200);
    expect(some.every((one) => /^[A-Za-z0-9]{8}$/.test(one))).toBe(true);
  });
});

describe('where an account lives', () => {
  it.each([
    ['+86', 'cn'], ['+1', 'us'], ['+61', 'us'], ['+64', 'us'], ['+1268', 'as'], ['+1242', 'us'], ['+90', 'as'], ['+91', 'as'], ['+81', 'as'], ['+82', 'as'],
    ['+98', 'as'], ['+49', 'eu'], ['0049', 'eu'], ['44', 'eu'], ['+7', 'eu'], ['+599', 'as'], ['+590', 'us'], ['+968', 'as'], ['+299', 'us'], ['', 'eu'],
  ])('%s is %s', (code, region) => {
    expect(regionOf(code)).toBe(region);
  }); // prettier-ignore

  it('is somewhere, whatever was typed', () => {
    fc.assert(fc.property(fc.string(), (code) => void expect(['cn', 'as', 'us', 'eu']).toContain(regionOf(code))));
  });
});
