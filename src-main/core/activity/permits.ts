import { createHash, randomUUID } from 'node:crypto';
import { NotFound } from '../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Permit, Surface } from '../../../src-shared/model/journal.ts';
import type { Clock } from '../../kit/world.ts';
import { canonical } from '../storage/chain.ts';
import type { ApprovalRequest } from './approvals.ts';

const HOUR_MS = 3_600_000;
/** An answer nobody was there to take is kept for so long. */
const KEPT_MS = 10 * 60_000;
/** Beyond this somebody asks and never comes back; the oldest answers are dropped. */
const MAX_KEPT = 100;

type Kept = { decision: 'once' | 'deny'; from: Surface };
type Asked = Pick<ApprovalRequest, 'caller' | 'target' | 'command' | 'risk' | 'exact' | 'sense' | 'what' | 'args'>;
/** Whose it is, and of which connection, where it is about one. */
type Of = { caller: Caller; connection?: string | undefined };
type Answer = Kept & Of & { until: number };
export interface Permits {
  isGranted(request: Asked): boolean;
  grant(request: Asked): void;
  /** What is granted now, those that end first before the others. */
  list(): Permit[];
  /** The person takes one back before its hour is over. */
  end(id: string): void;
  keep(request: Asked, decision: Kept['decision'], from: Surface): void;
  /** The answer given to this very call while nobody waited; it is there once. */
  take(request: Asked): Kept | undefined;
  /** Neither a grant nor an answer is left of these. */
  forget(which: (of: Of) => boolean): void;
  close(): void;
}

/**
 * `grant`: an hour's permission is for this caller, this thing and this command – never for everything; of a scene, of a dangerous tool and
 * of a tool of this program it is for this very call, for the next may be another. `call`: the same call is the same to the last argument,
 * and in what it would bring about. Neither answers a question that is asked for another reason.
 */
export function keysOf({ caller, target, command, risk, exact, sense }: Omit<Asked, 'what' | 'args'>): { grant: string; call: string } {
  const thing = [caller.id, caller.kind, target.part, target.scene, target.tool, command, risk, sense].join('\n');
  const call = `${thing}\n${createHash('sha256').update(canonical(exact)).digest('hex')}`;
  const { tool, scene, connection } = target;
  const isOne = scene !== undefined || (tool !== undefined && (risk === 'danger' || connection === undefined));
  return { call, grant: isOne ? call : thing };
}

/** What the person has allowed or refused ahead of a call: for an hour, or once for a call that no longer waited. `changed`: of the hours. */
export function createPermits(clock: Pick<Clock, 'now' | 'sleep'>, changed: (permits: Permit[]) => void): Permits {
  const hours = new Map<string, Permit & Of>();
  const kept = new Map<string, Answer>();
  let timer = new AbortController();

  const list = () => [...hours.values()].sort((a, b) => a.until - b.until);
  const shown = (): Permit[] => list().map(({ connection: _connection, ...permit }) => permit);
  /** Who looks sees one go when its hour is over. */
  const watch = (): void => {
    timer.abort();
    timer = new AbortController();
    const [next] = list();
    // Rejects only when another one is watched for.
    if (next) void clock.sleep(next.until - clock.now(), timer.signal).then(expire, () => undefined);
  };
  const told = () => {
    watch();
    changed(shown());
  };
  const expire = () => {
    hours.forEach(({ until }, key) => until <= clock.now() && hours.delete(key));
    told();
  };
  const remove = (which: (permit: Permit & Of) => boolean): boolean => {
    const before = hours.size;
    hours.forEach((permit, key) => which(permit) && hours.delete(key));
    if (hours.size === before) return false;
    told();
    return true;
  };
  const tidy = () => {
    kept.forEach(({ until }, key) => until <= clock.now() && kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  };

  return {
    isGranted: (request) => (hours.get(keysOf(request).grant)?.until ?? 0) > clock.now(),
    grant: (request) => {
      const { caller, what, risk, args, target } = request;
      const { grant, call } = keysOf(request);
      const anyValues = grant !== call && args.length > 0;
      const permit: Permit = { id: randomUUID(), caller, what, risk, ...(anyValues && { anyValues }), until: clock.now() + HOUR_MS };
      hours.set(grant, { ...permit, connection: target.connection });
      told();
    },
    list: shown,
    end: (id) => {
      if (!remove((permit) => permit.id === id)) throw new NotFound('permit', id);
    },
    keep: (request, decision, from) => {
      const { caller, target } = request;
      kept.set(keysOf(request).call, { caller, connection: target.connection, decision, from, until: clock.now() + KEPT_MS });
      tidy();
    },
    take: (request) => {
      tidy();
      const { call } = keysOf(request);
      const found = kept.get(call);
      kept.delete(call);
      return found;
    },
    forget: (which) => {
      remove(which);
      kept.forEach((answer, key) => which(answer) && kept.delete(key));
    },
    close: () => timer.abort(),
  };
}
