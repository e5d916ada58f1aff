import { useEffect, useState } from 'react';
import type { LogLine } from '../../../src-shared/contract/system.ts';
import { useFormat } from '../../hub/format.ts';
import { hub } from '../../hub/hub.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useTexts } from '../../hub/texts.ts';
import { useAtEnd } from '../../ui/at-end.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/inputs.tsx';
import { ProblemState } from '../../ui/states.tsx';
import { Card } from '../../ui/surface.tsx';
import { appendLines, detailOf, fitsLine, LOG_LEVELS, wordsOf, type ShownLevel } from './log-lines.ts';
import styles from './settings.module.css';
import { useAnswer } from '../../hub/use-answer.ts';

/** A scrolling region must be reachable by keyboard. */
const scrollable = { tabIndex: 0 };

/** The program's own log, live, newest last. */
export function LogView() {
  const { t } = useTexts();
  const format = useFormat();
  const [level, setLevel] = useState<ShownLevel>('info');
  const [search, setSearch] = useState('');
  const [connection, setConnection] = useState('');
  const connections = useConnections((state) => state.connections);
  const nameOf = (id: string | undefined) => connections.find((one) => one.id === id)?.name;
  const [paused, setPaused] = useState(false);
  const [fresh, setFresh] = useState<LogLine[]>([]);
  const { answer, error } = useAnswer(async () => {
    const lines = await hub.call('system.log', { level, limit: 300, ...(search && { search }), ...(connection && { connection }) });
    setFresh([]);
    return lines;
  }, `${level} ${connection} ${search}`);
  useEffect(() => {
    if (paused) return;
    return hub.on('system.logged', (lines) => setFresh((now) => appendLines(now, lines.filter((line) => fitsLine(line, level, search, connection))))); // prettier-ignore
  }, [paused, level, search, connection]);
  const lines = appendLines(answer ?? [], fresh);
  const box = useAtEnd(lines);
  return (
    <Card className={styles.card}>
      <h3>{t('settings.screen.log.title')}</h3>
      <div className={styles.filters}>
        <Select
          label={t('settings.screen.log.level')}
          hideLabel
          options={LOG_LEVELS.map((value) => ({ value, label: t(`settings.screen.log.levels.${value}`) }))}
          value={level}
          onChange={setLevel}
        />
        <Select
          label={t('settings.screen.log.connection')}
          hideLabel
          options={[
            { value: '', label: t('settings.screen.log.everything') },
            ...connections.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={connection}
          onChange={setConnection}
        />
        <TextField
          hideLabel
          label={t('settings.screen.log.search')}
          placeholder={t('settings.screen.log.search')}
          value={search}
          onChange={setSearch}
        />
        <Button aria-pressed={paused} onClick={() => setPaused(!paused)}>
          {t(paused ? 'settings.screen.log.continue' : 'settings.screen.log.pause')}
        </Button>
      </div>
      {error && <ProblemState error={error} />}
      <div className={styles.log} {...box} role="log" aria-live="off" aria-label={t('settings.screen.log.label')} {...scrollable}>
        {answer && lines.length === 0 && t('settings.screen.log.empty')}
        {lines.map((line, index) => (
          <div key={index} data-level={line.level}>
            {[format.seconds(line.at), line.level.padEnd(5), line.area, nameOf(detailOf(line, 'connection')), wordsOf(line)]
              .filter(Boolean)
              .join('  ')}
          </div>
        ))}
      </div>
    </Card>
  );
}
