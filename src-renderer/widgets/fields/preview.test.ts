import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { commandLine, durationWords, PREVIEWS } from './preview.ts';
import { asNamedSecrets, asSecret, withoutSecrets } from './read.ts';

describe('what a field says about its answer', () => {
  it('tells a duration the way a person would', () => {
    expect(durationWords(5400, 'en')).toBe('1 hr 30 min');
    expect(durationWords(0, 'en')).toBe('0 sec');
    expect(durationWords(86_461, 'zh-CN')).toContain('天');
  });

  it('shows a command so that the ends of its arguments are seen', () => {
    expect(commandLine({ program: 'npx', args: ['-y', 'a server', "it's"] })).toBe(String.raw`npx -y 'a server' 'it'\''s'`);
  });

  it('says whether an address is encrypted', () => {
    const field = { name: 'url', kind: 'url', label: { en: '', 'zh-CN': '' } } as const;
    const texts = createTexts('en');
    expect(PREVIEWS.url?.('https://home.example', texts, field)).toContain('home.example');
    expect(PREVIEWS.url?.('https://a', texts, field)).not.toBe(PREVIEWS.url?.('http://a', texts, field));
    expect(PREVIEWS.url?.('nonsense', texts, field)).toBeUndefined();
  });
});

describe('what may be kept in a draft', () => {
  it('drops secrets wherever they stand, keeps the rest', () => {
    const config = {
      url: 'http://a',
      token: { set: 'hunter2' },
      kept: { saved: true },
      headers: [{ name: 'X', value: { set: 'hunter2' } }],
      login: { session: 's1', account: 'me' },
    };
    expect(JSON.stringify(withoutSecrets(config))).not.toMatch(/hunter2|s1/);
    expect(withoutSecrets(config)).toMatchObject({ url: 'http://a', kept: { saved: true } });
  });
});

describe('reading what a form holds', () => {
  it('takes an old or foreign value as not answered', () => {
    expect(asSecret('plain')).toBeUndefined();
    expect(asNamedSecrets([{ name: 'A', value: { saved: true } }, 'x', null])).toEqual([{ name: 'A', value: { saved: true } }]);
  });
});
