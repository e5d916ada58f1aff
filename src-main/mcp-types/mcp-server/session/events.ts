import type { Exchanged } from '../../../kit/index.ts';
import { eventReader } from '../../../kit/event-text.ts';
import { isHeaderText } from '../../../kit/param-headers.ts';
import { eventTooLarge, MOST_EVENT } from '../wire/largest-event.ts';

/** Where a stream that is cut goes on, and after how long. */
export type Resuming = { id?: string; ms?: number };

/** A far end says when it is asked again; not that it is asked without a pause, nor that nobody hears of it for hours. */
const PAUSE = { least: 100, most: 30_000 };

/** Server-sent events: what each says, as it comes, until the stream ends. What `hear` throws ends it. */
export async function eachEvent(
  answer: Exchanged,
  hear: (data: string, name: string) => void,
  resuming: Resuming = {},
  most = MOST_EVENT,
): Promise<void> {
  let failed: { thrown: unknown } | undefined;
  let id = '';
  const take = eventReader(
    most,
    (lines, name) => hear(lines.join('\n'), name),
    () => {
      throw eventTooLarge(most);
    },
    (field, value) => {
      if (field === 'id') id = value;
      if (field === 'retry' && /^\d+$/.test(value)) resuming.ms = Math.min(PAUSE.most, Math.max(PAUSE.least, Number(value)));
    },
    () => {
      // Whoever goes on from an event that came in part never gets the rest of it.
      if (id !== '') takeId(resuming, id);
      id = '';
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

/** What cannot be said back to it is no place to go on from, and nor is the one before. */
function takeId(resuming: Resuming, id: string): void {
  if (isHeaderText(id)) resuming.id = id;
  else delete resuming.id;
}
