import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { dayAndClock } from '../../../src-shared/text/states/format.ts';
import styles from './charts.module.css';
import type { Row } from './figure-words.ts';

/** The numbers behind a figure, for whoever reads rather than looks; folded away. */
export function DataTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.data} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.t('devices.history.showData')}</summary>
      {open && (
        <table>
          <caption className="only-for-readers">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.t('devices.history.time')}</th>
              <th scope="col">{texts.t('devices.history.value')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ at, words }) => (
              <tr key={at}>
                <td>{dayAndClock(texts, at)}</td>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
