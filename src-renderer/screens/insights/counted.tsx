import { traitOfKey } from '../../../src-shared/model/key.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { useFormat } from '../../hub/format.ts';
import { useTexts } from '../../hub/texts.ts';
import { Figure } from './figure.tsx';
import { successOf, timesOf, type Summary } from './figures.ts';
import styles from './insights.module.css';

/** A command in words: "lock.unlock" reads "Unlock …"; what is no command of ours keeps its name. */
function deedOf(texts: Texts, name: string): string {
  const end = name.lastIndexOf('.');
  const does = `traits.${traitOfKey(name.slice(0, Math.max(0, end)))}.do.${name.slice(end + 1)}`;
  return texts.has(does) ? texts.say({ key: does, with: { part: '…' } }) : name;
}

/** What was called most, and how it went. */
export function Counted({ name, rows: found }: { name: 'connections' | 'tools'; rows: Summary['tools'] }) {
  const texts = useTexts();
  const { t } = texts;
  const rows = found.map((row) => ({ ...row, name: deedOf(texts, row.name) }));
  const format = useFormat();
  const share = (row: Summary['tools'][number]): string => {
    const success = successOf(row);
    return success === undefined ? '–' : format.share(success);
  };
  const slowest = rows.filter(({ timed }) => timed > 0).sort((a, b) => b.p95 - a.p95)[0];
  const busiest = [...rows].sort((a, b) => b.calls - a.calls)[0];
  const finding =
    name === 'connections'
      ? slowest && slowest.timed > 0 && t('insights.screen.connections.finding', { name: slowest.name, took: format.took(slowest.p95) })
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
      finding={finding || t(rows.length > 0 ? 'insights.screen.course.latency.none' : `insights.screen.${name}.none`)}
      data={{
        head,
        units: [undefined, undefined, undefined, 'ms', 'ms'],
        rows: rows.map((row) => [row.name, row.calls, successOf(row) ?? '', ...(row.timed > 0 ? [row.p50, row.p95] : ['', ''])]),
        shown: rows.map((row) => [row.name, format.number(row.calls), share(row), ...timesOf(row, format.took)]),
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
              {format.number(row.calls)} · {share(row)}
            </span>
          </li>
        ))}
      </ul>
    </Figure>
  );
}
