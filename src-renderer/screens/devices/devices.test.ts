import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src-shared/model/rule.ts';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { placed, room, single, value } from '../../widgets/traits/sample-home.ts';
import { effective } from './effective-rule.ts';
import { noFilter, passing, rowsOf, sorted } from './rows.ts';

const en = createTexts('en');
const lamp = single('Lamp', 'light', { power: value(true) }, 'living', { maker: 'Sonoff' });
const lock = single('Door', 'lock', { lock: value('locked'), battery: value({ percent: 5 }) }, undefined, { online: false });
const rows = rowsOf(en, placed([lamp, lock], [room('living', 1)]), []);
const names = (filter: Partial<typeof noFilter>) => passing(rows, { ...noFilter, ...filter }).map(({ name }) => name);

describe('the device table', () => {
  it('is searched by every word a person might remember', () => {
    expect(names({ search: 'sonoff lamp' })).toEqual(['Lamp']);
    expect(names({ search: 'living' })).toEqual(['Lamp']);
    expect(names({ search: 'nothing like it' })).toEqual([]);
  });
  it('is filtered by what is wrong', () => {
    expect(names({ offline: true })).toEqual(['Door']);
    expect(names({ low: true })).toEqual(['Door']);
  });
  it('knows when anything of a device last reported, not when it was read', () => {
    const heard = single('Air', 'sensor', { 'reading:temperature': { value: 21, at: 9000 } }, undefined, { lastSeen: 5000 });
    expect(rowsOf(en, placed([heard], []), []).map(({ lastSeen }) => lastSeen)).toEqual([9000]);
  });
  it('finds one thing under every connection that leads to it', () => {
    const way = (connection: string, used: boolean) => ({ connection, device: `${connection}/plug`, up: true, used });
    const plug = single('Plug', 'plug', { power: value(true) }, undefined, { paths: [way('hub', false), way('own', true)] });
    const [row] = rowsOf(en, placed([plug]), []);
    expect(row?.source).toBe('hub + own');
    expect(['hub', 'own', 'third'].map((source) => passing(row ? [row] : [], { ...noFilter, source }).length)).toEqual([1, 1, 0]);
  });
  it('is sorted both ways', () => {
    expect(sorted(rows, { column: 'name', down: false }).map(({ name }) => name)).toEqual(['Door', 'Lamp']);
    expect(sorted(rows, { column: 'name', down: true }).map(({ name }) => name)).toEqual(['Lamp', 'Door']);
  });
});

describe('what assistants may do, spelt out', () => {
  const rule = (rest: Partial<Rule>): Rule => ({ id: 'r', verdict: 'allow', ...rest });
  const decide = (rules: Rule[], risk: Rule['risk'] & string = 'control') => {
    const { verdict, by } = effective(rules, lamp, lamp.parts[0]!, risk);
    return `${verdict} by ${by}`;
  };
  it('asks by default, and reads freely', () => {
    expect(decide([])).toBe('ask by default');
    expect(decide([], 'read')).toBe('allow by default');
  });
  it('lets the most specific rule win between ask and allow', () => {
    expect(decide([rule({ verdict: 'ask', room: 'living' }), rule({ part: lamp.parts[0]!.id })])).toBe('allow by part');
  });
  it('lets off win over everything', () => {
    expect(decide([rule({ part: lamp.parts[0]!.id }), rule({ verdict: 'off', risk: 'control' })])).toBe('off by risk');
  });
  it('asks when two rules tie', () => {
    expect(decide([rule({ room: 'living' }), rule({ room: 'living', verdict: 'ask' })])).toBe('ask by room');
  });
  it('does not loosen danger without naming it', () => {
    expect(decide([rule({ room: 'living' })], 'danger')).toBe('ask by default');
    expect(decide([rule({ room: 'living', risk: 'danger' })], 'danger')).toBe('allow by room');
  });
  it('ignores rules for other rooms and for one assistant', () => {
    expect(decide([rule({ room: 'attic' }), rule({ client: 'claude' })])).toBe('ask by default');
  });
});
