import { SwitchboardError } from '../../../src-shared/errors/errors.ts';

/** A panel that closes does not take its click back: what was asked for goes on until somebody says otherwise. */
export const never = (): AbortSignal => new AbortController().signal;

/** The runs under way that can be cancelled, by the names their windows gave them. */
export function createTestRuns() {
  const underWay = new Map<string, AbortController>();
  return {
    async during<T>(run: string | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
      if (run === undefined) return work(never());
      const stop = new AbortController();
      underWay.set(run, stop);
      try {
        return await work(stop.signal);
      } finally {
        underWay.delete(run);
      }
    },
    /** One that ended by itself a moment ago needs no ending. */
    cancel(run: string): void {
      underWay.get(run)?.abort(new SwitchboardError('call.cancelled', 'The person cancelled it'));
    },
  };
}
