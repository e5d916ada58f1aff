import { expect, it } from 'vitest';
import { readConfig } from '../../../../src-main/core/connections/import/read-config.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { createTexts } from '../../../../src-shared/text/translate.ts';
import { whyRefused } from './why-refused.ts';

const refused = (text: string): SwitchboardError => {
  try {
    readConfig(text);
  } catch (thrown) {
    return SwitchboardError.from(thrown);
  }
  return expect.fail('it was read');
};

it('says why a paste was not taken, in either language', () => {
  const said = (error: SwitchboardError) => [createTexts('en').say(whyRefused(error)), createTexts('zh-CN').say(whyRefused(error))];
  expect(said(refused('npx foo; rm -rf ~'))[0]).toContain('“;” is for a shell');
  expect(said(refused('npx foo; rm -rf ~'))[1]).toContain('不使用 shell');
  expect(said(refused('{ "mcpServers": {\n nope'))).toEqual([
    'It cannot be understood: line 2 is not written as it should be.',
    '无法理解：第 2 行的写法不正确。',
  ]);
  expect(said(new SwitchboardError('remote.strange', 'odd'))[0]).not.toContain('remote.strange');
});
