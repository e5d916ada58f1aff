import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Gate } from '../insights/standing.ts';
import { HealthWords } from './health-words.tsx';

const gate = (more: Partial<Gate>): Gate => ({
  ...{ id: 'c1', name: 'Notes', breaker: 'closed', failures: 0, queued: 0, running: 0, waiting: 0 },
  ...{ cacheHits: 0, cacheMisses: 0, retried: 0, timeouts: 0 },
  ...more,
});
const drawn = (one: Gate | undefined, state: 'connected' | 'offline' = 'connected') =>
  renderToStaticMarkup(<HealthWords health={{ state, since: 0 }} gate={one} />);

it('says beside “Connected” that nobody calls it for the moment, and until when', () => {
  const resting = drawn(gate({ breaker: 'open', retryAt: Date.now() + 60_000, failures: 5 }));
  expect(resting).toMatch(/Connected · Left alone until \d\d:\d\d:\d\d after several failures/);
  expect(resting).toContain('data-state="attention"');
});

it('says so of nothing that is called, and of nothing whose state says more', () => {
  const open = gate({ breaker: 'open', retryAt: Date.now() + 60_000 });
  for (const words of [drawn(undefined), drawn(gate({})), drawn({ ...open, retryAt: Date.now() - 1 }), drawn(open, 'offline')])
    expect(words).not.toContain('Left alone');
});
