import { useMemo, useState } from 'react';
import { navigate, useRoute } from '../../hub/router.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useHome } from '../../hub/stores/home.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Roving } from '../../ui/roving.tsx';
import { EmptyState, ProblemState, Waiting } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { PartTile } from '../../widgets/traits/part-tile.tsx';
import { usePlaced } from '../../widgets/traits/use-placed.ts';
import { beside } from '../../../src-shared/text/states/words.ts';
import { FirstRun } from '../home/first-run.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { columnsFor } from './columns.tsx';
import { DetailPanel } from './detail-panel.tsx';
import styles from './devices.module.css';
import { clearFilters, filterOf, Filters, sortingOf } from './filters.tsx';
import { isFiltered, passing, rowsOf, sorted, type Row } from './rows.ts';

const queryNow = (): Record<string, string> => Object.fromEntries(new URLSearchParams(window.location.hash.split('?')[1] ?? ''));
const open = (id: string): void => navigate({ screen: 'devices', id, query: queryNow() });
const close = (): void => navigate({ screen: 'devices', query: queryNow() });

const Grid = ({ rows, waiting, label }: { rows: readonly Row[]; waiting: ReadonlySet<string>; label: string }) => (
  <Roving className={styles.grid} role="group" aria-label={label}>
    {rows.map(({ placed }) => (
      <PartTile key={placed.part.id} {...placed} waiting={waiting.has(placed.part.id)} onDetails={open} />
    ))}
  </Roving>
);

/** Everything that came from the connections, as a table or as tiles. */
export function Devices() {
  const texts = useTexts();
  const { t } = texts;
  const { id, query } = useRoute();
  const { phase, error } = { phase: useHome((home) => home.phase), error: useHome((home) => home.error) };
  const rooms = useHome((home) => home.rooms);
  const connections = useConnections((state) => state.connections);
  const { placed, waiting } = usePlaced();
  const [selected, setSelected] = useState<string[]>([]);
  const filter = filterOf(query);
  const sorting = sortingOf(query);
  const view = query['view'] === 'grid' ? 'grid' : 'table';
  const all = useMemo(() => rowsOf(texts, placed, connections), [texts, placed, connections]);
  const rows = useMemo(() => sorted(passing(all, filterOf(query)), sortingOf(query)), [all, query]);
  const columns = useMemo(() => columnsFor(texts), [texts]);
  const chosen = selected.filter((one) => rows.some((row) => row.id === one));
  const devices = new Set(all.map(({ device }) => device.id)).size;
  const offline = new Set(all.filter(({ device }) => !device.online).map(({ device }) => device.id)).size;
  const sentence = beside([
    t('devices.count', { count: devices }),
    offline === 0 ? t('home.status.reachable') : t('home.status.offline', { count: offline }),
  ]);
  return (
    <Page title={t('devices.title')} sentence={all.length > 0 && sentence}>
      {all.length > 0 ? (
        <>
          <Filters {...{ filter, sorting, view, rows: all, rooms, connections }} />
          {rows.length === 0 ? (
            <EmptyState
              title={filter.search ? t('common.list.nothingMatches', { search: filter.search }) : t('common.list.nothingFound')}
              actions={isFiltered(filter) && <Button onClick={clearFilters}>{t('common.actions.clearFilters')}</Button>}
            />
          ) : view === 'grid' ? (
            <Grid rows={rows} waiting={waiting} label={t('devices.title')} />
          ) : (
            <Table
              label={t('devices.title')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              rowName={(row) => row.name}
              onOpen={(row) => open(row.id)}
              selected={chosen}
              onSelect={setSelected}
              current={id}
            />
          )}
          {chosen.length > 0 && <BulkBar selected={chosen} onDone={() => setSelected([])} />}
        </>
      ) : phase === 'failed' ? (
        <ProblemState error={error} actions={<Button onClick={() => void useHome.refresh()}>{t('common.actions.retry')}</Button>} />
      ) : phase === 'ready' ? (
        <FirstRun />
      ) : (
        <Waiting rows={8} />
      )}
      {id !== undefined && <DetailPanel key={id} id={id} onClose={close} />}
    </Page>
  );
}
