import { follow, type Ending } from './lasting.ts';

/**
 * Runs something with a signal that follows others and lets go of them afterwards. `AbortSignal.any` over a signal that lives as long as
 * the program keeps a trace of every call, and `AbortSignal.timeout` a timer; at thousands of calls a second both add up.
 */
export async function until<T>(
  endings: readonly Ending[],
  run: (signal: AbortSignal) => Promise<T>,
  late?: { ms: number; reason: () => Error },
): Promise<T> {
  const controller = new AbortController();
  const leave = endings.map((ending) => follow(ending, controller));
  const timer = late && setTimeout(() => controller.abort(late.reason()), late.ms);
  try {
    return await run(controller.signal);
  } finally {
    clearTimeout(timer);
    for (const one of leave) one();
  }
}
