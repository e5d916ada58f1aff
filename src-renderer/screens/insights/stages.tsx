import { useFormat } from '../../hub/format.ts';
import { useTexts } from '../../hub/texts.ts';
import { Table } from '../../ui/table.tsx';
import { Figure } from './figure.tsx';
import type { GatewayFacts } from './gateway.tsx';
import styles from './insights.module.css';

/** The way every call takes, stage by stage: what each is for, how many it let pass, how many it stopped, how long it took. */
export function Stages({ stages }: { stages: GatewayFacts['stages'] }) {
  const texts = useTexts();
  const { t } = texts;
  const format = useFormat();
  const said = (area: 'stageNames' | 'stageWords', stage: string): string => {
    const key = `insights.screen.${area}.${stage}`;
    return texts.has(key) ? texts.say({ key }) : '';
  };
  const any = stages.some(({ passed, stopped }) => passed + stopped > 0);
  const stopped = [...stages].sort((a, b) => b.stopped - a.stopped)[0];
  const head = (['stage', 'passed', 'stopped', 'p50', 'p95'] as const).map((key) => t(`insights.screen.${key}`));
  const [stage = '', passed = '', stops = '', p50 = '', p95 = ''] = head;
  return (
    <Figure
      name="stages"
      title={t('insights.screen.stages.title')}
      finding={
        any && stopped && stopped.stopped > 0
          ? t('insights.screen.stages.stopped', { name: said('stageNames', stopped.stage) || stopped.stage, count: stopped.stopped })
          : t(any ? 'insights.screen.stages.finding' : 'insights.screen.stages.none')
      }
      data={{
        head,
        units: [undefined, undefined, undefined, 'ms', 'ms'],
        rows: stages.map((one) => [said('stageNames', one.stage) || one.stage, one.passed, one.stopped, one.p50, one.p95]),
      }}
      plain={
        <Table
          label={t('insights.screen.stages.title')}
          rows={stages}
          rowKey={(one) => one.stage}
          columns={[
            {
              id: 'stage',
              title: stage,
              cell: (one) => (
                <span className={styles.stage}>
                  <span>{said('stageNames', one.stage) || one.stage}</span>
                  <span className={styles.finding}>{said('stageWords', one.stage)}</span>
                </span>
              ),
            },
            { id: 'passed', title: passed, numeric: true, cell: (one) => format.number(one.passed) },
            { id: 'stopped', title: stops, numeric: true, cell: (one) => format.number(one.stopped) },
            { id: 'p50', title: p50, numeric: true, wide: true, cell: (one) => (one.passed > 0 ? format.took(one.p50) : '–') },
            { id: 'p95', title: p95, numeric: true, wide: true, cell: (one) => (one.passed > 0 ? format.took(one.p95) : '–') },
          ]}
        />
      }
    />
  );
}
