import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../hub/texts.ts';
import { Checkbox } from './inputs.tsx';
import styles from './table.module.css';

export type Column<R> = {
  id: string;
  title: string;
  cell: (row: R) => ReactNode;
  /** Numbers stand at the right. */
  numeric?: boolean;
  width?: string;
  /** Left out on narrow screens. */
  wide?: boolean;
  hideTitle?: boolean;
};

type TableProps<R> = {
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  rowName?: (row: R) => string;
  onOpen?: (row: R) => void;
  selected?: readonly string[];
  onSelect?: (selected: string[]) => void;
  current?: string | undefined;
};

const VIRTUAL_ABOVE = 200;
const ROW_PX = 45;

/** A real table. Above 200 rows only those in sight are in the document; spacer rows keep the scroll height. */
export function Table<R>(props: TableProps<R>) {
  const { label, columns, rows, rowKey, rowName = rowKey, onOpen, selected, onSelect, current } = props;
  const { t } = useTexts();
  const table = useRef<HTMLTableElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  useEffect(() => setScroller(table.current?.closest<HTMLElement>('[data-scroll]') ?? null), []);
  const virtual = rows.length > VIRTUAL_ABOVE;
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: virtual,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollMargin: table.current?.offsetTop ?? 0,
  });
  const seen = virtual ? virtualizer.getVirtualItems() : [];
  const margin = virtualizer.options.scrollMargin;
  const above = virtual ? (seen[0]?.start ?? margin) - margin : 0;
  const below = virtual ? virtualizer.getTotalSize() - ((seen.at(-1)?.end ?? margin) - margin) : 0;
  const indexes = virtual ? seen.map(({ index }) => index) : rows.map((_, index) => index);
  const span = columns.length + (onSelect ? 1 : 0);
  const all = selected !== undefined && rows.length > 0 && selected.length === rows.length;

  const rowOf = (row: R, index: number) => {
    const key = rowKey(row);
    const toggle = (on: boolean) => onSelect?.(on ? [...(selected ?? []), key] : (selected ?? []).filter((one) => one !== key));
    return (
      <tr
        key={key}
        aria-rowindex={virtual ? index + 2 : undefined}
        className={onOpen ? styles.open : undefined}
        data-current={current === key || undefined}
        onClick={
          onOpen &&
          ((event) => {
            const inside = event.target instanceof Element && event.target.closest('button,a,input,select,label');
            if (!inside) onOpen(row);
          })
        }
      >
        {onSelect && (
          <td className={styles.tick}>
            <Checkbox
              hideLabel
              label={t('common.list.selectRow', { what: rowName(row) })}
              checked={selected?.includes(key) ?? false}
              onChange={toggle}
            />
          </td>
        )}
        {columns.map((column, at) => (
          <td key={column.id} className={cellClass(column)}>
            {at === 0 && onOpen ? (
              <button type="button" className={styles.name} onClick={() => onOpen(row)}>
                {column.cell(row)}
              </button>
            ) : (
              column.cell(row)
            )}
          </td>
        ))}
      </tr>
    );
  };

  return (
    <div className={styles.frame}>
      <table ref={table} className={styles.table} aria-label={label} aria-rowcount={virtual ? rows.length + 1 : undefined}>
        <thead>
          <tr>
            {onSelect && (
              <th scope="col" className={styles.tick}>
                <Checkbox
                  hideLabel
                  label={t('common.list.selectAll')}
                  checked={all}
                  mixed={!all && (selected?.length ?? 0) > 0}
                  onChange={(on) => onSelect(on ? rows.map(rowKey) : [])}
                />
              </th>
            )}
            {columns.map((column) => (
              <th key={column.id} scope="col" className={cellClass(column)} style={{ width: column.width }}>
                <span className={column.hideTitle ? 'only-for-readers' : undefined}>{column.title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Spacer height={above} span={span} />}
          {indexes.map((index) => {
            const row = rows[index];
            return row === undefined ? null : rowOf(row, index);
          })}
          {below > 0 && <Spacer height={below} span={span} />}
        </tbody>
      </table>
    </div>
  );
}

const cellClass = <R,>({ numeric, wide }: Column<R>) =>
  [numeric && styles.numeric, wide && styles.wide].filter(Boolean).join(' ') || undefined;

const Spacer = ({ height, span }: { height: number; span: number }) => (
  <tr aria-hidden>
    <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
  </tr>
);
