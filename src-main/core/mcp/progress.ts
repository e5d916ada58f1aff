import type { ServerContext } from '@modelcontextprotocol/server';
import type { Approval } from '../../../src-shared/model/journal.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Clock } from '../../kit/world.ts';
import type { Topics } from '../topics.ts';

const EVERY_MS = 5_000;

/** While a call waits for a person, says so to a client that asked for progress; also keeps its own timeout away. Gives back how to stop. */
export function reportWaiting(ctx: ServerContext, caller: Caller, { topics, clock }: { topics: Topics; clock: Clock }): () => void {
  const progressToken = ctx.mcpReq._meta?.progressToken;
  if (progressToken === undefined) return () => undefined;
  const startedAt = clock.now();
  let waiting: Approval | undefined;
  let progress = 0;
  const tell = (): void => {
    if (!waiting) return;
    progress = Math.max(progress + 0.001, (clock.now() - startedAt) / 1000);
    const left = Math.max(0, Math.round((waiting.expiresAt - clock.now()) / 1000));
    void ctx.mcpReq
      .notify({
        method: 'notifications/progress',
        params: { progressToken, progress, message: `Waiting for a person to allow this in Switchboard (${left} s left)` },
      })
      .catch(() => undefined); // the client is gone; the call ends by its own signal
  };
  const stops = [
    topics.on('approvals.changed', (approvals) => {
      const mine = approvals.find((approval) => approval.caller.id === caller.id);
      const isNews = mine !== undefined && mine.id !== waiting?.id;
      waiting = mine;
      if (isNews) tell();
    }),
    clock.every(EVERY_MS, tell),
  ];
  return () => stops.forEach((stop) => stop());
}
