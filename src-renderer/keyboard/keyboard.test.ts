import { describe, expect, it } from 'vitest';
import { COMMANDS } from './commands.ts';
import { best, score } from './match.ts';
import { findCommand, pressed } from './shortcuts.ts';

const entries = [
  { id: 'lamp', words: 'Floor lamp Living room' },
  { id: 'lamp-off', words: 'Floor lamp off Turn off Floor lamp Living room' },
  { id: 'office', words: 'Office plug Office' },
  { id: 'devices', words: 'Go to Devices' },
];
const ids = (search: string, recent: string[] = []) => best(entries, search, recent, 10).map(({ id }) => id);

describe('the palette', () => {
  it('understands what one would say', () => {
    expect(ids('floor lamp off')[0]).toBe('lamp-off');
    expect(ids('lamp')).toEqual(expect.arrayContaining(['lamp', 'lamp-off']));
  });
  it('prefers a whole word to its beginning, and that to its middle', () => {
    expect(score('off', 'turn off')).toBeGreaterThan(score('off', 'office'));
    expect(score('off', 'office')).toBeGreaterThan(score('fic', 'office'));
  });
  it('finds Chinese, which has no spaces', () => {
    expect(score('灯', '客厅落地灯')).toBeGreaterThan(0);
    expect(score('灯 关', '落地灯 关 客厅')).toBeGreaterThan(0);
  });
  it('forgives left-out letters, but not everything', () => {
    expect(score('flmp', 'floor lamp')).toBeGreaterThan(0);
    expect(score('zq', 'floor lamp')).toBe(0);
  });
  it('puts what was used lately first when nothing is typed, and before its equals', () => {
    expect(ids('', ['office'])[0]).toBe('office');
    expect(ids('nothing like it')).toEqual([]);
  });
});

describe('the keys', () => {
  it('go to a screen after G and its letter', () => {
    expect(findCommand(['g'], COMMANDS)).toEqual({ command: undefined, more: true });
    expect(findCommand(['g', 'l'], COMMANDS).command?.id).toBe('go.clients');
    expect(findCommand(['g', 'x'], COMMANDS).more).toBe(false);
  });
  it('open the palette with Ctrl and with ⌘', () => {
    for (const held of [
      { ctrlKey: true, metaKey: false },
      { ctrlKey: false, metaKey: true },
    ])
      expect(findCommand([pressed({ key: 'K', altKey: false, ...held })], COMMANDS).command?.id).toBe('palette');
  });
  it('never mean two commands at once', () => {
    const keys = COMMANDS.flatMap((command) => (command.keys && command.run ? [command.keys.join(' ')] : []));
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
  });
});
