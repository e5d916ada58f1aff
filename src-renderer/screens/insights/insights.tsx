import { ChartLine } from 'lucide-react';
import { traitOfKey } from '../../../src-shared/model/key.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { useFormat } from '../../hub/format.ts';
import { hub } from '../../hub/hub.ts';
import { setQuery, useRoute } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ProblemState, Waiting } from '../../ui/states.tsx';
import { useAnswer } from '../../hub/use-answer.ts';
import { barsOf, everyHour, successOf, type Summary } from './figures.ts';
import { Figure } from './figure.tsx';
import { HourBars } from './hour-bars.tsx';
import styles from './insights.module.css';

const RANGES = ['day', 'week', 'month'] as const;
type Range = (typeof RANGES)[number];

/** How often, how fast and with what result assistants called. */
export function Insights() {
  const { t } = useTexts();
  const { query } = useRoute();
  const range = RANGES.find((one) => one === query['range']) ?? 'day';
  const { answer, error, again } = useAnswer(() => hub.call('insights.summary', { range }), range);
  const total = answer ? answer.hours.reduce((sum, { calls }) => sum + Object.values(calls).reduce((a, b) => a + b, 0), 0) : 0;
  const failed = answer?.connections.reduce((sum, one) => sum + one.failed, 0) ?? 0;
  const choose = (
    <Chips
      single
      label={t('insights.screen.range')}
      options={RANGES.map((value) => ({ value, label: t(`insights.screen.ranges.${value}`) }))}
      selected={[range]}
      onChange={([picked]) => picked && setQuery({ range: picked })}
    />
  );
  return (
    <Page
      title={t('insights.screen.title')}
      sentence={answer && (total > 0 ? t('insights.screen.sentence', { count: total, failed }) : t('insights.screen.none'))}
      action={choose}
    >
      {error && <ProblemState error={error} actions={<Button onClick={again}>{t('common.actions.retry')}</Button>} />}
      {!answer && !error && <Waiting rows={3} height={200} />}
      {answer && <Figures summary={answer} total={total} range={range} />}
    </Page>
  );
}

function Figures({ summary, total, range }: { summary: Summary; total: number; range: Range }) {
  const { t } = useTexts();
  const empty = total === 0 && summary.tools.length === 0;
  return (
    <>
      {empty && (
        <EmptyState illustration={<ChartLine size={48} />} title={t('insights.screen.emptyTitle')} body={t('insights.screen.emptyBody')} />
      )}
      <div className={styles.figures}>
        {total > 0 && <Hours summary={summary} range={range} />}
        {summary.connections.length > 0 && <Counted name="connections" rows={summary.connections} />}
        {summary.tools.length > 0 && <Counted name="tools" rows={summary.tools} />}
        <Totals summary={summary} />
        <Stages />
      </div>
    </>
  );
}

function Hours({ summary, range }: { summary: Summary; range: Range }) {
  const byDay = range !== 'day';
  const { t } = useTexts();
  const format = useFormat();
  const bars = barsOf({ clients: summary.clients, hours: everyHour(summary.hours, range, Date.now()) });
  const busiest = [...bars].sort((a, b) => b.total - a.total)[0];
  const nameOf = (id: string) =>
    id === 'person' ? t('activity.screen.you') : (summary.clients.find((client) => client.id === id)?.name ?? t('insights.screen.others'));
  const used = [...new Set(bars.flatMap(({ parts }) => parts.map(({ client }) => client)))];
  const series = used.map((id) => ({ id, name: nameOf(id) }));
  const rows = bars.flatMap(({ at, parts }) => parts.map(({ client, calls }) => [format.dateTime(at), nameOf(client), calls] as const));
  const title = t('insights.screen.hours.title');
  return (
    <Figure
      name="calls-per-hour"
      title={title}
      finding={
        busiest
          ? t('insights.screen.hours.finding', {
              time: byDay ? format.dateTime(busiest.at) : format.time(busiest.at),
              count: busiest.total,
            })
          : t('insights.screen.hours.quiet')
      }
      data={{ head: [t('insights.screen.time'), t('insights.screen.client'), t('insights.screen.calls')], rows }}
    >
      <HourBars bars={bars} series={series} label={title} format={format} byDay={byDay} />
    </Figure>
  );
}

