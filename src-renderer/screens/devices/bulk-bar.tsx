import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { arrange } from './arrange.ts';
import styles from './devices.module.css';
import { MoveToRoom } from './part-menu.tsx';

/** What can be done with several at once. */
export function BulkBar({ selected, onDone }: { selected: readonly string[]; onDone(): void }) {
  const { t } = useTexts();
  const [moving, setMoving] = useState(false);
  const parts = [...selected];
  const words = t('common.list.selected', { count: parts.length });
  const change = async (what: { exposed?: boolean; hidden?: boolean }) => {
    if (await arrange(words, { parts, ...what })) onDone();
  };
  return (
    <div className={styles.bulk} role="region" aria-label={words}>
      <strong>{words}</strong>
      <Button onClick={() => setMoving(true)}>{t('home.menu.move')}</Button>
      <Button onClick={() => void change({ exposed: true })}>{t('devices.bulk.expose')}</Button>
      <Button onClick={() => void change({ exposed: false })}>{t('devices.bulk.conceal')}</Button>
      <Button onClick={onDone}>{t('devices.bulk.clear')}</Button>
      {moving && (
        <MoveToRoom
          title={t('devices.move.several', { count: parts.length })}
          parts={parts}
          onClose={() => {
            setMoving(false);
            onDone();
          }}
        />
      )}
    </div>
  );
}
