import { useEffect, useMemo, useState } from 'react';
import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { mergeEntries, useActivity } from '../../hub/stores/activity.ts';
import { useSystem } from '../../hub/stores/system.ts';
import { useRoute } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ProblemState, Waiting } from '../../ui/states.tsx';
import { Permits } from '../../widgets/permits/permits.tsx';
import styles from './activity.module.css';
import { Approvals } from './approval-card.tsx';
import { bursts, namedCallers, noFilter, passes, type Filter } from './bursts.ts';
import { BurstLine, wordsOf } from './journal-line.tsx';
import { PauseAll } from './pause-all.tsx';
import { PlayAssistant } from './play.tsx';
import { StandingRules } from './standing-rules.tsx';
import { useFound } from './found.ts';
import { JournalFilters, VerifyChain } from './journal-tools.tsx';

const PAGE = 100;
function Older({ before }: { before: number }) {
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  const load = async () => {
    setBusy(true);
    try {
      const { entries, more } = await hub.call('activity.list', { before, limit: PAGE });
      useActivity.write((now) => ({ entries: mergeEntries(now.entries, entries, entries.length), more }));
    } catch (thrown) {
      tellFailure(t('activity.screen.older'), thrown, () => void load());
    }
    setBusy(false);
  };
  return (
    <Button busy={busy} onClick={() => void load()}>
      {t('activity.screen.older')}
    </Button>
  );
}

/** While paused the list stands still; what arrives is counted. */
function usePausable(live: JournalEntry[]) {
  const [frozen, setFrozen] = useState<JournalEntry[]>();
  const known = useMemo(() => new Set(frozen?.map(({ id }) => id)), [frozen]);
  const held = frozen ? live.filter(({ id }) => !known.has(id)).length : 0;
  return { entries: frozen ?? live, held, paused: frozen !== undefined, toggle: () => setFrozen(frozen ? undefined : live) };
}

function JournalList() {
  const texts = useTexts();
  const { t } = texts;
  const live = useActivity((state) => state.entries);
  const more = useActivity((state) => state.more);
  // A link may say what to look for: a tool leads to its calls.
  const { search = '' } = useRoute().query;
  const [filter, setFilter] = useState<Filter>({ ...noFilter, search });
  const { entries, held, paused, toggle } = usePausable(live);
  const all = useFound(entries, filter);
  const groups = useMemo(() => bursts(all.filter((entry) => passes(entry, wordsOf(texts, entry), filter))), [all, texts, filter]);
  const callers = useMemo(() => namedCallers(live), [live]);
  const oldest = entries.at(-1)?.at;
  return (
    <>
      <JournalFilters
        callers={callers}
        filter={filter}
        onFilter={(change) => setFilter({ ...filter, ...change })}
        paused={paused}
        held={held}
        onPause={toggle}
      />
      {entries.length === 0 ? (
        <EmptyState title={t('activity.screen.empty')} body={t('activity.screen.emptyLine')} />
      ) : groups.length === 0 ? (
        <EmptyState
          title={filter.search ? t('common.list.nothingMatches', { search: filter.search }) : t('common.list.nothingFound')}
          actions={<Button onClick={() => setFilter(noFilter)}>{t('common.actions.clearFilters')}</Button>}
        />
      ) : (
        <ul className={styles.journal} aria-label={t('activity.screen.journal')}>
          {groups.map((burst) => (
            <li key={burst.id}>
              <BurstLine burst={burst} />
            </li>
          ))}
        </ul>
      )}
      {more && oldest !== undefined && !paused && <Older before={oldest} />}
      <VerifyChain />
    </>
  );
}

/** What waits for the person, and everything that happened. */
export function Activity() {
  const { t } = useTexts();
  const phase = useActivity((state) => state.phase);
  const error = useActivity((state) => state.error);
  const approvals = useActivity((state) => state.approvals);
  const waiting = approvals.length;
  const demo = useSystem(({ hello }) => hello?.demo === true);
  const any = useActivity((state) => state.entries.length > 0);
  useEffect(() => useActivity.ensure(), []);
  return (
    <Page
      title={t('activity.screen.title')}
      action={<PauseAll />}
      sentence={waiting === 0 ? t('activity.screen.nothingWaits') : t('activity.screen.waiting', { count: waiting })}
    >
      <Approvals approvals={approvals} />
      <Permits />
      {demo && <PlayAssistant />}
      {phase === 'failed' && !any ? (
        <ProblemState error={error} actions={<Button onClick={() => void useActivity.refresh()}>{t('common.actions.retry')}</Button>} />
      ) : phase === 'ready' || any ? (
        <JournalList />
      ) : (
        <Waiting rows={8} />
      )}
      <StandingRules />
    </Page>
  );
}
