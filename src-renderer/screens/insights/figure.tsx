import { Download } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/surface.tsx';
import { Table } from '../../ui/table.tsx';
import { csvOf } from './figures.ts';
import styles from './insights.module.css';

export type FigureData = {
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  /** Of columns that are in no unit on the screen but words: in which they are as CSV. */
  units?: readonly (string | undefined)[];
  shown?: readonly (readonly string[])[];
};

/** So many columns stand beside each other on a phone. */
const STANDS = 3;
/** Longer ones are drawn where one looks, row by row of the same height. */
const STACKED = 200;

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** A chart with its finding as title; the numbers are one press away, for reading and as CSV. */
export function Figure({
  name,
  title,
  finding,
  data,
  plain,
  children,
}: {
  name: string;
  title: string;
  finding: string;
  data: FigureData;
  /** The figure is a table already: it stands in the open, and the numbers need no second one. */
  plain?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTexts();
  const id = useId();
  const rows = (data.shown ?? data.rows.map((row) => row.map(String))).map((cells, index) => ({ key: String(index), cells }));
  return (
    <Card className={styles.figure} role="region" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={styles.finding}>{finding}</p>
      {plain}
      {plain !== undefined && plain !== false && data.rows.length > 0 && <Csv name={name} data={data} />}
      {children}
      {plain === undefined && rows.length > 0 && (
        <details>
          <summary>{t('insights.screen.showData')}</summary>
          <div className={styles.data}>
            <Table
              stacks={data.head.length > STANDS && rows.length <= STACKED}
              label={title}
              rows={rows}
              rowKey={({ key }) => key}
              columns={data.head.map((head, at) => ({
                id: `${at} ${head}`,
                title: head,
                numeric: at > 0,
                cell: ({ cells }: { cells: readonly string[] }) => cells[at] ?? '',
              }))}
            />
            <Csv name={name} data={data} />
          </div>
        </details>
      )}
    </Card>
  );
}

function Csv({ name, data }: { name: string; data: FigureData }) {
  const { t } = useTexts();
  const head = data.head.map((what, at) => {
    const unit = data.units?.[at];
    return unit === undefined ? what : t('insights.screen.inUnit', { what, unit });
  });
  return (
    <div>
      <Button icon={<Download size={16} aria-hidden />} onClick={() => download(`${name}.csv`, csvOf(head, data.rows))}>
        {t('insights.screen.csv')}
      </Button>
    </div>
  );
}
