import { expect, it } from 'vitest';
import type { Place } from './config.ts';
import { nameFromPlace, touched } from './facts.ts';

const program = (...[name = '', ...args]: string[]): Place => ({ kind: 'program', command: { program: name, args }, env: {} });
const address = (url: string): Place => ({ kind: 'address', url, headers: {} });

it('calls a server by what the person typed, and by nothing that it says itself', () => {
  expect(nameFromPlace(program('npx', '-y', '@modelcontextprotocol/server-memory@1.2'))).toBe('memory');
  expect(nameFromPlace(program('/opt/tools/weather-mcp'))).toBe('weather');
  expect(nameFromPlace(address('https://mcp.linear.app/mcp'))).toBe('linear.app');
  expect(nameFromPlace(program('far \u202e\n b'))).toBe('far b');
});

it('says of a program that is shut in where it works, unless that was listed', () => {
  const folders = [{ path: '/home/ann/notes', write: false }];
  expect(touched({ folders, network: true }, '/home/ann/work').en).toBe('Its own folder, /home/ann/work, /home/ann/notes; the network');
  expect(touched({ folders, network: true }, '/home/ann/notes').en).toBe('Its own folder, /home/ann/notes; the network');
});

it('has no name for a number', () => {
  for (const url of ['http://127.0.0.1:7000/mcp', 'http://[::1]:7000/mcp', 'http://localhost:7000/mcp'])
    expect(nameFromPlace(address(url))).toBeUndefined();
});
