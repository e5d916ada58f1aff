import { expect, it } from 'vitest';
import type { Place } from '../config.ts';
import { McpServerLink } from '../link.ts';
import { eventually, farWorld } from '../testing/far-link.ts';
import { ReplicatedLink } from './replicated-link.ts';
import { startMoodyCopy } from './testing/moody-copy.ts';

const never = new AbortController().signal;

/** How many of nine calls, each of another caller, each of three copies gets. */
async function shares(more: Pick<ConstructorParameters<typeof ReplicatedLink>[0], 'choosing'> = {}): Promise<number[]> {
  const copies = await Promise.all(Array.from({ length: 3 }, () => startMoodyCopy({ description: 'Looks.' })));
  const places = copies.map(({ url }): Place => ({ kind: 'address', url, headers: {} }));
  const world = farWorld({ kind: 'address', url: '', headers: {} });
  const link = new ReplicatedLink({ makes: places.map((one) => () => new McpServerLink(one, true, world)), world, ...more });
  try {
    await link.start(never);
    await eventually(() => link.replicas().every(({ state }) => state === 'up'), 'all of them', 15_000);
    for (let caller = 1; caller <= 9; caller++) await link.runTool('look', {}, never, { caller: `caller ${caller}` });
    return copies.map(({ calls }) => calls);
  } finally {
    await link.close();
    await Promise.all(copies.map(({ close }) => close()));
  }
}

it('choosing: callers are spread over the copies', { timeout: 20_000 }, async () => {
  expect(await shares()).toEqual([3, 3, 3]);
});

it('without choosing it is not so: one gets everything, and the others are there for nothing', { timeout: 20_000 }, async () => {
  const first: NonNullable<Parameters<typeof shares>[0]>['choosing'] = (copies) => ({
    of: (_caller, can) => copies.find((copy) => copy.link && can(copy)),
  });
  expect(await shares({ choosing: first })).toEqual([9, 0, 0]);
});
