import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { draftOf } from './override-draft.ts';
import { Fields, Override } from './override.tsx';
import { nameBehind } from './tool-words.ts';

const tool = (risk: Tool['risk'], origin: Tool['origin']): Tool => ({
  ...{ name: 'far__do', origin, title: { en: 'Do', 'zh-CN': '做' }, description: '', risk },
  ...{ input: {}, enabled: true, rule: 'ask', calls: 0 },
});
const drawn = (risk: Tool['risk'], origin: Tool['origin'] = 'upstream') =>
  renderToStaticMarkup(<Fields tool={tool(risk, origin)} draft={draftOf({})} wrong={{}} onChange={() => undefined} />);
const REMEMBER = /<label[^>]*>Remember answers[^]*?<input([^>]*)>/;

it('lets answers be remembered only of a tool that reads, and says why not', () => {
  expect(REMEMBER.exec(drawn('read'))?.[1]).not.toContain('disabled');
  expect(REMEMBER.exec(drawn('control'))?.[1]).toContain('disabled');
  expect(drawn('control')).toContain('Only for tools that merely read: this one counts as “Controls”.');
});

it('does not put into the mouth of another server what is not believed of it', () => {
  expect(drawn('control')).toContain('It counts as');
  expect(drawn('control')).not.toContain('As its source says: Controls');
  expect(drawn('control', 'type')).toContain('As its source says: Controls');
});

it('says of a name what its source calls it, without the short name it has here', () => {
  expect(nameBehind('everything__get-sum', 'everything')).toBe('get-sum');
  expect(nameBehind('get__sum', 'everything')).toBe('get__sum');
  expect(nameBehind('get__sum', undefined)).toBe('get__sum');
});

it('tells what the person made of a tool, one thing after the other, and nothing else', () => {
  const mine = { ...tool('read', 'upstream'), settings: { perMinute: 2, cacheMs: 60_000, risk: 'read', title: 'safe\u202egnp' } as const };
  const told = renderToStaticMarkup(<Override tool={mine} again={() => undefined} />).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '); // prettier-ignore
  expect(told).toContain('At most so many calls a minute 2 ');
  expect(told).toContain('Remember answers for (seconds) 60 ');
  expect(told).toContain('Risk Reads');
  expect(told).toContain('U+202E');
  expect(told).not.toContain('Description for assistants');
});
