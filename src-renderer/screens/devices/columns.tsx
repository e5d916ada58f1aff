import { BatteryLow, CloudOff } from 'lucide-react';
import type { Texts } from '../../../src-shared/text/translate.ts';
import type { Column as TableColumn } from '../../ui/table.tsx';
import { ago } from '../../widgets/traits/format.ts';
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

/** The columns of the device table, as data. */
export const columnsFor = (texts: Texts): TableColumn<Row>[] =>
  COLUMNS.map((id) => ({
    id,
    title: texts.t(`devices.columns.${id}`),
    wide: WIDE.has(id),
    ...(id === 'name' && { width: '28%' }),
    cell: (row) => CELL[id](texts, row),
  }));