/** A command in words: "lock.unlock" reads "Unlock …"; what is no command of ours keeps its name. */
function deedOf(texts: Texts, name: string): string {
  const end = name.lastIndexOf('.');
  const does = `traits.${traitOfKey(name.slice(0, Math.max(0, end)))}.do.${name.slice(end + 1)}`;
  return texts.has(does) ? texts.say({ key: does, with: { part: '…' } }) : name;
}

function Counted({ name, rows: found }: { name: 'connections' | 'tools'; rows: Summary['tools'] }) {
  const texts = useTexts();
  const { t } = texts;
  const rows = found.map((row) => ({ ...row, name: deedOf(texts, row.name) }));
  const format = useFormat();
  const slowest = [...rows].sort((a, b) => b.p95 - a.p95)[0];
  const busiest = [...rows].sort((a, b) => b.calls - a.calls)[0];
  const finding =
    name === 'connections'
      ? slowest && t('insights.screen.connections.finding', { name: slowest.name, took: format.took(slowest.p95) })
      : busiest && t('insights.screen.tools.finding', { name: busiest.name, count: busiest.calls });
  const most = Math.max(1, ...rows.map(({ calls }) => calls));
  const head = [
    t('insights.screen.name'),
    t('insights.screen.calls'),
    t('insights.screen.success'),
    t('insights.screen.p50'),
    t('insights.screen.p95'),
  ];
  return (
    <Figure
      name={name}
      title={t(`insights.screen.${name}.title`)}
      finding={finding ?? t(`insights.screen.${name}.none`)}
      data={{
        head,
        rows: rows.map((row) => [row.name, row.calls, successOf(row), row.p50, row.p95]),
        shown: rows.map((row) => [
          row.name,
          format.number(row.calls),
          format.share(successOf(row)),
          format.took(row.p50),
          format.took(row.p95),
        ]),
      }}
    >
      <ul className={styles.bars}>
        {rows.slice(0, 10).map((row) => (
          <li key={row.name}>
            <span className={styles.barName}>{row.name}</span>
            <span className={styles.barTrack} aria-hidden>
              <span className={styles.bar} style={{ width: `${(row.calls / most) * 100}%` }} />
            </span>
            <span className={styles.barValue}>
              {format.number(row.calls)} · {format.share(successOf(row))}
            </span>
          </li>
        ))}
      </ul>
    </Figure>
  );
}

function Totals({ summary: { approvals, devices } }: { summary: Summary }) {
  const { t } = useTexts();
  const kinds = ['allowed', 'denied', 'expired'] as const;
  const head = [t('insights.screen.result'), t('insights.screen.count')];
  return (
    <div className={styles.pair}>
      <Figure
        name="approvals"
        title={t('insights.screen.approvals.title')}
        finding={t('insights.screen.approvals.finding', approvals)}
        data={{ head, rows: kinds.map((kind) => [t(`insights.screen.approvals.${kind}`), approvals[kind]]) }}
      />
      <Figure
        name="devices"
        title={t('insights.screen.devices.title')}
        finding={t('insights.screen.devices.finding', devices)}
        data={{ head, rows: [] }}
      />
    </div>
  );
}

function Stages() {
  const texts = useTexts();
  const { t } = texts;
  const format = useFormat();
  const { answer, error } = useAnswer(() => hub.call('insights.stages'));
  const nameOf = (stage: string) =>
    texts.has(`insights.screen.stageNames.${stage}`) ? texts.say({ key: `insights.screen.stageNames.${stage}` }) : stage;
  if (error) return <ProblemState error={error} />;
  if (!answer) return null;
  const any = answer.some(({ passed, stopped }) => passed + stopped > 0);
  return (
    <Figure
      name="stages"
      open={any}
      title={t('insights.screen.stages.title')}
      finding={t(any ? 'insights.screen.stages.finding' : 'insights.screen.stages.none')}
      data={{
        head: [
          t('insights.screen.stage'),
          t('insights.screen.passed'),
          t('insights.screen.stopped'),
          t('insights.screen.p50'),
          t('insights.screen.p95'),
        ],
        rows: answer.map(({ stage, passed, stopped, p50, p95 }) => [nameOf(stage), passed, stopped, p50, p95]),
        shown: answer.map(({ stage, passed, stopped, p50, p95 }) => [
          nameOf(stage),
          format.number(passed),
          format.number(stopped),
          format.took(p50),
          format.took(p95),
        ]),
      }}
    />
  );
}
