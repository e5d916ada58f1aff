import { describe, expect, it, vi } from 'vitest';
import { quietLog, realClock } from '../tools/fake-home.ts';
import { verifyAtStart } from './verify-at-start.ts';

describe('the journal after a start', () => {
  const start = (found: { ok: boolean; entries: number; brokenAt?: string }) => {
    const raise = vi.fn();
    const verify = vi.fn(async () => found);
    const stop = verifyAtStart({ journal: { verify }, notices: { raise }, clock: realClock, log: quietLog });
    return { raise, verify, stop };
  };

  it('is walked a little later; the person hears of it only when something was changed', async () => {
    vi.useFakeTimers();
    const whole = start({ ok: true, entries: 3 });
    const broken = start({ ok: false, entries: 3, brokenAt: 'e2' });
    expect(broken.verify).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(3_100);
    expect(whole.verify).toHaveBeenCalledTimes(1);
    expect(whole.raise).not.toHaveBeenCalled();
    expect(broken.raise).toHaveBeenCalledWith(expect.objectContaining({ level: 'bad', action: 'go.activity' }));
    vi.useRealTimers();
  });

  it('is left alone when the program ends before', async () => {
    vi.useFakeTimers();
    const { verify, stop } = start({ ok: true, entries: 0 });
    stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(verify).not.toHaveBeenCalled();
    vi.useRealTimers();
  });
});
