import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { ToolName } from './tool-name.tsx';

const tool: Tool = {
  ...{ name: 'far__say', origin: 'upstream', title: { en: 'Say', 'zh-CN': '说' }, description: '', risk: 'control' },
  ...{ input: {}, enabled: true, rule: 'ask', calls: 0 },
};

it('leads to the change of a tool that changed, and of no other; nothing is allowed unread', () => {
  expect(renderToStaticMarkup(<ToolName title="Say" tool={tool} />)).not.toContain('button');
  const changed = renderToStaticMarkup(<ToolName title="Say" tool={{ ...tool, enabled: false, changed: 'a1' }} />);
  expect(changed).toMatch(/<button[^>]*aria-label="See what changed: Say"/);
  expect(changed).toContain('Changed');
  expect(changed).not.toContain('Allow');
});
