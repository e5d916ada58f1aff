import { describe, expect, it } from 'vitest';
import { HOME_TOOLS } from '../../../src-main/core/mcp/tool-table.ts';
import { managementTools } from '../../../src-main/mcp-types/home-assistant/management/tools.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { formSchema } from './form-look.ts';
import { schemaValidator } from './schema-validator.ts';
import { toolWords } from './tool-words.ts';

const en = createTexts('en');
const zh = createTexts('zh-CN');
const from = (name: string, origin: Tool['origin']): Tool => ({
  ...{ name, origin, title: { en: '', 'zh-CN': '' }, description: '', risk: 'read', input: {}, enabled: true, rule: 'ask', calls: 0 },
});
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

describe('the words of a tool', () => {
  it('of a home are ours for every tool and every field, in both languages', () => {
    const bare: string[] = [];
    for (const [name, { input }] of Object.entries(managementTools)) {
      const tool = from(`home__${name}`, 'type');
      if (!toolWords(tool, en).about || !toolWords(tool, zh).about) bare.push(name);
      for (const field of Object.keys(isRecord(input['properties']) ? input['properties'] : {}))
        if (!zh.has(`toolbox.fields.${field}`) || !/\p{Script=Han}|^ID$/u.test(toolWords(tool, zh).field(field, {}).title))
          bare.push(`${name}.${field}`);
    }
    expect(bare).toEqual([]);
  });

  it('of the program itself are said in both languages', () => {
    const bare: string[] = [];
    for (const { name, input } of HOME_TOOLS) {
      const tool = from(name, 'first-party');
      if (!toolWords(tool, en).about || !/\p{Script=Han}/u.test(toolWords(tool, zh).about ?? '')) bare.push(name);
      for (const field of Object.keys(input.shape))
        if (!en.has(`toolbox.fields.${field}`) || !/\p{Script=Han}|^ID$/u.test(toolWords(tool, zh).field(field, {}).title))
          bare.push(`${name}.${field}`);
    }
    expect(bare).toEqual([]);
  });

  it('of somebody else are theirs, and a bare name is spelled out', () => {
    const { about, field } = toolWords(from('box__entity_read', 'upstream'), zh);
    expect(about).toBeUndefined();
    expect(field('entity', { title: 'The entity', description: 'Which' })).toEqual({ title: 'The entity', description: 'Which' });
    expect([field('max_itemCount', {}).title, field('url', {}).title]).toEqual(['Max item count', 'Url']);
  });
});

describe('the check of a form', () => {
  const schema = {
    type: 'object',
    required: ['template'],
    properties: {
      template: { type: 'string', minLength: 3 },
      limit: { type: 'integer', maximum: 200 },
      config: { type: 'object' },
      kind: { enum: ['a', 'b'] },
      name: { anyOf: [{ type: 'string', maxLength: 5 }, { type: 'null' }] },
    },
  };
  const check = (data: unknown, texts = en) =>
    schemaValidator(texts)
      .validateFormData(data, formSchema(schema))
      .errors.map(({ property, message }) => [property, message]);

  it('speaks in our sentences, at the field at fault', () => {
    expect(check({})).toEqual([['.template', 'This is needed.']]);
    expect(check({ template: 'ab', limit: 900, config: 'x', kind: 'c' })).toEqual([
      ['.template', 'At least 3 characters.'],
      ['.limit', 'At most 200.'],
      ['.config', 'This should be names with values, written as JSON.'],
      ['.kind', 'Choose one of: a, b.'],
    ]);
    expect(check({}, zh)).toEqual([['.template', zh.t('tools.screen.test.missing')]]);
  });

  it('takes a text, nothing at all, and the way back to what it is by itself', () => {
    for (const name of ['new', null, undefined]) expect(check({ template: 'abc', name })).toEqual([]);
    expect(check({ template: 'abc', name: 'too long' })).toEqual([['.name', 'At most 5 characters.']]);
  });
});
