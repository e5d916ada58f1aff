import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Tool, ToolChange, ToolRow } from '../../../src-shared/model/tool.ts';
import { Findings } from './findings.tsx';
import { OneChange } from './one-change.tsx';
import { RunOutcome } from './run-outcome.tsx';
import { SchemaView } from './schema-view.tsx';
import { TestRun } from './test-run.tsx';
import { Row } from './tool-row.tsx';
import { toolWords } from './tool-words.ts';
import { createTexts } from '../../../src-shared/text/translate.ts';

const SLY = 'safe\u202egnp.exe\u001b[31m';
const both = (en: string) => ({ en, 'zh-CN': en });
const nothing = () => undefined;
const deeds = { open: nothing, choose: nothing, enable: nothing, rule: nothing };
const finding = { kind: 'hidden', grave: true, where: `input.properties.${SLY}`, text: SLY } as const;
const schema = {
  type: 'object',
  properties: { [SLY]: { title: SLY, description: SLY, enum: [SLY] }, sly: { type: 'string', title: SLY } },
};
const tool: Tool = {
  ...{ name: 'far__sly', origin: 'upstream', title: both(SLY), description: SLY, risk: 'control' },
  ...{ input: schema, enabled: true, rule: 'ask', calls: 0 },
};
const row: ToolRow = {
  ...{ name: 'far__sly', origin: 'upstream', title: both(SLY), about: SLY, risk: 'control', rule: 'ask', enabled: true },
  ...{ calls: 0, tokens: 1, found: 1, grave: true, overridden: false, cached: false, limited: false },
};
const change = { name: 'far__sly', mark: 'm', title: both(SLY), isKnown: true, held: 'suspicious', findings: [finding], differences: [] };
const result = { content: [{ type: 'text', text: SLY }], [SLY]: SLY };
const place = { index: 0, top: 0, active: false, from: 'Far', search: 'safe', chosen: false, current: false };

it.each([
  ['a row of the list', <Row key="" {...place} row={row} deeds={deeds} />],
  ['a tool that is held back', <OneChange key="" alone={false} change={change as ToolChange} isOpen onToggle={nothing} />],
  ['where something stands out', <Findings key="" findings={[finding]} />],
  ['what it takes', <SchemaView key="" schema={schema} words={toolWords(tool, createTexts('en'))} nothing="" />],
  ['the form to try it', <TestRun key="" tool={tool} />],
  ['its answer', <RunOutcome key="" title="Sly" ran={{ entry: '', status: 'done', tookMs: 1, undoable: false, result }} />],
  [
    'its answer as data',
    <RunOutcome key="" title="Sly" ran={{ entry: '', status: 'done', tookMs: 1, undoable: false, result: { [SLY]: SLY } }} />,
  ],
])('%s leaves nothing unseen in what somebody else calls it', (_what, node) => {
  const markup = renderToStaticMarkup(node);
  expect(markup).toContain('U+202E');
  for (const unseen of ['\u202e', '\u001b']) expect(markup).not.toContain(unseen);
});

it('keeps the columns of an answer', () => {
  const ran = { entry: '', status: 'done', tookMs: 1, undoable: false } as const;
  const listing = `a\u202e${' '.repeat(12)}b\n\n\n\n${' '.repeat(60)}c`;
  const markup = renderToStaticMarkup(<RunOutcome title="Sly" ran={{ ...ran, result: { content: [{ type: 'text', text: listing }] } }} />);
  expect(markup).toContain(`${' '.repeat(12)}b\n\n\n\n${' '.repeat(60)}c`);
});
