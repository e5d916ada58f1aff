import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsedJson } from './json.ts';

describe('a text of the far end', () => {
  it('is read as it is written', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 6 }),
        (value) => void expect(parsedJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value))),
      ),
    );
    expect(parsedJson('{"a":"[[[{{\\"[[["}')).toEqual({ a: '[[[{{"[[[' });
  });

  it('is nothing where it is none', () => {
    for (const text of ['', 'pong', '{"a":', '<html>']) expect(parsedJson(text)).toBeUndefined();
  });

  it('loses what lies too deep for anybody to walk there, and nothing else', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const value = parsedJson(`{"near":{"timers":${deep},"switch":"on"}}`);
    expect(JSON.stringify(value)).toMatch(/^\{"near":\{"timers":\[+null\]+,"switch":"on"\}\}$/);
  });
});
