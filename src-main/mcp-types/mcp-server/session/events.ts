import { SdkError, SdkErrorCode } from '@modelcontextprotocol/client';
import type { Exchanged } from '../../../kit/index.ts';
import { eventReader } from '../../../kit/event-text.ts';

/** One answer of a far server. What is longer is meant to keep us busy. */
const MOST = 8 * 1024 * 1024;

/** Server-sent events: what each says, as it comes, until the stream ends. What `hear` throws ends it. */
export async function eachEvent(answer: Exchanged, hear: (data: string) => void): Promise<void> {
  let failed: { thrown: unknown } | undefined;
  const take = eventReader(
    MOST,
    (lines) => hear(lines.join('\n')),
    () => {
      throw new SdkError(SdkErrorCode.InvalidResult, `One event of its stream is longer than ${MOST / 1024 / 1024} MB`);
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
