import { describe, expect, it } from 'vitest';
import { hasSoundHeaders } from './sound-headers.ts';

const input = (properties: Record<string, unknown>, more: Record<string, unknown> = {}) => ({ type: 'object', properties, ...more });
const header = (name: unknown, type: unknown = 'string') => ({ type, 'x-mcp-header': name });

describe('arguments that want to be headers', () => {
  it.each([
    ['none', input({ a: { type: 'object' } })],
    ['each plain type', input({ a: header('A'), b: header('B', 'integer'), c: header('C', 'boolean') })],
    ['one within another argument', input({ a: input({ b: header('B') }) })],
    ['an argument of that very name', input({ 'x-mcp-header': { type: 'string' } })],
    ['the word among values', input({ a: { type: 'object', default: { 'x-mcp-header': 1 } } })],
  ])('are sound: %s', (_what, schema) => expect(hasSoundHeaders(schema)).toBe(true));

  it.each([
    ['no name', input({ a: header('') })],
    ['no text', input({ a: header(1) })],
    ['a space', input({ a: header('a b') })],
    ['a colon', input({ a: header('a:b') })],
    ['a line break', input({ a: header('a\r\nb') })],
    ['an object', input({ a: header('A', 'object') })],
    ['a number that may have a fraction', input({ a: header('A', 'number') })],
    ['several types', input({ a: header('A', ['string', 'null']) })],
    ['the same twice', input({ a: header('A'), b: header('a') })],
    ['within a list', input({ a: { type: 'array', items: header('A') } })],
    ['within a choice', input({ a: { oneOf: [header('A')] } })],
    ['behind a reference', input({ a: { $ref: '#/$defs/a' } }, { $defs: { a: header('A') } })],
    ['all of it', { ...input({}), 'x-mcp-header': 'A' }],
  ])('are not: %s', (_what, schema) => expect(hasSoundHeaders(schema)).toBe(false));
});
