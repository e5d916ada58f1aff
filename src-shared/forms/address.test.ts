import { describe, expect, it } from 'vitest';
import { tidyAddress } from './address.ts';

const look = { port: 8123, pages: '^/(?:lovelace|config)(?:[-/]|$)' };

describe('an address as people type it', () => {
  it.each([
    ['homeassistant.local', 'http://homeassistant.local:8123'],
    ['homeassistant.local:80', 'http://homeassistant.local'],
    ['192.168.1.5:8124', 'http://192.168.1.5:8124'],
    ['[fd00::5]', 'http://[fd00::5]:8123'],
    ['http://home', 'http://home'],
    ['https://home.example.org/', 'https://home.example.org'],
    [' http://home:8123/lovelace/0?kiosk#x ', 'http://home:8123'],
    ['http://home:8123/lovelace-kitchen/2', 'http://home:8123'],
    ['home:8123/config/dashboard', 'http://home:8123'],
    ['https://proxy.example.org/house/', 'https://proxy.example.org/house'],
    ['not an address', 'not an address'],
    ['ftp://home', 'ftp://home'],
    ['', ''],
  ])('%j means %j', (typed, meant) => expect(tidyAddress(typed, look)).toBe(meant));

  it('is left alone where no port is usual, and stays as it is when tidied twice', () => {
    expect(tidyAddress(' home/lovelace ', {})).toBe('home/lovelace');
    expect(tidyAddress(tidyAddress('home', look), look)).toBe('http://home:8123');
  });
});
