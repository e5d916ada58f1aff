import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { reasonOf } from '../../../kit/abort.ts';
import type { Clock } from '../../../kit/world.ts';
import type { Params } from '../abilities/ability.ts';
import { isRefusal, refusal } from '../account/problems.ts';
import { mergeParams } from '../record/merge.ts';
import { standsAlone } from '../record/momentary.ts';
import type { Ack } from './messages.ts';

/** Frames leave no faster than this. */
const APART_MS = 100;
/** What is asked of one device within this time leaves as one message. */
const COLLECT_MS = 100;
const ACK_MS = 5000;

/** Whom a message is for; `apikey` is its owner's, whoever sends it. */
export type Addressee = { source: string; apikey: string };
export type ExchangeFacts = {
  clock: Clock;
  sequence(): string;
  /** The account's own key. */
  self(): string;
  /** Undefined while no line is open. */
  line(): ((message: Record<string, unknown>) => void) | undefined;
  /** Nobody answered in time: it may be the line. */
  onSilence(): void;
};
type Job = { to: Addressee; params: Params; since: number; done: PromiseWithResolvers<Ack>; wanted: number };

/** Messages to devices and what they answer: one at a time for each device, matched by number alone. */
export class Exchange {
  readonly #facts: ExchangeFacts;
  readonly #queues = new Map<string, Job[]>();
  readonly #open = new Map<string, PromiseWithResolvers<Ack>>();
  #free = 0;
  /** Answers to nothing we asked, or come twice. */
  strays = 0;

  constructor(facts: ExchangeFacts) {
    this.#facts = facts;
  }

  /** Tells a device something; resolves when it took it. A later wish about the same overtakes one that has not left yet. */
  async update(to: Addressee, params: Params, signal: AbortSignal): Promise<Ack> {
    signal.throwIfAborted();
    const queue = this.#queues.get(to.source) ?? [];
    this.#queues.set(to.source, queue);
    const joined = this.#joined(queue, params);
    const job = joined ?? this.#queued(queue, to, params);
    job.wanted += 1;
    // Not before somebody wants it: a clock that jumped lets it leave at once.
    if (!joined && queue.length === 1) void this.#work(to.source, queue);
    const leave = Promise.withResolvers<never>();
    const stop = (): void => {
      job.wanted -= 1;
      leave.reject(reasonOf(signal));
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
      return await Promise.race([job.done.promise, leave.promise]);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** Asks a device for what it knows of itself; no names: everything. */
  async query(to: Addressee, names: readonly string[] = []): Promise<Ack> {
    return this.#send('query', to, names);
  }

  /** An answer came. */
  take(ack: Ack): void {
    const waiting = this.#open.get(ack.sequence);
    if (!waiting) return void (this.strays += 1);
    this.#open.delete(ack.sequence);
    if (ack.error === 0) waiting.resolve(ack);
    else waiting.reject(refusedBy(ack));
  }

  /** The line broke: what has left may be done, and nobody will say so. */
  cut(): void {
    for (const waiting of this.#open.values())
      waiting.reject(new SwitchboardError('channel.closed', 'The line broke before eWeLink answered'));
    this.#open.clear();
  }

  /** Only what has not left and speaks of exactly the same things, which last: some lights want two messages, in their order. */
  #joined(queue: Job[], params: Params): Job | undefined {
    const last = queue.at(-1);
    if (!last || standsAlone(params) || namesOf(last.params) !== namesOf(params)) return undefined;
    last.params = mergeParams(last.params, params);
    return last;
  }

  #queued(queue: Job[], to: Addressee, params: Params): Job {
    const job: Job = { to, params, since: this.#facts.clock.now(), done: Promise.withResolvers<Ack>(), wanted: 0 };
    queue.push(job);
    // Whoever waited may have given up.
    job.done.promise.catch(() => undefined);
    return job;
  }

  async #work(source: string, queue: Job[]): Promise<void> {
    for (let job = queue[0]; job; job = queue[0]) {
      const rest = job.since + COLLECT_MS - this.#facts.clock.now();
      if (rest > 0) await this.#facts.clock.sleep(rest);
      // From here on nothing joins it; what comes now waits behind it.
      const { params, to, done } = job;
      job.params = {};
      if (job.wanted > 0) await this.#send('update', to, params).then(done.resolve, done.reject);
      queue.shift();
    }
    if (this.#queues.get(source) === queue) this.#queues.delete(source);
  }

  async #send(action: 'update' | 'query', { source, apikey }: Addressee, params: Params | readonly string[]): Promise<Ack> {
    const { clock, sequence, self, line, onSilence } = this.#facts;
    const at = Math.max(clock.now(), this.#free);
    this.#free = at + APART_MS;
    if (at > clock.now()) await clock.sleep(at - clock.now());
    const send = line();
    if (!send) throw new SwitchboardError('remote.unreachable', 'No line to eWeLink is open', { with: { host: 'eWeLink' } });
    const number = sequence();
    const answered = Promise.withResolvers<Ack>();
    this.#open.set(number, answered);
    const inTime = new AbortController();
    try {
      send({ action, apikey, selfApikey: self(), deviceid: source, params, userAgent: 'app', sequence: number });
      clock.sleep(ACK_MS, inTime.signal).then(
        () => {
          answered.reject(new SwitchboardError('remote.timeout', 'The device did not answer over the cloud in time'));
          onSilence();
        },
        () => undefined,
      );
      return await answered.promise;
    } finally {
      inTime.abort();
      this.#open.delete(number);
    }
  }
}

/** The calls of a month are those of requests: said of a message it is a refusal like others, with no word of until when. */
function refusedBy({ error, reason }: Ack): SwitchboardError {
  const refused = refusal(error, { told: reason });
  return isRefusal(refused, 'stop') ? new SwitchboardError('remote.busy', refused.message, {}, { cause: refused }) : refused;
}

const namesOf = (params: Params): string => Object.keys(params).sort().join();
