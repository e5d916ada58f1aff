/** Nobody else waits longer than this for their turn. */
const TURN_MS = 2;

/** Gives others their turn when this one took long enough. */
export function createTurns(): () => Promise<void> | undefined {
  let from = performance.now();
  return () => {
    if (performance.now() - from < TURN_MS) return undefined;
    return new Promise((resolve) => setImmediate(() => ((from = performance.now()), resolve())));
  };
}
