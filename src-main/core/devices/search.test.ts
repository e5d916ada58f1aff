import { describe, expect, it } from 'vitest';
import { createIndex, searchable, type Named } from './search.ts';
import { distance } from './likeness.ts';

const named = (name: string, kind: Named['part']['kind'], more: Partial<Named> = {}): Named => ({
  part: { id: name, name, kind },
  device: name,
  aliases: [],
  marks: [],
  ...more,
});
const HOME: Named[] = [
  named('Floor lamp', 'light', { room: 'Living room', floor: 'Ground floor', marks: ['light.floor_lamp'], aliases: ['reading light'] }),
  named('Ceiling', 'light', { room: 'Kitchen', floor: 'Ground floor', marks: ['light.kitchen_ceiling', 'IKEA'] }),
  named('Café machine', 'plug', { room: 'Küche', floor: 'Étage', marks: ['switch.cafe', 'label: expensive'] }),
  named('客厅灯', 'light', { room: '客厅' }),
  named('卧室温度', 'sensor', { room: '卧室' }),
  named('Blind left', 'blind', { room: 'Bedroom', floor: 'Upstairs' }),
];
const find = (words: string, limit = 3) => createIndex(HOME.map(searchable)).find(words, limit);

describe('looking for a part', () => {
  it.each([
    ['its name', 'floor lamp', 'Floor lamp'],
    ['half a word', 'ceil', 'Ceiling'],
    ['an alias', 'reading', 'Floor lamp'],
    ['its room and kind', 'bedroom shade', 'Blind left'],
    ['its floor', 'upstairs', 'Blind left'],
    ['what its source calls it', 'light.kitchen_ceiling', 'Ceiling'],
    ['its maker', 'ikea', 'Ceiling'],
    ['a label', 'expensive', 'Café machine'],
    ['a name without its accents', 'cafe', 'Café machine'],
    ['a room without its accents', 'kuche', 'Café machine'],
    ['another language’s accents', 'etage', 'Café machine'],
    ['a slip of the finger', 'ceilnig', 'Ceiling'],
    ['Chinese, in part', '客厅', '客厅灯'],
    ['Chinese, in a sentence', '打开客厅灯', '客厅灯'],
    ['Chinese, by kind', '传感器', '卧室温度'],
  ])('goes by %s', (_by, words, name) => {
    expect(find(words)[0]).toBe(name);
  });

  it('puts the one that is meant exactly first', () => {
    expect(
      createIndex([named('Kitchen lamp left', 'light'), named('Kitchen lamp', 'light')].map(searchable)).find('kitchen lamp', 2),
    ).toEqual(['Kitchen lamp', 'Kitchen lamp left']);
  });

  it('finds nothing where there is nothing, and nothing for nothing', () => {
    expect(find('xylophone')).toEqual([]);
    expect(find('  ')).toEqual([]);
  });

  it('stays quick with five thousand things', () => {
    const rooms = ['Kitchen', 'Living room', 'Bedroom', 'Bath', 'Hall', 'Attic', 'Garage', 'Garden'];
    const many = Array.from({ length: 5000 }, (_, at) =>
      named(`Sensor ${at} temperature`, 'sensor', { room: rooms[at % 8]!, floor: 'Ground', marks: [`sensor.device_${at}_temperature`] }),
    );
    const index = createIndex(many.map(searchable));
    const words = 'bedroom tempreature 431';
    index.find('warm', 20);
    const took = Array.from({ length: words.length }, (_, at) => {
      const began = process.threadCpuUsage();
      index.find(words.slice(0, at + 1), 20);
      const { user, system } = process.threadCpuUsage(began);
      return (user + system) / 1_000;
    });
    // The budget is 16 ms of work, whatever else the machine does; a slower one gets some more.
    expect(took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)]).toBeLessThan(80);
    expect(index.find('sensor 431 temperature', 1)).toEqual(['Sensor 431 temperature']);
  });
});

describe('mistakes between two words', () => {
  it.each([
    ['lamp', 'lamp', 0],
    ['lamp', 'lamps', 1],
    ['lamp', 'lmap', 1],
    ['kitchen', 'kichen', 1],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['flaw', 'lawn', 2],
  ])('%s and %s: %i', (a, b, apart) => {
    expect(distance(a, b)).toBe(apart);
  });
});
