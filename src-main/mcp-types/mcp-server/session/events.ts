import type { Exchanged } from '../../../kit/index.ts';
import { eventReader } from '../../../kit/event-text.ts';
import { eventTooLarge, MOST_EVENT } from '../wire/largest-event.ts';

/** Where a stream that is cut goes on, and after how long. */
export type Resuming = { id?: string; ms?: number };

/** Server-sent events: what each says, as it comes, until the stream ends. What `hear` throws ends it. */
export async function eachEvent(
  answer: Exchanged,
  hear: (data: string, name: string) => void,
  resuming: Resuming = {},
  most = MOST_EVENT,
): Promise<void> {
  let name = 'message';
  let failed: { thrown: unknown } | undefined;
  const take = eventReader(
    most,
    (lines) => {
      const of = name;
      name = 'message';
      hear(lines.join('\n'), of);
    },
    () => {
      throw eventTooLarge(most);
    },
    (field, value) => {
      if (field === 'event') name = value;
      if (field === 'id' && value !== '') resuming.id = value;
      if (field === 'retry' && /^\d{1,6}$/.test(value)) resuming.ms = Number(value);
    },
  );
  const ended = answer.each((text) => {
    if (failed) return;
    try {
      take(text);
    } catch (thrown) {
      failed = { thrown };
      throw thrown;
    }
  });
  try {
    await ended;
  } catch (thrown) {
    throw failed ? failed.thrown : thrown;
  }
}
