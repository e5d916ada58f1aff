import { mergeParams } from '../record/merge.ts';
import { standsAlone } from '../record/momentary.ts';
import type { Command } from './requests.ts';

type Waiting = { command: Command; signals: AbortSignal[]; done: PromiseWithResolvers<unknown> };
type Run = (command: Command, signal: AbortSignal) => Promise<unknown>;

/** Requests to one device, one after the other. A command that waits gives way to the next of its kind; whoever asked for either is told. */
export class Queue {
  readonly #run: Run;
  readonly #waiting: Waiting[] = [];
  #busy = false;

  constructor(run: Run) {
    this.#run = run;
  }

  ask(command: Command, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted();
    const same = this.#waiting.find((other) => isSameKind(other.command, command));
    if (same) {
      same.command = { ...command, data: mergeParams(same.command.data ?? {}, command.data ?? {}) };
      same.signals.push(signal);
      return same.done.promise;
    }
    const waiting: Waiting = { command, signals: [signal], done: Promise.withResolvers() };
    this.#waiting.push(waiting);
    if (!this.#busy) void this.#serve();
    return waiting.done.promise;
  }

  async #serve(): Promise<void> {
    this.#busy = true;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const { command, signals, done } = next;
      const left = signals.find(({ aborted }) => !aborted);
      // Only when everybody who asked for it has gone.
      if (!left) done.reject(signals[0]?.reason);
      else await this.#run(command, signals.length === 1 ? left : endingWithAll(signals)).then(done.resolve, done.reject);
    }
    this.#busy = false;
  }
}

/** What is asked with the same words may be said once; channels are put together. */
function isSameKind(one: Command, other: Command): boolean {
  if (one.name !== other.name || one.data === undefined || other.data === undefined) return false;
  const [names, others] = [Object.keys(one.data), Object.keys(other.data)];
  const isAlone = ONE_BY_ONE.has(one.name) || standsAlone(one.data);
  return !isAlone && names.length === others.length && names.every((name) => others.includes(name));
}
/** Each of these happens, or is about another device. */
const ONE_BY_ONE = new Set(['transmit', 'capture', 'subdev/control', 'uiActive', 'getHoursKwh']);

function endingWithAll(signals: readonly AbortSignal[]): AbortSignal {
  const over = new AbortController();
  const check = (): void => {
    if (signals.every(({ aborted }) => aborted)) over.abort(signals[0]?.reason);
  };
  signals.forEach((signal) => signal.addEventListener('abort', check, { once: true }));
  return over.signal;
}
