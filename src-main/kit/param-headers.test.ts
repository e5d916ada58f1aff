import { expect, test } from 'vitest';
import { declaredHeaders, paramHeaders } from './param-headers.ts';

const input = {
  type: 'object',
  properties: {
    city: { type: 'string', 'x-mcp-header': 'City' },
    at: {
      type: 'object',
      properties: { n: { type: 'integer', 'x-mcp-header': 'N' }, deep: { properties: { on: { 'x-mcp-header': 'On' } } } },
    },
    wrong: { type: 'string', 'x-mcp-header': 'two words' },
  },
};

test('what a tool wants to see in headers is sent from wherever it stands among the arguments', () => {
  expect(declaredHeaders(input).map(({ path, header }) => [path.join('.'), header])).toEqual([
    ['city', 'Mcp-Param-City'],
    ['at.n', 'Mcp-Param-N'],
    ['at.deep.on', 'Mcp-Param-On'],
  ]);
  expect(paramHeaders(input, { city: 'Köln', at: { n: 7, deep: { on: true } }, wrong: 'x' })).toEqual({
    'Mcp-Param-City': `=?base64?${Buffer.from('Köln').toString('base64')}?=`,
    'Mcp-Param-N': '7',
    'Mcp-Param-On': 'true',
  });
});

test('what is not given, or is no single value, stands in no header', () => {
  expect(paramHeaders(input, { city: ['a'], at: 7 })).toEqual({});
  expect(paramHeaders({ properties: { toString: { 'x-mcp-header': 'T' } } }, {})).toEqual({});
  expect(paramHeaders(undefined, { city: 'Ulm' })).toEqual({});
});
