import { Plus } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { visibleLine } from '../../../src-shared/text/unseen.ts';
import { navigate, setQuery, useRoute } from '../../hub/router.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useFormat } from '../../hub/format.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ProblemState, Waiting } from '../../ui/states.tsx';
import { askedOf, isFiltered, NO_FILTERS, type Asked } from './asked.ts';
import { BulkBar } from './bulk-bar.tsx';
import { enableTools, isDone, ruleTools } from './change.ts';
import { ContextMeter } from './context-meter.tsx';
import { Filters } from './filters.tsx';
import { HeldBack } from './held-back.tsx';
import { countOf, EVERYTHING, NOTHING, stretched, turned, type Selection } from './selection.ts';
import { ToolPanel } from './tool-panel.tsx';
import type { RowDeeds } from './tool-row.tsx';
import { ToolTable } from './tool-table.tsx';
import { useToolPages } from './use-tool-pages.ts';
import styles from './tools.module.css';

type Found = ReturnType<typeof useToolPages>;

/** Everything an assistant can call, what it may do, and what it costs. */
export function Tools() {
  const { t } = useTexts();
  const format = useFormat();
  const { id, query } = useRoute();
  // The same object as long as the address is the same.
  const asked = useMemo(() => askedOf(query), [query]);
  const found = useToolPages(asked);
  const { pages, counted, error } = found;
  const close = useCallback(() => navigate({ screen: 'tools', query }), [query]);
  const sentence =
    counted &&
    counted.all.total > 0 &&
    t('tools.screen.sentence', { count: counted.all.total, tools: format.number(counted.all.total), on: format.number(counted.all.on) });
  return (
    <Page title={t('tools.screen.title')} sentence={sentence}>
      {error !== undefined && (
        <ProblemState error={error} actions={<Button onClick={() => pages?.again()}>{t('common.actions.retry')}</Button>} />
      )}
      {!counted && error === undefined && <Waiting rows={8} height={56} />}
      {counted?.all.total === 0 && <NoTools />}
      {counted && counted.all.total > 0 && (
        <>
          <HeldBack groups={counted.groups} news={found.news} />
          <ContextMeter counted={counted} />
          <Filters asked={asked} counted={counted} />
          <List key={JSON.stringify({ ...asked, sort: undefined, down: undefined })} {...{ asked, found, current: id }} />
        </>
      )}
      {id !== undefined && <ToolPanel name={id} news={found.news} onClose={close} />}
    </Page>
  );
}

function NoTools() {
  const { t } = useTexts();
  return (
    <EmptyState
      title={t('tools.screen.emptyTitle')}
      body={t('tools.screen.emptyBody')}
      actions={
        <Button variant="primary" icon={<Plus size={16} aria-hidden />} onClick={() => navigate({ screen: 'connections', id: 'add' })}>
          {t('tools.screen.emptyAction')}
        </Button>
      }
    />
  );
}

/** What was found: how many, the rows, and what can be done with those that are chosen. A choice ends with the question it was made in. */
function List({ asked, found, current }: { asked: Asked; found: Found; current: string | undefined }) {
  const { t, of } = useTexts();
  const format = useFormat();
  const { query } = useRoute();
  const { pages, isCurrent, round } = found;
  const connections = useConnections((state) => state.connections);
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const nameOf = (id: string | undefined): string =>
    id === undefined ? t('tools.screen.own') : (connections.find((one) => one.id === id)?.name ?? t('tools.screen.gone'));
  if (!pages) return <Waiting rows={8} height={56} />;
  const total = pages.total() ?? 0;
  const known = () => pages.known().map(({ name }) => name);
  const deeds: RowDeeds & { chooseAll(): void; chooseNone(): void } = {
    open: ({ name }) => navigate({ screen: 'tools', id: name, query }),
    choose: (name, way) => setSelection((now) => (way === 'turn' ? turned(now, name) : stretched(now, name, known()))),
    chooseAll: () => setSelection(EVERYTHING),
    chooseNone: () => setSelection(NOTHING),
    enable: (row, enabled) => {
      const agreed = enableTools(visibleLine(of(row.title)), { names: [row.name] }, enabled).then(isDone);
      pages.write((one) => (one.name === row.name ? { ...one, enabled } : one), agreed);
    },
    rule: (row, verdict) => {
      const agreed = ruleTools(visibleLine(of(row.title)), { names: [row.name] }, verdict).then(isDone);
      pages.write((one) => (one.name === row.name ? { ...one, rule: verdict } : one), agreed);
    },
  };
  const words = t(isFiltered(asked) ? 'tools.screen.found' : 'tools.screen.count', { count: total, tools: format.number(total) });
  return (
    <div className={styles.list} aria-busy={!isCurrent || undefined}>
      <p className={styles.found} role="status">
        <span>{isCurrent ? words : t('tools.screen.looking')}</span>
        {isFiltered(asked) && <Button onClick={() => setQuery(NO_FILTERS)}>{t('common.actions.clearFilters')}</Button>}
      </p>
      {total === 0 ? (
        <EmptyState
          title={asked.search ? t('common.list.nothingMatches', { search: asked.search }) : t('common.list.nothingFound')}
          body={t('tools.screen.nothingHint')}
          actions={<Button onClick={() => setQuery(NO_FILTERS)}>{t('common.actions.clearFilters')}</Button>}
        />
      ) : (
        <ToolTable
          {...{ pages, round, selection, nameOf, deeds, current }}
          search={asked.search}
          sort={asked.sort}
          down={asked.down ?? false}
        />
      )}
      {countOf(selection, total) > 0 && <BulkBar {...{ selection, asked, total }} onAll={deeds.chooseAll} onDone={deeds.chooseNone} />}
    </div>
  );
}
