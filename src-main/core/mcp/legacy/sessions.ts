import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../kit/world.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { CODES, RpcError } from '../lane/rpc.ts';
import type { Session } from './session.ts';

/** How many sessions may be kept: of one client, and in all. */
export const SESSION_CAPS = { each: 32, all: 1_024 };
const IDLE_MS = 30 * 60_000;
/** Who was heard of so lately, and so often, is probably still there. */
const LATELY_MS = 5 * 60_000;
const OFTEN = 16;
const SWEEP_MS = 30_000;

export interface Sessions {
  /** Makes room and an id nobody can guess. */
  add(client: string, make: (id: string) => Session): Session;
  /** The session of that id; refuses ids that are not known, and those of others. */
  get(id: string, client: string): Session;
  remove(session: Session): void;
  /** Ends those of one client, or all. */
  forget(client?: string): void;
  all(): Session[];
  close(): void;
}

export function createSessions(clock: Clock, caps = SESSION_CAPS): Sessions {
  const sessions = new Map<string, Session>();
  const remove = (session: Session): void => {
    if (sessions.delete(session.id)) session.close();
  };
  const idle = (of: Session[]): Session[] =>
    of.filter((session) => session.idleSince() !== undefined).sort((a, b) => (a.idleSince() ?? 0) - (b.idleSince() ?? 0));
  /** A crowd that came once each and went without a word must not push out the one that stays. */
  const worth = (session: Session): number => ((session.idleSince() ?? 0) < clock.now() - LATELY_MS ? 0 : Math.min(session.uses(), OFTEN));
  const makeRoom = (of: Session[], most: number): void => {
    if (of.length < most) return;
    const [least] = idle(of).sort((a, b) => worth(a) - worth(b));
    if (!least) throw new SwitchboardError('limit.reached', 'Too many sessions are open', { retryAfterMs: 10_000 });
    remove(least);
  };
  const stop = clock.every(SWEEP_MS, () => {
    sessions.forEach((session) => session.tidy());
    for (const session of idle([...sessions.values()])) if ((session.idleSince() ?? Infinity) < clock.now() - IDLE_MS) remove(session);
  });

  return {
    add: (client, make) => {
      makeRoom(
        [...sessions.values()].filter((session) => session.client === client),
        caps.each,
      );
      makeRoom([...sessions.values()], caps.all);
      const session = make(randomBytes(24).toString('base64url'));
      sessions.set(session.id, session);
      return session;
    },
    get: (id, client) => {
      const session = sessions.get(id);
      if (!session) throw new RpcError(CODES.session, 'Session not found', { status: 404 });
      if (session.client !== client) throw new RpcError(CODES.session, 'This session is not yours', { status: 403 });
      return session;
    },
    remove,
    forget: (client) => sessions.forEach((session) => (client === undefined || session.client === client) && remove(session)),
    all: () => [...sessions.values()],
    close: () => {
      stop();
      sessions.forEach(remove);
    },
  };
}
