import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import type { Argument } from '../../../src-shared/model/journal.ts';
import { readable } from './arguments.ts';
import { EFFECTS, effectsOf, foldsOf, linesOf, REST } from './asked.ts';
import { mergeEntries } from '../../hub/stores/activity.ts';
import { bursts, namedCallers, noFilter, passes } from './bursts.ts';

const MINUTE = 60_000;
const entry = (id: string, at: number, caller = 'claude', rest: Partial<JournalEntry> = {}): JournalEntry => ({
  id, at, caller: { kind: 'assistant', id: caller, name: caller }, what: { key: 'x' }, target: {}, command: 'power.on', args: {}, risk: 'control', outcome: 'confirmed', undoable: true, hash: id, ...rest,
}); // prettier-ignore

describe('the journal', () => {
  it('makes one line of a burst: same minute, same caller', () => {
    const groups = bursts([
      entry('4', 3 * MINUTE + 2),
      entry('3', MINUTE + 30),
      entry('2', MINUTE + 20),
      entry('1', MINUTE + 10, 'cursor'),
    ]);
    expect(groups.map(({ entries }) => entries.map(({ id }) => id))).toEqual([['4'], ['3', '2'], ['1']]);
  });
  it('keeps a burst open while news arrive in its minute', () => {
    const before = bursts([entry('1', MINUTE)]);
    const after = bursts([entry('2', MINUTE + 5), entry('1', MINUTE)]);
    expect(after[0]?.id).toBe(before[0]?.id);
  });
  it('keeps older lines somebody asked for, also when news arrive', () => {
    const newest = Array.from({ length: 500 }, (_, n) => entry(`n${n}`, 1000 - n));
    const older = Array.from({ length: 100 }, (_, n) => entry(`o${n}`, 400 - n));
    const all = mergeEntries(newest, older, older.length);
    expect(all).toHaveLength(600);
    expect(mergeEntries(all, [entry('news', 2000)])).toHaveLength(600);
    expect(mergeEntries(newest, [entry('news', 2000)])).toHaveLength(500);
  });
  it('offers the assistants and programs in it by name, and shows one of them', () => {
    const entries = [entry('2', 20, 'cursor'), entry('1', 10, 'claude'), entry('0', 5, 'cursor')];
    expect(namedCallers(entries).map(({ label }) => label)).toEqual(['cursor', 'claude']);
    expect(entries.filter((one) => passes(one, '', { ...noFilter, caller: 'cursor' })).map(({ id }) => id)).toEqual(['2', '0']);
    expect(entries.filter((one) => passes(one, '', { ...noFilter, caller: 'assistant' }))).toHaveLength(3);
  });
  it('puts news on top and an outcome that came later in its old place', () => {
    const merged = mergeEntries([entry('2', 20), entry('1', 10, 'claude', { outcome: 'pending' })], [entry('3', 30), entry('1', 10)]);
    expect(merged.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(['3 confirmed', '2 confirmed', '1 confirmed']);
  });
  it('shows a line once, as it stands last, though it set out and arrived in one message', () => {
    const merged = mergeEntries([], [entry('1', 10, 'claude', { outcome: 'progress' }), entry('1', 10)]);
    expect(merged.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(['1 confirmed']);
  });
  it('is searched by the words a person sees', () => {
    expect(passes(entry('1', 0), 'Turned on Floor lamp', { ...noFilter, search: 'floor' })).toBe(true);
    expect(passes(entry('1', 0), 'Turned on Floor lamp', { ...noFilter, outcome: 'bad' })).toBe(false);
    expect(passes(entry('1', 0, 'claude', { outcome: 'denied' }), '', { ...noFilter, outcome: 'bad' })).toBe(true);
  });
});

describe('arguments', () => {
  it('are read as lines, nested ones by their path', () => {
    expect(readable({ part: 'lamp', color: { h: 20 }, rooms: ['a', 'b'] })).toEqual([
      { name: 'part', value: 'lamp' },
      { name: 'color.h', value: '20' },
      { name: 'rooms.1', value: 'a' },
      { name: 'rooms.2', value: 'b' },
    ]);
  });
  it('are cut when somebody sends a novel, and empty when there are none', () => {
    expect(readable({ text: 'x'.repeat(500) })[0]?.value).toHaveLength(201);
    expect(readable(undefined)).toEqual([]);
  });
});

describe('what a person is asked about', () => {
  const arg = (value: string, ...at: string[]): Argument => ({ at, value });
  it('is folded where it is long, says how much more there is, and is to be opened before it is allowed', () => {
    const sql = `SELECT name FROM rooms${' '.repeat(200)}; DROP TABLE people`;
    const [line] = linesOf([arg(sql, 'sql')]).first;
    expect(line?.long).toEqual({ start: sql.slice(0, 200), more: sql.length - 200 });
    expect(foldsOf([arg('short', 'a'), arg(sql, 'sql')])).toEqual(['["sql"]']);
    expect(foldsOf([arg('short', 'a')])).toEqual([]);
  });
  it('is to be opened where it is kept out of sight, at the end of a long list as well', () => {
    const rows = Array.from({ length: 12 }, (_, row) => arg('a', 'rows', String(row + 1)));
    expect(foldsOf([...rows, { at: ['pin'], hidden: 4 }])).toEqual(['["pin"]', REST]);
    expect(foldsOf([{ at: ['pin'], hidden: 4 }])).toEqual(['["pin"]']);
  });
  it('never ends a list silently', () => {
    const rows = Array.from({ length: 151 }, (_, row) => arg('a', 'rows', String(row + 1)));
    expect([linesOf(rows).first.length, linesOf(rows).rest.length, foldsOf(rows)]).toEqual([12, 139, [REST]]);
  });
  it('keeps names apart that would read alike', () => {
    const names = linesOf([arg('1', 'a', 'b'), arg('2', 'a.b'), arg('3', 'a b = 1')]).first.map(({ name }) => name);
    expect(names).toEqual(['a.b', '“a.b”', '“a b = 1”']);
  });
  it('may go on with more of the harmless kind, never with more that is dangerous', () => {
    const effects = (risk: 'control' | 'danger') => Array.from({ length: 30 }, () => ({ what: { key: 'x' }, risk }));
    expect([effectsOf(effects('control')).rest.length, foldsOf([], effects('control')), foldsOf([], effects('danger'))]).toEqual([
      18,
      [],
      [EFFECTS],
    ]);
  });
});
