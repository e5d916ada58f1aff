import { describe, expect, it } from 'vitest';
import { comingBack } from './coming-back.ts';

const OWN = 'http://127.0.0.1:7420';
const back = (origin?: string) => comingBack(origin, OWN, (host) => host === 'nas.lan' || host === '192.168.1.9');

describe('the browser comes back after a sign-in', () => {
  it.each([
    ['http://nas.lan:7420', 'http://nas.lan:7420'],
    ['https://192.168.1.9', 'https://192.168.1.9'],
    ['http://localhost:9000', 'http://localhost:9000'],
    ['http://[::1]:7420', 'http://[::1]:7420'],
    ['switchboard://panel', OWN],
    ['not an origin', OWN],
    [undefined, OWN],
  ])('to %s → %s', (origin, expected) => expect(back(origin)).toBe(expected));

  it.each(['http://evil.example', 'https://127.0.0.1.nip.io', 'http://localhost.evil.example:7420', 'http://nas.lan.evil.example'])(
    'never to %s',
    (origin) => expect(back(origin)).toBe(OWN),
  );

  it('to an origin only, whatever else is written behind it', () => {
    expect(back('http://nas.lan:7420/elsewhere?x=1#y')).toBe('http://nas.lan:7420');
    expect(back('http://nas.lan@evil.example/')).toBe(OWN);
  });
});
