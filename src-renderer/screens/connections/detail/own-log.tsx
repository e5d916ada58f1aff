import { useEffect, useState } from 'react';
import type { LogLine } from '../../../../src-shared/contract/system.ts';
import { useFormat } from '../../../hub/format.ts';
import { hub } from '../../../hub/hub.ts';
import { useTexts } from '../../../hub/texts.ts';
import { useAtEnd } from '../../../ui/at-end.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/inputs.tsx';
import { Section } from '../../../ui/page.tsx';
import { appendLines } from '../../settings/log-lines.ts';
import { isOf, wordsOf } from './log-lines.ts';
import styles from './detail.module.css';

const MOST = 300;
/** A scrolling region must be reachable by keyboard. */
const scrollable = { tabIndex: 0 };

/** What this connection wrote down, and what its program said besides; new lines come by themselves. */
export function OwnLog({ id }: { id: string }) {
  const { t } = useTexts();
  const format = useFormat();
  const [lines, setLines] = useState<LogLine[]>([]);
  const [search, setSearch] = useState('');
  const [follows, setFollows] = useState(true);
  useEffect(() => {
    if (!follows) return;
    let over = false;
    let heard: LogLine[] = [];
    const off = hub.on('system.logged', (fresh) => {
      const mine = fresh.filter((line) => isOf(line, id));
      heard = [...heard, ...mine];
      setLines((now) => appendLines(now, mine));
    });
    hub.call('system.log', { search: id, limit: MOST }).then(
      (found) => {
        const mine = found.filter((line) => isOf(line, id));
        if (!over) setLines(appendLines(mine, heard));
      },
      () => undefined,
    );
    return () => {
      over = true;
      off();
    };
  }, [id, follows]);
  const shown = lines.filter((line) => wordsOf(line).toLowerCase().includes(search.trim().toLowerCase()));
  const box = useAtEnd(`${lines.length} ${lines.at(-1)?.at} ${search}`);
  return (
    <Section title={t('connections.detail.log')} level={3}>
      <div className={styles.bar}>
        <div className={styles.find}>
          <TextField
            hideLabel
            label={t('connections.detail.logSearch')}
            placeholder={t('connections.detail.logSearch')}
            type="search"
            value={search}
            onChange={setSearch}
          />
        </div>
        <Button aria-pressed={!follows} onClick={() => setFollows(!follows)}>
          {t(follows ? 'settings.screen.log.pause' : 'settings.screen.log.continue')}
        </Button>
      </div>
      <div className={styles.log} {...box} role="log" aria-live="off" aria-label={t('connections.detail.log')} {...scrollable}>
        {shown.length === 0 && t('connections.detail.logEmpty')}
        {shown.map((line, index) => (
          <div key={index} data-level={line.level}>
            <time>{format.seconds(line.at)}</time> {wordsOf(line)}
          </div>
        ))}
      </div>
    </Section>
  );
}
