import type { Texts } from '../../../src-shared/text/translate.ts';
import { useFormat, type Format } from '../../hub/format.ts';
import { hub } from '../../hub/hub.ts';
import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ProblemState } from '../../ui/states.tsx';
import { Card } from '../../ui/surface.tsx';
import { Table } from '../../ui/table.tsx';
import { beside } from '../../../src-shared/text/states/words.ts';
import { LogView } from './log-view.tsx';
import { Processes } from './processes.tsx';
import styles from './settings.module.css';
import { useAnswer } from '../../hub/use-answer.ts';

/** Health of every part, the log, and the report. */
export const Diagnostics = () => (
  <>
    <Health />
    <Processes />
    <LogView />
    <Report />
  </>
);

/** "connection:home1" reads "Connection home1"; a part without a text keeps its name. */
function partName(texts: Texts, id: string): string {
  const [part = id, name = ''] = id.split(':', 2);
  const key = `settings.screen.health.parts.${part}`;
  return texts.has(key) ? texts.say({ key, with: { name } }) : id;
}

const IN_BYTES = /^(rss|heapUsed)$|\.db/;
function factOf(texts: Texts, format: Format, name: string, value: string | number | boolean): string {
  const key = `settings.screen.health.facts.${name}`;
  const state = `connections.health.${String(value)}`;
  const said =
    typeof value === 'number'
      ? IN_BYTES.test(name)
        ? format.bytes(value)
        : format.number(value)
      : texts.has(state)
        ? texts.say({ key: state })
        : String(value);
  return `${texts.has(key) ? texts.say({ key }) : name} ${said}`;
}

function Health() {
  const texts = useTexts();
  const { t, say } = texts;
  const format = useFormat();
  const { answer, error, again } = useAnswer(() => hub.call('system.health'));
  return (
    <Card className={styles.card}>
      <h3>{t('settings.screen.health.title')}</h3>
      {error && <ProblemState error={error} />}
      {answer && (
        <>
          <p className={styles.badges}>
            <Badge level={answer.ok ? 'ok' : 'bad'}>{t(answer.ok ? 'settings.screen.health.ok' : 'settings.screen.health.bad')}</Badge>
            <span className={styles.hint}>{t('settings.screen.health.uptime', { took: format.took(answer.uptimeMs) })}</span>
          </p>
          <Table
            stacks
            label={t('settings.screen.health.title')}
            rows={answer.components}
            rowKey={({ name }) => name}
            columns={[
              { id: 'part', title: t('settings.screen.health.part'), cell: ({ name }) => partName(texts, name) },
              {
                id: 'state',
                title: t('settings.screen.health.state'),
                cell: ({ ok }) => (
                  <Badge level={ok ? 'ok' : 'bad'}>{t(ok ? 'settings.screen.health.ok' : 'settings.screen.health.bad')}</Badge>
                ),
              },
              {
                id: 'note',
                title: t('settings.screen.health.note'),
                cell: ({ note, details }) => (note ? say(note) : beside(Object.entries(details ?? {}).map(([name, value]) => factOf(texts, format, name, value)))), // prettier-ignore
              },
            ]}
          />
        </>
      )}
      <div>
        <Button onClick={again}>{t('settings.screen.health.refresh')}</Button>
      </div>
    </Card>
  );
}

function Report() {
  const { t } = useTexts();
  const { answer, error } = useAnswer(() => hub.call('system.report'));
  return (
    <Card className={styles.card}>
      <h3>{t('settings.screen.report.title')}</h3>
      <p>{t('settings.screen.report.lead')}</p>
      {error && <ProblemState error={error} />}
      {answer && (
        <>
          <div>
            <CopyButton text={answer.text} label={t('settings.screen.report.copy')} />
          </div>
          <details>
            <summary>{t('settings.screen.report.show')}</summary>
            <pre className={styles.log}>{answer.text}</pre>
          </details>
        </>
      )}
    </Card>
  );
}
