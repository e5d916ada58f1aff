/** What was said on the streams of one session, for a client that lost its connection. Bounded: the oldest goes first. */
export interface EventLog {
  /** Keeps a message and answers the id it is found by. */
  add(stream: string, message: string): string;
  /** What came on the same stream after this event; undefined for an id that was never given out. */
  after(id: string): { stream: string; events: { id: string; message: string }[] } | undefined;
}

export const LOG_LIMITS = { events: 256, chars: 512 * 1024 };

export function createEventLog(limits = LOG_LIMITS): EventLog {
  const kept: { stream: string; number: number; message: string }[] = [];
  let chars = 0;
  let number = 0;
  return {
    add: (stream, message) => {
      number += 1;
      // What alone is more than may be kept is not: whoever missed it asks again.
      if (message.length > limits.chars) return `${stream}.${number}`;
      kept.push({ stream, number, message });
      chars += message.length;
      while (kept.length > limits.events || chars > limits.chars) chars -= kept.shift()?.message.length ?? 0;
      return `${stream}.${number}`;
    },
    after: (id) => {
      const [, stream, at] = /^(\w{1,12})\.(\d{1,12})$/.exec(id) ?? [];
      if (stream === undefined || Number(at) > number) return undefined;
      const events = kept
        .filter((event) => event.stream === stream && event.number > Number(at))
        .map((event) => ({ id: `${stream}.${event.number}`, message: event.message }));
      return { stream, events };
    },
  };
}
