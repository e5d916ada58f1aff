import { afterEach, expect, it } from 'vitest';
import { startFixture } from '../../../e2e/conformance/fixture/fixture.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { RelayChange } from '../../kit/index.ts';
import type { Place } from './config.ts';
import { eventually, farLink } from './testing/far-link.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
const FIXTURE = new URL('../../../e2e/conformance/fixture/main.ts', import.meta.url).pathname;
const program = (...flags: string[]): Place => ({
  kind: 'program',
  command: { program: process.execPath, args: [FIXTURE, '--stdio', ...flags] },
  env: {},
});
async function address(era: 'both' | 'legacy'): Promise<Place> {
  const fixture = await startFixture({ era });
  ends.push(fixture.close);
  return { kind: 'address', url: fixture.url, headers: {} };
}
const PLACES: Record<string, () => Promise<Place>> = {
  'a current one at an address': () => address('both'),
  'an older one at an address': () => address('legacy'),
  'a current program': async () => program(),
  'an older program': async () => program('--legacy'),
};

it.each(Object.entries(PLACES))('what was given up is given up at the far end as well: %s', async (_name, place) => {
  const far = await farLink(await place());
  ends.push(far.close);
  const watching = new AbortController();
  const seen: RelayChange[] = [];
  far.link.relay()?.onChange((change) => seen.push(change));
  // The far server tells of it when it sees that a call is over.
  await far.link.relay()?.watch('test://cancelled', watching.signal);
  const late = new AbortController();
  const call = far.link.runTool('test_slow', { ms: 8_000 }, late.signal);
  setTimeout(() => late.abort(new SwitchboardError('remote.timeout', 'No answer within 60 s')), 100);
  await expect(call).rejects.toMatchObject({ problem: 'remote.timeout' });
  await eventually(
    () => seen.some((change) => change.kind === 'resource' && change.uri === 'test://cancelled'),
    'the end at the far end',
    4_000,
  );
  watching.abort();
});
