import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fresh } from './fresh.ts';

const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
const kept = new Map<string, string>();

describe('a piece of code that is fetched late', () => {
  beforeEach(() => {
    kept.clear();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, to: string) => kept.set(key, to),
    });
    return () => vi.unstubAllGlobals();
  });
  it('simply arrives', async () => {
    await expect(fresh(() => Promise.resolve('screen'))).resolves.toBe('screen');
  });
  it('loads the window anew when the host has another build by now, and shows no failure meanwhile', async () => {
    const reload = vi.fn();
    const settled = vi.fn();
    void fresh(gone, reload, 1_000_000).finally(settled);
    await Promise.resolve();
    await Promise.resolve();
    expect(reload).toHaveBeenCalledOnce();
    expect(settled).not.toHaveBeenCalled();
  });
  it('does so once: what is still missing afterwards is told', async () => {
    const reload = vi.fn();
    void fresh(gone, reload, 1_000_000);
    await expect(fresh(gone, reload, 1_010_000)).rejects.toThrow('Failed to fetch');
    expect(reload).toHaveBeenCalledOnce();
    void fresh(gone, reload, 2_000_000);
    await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(2));
  });
});
