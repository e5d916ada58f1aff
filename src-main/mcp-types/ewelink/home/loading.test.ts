import { describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { refusal } from '../account/problems.ts';
import type { Requests } from '../cloud/requests.ts';
import { loadThings } from './loading.ts';

const never = new AbortController().signal;
const HOMES = ['a', 'b'].map((id) => ({ id, name: id, rooms: [] }));
const entry = (index: number) => ({ itemType: 1, index, itemData: { deviceid: `d${index}` } });

/** A cloud that has so many things in each home; what it says to whoever wants all at once, the test says. */
function listing(count: number, atOnce: () => Error | undefined = () => undefined) {
  const asked: string[] = [];
  const read: Requests['read'] = async (shape, { query = {} }) => {
    const { familyid, num, beginIndex } = query;
    asked.push(`${familyid} ${num === '0' ? 'all' : beginIndex}`);
    const thrown = num === '0' ? atOnce() : undefined;
    if (thrown) throw thrown;
    const all = Array.from({ length: count }, (_, index) => entry(index));
    const page = num === '0' ? all : all.filter(({ index }) => index > Number(beginIndex)).slice(0, Number(num));
    return shape.parse({ thingList: page, total: count });
  };
  const load = async (large: boolean) => {
    const told: boolean[] = [];
    for await (const batch of loadThings({ read } as unknown as Requests, HOMES, large, never)) told.push(batch.large);
    return told;
  };
  return { asked, load };
}

describe('the things of all homes', () => {
  it('are asked for page by page from now on where a home is too large', async () => {
    const { load } = listing(40, () => refusal(500));
    expect(await load(false)).toEqual([true, true, true, true]);
  });

  it('are asked for page by page just this once where the cloud is only slow or in trouble', async () => {
    for (const problem of ['remote.timeout', 'remote.busy', 'remote.strange'] as const) {
      const { load, asked } = listing(40, () => new SwitchboardError(problem, 'not now'));
      expect(await load(false)).toEqual([false, false, false, false]);
      expect(asked).toHaveLength(5);
    }
  });

  it('need no further question when they came whole', async () => {
    const { load, asked } = listing(40);
    await load(true);
    expect(asked).toEqual(['a -9999999', 'a 29', 'b -9999999', 'b 29']);
    const full = listing(30);
    await full.load(true);
    expect(full.asked).toEqual(['a -9999999', 'a 29', 'b -9999999', 'b 29']);
  });
});
