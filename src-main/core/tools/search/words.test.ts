import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFeature, alike, DIMENSIONS, hashOf, pack, trigrams } from './embed.ts';
import { isHan, namePieces, runsOf, signsOf, stem } from './words.ts';

describe('words', () => {
  it.each([
    ['createIssue', ['create', 'issue']],
    ['create_issue', ['create', 'issue']],
    ['db.query-rows', ['db', 'query', 'rows']],
    ['HTTPServer2Start', ['http', 'server2', 'start']],
    ['搜索Wiki页面', ['搜索', 'wiki', '页面']],
  ])('of a name: %s', (name, pieces) => expect(namePieces(name)).toEqual(pieces));

  it.each([
    ['issues', 'issue'],
    ['queries', 'query'],
    ['creating', 'create'],
    ['stopped', 'stop'],
    ['coding', 'code'],
    ['sharing', 'share'],
    ['wrote', 'write'],
    ['boxes', 'box'],
    ['feeding', 'feed'],
  ])('%s and %s are one', (one, other) => expect(stem(one)).toBe(stem(other)));
  it.each([
    ['plane', 'plan'],
    ['news', 'new'],
    ['note', 'not'],
    ['status', 'statu'],
    ['weed', 'we'],
  ])('%s and %s are two', (one, other) => expect(stem(one)).not.toBe(stem(other)));

  it('are not torn apart where an apostrophe stands, and are the thing, not whose it is', () => {
    expect(runsOf("What’s on? Don't, I'm late")).toEqual(['whats', 'on', 'dont', 'im', 'late']);
    expect(runsOf("Tom's message, the controller’s state")).toEqual(['tom', 'message', 'the', 'controller', 'state']);
  });

  it('hide nothing behind signs nobody sees, and mix no writings', () => {
    expect(runsOf('de\u200blete \u202efile\u202c soft\u00adware')).toEqual(['delete', 'file', 'software']);
    expect(runsOf('打开light2灯')).toEqual(['打开', 'light2', '灯']);
    expect(signsOf('客厅灯', false)).toEqual(['客厅', '厅灯']);
    expect(signsOf('灯', false)).toEqual(['灯']);
  });

  it('of whatever text are few, short, folded, and the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 4_000 }), (text) => {
        const runs = runsOf(text);
        expect(runs.length).toBeLessThanOrEqual(160);
        for (const run of runs) {
          expect(run).not.toBe('');
          expect(run.length).toBeLessThanOrEqual(40);
          expect(run).toBe(run.toLowerCase());
          expect(/[\s\p{Cf}]/u.test(run)).toBe(false);
          if (!isHan(run)) expect(stem(run)).toBe(stem(run));
        }
        expect(runsOf(text)).toEqual(runs);
      }),
      { numRuns: 150 },
    );
  });
});

describe('directions', () => {
  const direction = (features: readonly (readonly [string, number])[]): Int8Array => {
    const sum = new Float32Array(DIMENSIONS);
    for (const [word, weight] of features) addFeature(sum, hashOf(word), weight);
    const packed = new Int8Array(DIMENSIONS);
    pack(sum, packed, 0);
    return packed;
  };
  const feature = fc.tuple(fc.string({ minLength: 1, maxLength: 12 }), fc.double({ min: 0.1, max: 5, noNaN: true }));
  const features = fc.uniqueArray(feature, { minLength: 1, maxLength: 12, selector: ([word]) => word });

  it('are the same for the same, whatever the order and the length', () => {
    fc.assert(
      fc.property(features, fc.double({ min: 0.2, max: 50, noNaN: true }), (all, by) => {
        const one = direction(all);
        const other = direction(all.toReversed().map(([word, weight]) => [word, weight * by] as const));
        expect(alike(one, one, 0)).toBeGreaterThan(0.85);
        expect(alike(one, other, 0)).toBeCloseTo(alike(one, one, 0), 1);
      }),
      { numRuns: 150 },
    );
  });
  it('of different words have little in common', () => {
    const words = Array.from({ length: 60 }, (_, at) => direction([[`word ${at}`, 1]]));
    const between = words.flatMap((one, at) => words.slice(at + 1).map((other) => Math.abs(alike(one, other, 0))));
    expect(between.reduce((sum, value) => sum + value, 0) / between.length).toBeLessThan(0.1);
  });
  it('spread words evenly over all places', () => {
    const places = new Set(Array.from({ length: 400 }, (_, at) => hashOf(`w${at}`) % DIMENSIONS));
    expect(places.size).toBeGreaterThan(DIMENSIONS * 0.85);
  });
  it('of a misspelled word stay near by their letters', () => {
    const letters = (word: string) => direction(trigrams(word).map((three) => [three, 1] as const));
    expect(alike(letters('calendar'), letters('calender'), 0)).toBeGreaterThan(alike(letters('calendar'), letters('kitchen'), 0) + 0.3);
  });
});
