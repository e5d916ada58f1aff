import { useDeferredValue, useMemo, useState, useSyncExternalStore } from 'react';
import { navigate, useRoute } from '../../hub/router.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useHome } from '../../hub/stores/home.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ProblemState, Waiting } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { TileGrid } from '../../widgets/tiles/tile-grid.tsx';
import { usePlaced } from '../../widgets/traits/use-placed.ts';
import { reachFacts } from '../../../src-shared/text/home-sentence.ts';
import { beside } from '../../../src-shared/text/states/words.ts';
import { FirstRun } from '../home/first-run.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { columnsFor } from './columns.tsx';
import { DetailPanel } from './detail-panel.tsx';
import { clearFilters, filterOf, Filters, sortingOf } from './filters.tsx';
import { isFiltered, passing, rowsOf, sorted } from './rows.ts';

const queryNow = (): Record<string, string> => Object.fromEntries(new URLSearchParams(window.location.hash.split('?')[1] ?? ''));
const open = (id: string): void => navigate({ screen: 'devices', id, query: queryNow() });
const close = (): void => navigate({ screen: 'devices', query: queryNow() });

/** Above so many tiles only the rows near what is seen are drawn. */
const LARGE = 120;

const narrow = (): MediaQueryList => window.matchMedia('(max-width: 600px)');
const onWidth = (changed: () => void) => {
  const watched = narrow();
  watched.addEventListener('change', changed);
  return () => watched.removeEventListener('change', changed);
};
/** A window as narrow as a phone: seven columns do not fit there. */
const useNarrow = (): boolean => useSyncExternalStore(onWidth, () => narrow().matches);

/** Everything that came from the connections, as a table or as tiles. */
export function Devices() {
  const texts = useTexts();
  const { t } = texts;
  const { id, query } = useRoute();
  const { phase, error } = { phase: useHome((home) => home.phase), error: useHome((home) => home.error) };
  const rooms = useHome((home) => home.rooms);
  const connections = useConnections((state) => state.connections);
  const { placed } = usePlaced();
  const [selected, setSelected] = useState<string[]>([]);
  const filter = filterOf(query);
  const sorting = sortingOf(query);
  const isNarrow = useNarrow();
  const view = query['view'] === 'grid' || (isNarrow && query['view'] !== 'table') ? 'grid' : 'table';
  // The person types now; what is found is drawn in slices between keystrokes and frames.
  const asked = useDeferredValue(query);
  const live = useDeferredValue(placed);
  const all = useMemo(() => rowsOf(texts, live, connections), [texts, live, connections]);
  const inOrder = useMemo(() => sorted(all, sortingOf(asked)), [all, asked['by'], asked['down']]);
  const rows = useMemo(() => passing(inOrder, filterOf(asked)), [inOrder, asked]);
  const columns = useMemo(() => columnsFor(texts), [texts]);
  const chosen = useMemo(() => {
    if (selected.length === 0) return selected;
    const ids = new Set(rows.map((row) => row.id));
    return selected.filter((one) => ids.has(one));
  }, [selected, rows]);
  const devices = useMemo(() => new Set(all.map(({ device }) => device.id)).size, [all]);
  const reach = useMemo(() => reachFacts(texts, all, connections), [texts, all, connections]);
  const label = t('devices.title');
  // While one types, the list as it stands is not drawn again for each letter.
  const list = useMemo(
    () =>
      view === 'grid' ? (
        <TileGrid parts={rows.map((row) => row.placed)} lazy={rows.length > LARGE} label={label} onDetails={open} />
      ) : (
        <Table
          label={label}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          rowName={(row) => row.name}
          onOpen={(row) => open(row.id)}
          selected={chosen}
          onSelect={setSelected}
          current={id}
        />
      ),
    [view, rows, columns, chosen, id, label],
  );
  const sentence = beside([t('devices.count', { count: devices }), ...reach]);
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
          ) : (
            list
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
