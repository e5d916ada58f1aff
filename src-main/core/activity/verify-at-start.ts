import type { Clock, Log } from '../../kit/world.ts';
import type { JournalRepository } from '../storage/repositories.ts';
import type { Notices } from '../system/notices.ts';

/** The home comes first: reading the whole journal can wait until it is there. */
const AFTER_MS = 3_000;

type With = { journal: Pick<JournalRepository, 'verify'>; notices: Pick<Notices, 'raise'>; clock: Clock; log: Log };

/** Walks the journal's chain once, soon after every start, and tells the person when something in it was changed. Gives back how to stop. */
export function verifyAtStart({ journal, notices, clock, log }: With): () => void {
  const closing = new AbortController();
  const verify = async (): Promise<void> => {
    await clock.sleep(AFTER_MS, closing.signal);
    const { ok, entries, brokenAt = '' } = await journal.verify();
    if (ok || closing.signal.aborted) return;
    log.error('The journal was changed from outside', { entries, brokenAt });
    notices.raise({
      id: `journal.broken:${brokenAt}`,
      level: 'bad',
      sentence: { key: 'system.notices.journalBroken', with: { entry: brokenAt } },
      action: 'go.activity',
    });
  };
  verify().catch((error: unknown) => {
    if (!closing.signal.aborted) log.error('The journal could not be verified', { error: String(error) });
  });
  return () => closing.abort();
}
