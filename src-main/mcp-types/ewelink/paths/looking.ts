import type { Clock } from '../../../kit/world.ts';
import type { Params } from '../abilities/ability.ts';
import type { Lan } from '../lan/facts.ts';
import { livelier } from '../record/device-facts.ts';
import type { Thing } from '../record/thing.ts';

type LookingFacts = {
  clock: Clock;
  signal: AbortSignal;
  lan: Pick<Lan, 'watch' | 'meters'>;
  thing(source: string): Thing | undefined;
  /** Undefined: there is no account. */
  overCloud?: (source: string, params: Params) => Promise<unknown>;
};
type Lease = { until: number; over: AbortController };

const STEP_MS = 5000;
/** So long it reports after it was asked over the cloud. */
const LIVELY_MS = 60_000;
/** Between two questions of this kind to anybody. */
const APART_MS = 1000;

/** A meter is silent until somebody looks. Lets one report for so long, again and again as long as it is said; the network first. */
export function createLooking({ clock, signal, lan, thing, overCloud }: LookingFacts): (source: string, forMs: number) => void {
  const leases = new Map<string, Lease>();
  const asked = new Map<string, number>();
  let last = -Infinity;
  const askCloud = (source: string): void => {
    const found = thing(source);
    const messages = found && !lan.meters(source) ? livelier(found.row, found.known) : [];
    const now = clock.now();
    if (!overCloud || messages.length === 0 || now - last < APART_MS || now - (asked.get(source) ?? -Infinity) < LIVELY_MS) return;
    last = now;
    asked.set(source, now);
    // That nothing comes of it shows in the age of its values.
    oneByOne(messages, (params) => overCloud(source, params)).catch(() => undefined);
  };
  const oneByOne = async (messages: readonly Params[], send: (params: Params) => Promise<unknown>): Promise<void> => {
    for (const [at, params] of messages.entries()) {
      if (at > 0) await clock.sleep(APART_MS, signal);
      last = clock.now();
      await send(params);
    }
  };
  const follow = async (source: string, lease: Lease): Promise<void> => {
    lan.watch(source, lease.over.signal);
    for (let left = lease.until - clock.now(); left > 0; left = lease.until - clock.now()) {
      askCloud(source);
      await clock.sleep(Math.min(left, STEP_MS), signal);
    }
  };
  return (source, forMs) => {
    const until = clock.now() + forMs;
    const running = leases.get(source);
    if (running) return void (running.until = Math.max(running.until, until));
    const lease: Lease = { until, over: new AbortController() };
    leases.set(source, lease);
    const end = (): void => {
      lease.over.abort();
      leases.delete(source);
    };
    // Sleeping ends early only with the connection.
    follow(source, lease).then(end, end);
  };
}
