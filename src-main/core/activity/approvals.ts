import { randomUUID } from 'node:crypto';
import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Approval } from '../../../src-shared/model/journal.ts';
import type { Clock } from '../../kit/world.ts';
import type { LiveSettings } from '../areas.ts';
import type { Topics } from '../topics.ts';

export type ApprovalRequest = Omit<Approval, 'id' | 'at' | 'expiresAt' | 'rule'> & { rule: Approval['rule']; command: string };
export type Decided = 'once' | 'hour' | 'deny';
type Ended = 'once' | 'hour' | 'deny' | 'expired' | 'gone';

/** Beyond this somebody is asking in a loop; a person can no longer read it. */
const MAX_WAITING = 60;
/** One assistant must not keep the others from being heard. */
const MAX_WAITING_EACH = 20;
const HOUR_MS = 3_600_000;

export interface Approvals {
  /** Resolves when a person allowed it – false when they had for the hour –; rejects when they did not, or not in time, or when the caller went away. */
  ask(request: ApprovalRequest, signal: AbortSignal): Promise<boolean>;
  list(): Approval[];
  decide(id: string, decision: Decided): void;
  extend(id: string): Approval;
  close(): void;
}

/** Questions that wait for a person. They live in memory: after a restart nobody waits for an answer any more. */
export function createApprovals({
  topics,
  clock,
  settings,
}: {
  topics: Topics;
  clock: Clock;
  settings: Pick<LiveSettings, 'get'>;
}): Approvals {
  const waiting = new Map<string, { approval: Approval; grant: string; end(how: Ended): void; arm(): void }>();
  const granted = new Map<string, number>();
  const list = () => [...waiting.values()].map(({ approval }) => approval);
  const changed = () => topics.publish('approvals.changed', list());
  const patience = () => settings.get().approvalSeconds * 1000;

  const ask = async (request: ApprovalRequest, signal: AbortSignal): Promise<boolean> => {
    const grant = grantOf(request);
    if ((granted.get(grant) ?? 0) > clock.now()) return false;
    granted.delete(grant);
    const mine = list().filter(({ caller }) => caller.id === request.caller.id).length;
    if (waiting.size >= MAX_WAITING || mine >= MAX_WAITING_EACH)
      throw new SwitchboardError('queue.full', 'Too many questions wait for the person');
    if (signal.aborted) throw refusal('gone');
    const ended = await new Promise<Ended>((resolve) => {
      const { command: _command, rule, ...asked } = request;
      const at = clock.now();
      const id = randomUUID();
      let timer = new AbortController();
      const end = (how: Ended) => {
        timer.abort();
        signal.removeEventListener('abort', leave);
        waiting.delete(id);
        changed();
        resolve(how);
      };
      const leave = () => end('gone');
      const arm = () => {
        timer.abort();
        timer = new AbortController();
        const mine = timer;
        // Rejects only when somebody answered first.
        void clock.sleep(approval.expiresAt - clock.now(), mine.signal).then(
          () => end('expired'),
          () => undefined,
        );
      };
      const approval: Approval = { ...asked, id, at, expiresAt: at + patience(), ...(rule && { rule }) };
      waiting.set(id, { approval, grant, end, arm });
      signal.addEventListener('abort', leave, { once: true });
      arm();
      changed();
    });
    if (ended === 'hour') granted.set(grant, clock.now() + HOUR_MS);
    if (ended !== 'once' && ended !== 'hour') throw refusal(ended);
    return true;
  };

  const find = (id: string) => {
    const found = waiting.get(id);
    if (!found) throw new NotFound('approval', id);
    return found;
  };

  return {
    ask,
    list,
    decide: (id, decision) => find(id).end(decision),
    extend: (id) => {
      const { approval, arm } = find(id);
      approval.expiresAt = clock.now() + patience();
      arm();
      changed();
      return approval;
    },
    close: () => [...waiting.values()].forEach(({ end }) => end('gone')),
  };
}

/** An hour's permission is for this caller, this thing and this command – never for everything. */
const grantOf = ({ caller, target, command, risk }: ApprovalRequest): string =>
  [caller.kind, caller.id, target.part ?? target.scene ?? target.tool ?? '', command, risk].join('\n');

function refusal(ended: Exclude<Ended, 'once' | 'hour'>): SwitchboardError {
  if (ended === 'deny') return new SwitchboardError('approval.denied', 'The person said no');
  if (ended === 'expired') return new SwitchboardError('approval.timeout', 'Nobody answered in time; nothing was done');
  return new SwitchboardError('channel.closed', 'Whoever asked is gone; nothing was done');
}
