import type { Change } from '../../../src-shared/model/device.ts';

type Waiter = { part: string; trait: string; tell(value: unknown, at: number): void };

export interface Waiting {
  waitFor(
    part: string,
    trait: string,
    accept: (value: unknown, at: number) => boolean,
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<boolean>;
  tell(reports: Change[]): void;
  close(): void;
}

/** People and commands that wait for a device to say something. Every report counts, also one that changes nothing. */
export function createWaiting(): Waiting {
  const waiters = new Map<string, Set<Waiter>>();
  const closing = new AbortController();

  return {
    waitFor: (part, trait, accept, timeoutMs, signal) =>
      new Promise((resolve) => {
        const ended = AbortSignal.any([signal, closing.signal]);
        if (ended.aborted) return resolve(false);
        const mine = waiters.get(part) ?? new Set();
        waiters.set(part, mine);
        const done = (reached: boolean) => {
          clearTimeout(timer);
          ended.removeEventListener('abort', giveUp);
          mine.delete(waiter);
          if (mine.size === 0 && waiters.get(part) === mine) waiters.delete(part);
          resolve(reached);
        };
        const giveUp = () => done(false);
        const waiter: Waiter = { part, trait, tell: (value, at) => void (accept(value, at) && done(true)) };
        const timer = setTimeout(giveUp, timeoutMs);
        ended.addEventListener('abort', giveUp);
        mine.add(waiter);
      }),
    tell: (reports) => {
      if (waiters.size === 0) return;
      for (const { part, trait, value, at } of reports)
        for (const waiter of [...(waiters.get(part) ?? [])]) if (waiter.trait === trait) waiter.tell(value, at);
    },
    close: () => closing.abort(),
  };
}
