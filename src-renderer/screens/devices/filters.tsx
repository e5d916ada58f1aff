import { LayoutGrid, Rows3 } from 'lucide-react';
import { useMemo } from 'react';
import { KINDS_IN_ORDER } from './kinds.ts';
import type { Connection } from '../../../src-shared/model/connection.ts';
import type { Room } from '../../../src-shared/model/device.ts';
import { setQuery } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import { IconButton } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Select, TextField } from '../../ui/inputs.tsx';
import { inHouseOrder } from '../home/rooms.ts';
import styles from './devices.module.css';
import { COLUMNS, isColumn, type Filter, type Row, type Sorting } from './rows.ts';

/** The filters live in the address: a filtered view can be linked, and Back brings it back. */
export function filterOf(query: Record<string, string>): Filter {
  const has = (name: string) => query[name] === '1';
  return {
    search: query['q'] ?? '',
    room: query['room'] ?? '',
    source: query['source'] ?? '',
    kind: query['kind'] ?? '',
    offline: has('offline'),
    low: has('low'),
    hidden: has('hidden'),
  };
}
export const sortingOf = (query: Record<string, string>): Sorting => ({
  column: isColumn(query['by']) ? query['by'] : 'name',
  down: query['down'] === '1',
});
export const clearFilters = (): void =>
  setQuery({ q: undefined, room: undefined, source: undefined, kind: undefined, offline: undefined, low: undefined, hidden: undefined });

const FLAGS = ['offline', 'low', 'hidden'] as const;
const VIEWS = [['table', Rows3], ['grid', LayoutGrid]] as const; // prettier-ignore
type Props = {
  filter: Filter;
  sorting: Sorting;
  view: 'table' | 'grid';
  rows: readonly Row[];
  rooms: readonly Room[];
  connections: readonly Connection[];
};

/** What to show, how it is sorted, and in which of the two forms. */
export function Filters({ filter, sorting, view, rows, rooms, connections }: Props) {
  const { t } = useTexts();
  const any = { value: '', label: t('devices.filters.any') };
  const present = useMemo(() => new Set(rows.map(({ part }) => part.kind)), [rows]);
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.search}>
          <TextField
            type="search"
            label={t('devices.filters.search')}
            value={filter.search}
            data-search
            onChange={(q) => setQuery({ q })}
          />
        </div>
        <Select
          label={t('devices.columns.room')}
          value={filter.room}
          options={[any, ...rooms.toSorted(inHouseOrder).map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(room) => setQuery({ room })}
        />
        <Select
          label={t('devices.columns.kind')}
          value={filter.kind}
          options={[
            any,
            ...KINDS_IN_ORDER.filter((kind) => present.has(kind)).map((kind) => ({ value: kind, label: t(`devices.kinds.${kind}`) })),
          ]}
          onChange={(kind) => setQuery({ kind })}
        />
        {connections.length > 1 && (
          <Select
            label={t('devices.columns.source')}
            value={filter.source}
            options={[any, ...connections.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(source) => setQuery({ source })}
          />
        )}
        <Select
          label={t('devices.filters.sort')}
          value={`${sorting.column}${sorting.down ? ' down' : ''}`}
          options={COLUMNS.flatMap((column) => [
            { value: column, label: t(`devices.columns.${column}`) },
            { value: `${column} down`, label: t('devices.filters.down', { column: t(`devices.columns.${column}`) }) },
          ])}
          onChange={(wanted) => setQuery({ by: wanted.split(' ')[0], down: wanted.endsWith(' down') ? '1' : undefined })}
        />
      </div>
      <div className={styles.bar}>
        <Chips
          label={t('devices.filters.only')}
          options={FLAGS.map((flag) => ({ value: flag, label: t(`devices.filters.${flag}`) }))}
          selected={FLAGS.filter((flag) => filter[flag])}
          onChange={(selected) => setQuery(Object.fromEntries(FLAGS.map((flag) => [flag, selected.includes(flag) ? '1' : undefined])))}
        />
        <div className={styles.push} role="group" aria-label={t('devices.view.label')}>
          {VIEWS.map(([name, Icon]) => (
            <IconButton
              key={name}
              label={t(`devices.view.${name}`)}
              icon={<Icon size={18} />}
              aria-pressed={view === name}
              onClick={() => setQuery({ view: name })}
            />
          ))}
        </div>
      </div>
    </>
  );
}
