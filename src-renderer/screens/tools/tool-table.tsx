import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { setQuery } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import type { Sort } from './asked.ts';
import type { Pages } from './pages.ts';
import { isChosen, type Selection } from './selection.ts';
import { Blank, Row, type RowDeeds } from './tool-row.tsx';
import { useGridKeys } from './use-grid-keys.ts';
import { useRows } from './use-rows.ts';
import type { ToolRow } from '../../../src-shared/model/tool.ts';
import styles from './tool-table.module.css';

type TableProps = {
  pages: Pages<ToolRow>;
  /** Counts what came in: rows are read from `pages` while drawing. */
  round: number;
  search: string | undefined;
  sort: Sort | undefined;
  down: boolean;
  current: string | undefined;
  selection: Selection;
  nameOf(connection: string | undefined): string;
  deeds: RowDeeds & { chooseAll(): void; chooseNone(): void };
};

/** By this name the search knows where its results are. */
export const TOOLS_TABLE = 'tools-table';

/** Tools as far as the eye reaches: only rows in sight are in the document, only pages in sight are asked for. */
export function ToolTable({ pages, search, sort, down, current, selection, nameOf, deeds }: TableProps) {
  const { t } = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const total = pages.total() ?? 0;
  const [active, setActive] = useState(0);
  const at = Math.min(active, Math.max(0, total - 1));
  const { rows, height, first, last, show, perScreen } = useRows(total, at, list);
  useEffect(() => pages.look(first, last), [pages, first, last]);
  const grid = useGridKeys({ total, at, setActive, show, perScreen, list, pages, deeds });
  // Rows are drawn once and keep their handlers: what those do is looked up when they are called.
  const latest = useRef(deeds);
  useEffect(() => void (latest.current = deeds));
  const [calls] = useState<RowDeeds>(() => ({
    open: (row) => latest.current.open(row),
    choose: (name, way) => latest.current.choose(name, way),
    enable: (row, on) => latest.current.enable(row, on),
    rule: (row, verdict) => latest.current.rule(row, verdict),
  }));
  return (
    <div
      id={TOOLS_TABLE}
      role="grid"
      aria-label={t('tools.screen.title')}
      aria-rowcount={total + 1}
      aria-multiselectable
      className={styles.grid}
      {...grid}
    >
      <Head sort={sort} down={down} />
      <div role="rowgroup" ref={list} className={styles.list} style={{ height }}>
        {rows.map(({ index, top }) => {
          const row = pages.row(index);
          const place = { index, top, active: index === at };
          if (!row) return <Blank key={index} {...place} />;
          return (
            <Row
              key={index}
              {...{ row, search, ...place }}
              from={nameOf(row.connection)}
              chosen={isChosen(selection, row.name)}
              current={current === row.name}
              deeds={calls}
            />
          );
        })}
      </div>
    </div>
  );
}

const COLUMNS = ['name', 'connection', 'risk', 'rule', 'calls', 'tokens'] as const;
const NUMBERS: readonly string[] = ['calls', 'tokens'];

/** Titles that sort: once up, once down, and back to the usual order. */
function Head({ sort, down }: { sort: Sort | undefined; down: boolean }) {
  const { t } = useTexts();
  const press = (by: Sort) => {
    const next = sort !== by ? { by, down: NUMBERS.includes(by) ? '1' : undefined } : down === NUMBERS.includes(by) ? { by, down: down ? undefined : '1' } : { by: undefined, down: undefined }; // prettier-ignore
    setQuery(next);
  };
  const Arrow = down ? ArrowDown : ArrowUp;
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        <span role="columnheader" className={styles.tick}>
          <span className="only-for-readers">{t('tools.screen.columns.chosen')}</span>
        </span>
        {COLUMNS.map((by) => (
          <span
            key={by}
            role="columnheader"
            className={styles[by]}
            aria-sort={sort === by ? (down ? 'descending' : 'ascending') : undefined}
          >
            <button type="button" onClick={() => press(by)}>
              {t(`tools.screen.columns.${by}`)}
              {sort === by && <Arrow size={12} aria-hidden />}
            </button>
          </span>
        ))}
        <span role="columnheader" className={styles.enabled}>
          {t('tools.screen.columns.enabled')}
        </span>
      </div>
    </div>
  );
}
