type Waiting = { caller: string; key: string | undefined; begin: () => void };

export interface Lanes {
  /** Resolves when it is this one's turn; undefined when too many wait. Whoever got a turn gives it back. */
  turn(caller: string, key: string | undefined, signal: AbortSignal): Promise<() => void> | undefined;
}

/**
 * Turns on one connection: so many at once, things with the same key one after the other in the order they came, and callers in
 * rotation, so that one who asks for a hundred things does not keep another waiting for all of them.
 */
export function createLanes(atOnce: number, mostWaiting: number): Lanes {
  const busy = new Set<string>();
  const waiting: Waiting[] = [];
  let running = 0;
  let lastCaller = '';

  const free = (key: string | undefined): boolean => running < atOnce && (key === undefined || !busy.has(key));
  const take = (key: string | undefined) => {
    running++;
    if (key !== undefined) busy.add(key);
    let given = false;
    return () => {
      if (given) return;
      given = true;
      running--;
      if (key !== undefined) busy.delete(key);
      admit();
    };
  };

  const admit = () => {
    for (;;) {
      // The first waiting thing of every key may begin; a later one of the same key must not overtake it.
      const seen = new Set<string>();
      const able = waiting.filter(({ key }) => {
        if (key === undefined) return free(key);
        const first = !seen.has(key);
        seen.add(key);
        return first && free(key);
      });
      const next = able.find(({ caller }) => caller !== lastCaller) ?? able[0];
      if (!next) return;
      lastCaller = next.caller;
      waiting.splice(waiting.indexOf(next), 1);
      next.begin();
    }
  };

  return {
    turn: (caller, key, signal) => {
      const queued = key !== undefined && waiting.some((other) => other.key === key);
      if (free(key) && !queued) {
        lastCaller = caller;
        return Promise.resolve(take(key));
      }
      if (waiting.length >= mostWaiting) return undefined;
      return new Promise((resolve, reject) => {
        const leave = () => {
          waiting.splice(waiting.indexOf(mine), 1);
          reject(signal.reason instanceof Error ? signal.reason : new Error('Gone before it was its turn'));
        };
        const mine: Waiting = {
          caller,
          key,
          begin: () => {
            signal.removeEventListener('abort', leave);
            resolve(take(key));
          },
        };
        waiting.push(mine);
        signal.addEventListener('abort', leave, { once: true });
      });
    },
  };
}
