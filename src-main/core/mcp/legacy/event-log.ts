import type { LogBudget } from './log-budget.ts';

/** What was said on the streams of one session, for a client that lost its connection. Bounded: the oldest goes first. */
export interface EventLog {
  /** Keeps a message and answers the id it is found by. */
  add(stream: string, message: string): string;
  /** What came on the same stream after this event, and whether that is all of it; undefined for an id that was never given out. */
  after(id: string): { stream: string; events: { id: string; message: string }[]; isWhole: boolean } | undefined;
  /** Nobody comes back to this stream. */
  forget(stream: string): void;
  close(): void;
}

const LOG_LIMITS = { events: 256, chars: 512 * 1024 };
/** Of so many streams it is known to the event what of them is gone. */
const MAX_STREAMS = 256;

/** `budget`: what the logs of one client hold together. */
export function createEventLog(budget: LogBudget, limits = LOG_LIMITS): EventLog {
  let kept: { stream: string; number: number; at: number; message: string }[] = [];
  /** The newest event of a stream that is no longer here. */
  const lost = new Map<string, number>();
  /** The same of every stream that has no entry there. */
  let floor = 0;
  let chars = 0;
  let number = 0;

  const lose = (stream: string, event: number): void => {
    lost.delete(stream);
    lost.set(stream, event);
    const [oldest] = lost;
    if (lost.size <= MAX_STREAMS || !oldest) return;
    lost.delete(oldest[0]);
    floor = Math.max(floor, oldest[1]);
  };
  const free = (letters: number): void => {
    chars -= letters;
    budget.give(letters);
  };
  const drop = (): void => {
    const gone = kept.shift();
    if (!gone) return;
    lose(gone.stream, gone.number);
    free(gone.message.length);
  };
  const leave = budget.join({ oldest: () => kept[0]?.at, drop });

  return {
    add: (stream, message) => {
      number += 1;
      const id = `${stream}.${number}`;
      // What alone is more than may be kept is not: whoever missed it asks again.
      if (message.length > limits.chars) {
        lose(stream, number);
        return id;
      }
      chars += message.length;
      kept.push({ stream, number, at: budget.take(message.length), message });
      while (kept.length > limits.events || chars > limits.chars) drop();
      budget.settle();
      return id;
    },
    after: (id) => {
      const [, stream, at] = /^(\w{1,12})\.(\d{1,12})$/.exec(id) ?? [];
      if (stream === undefined || Number(at) > number) return undefined;
      const events = kept
        .filter((event) => event.stream === stream && event.number > Number(at))
        .map((event) => ({ id: `${stream}.${event.number}`, message: event.message }));
      return { stream, events, isWhole: Number(at) >= (lost.get(stream) ?? floor) };
    },
    forget: (stream) => {
      const mine = kept.filter((event) => event.stream === stream);
      const last = mine.at(-1);
      if (!last) return;
      kept = kept.filter((event) => event.stream !== stream);
      lose(stream, last.number);
      free(mine.reduce((sum, { message }) => sum + message.length, 0));
    },
    close: () => {
      kept = [];
      free(chars);
      leave();
    },
  };
}
