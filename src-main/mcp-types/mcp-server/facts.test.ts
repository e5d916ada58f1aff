import { expect, it } from 'vitest';
import type { Place } from './config.ts';
import type { FarServer } from './session/far-server.ts';
import { namedBy, nameFor, touched } from './facts.ts';

const program = (...[name = '', ...args]: string[]): Place => ({ kind: 'program', command: { program: name, args }, env: {} });
const address = (url: string): Place => ({ kind: 'address', url, headers: {} });
const bank = { name: 'bank', title: 'Your Bank' };

it('calls a server by what the person typed, whatever it says of itself', () => {
  expect(nameFor(program('npx', '-y', '@modelcontextprotocol/server-memory@1.2'), bank)).toBe('memory');
  expect(nameFor(program('/opt/tools/weather-mcp'), bank)).toBe('weather');
  expect(nameFor(address('https://mcp.linear.app/mcp'), bank)).toBe('linear.app');
  expect(nameFor(program('far \u202e\n b'), bank)).toBe('far b');
});

it('calls it by what it says where what was typed tells nothing: a number, or what every server is started by', () => {
  const places = [
    ...['http://127.0.0.1:7000/mcp', 'http://[::1]:7000/mcp', 'http://localhost:7000/mcp'].map(address),
    ...[program('python3', 'main.py'), program('node', 'server.js'), program('/opt/mcp-server')],
  ];
  for (const place of places) expect(nameFor(place, bank)).toBe('Your Bank');
});

it('takes the title before the name, and makes either plain and of a length', () => {
  const named = (name: string, title?: string) => nameFor(address('http://10.0.0.2/mcp'), { name, title });
  expect(named('x', 'Weather\u202e\n\tof \u{e0041}today')).toBe('Weather of today');
  expect(named('x', 'W'.repeat(500))).toBe('W'.repeat(60));
  expect(named('@acme/mcp-server-notes')).toBe('notes');
  expect(named('notes', '\u200b')).toBe('notes');
  expect(named('notes', 'MCP Server')).toBe('notes');
});

it('shows how a server calls itself, letter by letter', () => {
  const named = (title: string) => namedBy({ client: { getServerVersion: () => ({ name: 'x', title, version: '1.0' }) } } as FarServer);
  expect(named('Safe\u202e)trusted(\u202c <b>x</b>\u001b[31m')).toBe('Safe⟨U+202E⟩)trusted(⟨U+202C⟩ <b>x</b>⟨U+001B⟩[31m 1.0');
  expect(named('\u{1f600}'.repeat(500))).toBe('\u{1f600}'.repeat(120));
  expect(named('\u202e\u202d'.repeat(500))?.length).toBe(400);
});

it('proposes no name whose letters are not what they look like', () => {
  const named = (title: string) => nameFor(address('http://10.0.0.2/mcp'), { name: 'x-notes', title });
  const [cyrillic, greek] = ['H\u043eme Assistant', 'Every\u03c4hing'];
  for (const title of [cyrillic, greek, 'Everуthing', `e${'\u0301\u0302\u0323'.repeat(20)}wx`, 'N\u0338\u0337\u0335otes'])
    expect(named(title), title).toBe('x-notes');
  for (const title of ['Погода', 'Καιρός 2', 'NAS群晖', 'Sổ tay tiếng Việt', 'สมุดน้ำ', 'İstanbul', 'Дом Assistant'])
    expect(named(title)).toBe(title.normalize('NFKC'));
  expect(named('Notes\u3164\u2800')).toBe('Notes');
});

it('has no name for what says nothing of itself either', () => {
  for (const said of ['mcp-server', 'server', 'My MCP Server', 'example-server', '', '\u202e'])
    expect(nameFor(address('http://127.0.0.1/mcp'), { name: said })).toBeUndefined();
  expect(nameFor(address('http://127.0.0.1/mcp'), undefined)).toBeUndefined();
});

it('says of a program that is shut in where it works, unless that was listed', () => {
  const folders = [{ path: '/home/ann/notes', write: false }];
  expect(touched({ folders, network: true }, '/home/ann/work').en).toBe('Its own folder, /home/ann/work, /home/ann/notes; the network');
  expect(touched({ folders, network: true }, '/home/ann/notes').en).toBe('Its own folder, /home/ann/notes; the network');
});
