import { memo } from 'react';
import type { ToolRow } from '../../../src-shared/model/tool.ts';
import { visibleLine } from '../../../src-shared/text/unseen.ts';
import { useFormat } from '../../hub/format.ts';
import { useTexts } from '../../hub/texts.ts';
import { RiskBadge } from '../../ui/risk-badge.tsx';
import { Marks, Matched, RowSwitch } from './row-cells.tsx';
import { RowRule } from './row-rule.tsx';
import styles from './tool-table.module.css';

/** How a row is chosen: alone in or out, or everything from the last one to it. */
export type Choosing = 'turn' | 'stretch';
export type RowDeeds = {
  open(row: ToolRow): void;
  choose(name: string, way: Choosing): void;
  enable(row: ToolRow, on: boolean): void;
  rule(row: ToolRow, verdict: ToolRow['rule']): void;
};
type Place = { index: number; top: number; active: boolean };
type RowProps = Place & {
  row: ToolRow;
  from: string;
  search: string | undefined;
  chosen: boolean;
  current: boolean;
  deeds: RowDeeds;
};

const placed = ({ index, top, active }: Place) =>
  ({
    role: 'row',
    'aria-rowindex': index + 2,
    'data-index': index,
    tabIndex: active ? 0 : -1,
    style: { transform: `translateY(${top}px)` },
  }) as const;

/** Stands where a row will be as soon as it was fetched. */
export const Blank = memo((place: Place) => (
  <div {...placed(place)} className={styles.row} aria-busy>
    <span role="gridcell" className={styles.blank} />
  </div>
));

/** One tool as a line: what it is, whose, what it may do, what holds for it. */
export const Row = memo(({ row, from, search, chosen, current, deeds, ...place }: RowProps) => {
  const { t, of } = useTexts();
  const format = useFormat();
  const title = visibleLine(of(row.title));
  return (
    <div {...placed(place)} className={styles.row} aria-selected={chosen} data-current={current || undefined}>
      <span role="gridcell" className={styles.tick}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('common.list.selectRow', { what: title })}
          checked={chosen}
          onChange={({ nativeEvent }) =>
            deeds.choose(row.name, nativeEvent instanceof PointerEvent && nativeEvent.shiftKey ? 'stretch' : 'turn')
          }
        />
      </span>
      <span role="gridcell" className={styles.name}>
        <span className={styles.title}>
          <button type="button" tabIndex={-1}>
            <Matched text={title} search={search} />
          </button>
          <Marks row={row} />
        </span>
        <span className={styles.about}>
          <code>
            <Matched text={row.alias ?? row.name} search={search} />
          </code>
          {row.about !== '' && (
            <span>
              <Matched text={visibleLine(row.about)} search={search} />
            </span>
          )}
        </span>
      </span>
      <span role="gridcell" className={styles.connection} title={from}>
        {from}
      </span>
      <span role="gridcell" className={styles.risk}>
        <RiskBadge risk={row.risk} />
      </span>
      <span role="gridcell" className={styles.rule}>
        <RowRule label={t('tools.screen.ruleOf', { name: title })} value={row.rule} onChange={(verdict) => deeds.rule(row, verdict)} />
      </span>
      <span role="gridcell" className={styles.calls}>
        {format.number(row.calls)}
      </span>
      <span role="gridcell" className={styles.tokens}>
        {format.number(row.tokens)}
      </span>
      <span role="gridcell" className={styles.enabled}>
        <RowSwitch
          label={t('tools.screen.enable', { name: title })}
          checked={row.enabled}
          disabled={row.held !== undefined}
          onChange={(on) => deeds.enable(row, on)}
        />
      </span>
    </div>
  );
});
