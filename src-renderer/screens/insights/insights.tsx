import { ChartLine } from 'lucide-react';
import { useFormat } from '../../hub/format.ts';
import { hub } from '../../hub/hub.ts';
import { setQuery, useRoute } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import { useAnswer } from '../../hub/use-answer.ts';
import { useNews } from '../../hub/use-news.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ProblemState, Waiting } from '../../ui/states.tsx';
import { Counted } from './counted.tsx';
import { Course } from './course.tsx';
import type { Summary } from './figures.ts';
import { Gateway } from './gateway.tsx';
import styles from './insights.module.css';
import { totalsOf } from './series.ts';
import { Stages } from './stages.tsx';
import { Totals } from './totals.tsx';

const RANGES = ['hour', 'day', 'week', 'month'] as const;
type Range = (typeof RANGES)[number];
/** How often, how fast and with what result assistants called, and how everything on their way stands. */
export function Insights() {
  const { t } = useTexts();
  const format = useFormat();
  const { query } = useRoute();
  const range = RANGES.find((one) => one === query['range']) ?? 'day';
  const { answer: series, error, again } = useAnswer(() => hub.call('insights.series', { range }), range);
  useNews('insights.changed', again);
  const totals = series ? totalsOf(series.clients) : [];
  const calls = totals.reduce((sum, one) => sum + one.calls, 0);
  const failed = totals.reduce((sum, one) => sum + one.errors, 0);
  const choose = (
    <Chips
      single
      label={t('insights.screen.range')}
      options={RANGES.map((value) => ({ value, label: t(`insights.screen.ranges.${value}`) }))}
      selected={[range]}
      onChange={([picked]) => picked && setQuery({ range: picked })}
    />
  );
  const sentence =
    calls > 0
      ? t('insights.screen.sentence', { count: calls, calls: format.number(calls), failed: format.number(failed) })
      : t('insights.screen.none');
  return (
    <Page title={t('insights.screen.title')} sentence={series && sentence} action={choose}>
      {error && <ProblemState error={error} actions={<Button onClick={again}>{t('common.actions.retry')}</Button>} />}
      {!series && !error && <Waiting rows={3} height={200} />}
      {series && calls === 0 && (
        <EmptyState illustration={<ChartLine size={48} />} title={t('insights.screen.emptyTitle')} body={t('insights.screen.emptyBody')} />
      )}
      {series && (
        <div className={styles.figures}>
          {calls > 0 && (
            <div className={styles.pair}>
              <Course series={series} />
            </div>
          )}
          <Standing />
          <Past range={range} />
        </div>
      )}
    </Page>
  );
}

/** How the gateway stands now, whatever the range. */
function Standing() {
  const { t } = useTexts();
  const { answer, error, again } = useAnswer(() => hub.call('insights.gateway'));
  useNews('insights.changed', again);
  if (!answer && error) return <ProblemState error={error} actions={<Button onClick={again}>{t('common.actions.retry')}</Button>} />;
  if (!answer) return <Waiting rows={2} height={160} />;
  return (
    <>
      <Gateway facts={answer} again={again} />
      <Stages stages={answer.stages} />
    </>
  );
}

/** What the journal tells: tools, connections, approvals. It counts by the hour; the last hour is in the plots above. */
function Past({ range }: { range: Range }) {
  const counted: Exclude<Range, 'hour'> = range === 'hour' ? 'day' : range;
  const { answer, error } = useAnswer<Summary>(() => hub.call('insights.summary', { range: counted }), counted);
  if (!answer) return error ? <ProblemState error={error} /> : null;
  return (
    <>
      {range !== 'hour' && answer.connections.length > 0 && <Counted name="connections" rows={answer.connections} />}
      {range !== 'hour' && answer.tools.length > 0 && <Counted name="tools" rows={answer.tools} />}
      <Totals summary={answer} />
    </>
  );
}
