import type { Approval } from '../../../src-shared/model/journal.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Clock } from '../../kit/world.ts';
import type { Topics } from '../topics.ts';
import { isObject, notification, type Params } from './lane/rpc.ts';

const EVERY_MS = 5_000;

export interface Progress {
  report(done: number, total?: number, message?: string): void;
  /** As a far server says it, word for word. */
  pass(params: Params): void;
}

/** What a request wants its progress reported by; undefined: it wants none. */
export const tokenOf = (meta: unknown): string | number | undefined => {
  const token = isObject(meta) ? meta.progressToken : undefined;
  return typeof token === 'string' || typeof token === 'number' ? token : undefined;
};

/** Reports of one call to a client that asked for them, by the token of the request that is open. What it hears only ever grows, whoever speaks. */
export function createProgress(token: () => string | number | undefined, tell: (message: string) => void): Progress | undefined {
  if (token() === undefined) return undefined;
  let last = -Infinity;
  const send = (params: Params): void => {
    const progressToken = token();
    if (progressToken !== undefined) tell(notification('notifications/progress', { ...params, progressToken }));
  };
  const grown = (done: number): number => (last = done > last ? done : last + 0.001);
  return {
    report: (done, total, message) =>
      send({ progress: grown(done), ...(total !== undefined && { total }), ...(message !== undefined && { message }) }),
    pass: (params) => send({ ...params, progress: grown(typeof params.progress === 'number' ? params.progress : 0) }),
  };
}

/** While a call waits for a person, says so to the client; also keeps its own timeout away. Gives back how to stop. */
export function reportWaiting(
  progress: Progress | undefined,
  caller: Caller,
  { topics, clock }: { topics: Topics; clock: Clock },
): () => void {
  if (!progress) return () => undefined;
  const startedAt = clock.now();
  let waiting: Approval | undefined;
  const tell = (): void => {
    if (!waiting) return;
    const left = Math.max(0, Math.round((waiting.expiresAt - clock.now()) / 1000));
    progress.report((clock.now() - startedAt) / 1000, undefined, `Waiting for a person to allow this in Switchboard (${left} s left)`);
  };
  const stops = [
    topics.on('approvals.changed', (approvals) => {
      const mine = approvals.find((approval) => approval.caller.id === caller.id && !approval.left);
      const isNews = mine !== undefined && mine.id !== waiting?.id;
      waiting = mine;
      if (isNews) tell();
    }),
    clock.every(EVERY_MS, tell),
  ];
  return () => stops.forEach((stop) => stop());
}
