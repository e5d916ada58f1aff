import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Health } from '../../../src-shared/model/connection.ts';
import type { Link, LinkEvent } from '../../kit/link.ts';
import type { Clock, Log } from '../../kit/world.ts';
import { sentenceOf } from './health.ts';

const START_BUDGET_MS = 60_000;
const CLOSE_BUDGET_MS = 5_000;

export type LifeFacts = {
  /** Makes the link; everything it opens ends with the signal. */
  connect(signal: AbortSignal): Promise<Link>;
  onEvent(event: LinkEvent): void;
  /** The first snapshot is out. */
  onLive(link: Link): void;
  /** It says how it is while it goes on living. */
  onSaid(health: Health): void;
  clock: Clock;
  log: Log;
};
/** How a life ended: we stopped it, it failed, or it said itself that it is over. */
export type End = { kind: 'stopped' } | { kind: 'failed'; error: SwitchboardError } | { kind: 'said'; health: Health };

/** One life of a link, from connect to close. When it resolves nothing of the link is left. */
export async function liveOnce(facts: LifeFacts, stopping: AbortSignal): Promise<End> {
  const { clock, log } = facts;
  const life = new AbortController();
  const { promise, resolve: end } = Promise.withResolvers<End>();
  const finish = (how: End) => {
    life.abort();
    end(how);
  };
  const stop = () => finish({ kind: 'stopped' });
  const fail = (error: SwitchboardError) => finish({ kind: 'failed', error });
  let link: Link | undefined;
  let off = () => {};

  const hear = (event: LinkEvent) => {
    if (life.signal.aborted) return;
    if (event.kind !== 'health') return facts.onEvent(event);
    const { problem } = event.health;
    const health: Health = { ...(problem && { sentence: sentenceOf(problem) }), ...event.health, since: clock.now() };
    const isOver = !health.goesOn && (health.state === 'offline' || health.state === 'attention');
    if (isOver) finish({ kind: 'said', health });
    else facts.onSaid(health);
  };
  const begin = async () => {
    link = await facts.connect(life.signal);
    // It came too late for this life: whoever waited has gone on.
    if (life.signal.aborted) return close(link, log);
    off = link.onEvent(hear);
    await link.start(life.signal);
    if (!life.signal.aborted) facts.onLive(link);
  };

  stopping.addEventListener('abort', stop, { once: true });
  if (stopping.aborted) stop();
  const begun = begin().catch((thrown: unknown) => fail(SwitchboardError.from(thrown)));
  void inTime(clock, START_BUDGET_MS, begun, life.signal).then((started) => {
    if (!started) fail(new SwitchboardError('remote.timeout', 'The connection did not start in time'));
  });
  const ended = await promise;
  stopping.removeEventListener('abort', stop);
  off();
  if (link && !(await inTime(clock, CLOSE_BUDGET_MS, close(link, log)))) log.warn('A link did not close in time');
  return ended;
}

const close = (link: Link, log: Log): Promise<void> =>
  link.close().catch((thrown: unknown) => log.warn('A link complained while closing', { cause: String(thrown) }));

/** True when the work was done (or no longer matters) within its time. */
async function inTime(clock: Clock, ms: number, work: Promise<unknown>, until?: AbortSignal): Promise<boolean> {
  const done = new AbortController();
  const late = clock.sleep(ms, until ? AbortSignal.any([done.signal, until]) : done.signal).then(
    () => false,
    () => true,
  );
  const first = await Promise.race([work.then(() => true), late]);
  done.abort();
  return first;
}
