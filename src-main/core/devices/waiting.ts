import type { Change } from '../../../src-shared/model/device.ts';

/** A value as it arrived, with the call it came of where the source knows. */
export type Report = Change & { callId?: string };
type Waiter = { trait: string; giveUp(): void; tell(value: unknown, at: number, callId?: string): void };

export interface Waiting {
  waitFor(
    part: string,
    trait: string,
    accept: (value: unknown, at: number, callId?: string) => boolean,
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<boolean>;
  tell(reports: Report[]): void;
  close(): void;
}

/** People and commands that wait for a device to say something. Every report counts, also one that changes nothing. */
export function createWaiting(): Waiting {
  const waiters = new Map<string, Set<Waiter>>();
  let closed = false;

  return {
    waitFor: (part, trait, accept, timeoutMs, signal) =>
      new Promise((resolve) => {
        if (closed || signal.aborted) return resolve(false);
        const mine = waiters.get(part) ?? new Set();
        waiters.set(part, mine);
        const done = (reached: boolean) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', giveUp);
          mine.delete(waiter);
          if (mine.size === 0 && waiters.get(part) === mine) waiters.delete(part);
          resolve(reached);
        };
        const giveUp = () => done(false);
        const waiter: Waiter = { trait, giveUp, tell: (value, at, callId) => void (accept(value, at, callId) && done(true)) };
        const timer = setTimeout(giveUp, timeoutMs);
        signal.addEventListener('abort', giveUp);
        mine.add(waiter);
      }),
    tell: (reports) => {
      if (waiters.size === 0) return;
      for (const { part, trait, value, at, callId } of reports)
        for (const waiter of [...(waiters.get(part) ?? [])]) if (waiter.trait === trait) waiter.tell(value, at, callId);
    },
    close: () => {
      closed = true;
      for (const mine of [...waiters.values()]) for (const waiter of [...mine]) waiter.giveUp();
    },
  };
}
