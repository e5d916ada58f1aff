import { describe, expect, it } from 'vitest';
import { addresses } from './address.ts';

describe('the address a person typed', () => {
  it.each([
    ['http://home:8123', 'http://home:8123', 'ws://home:8123/api/websocket'],
    ['https://home.example//', 'https://home.example', 'wss://home.example/api/websocket'],
    ['http://home:8123/lovelace/0?edit=1#x', 'http://home:8123', 'ws://home:8123/api/websocket'],
    ['https://example.org/ha/', 'https://example.org/ha', 'wss://example.org/ha/api/websocket'],
  ])('%s', (typed, http, socket) => expect(addresses(typed)).toEqual({ http, socket }));

  it('that is none is said to be none', () => expect(() => addresses('my home')).toThrow('url'));
});
