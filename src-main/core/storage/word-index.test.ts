import { expect, test } from 'vitest';
import { openWordIndex } from './word-index.ts';

test('what was written in many small lots is tidied a little at a time, found meanwhile, and then there is nothing left to do', async () => {
  const index = openWordIndex({ name: 2, text: 1 });
  const everything = { from: 0, to: 10_000, limit: 1_000 };
  for (let row = 1; row <= 200; row += 1) await index.put([{ row, words: { name: `lamp${row}`, text: 'light of the room' } }]);
  let times = 0;
  while (await index.tidy()) {
    times += 1;
    expect(await index.find([{ word: 'light' }], everything)).toHaveLength(200);
    expect(times).toBeLessThan(1_000);
  }
  await index.remove([7]);
  expect(await index.find([{ word: 'light' }], everything)).toHaveLength(199);
  expect(await index.find([{ word: 'lamp8' }], { ...everything, ranked: true })).toEqual([{ row: 8, score: expect.any(Number) }]);
  index.close();
});
