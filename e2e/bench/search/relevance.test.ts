import { expect, test } from 'vitest';
import { CONCEPTS } from '../../../src-main/core/tools/search/concepts/all.ts';
import { ALL_FRAMES, framed } from '../../../src-main/core/tools/search/frames.ts';
import { figuresOf, indexOf, judgeAll } from './measure-search.ts';
import { LEARNED_FROM, readSet, type Query } from './set.ts';

const set = readSet();
const chinese = set.queries.filter(({ language }) => language === 'zh');
const first = set.queries.filter((query) => query.set === 'first');
const heldOut = first.filter((query) => query.heldOut);

test('the set is large and half of it is held out', () => {
  expect(set.tools.length).toBeGreaterThanOrEqual(500);
  expect(set.parts.length).toBeGreaterThanOrEqual(60);
  expect(chinese.length).toBeGreaterThanOrEqual(50);
  expect(set.queries.length).toBeGreaterThanOrEqual(150);
  expect(heldOut.length).toBeGreaterThanOrEqual(Math.floor(first.length / 2));
  expect(CONCEPTS.length).toBeGreaterThan(400);
});

test('every question is heard as the frames are written', () => {
  const asWritten = (words: string): string =>
    ALL_FRAMES.flatMap(([frame, told, unless]) => (frame.test(words) && unless?.test(words) !== true ? [told] : [])).join(' ');
  for (const { words } of set.queries) expect([words, framed(words)]).toEqual([words, asWritten(words)]);
});

test('what is meant is found, in English, in Chinese and by what nobody tuned for', { timeout: 120_000 }, async () => {
  const engine = await indexOf(set);
  const lexical = await judgeAll(engine, set.queries, 'lexical');
  const semantic = await judgeAll(engine, set.queries, 'semantic');
  const hybrid = await judgeAll(engine, set.queries, 'hybrid');
  const groups = [(query: Query) => query.heldOut, ...LEARNED_FROM.map((one) => (query: Query) => query.set === one)];
  for (const isIn of groups) {
    const figures = figuresOf(hybrid, isIn);
    expect(figures.ndcg).toBeGreaterThanOrEqual(0.75);
    expect(figures.recall).toBeGreaterThanOrEqual(0.85);
  }
  for (const language of ['en', 'zh']) {
    const isIn = (query: Query) => query.language === language;
    expect(figuresOf(semantic, isIn).ndcg).toBeGreaterThan(figuresOf(lexical, isIn).ndcg);
    expect(figuresOf(hybrid, isIn).ndcg).toBeGreaterThan(figuresOf(semantic, isIn).ndcg);
    expect(figuresOf(hybrid, isIn).recall).toBeGreaterThan(figuresOf(lexical, isIn).recall);
  }
  engine.close();
});
