import { createHash } from 'node:crypto';
import type { Clock } from '../../kit/world.ts';
import { canonical } from '../storage/chain.ts';
import type { ApprovalRequest } from './approvals.ts';

const HOUR_MS = 3_600_000;
/** An answer nobody was there to take is kept for so long. */
const KEPT_MS = 10 * 60_000;
/** Beyond this somebody asks and never comes back; the oldest answers are dropped. */
const MAX_KEPT = 100;

/** `there`: once, said at the client. */
type Kept = 'once' | 'there' | 'deny';
type Asked = Pick<ApprovalRequest, 'caller' | 'target' | 'command' | 'risk' | 'exact'>;
export interface Permits {
  isGranted(request: Asked): boolean;
  grant(request: Asked): void;
  keep(request: Asked, decision: Kept): void;
  /** The answer given to this very call while nobody waited; it is there once. */
  take(request: Asked): Kept | undefined;
  forget(caller: string): void;
}

/**
 * `grant`: an hour's permission is for this caller, this thing and this command – never for everything; of a scene, of a dangerous tool and
 * of a tool of this program it is for this very call, for the next may be another. `call`: the same call is the same to the last argument,
 * and in what it would bring about.
 */
export function keysOf({ caller, target, command, risk, exact }: Asked): { grant: string; call: string } {
  const thing = [caller.id, caller.kind, target.part, target.scene, target.tool, command, risk].join('\n');
  const call = `${thing}\n${createHash('sha256').update(canonical(exact)).digest('hex')}`;
  const { tool, scene, connection } = target;
  const isOne = scene !== undefined || (tool !== undefined && (risk === 'danger' || connection === undefined));
  return { call, grant: isOne ? call : thing };
}

/** What the person has allowed or refused ahead of a call: for an hour, or once for a call that no longer waited. */
export function createPermits(clock: Pick<Clock, 'now'>): Permits {
  const hours = new Map<string, number>();
  const kept = new Map<string, { decision: Kept; until: number }>();
  const tidy = () => {
    const now = clock.now();
    hours.forEach((until, key) => until <= now && hours.delete(key));
    kept.forEach(({ until }, key) => until <= now && kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  };
  return {
    isGranted: (request) => (hours.get(keysOf(request).grant) ?? 0) > clock.now(),
    grant: (request) => {
      hours.set(keysOf(request).grant, clock.now() + HOUR_MS);
      tidy();
    },
    keep: (request, decision) => {
      kept.set(keysOf(request).call, { decision, until: clock.now() + KEPT_MS });
      tidy();
    },
    take: (request) => {
      tidy();
      const { call } = keysOf(request);
      const found = kept.get(call);
      kept.delete(call);
      return found?.decision;
    },
    forget: (caller) => {
      const isTheirs = (key: string) => key.startsWith(`${caller}\n`);
      hours.forEach((_until, key) => isTheirs(key) && hours.delete(key));
      kept.forEach((_answer, key) => isTheirs(key) && kept.delete(key));
    },
  };
}
