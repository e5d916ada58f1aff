import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode, type RefObject } from 'react';
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
  /** Stays on one line, cut with dots where it must; the whole is in its title. */
  short?: (row: R) => string;
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
  /** On narrow screens a row stands below itself, each cell with the title of its column. */
  stacks?: boolean;
};

const VIRTUAL_ABOVE = 200;
const ROW_PX = 45;

/** Which rows are in the document, and how much room the others take above and below. */
function useSeenRows(count: number, table: RefObject<HTMLTableElement | null>) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  useEffect(() => setScroller(table.current?.closest<HTMLElement>('[data-scroll]') ?? null), [table]);
  const virtual = count > VIRTUAL_ABOVE;
  const virtualizer = useVirtualizer({
    count,
    enabled: virtual,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PX,
    overscan: 8,
    // A row may come one frame late; a scroll must never wait for rows.
    useFlushSync: false,
    scrollMargin: table.current?.offsetTop ?? 0,
  });
  if (!virtual) return { virtual, indexes: Array.from({ length: count }, (_, index) => index), above: 0, below: 0 };
  const seen = virtualizer.getVirtualItems();
  const margin = virtualizer.options.scrollMargin;
  return {
    virtual,
    indexes: seen.map(({ index }) => index),
    above: (seen[0]?.start ?? margin) - margin,
    below: virtualizer.getTotalSize() - ((seen.at(-1)?.end ?? margin) - margin),
  };
}

/** A real table. Above 200 rows only those in sight are in the document; spacer rows keep the scroll height. */
export function Table<R>(props: TableProps<R>) {
  const { label, columns, rows, rowKey, onSelect } = props;
  const table = useRef<HTMLTableElement>(null);
  const { virtual, indexes, above, below } = useSeenRows(rows.length, table);
  const span = columns.length + (onSelect ? 1 : 0);
  // Rows are drawn once and keep their handlers: what those do is looked up when they are called.
  const latest = useRef(props);
  useEffect(() => void (latest.current = props));
  const [calls] = useState(() => ({
    open: (row: R) => latest.current.onOpen?.(row),
    select: (key: string, on: boolean) => {
      const { selected = [], onSelect: change } = latest.current;
      change?.(on ? [...selected, key] : selected.filter((one) => one !== key));
    },
  }));
  return (
    <div className={styles.frame} data-stacks={props.stacks || undefined}>
      <table ref={table} className={styles.table} aria-label={label} aria-rowcount={virtual ? rows.length + 1 : undefined}>
        <Head {...props} />
        <tbody>
          {above > 0 && <Spacer height={above} span={span} />}
          {indexes.map((index) => {
            const row = rows[index];
            if (row === undefined) return null;
            const key = rowKey(row);
            return (
              <Row
                key={key}
                {...{ row, columns, calls }}
                id={key}
                name={props.rowName?.(row) ?? key}
                opens={props.onOpen !== undefined}
                selected={onSelect && (props.selected?.includes(key) ?? false)}
                current={props.current === key}
                rowIndex={virtual ? index + 2 : undefined}
              />
            );
          })}
          {below > 0 && <Spacer height={below} span={span} />}
        </tbody>
      </table>
    </div>
  );
}

function Head<R>({ columns, rows, rowKey, selected = [], onSelect }: TableProps<R>) {
  const { t } = useTexts();
  const all = rows.length > 0 && selected.length === rows.length;
  return (
    <thead>
      <tr>
        {onSelect && (
          <th scope="col" className={styles.tick}>
            <Checkbox
              hideLabel
              label={t('common.list.selectAll')}
              checked={all}
              mixed={!all && selected.length > 0}
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
  );
}

type RowProps<R> = {
  row: R;
  id: string;
  name: string;
  columns: readonly Column<R>[];
  calls: { open(row: R): void; select(key: string, on: boolean): void };
  opens: boolean;
  /** Undefined: rows are not for ticking. */
  selected: boolean | undefined;
  current: boolean;
  rowIndex: number | undefined;
};

function Row<R>(props: RowProps<R>) {
  const { row, id, name, columns, calls, opens, selected, current, rowIndex } = props;
  // `memo` would forget that the row is generic: the row remembers its own body instead, and scrolling past costs nothing.
  return useMemo(
    () => <Body {...{ row, id, name, columns, calls, opens, selected, current, rowIndex }} />,
    [row, id, name, columns, calls, opens, selected, current, rowIndex],
  );
}

function Body<R>({ row, id, name, columns, calls, opens, selected, current, rowIndex }: RowProps<R>) {
  const { t } = useTexts();
  const open = ({ target }: MouseEvent) => {
    const inside = target instanceof Element && target.closest('button,a,input,select,label');
    if (!inside) calls.open(row);
  };
  return (
    <tr
      aria-rowindex={rowIndex}
      className={opens ? styles.open : undefined}
      data-current={current || undefined}
      onClick={opens ? open : undefined}
    >
      {selected !== undefined && (
        <td className={styles.tick}>
          <Checkbox
            hideLabel
            label={t('common.list.selectRow', { what: name })}
            checked={selected}
            onChange={(on) => calls.select(id, on)}
          />
        </td>
      )}
      {columns.map((column, at) => (
        <td
          key={column.id}
          className={cellClass(column)}
          data-title={column.hideTitle ? undefined : column.title}
          title={column.short?.(row)}
        >
          {at === 0 && opens ? (
            <button type="button" className={styles.name} onClick={() => calls.open(row)}>
              {column.cell(row)}
            </button>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}
const cellClass = <R,>({ numeric, wide, short }: Column<R>) =>
  [numeric && styles.numeric, wide && styles.wide, short && styles.short].filter(Boolean).join(' ') || undefined;

const Spacer = ({ height, span }: { height: number; span: number }) => (
  <tr aria-hidden>
    <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
  </tr>
);
