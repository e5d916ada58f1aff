import type { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Health } from '../../../src-shared/model/connection.ts';
import type { Link } from '../../kit/link.ts';
import { healthOf } from './health.ts';
import { liveOnce, type LifeFacts } from './life.ts';

/** Who is only started anew is back in no time; who is not is asked less and less often. */
const WAITS_MS = [50, 150, 400, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000] as const;
/** Somebody who was there so lately may be back at any moment: whoever calls may wait for that. */
const LATELY_MS = 3_000;
const SOON_MS = 1_000;
/** A link that lived this long starts its backoff anew. */
const STEADY_MS = 60_000;
/** The longest wait a timer knows: until the person acts. */
const FOR_A_PERSON_MS = 2 ** 31 - 1;

export type SupervisorFacts = Omit<LifeFacts, 'onLive' | 'onSaid'> & {
  onHealth(health: Health): void;
  random?: (() => number) | undefined;
};

export type Supervisor = {
  /** The live link; undefined unless it is connected, or goes on in spite of trouble. */
  link(): Link | undefined;
  /** The same, and a moment's patience where it was there a moment ago. */
  linkSoon(signal: AbortSignal): Promise<Link | undefined>;
  /** Ends a wait: tries again now. A link that lives is asked to look whether its far end still does. `asked`: the person wants it. */
  hurry(asked?: boolean): void;
  /** Resolves when nothing of the link is left. */
  stop(): Promise<void>;
};

/** Keeps one link alive: starts it, listens to it, closes it when it fails and tries again, waiting longer every time. */
export function supervise({ onHealth, random = Math.random, ...facts }: SupervisorFacts): Supervisor {
  const { clock, log } = facts;
  const stopping = new AbortController();
  let poke = new AbortController();
  let health: Health = { state: 'connecting', since: clock.now() };
  let live: Link | undefined;
  let remark: Health | undefined;
  let lostAt = -Infinity;
  const waiting = new Set<() => void>();

  const setHealth = (next: Health) => {
    health = next;
    onHealth(next);
    waiting.forEach((look) => look());
  };
  // A link may go on while something of it is in trouble.
  const link = (): Link | undefined => (health.state === 'connected' || health.goesOn ? live : undefined);
  const linkSoon = async (signal: AbortSignal): Promise<Link | undefined> => {
    const isHopeless = () => health.state === 'attention' || stopping.signal.aborted;
    if (link() || isHopeless() || clock.now() - lostAt > LATELY_MS) return link();
    const over = new AbortController();
    const look = () => (link() || isHopeless()) && over.abort();
    waiting.add(look);
    await clock.sleep(SOON_MS, AbortSignal.any([over.signal, signal, stopping.signal])).catch(() => undefined);
    waiting.delete(look);
    return link();
  };
  const life: LifeFacts = {
    ...facts,
    onLive: (link) => {
      live = link;
      setHealth(remark && remark.state !== 'connecting' ? remark : { state: 'connected', since: clock.now() });
    },
    // Before the snapshot is out nothing is connected, whatever the link says; its remark (a source that is starting) is kept for then.
    onSaid: (said) => {
      if (live) setHealth(said);
      else remark = said;
    },
  };
  const wait = (ms: number) => {
    const signal = AbortSignal.any([stopping.signal, poke.signal]);
    return clock.sleep(ms, signal).catch((thrown: unknown) => {
      if (!signal.aborted) throw thrown;
    });
  };
  const waitAfter = (next: Health, failures: number) => {
    if (next.state === 'attention') {
      setHealth(next);
      return wait(FOR_A_PERSON_MS);
    }
    const ms = Math.round(random() * (WAITS_MS[failures - 1] ?? WAITS_MS[8]));
    setHealth({ ...next, since: health.state === 'offline' ? health.since : next.since, retryAt: clock.now() + ms });
    return wait(ms);
  };

  const run = async () => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      const startedAt = clock.now();
      if (health.state !== 'offline' || poke.signal.aborted) setHealth({ state: 'connecting', since: startedAt });
      poke = new AbortController();
      remark = undefined;
      const end = await liveOnce(life, stopping.signal);
      if (live) lostAt = clock.now();
      live = undefined;
      if (end.kind === 'stopped') return;
      if (end.kind === 'failed') log.warn('Not connected', described(end.error));
      failures = clock.now() - startedAt >= STEADY_MS ? 1 : failures + 1;
      await waitAfter(end.kind === 'said' ? end.health : healthOf(end.error, clock.now()), failures);
    }
  };
  const running = run();

  return {
    link,
    linkSoon,
    hurry: (asked = false) => {
      poke.abort();
      live?.wake?.(asked);
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

const described = ({ problem, message, cause }: SwitchboardError) => ({
  problem,
  message,
  ...(problem === 'bug' && cause instanceof Error ? { cause: cause.stack } : {}),
});
