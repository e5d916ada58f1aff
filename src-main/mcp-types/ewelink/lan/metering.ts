import type { Clock } from '../../../kit/world.ts';

type Looking = { viewers: Set<AbortSignal>; stop(): void };

/** How to make a meter report, and how long that lasts. `poke` must not throw. */
type Poking = { everyMs(source: string): number; poke(source: string): Promise<void> };

/** Keeps asking a meter for as long as somebody looks, and no longer. */
export function createMetering(clock: Clock, { everyMs, poke }: Poking): (source: string, signal: AbortSignal) => void {
  const looked = new Map<string, Looking>();
  const begin = (source: string): Looking => {
    void poke(source);
    const looking: Looking = { viewers: new Set(), stop: clock.every(everyMs(source), () => poke(source)) };
    looked.set(source, looking);
    return looking;
  };
  return (source, signal) => {
    if (signal.aborted) return;
    const { viewers, stop } = looked.get(source) ?? begin(source);
    viewers.add(signal);
    const leave = (): void => {
      viewers.delete(signal);
      if (viewers.size > 0) return;
      looked.delete(source);
      stop();
    };
    signal.addEventListener('abort', leave, { once: true });
  };
}
