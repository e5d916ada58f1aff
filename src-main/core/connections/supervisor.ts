import type { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Health } from '../../../src-shared/model/connection.ts';
import type { Link } from '../../kit/link.ts';
import { healthOf } from './health.ts';
import { liveOnce, type LifeFacts } from './life.ts';

const FIRST_MS = 500;
const LONGEST_MS = 30_000;
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

  const setHealth = (next: Health) => {
    health = next;
    onHealth(next);
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
    const ms = Math.round(random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10)));
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
      live = undefined;
      if (end.kind === 'stopped') return;
      if (end.kind === 'failed') log.warn('Not connected', described(end.error));
      failures = clock.now() - startedAt >= STEADY_MS ? 1 : failures + 1;
      await waitAfter(end.kind === 'said' ? end.health : healthOf(end.error, clock.now()), failures);
    }
  };
  const running = run();

  return {
    // A link may go on while something of it is in trouble.
    link: () => (health.state === 'connected' || health.goesOn ? live : undefined),
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
