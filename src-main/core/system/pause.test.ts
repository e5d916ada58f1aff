import { describe, expect, it } from 'vitest';
import { memoryStorage, liveSettings, realClock } from '../tools/fake-home.ts';
import { createEndpoint, readPause } from './endpoint.ts';

const HUNDRED_YEARS = 100 * 365 * 24 * 60;

/** One run of the program over what the last one left. */
async function run(notes: ReturnType<typeof memoryStorage>['notes']) {
  const told = { until: -1, refused: 0 };
  const endpoint = createEndpoint({
    settings: liveSettings(),
    tools: { pause: (until) => void (told.until = until) },
    refuseAll: () => void (told.refused += 1),
    notes,
    pausedBefore: await readPause(notes),
    clock: realClock,
    changed: () => undefined,
  });
  return { endpoint, told };
}

describe('the stop of all assistants', () => {
  it('refuses what waits, holds at once, and holds after a restart until somebody lets them go on', async () => {
    const { notes } = memoryStorage();
    const first = await run(notes);
    await first.endpoint.set({ pauseMinutes: HUNDRED_YEARS });
    expect(first.told.refused).toBe(1);
    expect(() => first.endpoint.guardAssistant()).toThrow(/paused/);

    const second = await run(notes);
    expect(second.told.until).toBeGreaterThan(Date.now());
    expect(second.endpoint.get().pausedUntil).toBe(second.told.until);
    expect(() => second.endpoint.guardAssistant()).toThrow(/paused/);
    await second.endpoint.set({ resume: true });
    expect(() => second.endpoint.guardAssistant()).not.toThrow();

    const third = await run(notes);
    expect(third.endpoint.get().pausedUntil).toBeUndefined();
  });

  it('is over by itself when its time is', async () => {
    const { notes } = memoryStorage();
    await notes.set('endpoint', 'paused-until', Date.now() - 1);
    const { endpoint } = await run(notes);
    expect(endpoint.get().pausedUntil).toBeUndefined();
    expect(() => endpoint.guardAssistant()).not.toThrow();
  });
});
