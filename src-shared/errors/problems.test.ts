import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../text/text.ts';
import { createTexts } from '../text/translate.ts';
import { isProblem, PROBLEMS } from './problems.ts';

const words = {
  file: 'switchboard.db',
  backup: '2026-01-01.switchboard-backup',
  host: 'home.test',
  to: 'https://elsewhere.test',
  count: 5,
  most: 60,
  seconds: 3,
  until: '2026-12-01',
  day: '2027-06-07',
  port: 7421,
  name: 'npx',
  command: 'claude',
  why: 'no such file',
  places: '/usr/bin',
  folder: '/srv/work',
  part: 'ws',
  target: '/srv/elsewhere',
  path: 'C:\\Tools\\npx.bat',
  redirect: 'http://127.0.0.1:7420/oauth/callback',
  resource: 'https://elsewhere.test/mcp',
};

describe.each(Object.keys(PROBLEMS))('the problem %s', (key) => {
  it.each(LANGUAGES)('has a name, an explanation and a way out in %s', (language) => {
    const texts = createTexts(language);
    const said = ['title', 'explain', 'action']
      .map((part) => `problems.${key}.${part}`)
      .map((text) => (texts.has(text) ? texts.say({ key: text, with: words }) : ''));
    expect(said.filter((text) => text.length < 2 || text.includes('{{'))).toEqual([]);
    expect(said[0]).not.toMatch(/[.。]$/);
    expect(said.slice(1).every((text) => /[.。]$/.test(text))).toBe(true);
  });

  it('is answered with a status that says failure', () => {
    expect(isProblem(key) && PROBLEMS[key].status).toBeGreaterThanOrEqual(400);
  });
});
