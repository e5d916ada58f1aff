import { expect, test } from 'vitest';
import { slicedJson } from './sliced-json.ts';

const home = (count: number) => ({
  devices: Array.from({ length: count }, (_, at) => ({ source: `d${at}`, name: `Lampe „${at}“`, online: undefined })),
  rooms: [],
  scenes: [{ source: 's', name: 'Night' }],
});

test.each([0, 1, 99, 100, 101, 2345])('a home of %d devices comes back as it was', async (count) => {
  expect(await slicedJson(home(count))).toBe(JSON.stringify(home(count)));
});

test('others have their turn while a large home is written down', async () => {
  let turns = 0;
  let done = false;
  const count = () => {
    if (done) return;
    turns += 1;
    setImmediate(count);
  };
  setImmediate(count);
  await slicedJson(home(5000));
  done = true;
  expect(turns).toBeGreaterThan(40);
});
