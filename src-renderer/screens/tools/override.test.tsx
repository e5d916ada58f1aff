import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { draftOf } from './override-draft.ts';
import { Fields } from './override.tsx';

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
