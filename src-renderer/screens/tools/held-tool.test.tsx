import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { Says } from './tool-panel.tsx';
import { WhoMay } from './tool-use.tsx';
import { toolWords } from './tool-words.ts';

const tool = (more: Partial<Tool>): Tool => ({
  ...{ name: 'far__do', origin: 'upstream', title: { en: 'Do', 'zh-CN': '做' }, description: 'Does it.', risk: 'control' },
  ...{ input: {}, enabled: true, rule: 'allow', calls: 0, ...more },
});
const drawn = (one: Tool) =>
  renderToStaticMarkup(
    <>
      <Says tool={one} words={toolWords(one, createTexts('en'))} />
      <WhoMay tool={one} clients={[{ id: 'a1', name: 'Claude' }]} />
    </>,
  );

it('says of a tool that is held back neither that assistants read it nor that one may call it', () => {
  const held = drawn(tool({ enabled: false, held: 'changed', changed: 'm' }));
  expect(held).toContain('What the assistant reads once you allow it');
  expect(held).toContain('No assistant can call it while it is held back');
  expect(held).not.toContain('Claude');
});

it('says of a tool that is off that nobody can call it, and of any other what holds', () => {
  expect(drawn(tool({ enabled: false }))).toContain('No assistant can call it while it is off');
  expect(drawn(tool({}))).toContain('Claude');
});
