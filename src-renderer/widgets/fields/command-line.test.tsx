import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CommandField } from './command-field.tsx';
import { apart } from './command-line.ts';

it('takes a command line apart where nobody can mistake its words', () => {
  expect(apart(' npx -y @modelcontextprotocol/server-everything\n')).toEqual({
    program: 'npx',
    args: ['-y', '@modelcontextprotocol/server-everything'],
  });
  expect(apart('docker run --rm -i mcp/time:latest')).toMatchObject({ program: 'docker', args: { length: 4 } });
});

it.each([
  ['a program alone', 'npx'],
  ['a path that may have a space in it', '/Applications/My Server/run me'],
  ['one of Windows', 'C:\\Program Files\\node.exe server.js'],
  ['what a shell would read otherwise', 'npx a "b c"'],
  ['what only a shell can do', 'npx a && npx b'],
  ['a variable before it', 'KEY=1 npx a'],
  ['several lines', 'npx a\nnpx b'],
])('leaves %s as it is', (_what, text) => {
  expect(apart(text)).toBeUndefined();
});

it('says of a program with a space in it where its arguments belong', () => {
  const drawn = (program: string) =>
    renderToStaticMarkup(
      <CommandField
        field={{ name: 'command', kind: 'command', label: { en: 'Command', 'zh-CN': '命令' } }}
        value={{ program, args: [] }}
        onChange={() => undefined}
        context={{ type: 't', config: {}, set: () => undefined }}
      />,
    );
  expect(drawn('npx -y notes')).toContain('Only the program stands here');
  expect(drawn('npx')).not.toContain('Only the program stands here');
});
