import { BatteryLow, CloudOff } from 'lucide-react';
import type { Texts } from '../../../src-shared/text/translate.ts';
import type { Column as TableColumn } from '../../ui/table.tsx';
import { ago } from '../../../src-shared/text/states/format.ts';
import { KindIcon } from '../../widgets/traits/kind-icon.tsx';
import styles from './devices.module.css';
import { COLUMNS, type Column, type Row } from './rows.ts';

const CELL: { [C in Column]: (texts: Texts, row: Row) => React.ReactNode } = {
  name: (texts, { name, part, low }) => (
    <span className={styles.nameCell}>
      <KindIcon kind={part.kind} size={18} />
      {name}
      {low && <BatteryLow size={16} role="img" aria-label={texts.t('devices.filters.low')} />}
    </span>
  ),
  room: (_texts, { room }) => room,
  kind: (_texts, { kind }) => kind,
  state: (_texts, { state, device }) =>
    device.online ? (
      state
    ) : (
      <span className={`${styles.nameCell} ${styles.away}`}>
        <CloudOff size={16} aria-hidden />
        {state}
      </span>
    ),
  source: (_texts, { source }) => source,
  lastSeen: (texts, { lastSeen }) => (lastSeen === 0 ? texts.t('devices.never') : ago(texts, lastSeen, Date.now())),
  exposed: (texts, { part }) => texts.t(part.exposed ? 'devices.seen' : 'devices.unseen'),
};
const WIDE: ReadonlySet<Column> = new Set(['kind', 'source', 'lastSeen', 'exposed']);
const WIDTHS: { [C in Column]: string } = {
  name: '25%', room: '14%', kind: '11%', state: '18%', source: '12%', lastSeen: '9%', exposed: '11%',
}; // prettier-ignore
/** Cells of plain words: one line each, whatever the length. */
const PLAIN: { [C in Column]?: (row: Row) => string } = {
  room: ({ room }) => room,
  kind: ({ kind }) => kind,
  state: ({ state }) => state,
  source: ({ source }) => source,
};

/** The columns of the device table, as data. */
export const columnsFor = (texts: Texts): TableColumn<Row>[] =>
  COLUMNS.map((id) => ({
    id,
    title: texts.t(`devices.columns.${id}`),
    wide: WIDE.has(id),
    width: WIDTHS[id],
    ...(PLAIN[id] && { short: PLAIN[id] }),
    cell: (row) => CELL[id](texts, row),
  }));
