import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import { Section } from '../ui/page.tsx';
import { Tile } from '../ui/surface.tsx';
import { Arrange } from '../widgets/arrange/arrange.tsx';
import { HistoryFigure, type History } from '../widgets/charts/history-figure.tsx';
import { specimen as s } from './specimens.ts';
import styles from './gallery.module.css';

const HOUR_MS = 3_600_000;
const END = Date.UTC(2026, 10, 21, 12);
const START = END - 24 * HOUR_MS;
const hours = Array.from({ length: 24 }, (_, at) => START + at * HOUR_MS);
const series = (points: [number, number | null][], unit: string): History => ({
  series: { part: 'p', trait: 't', unit, resolution: 'raw', points },
});
const stays: History = {
  stays: [
    { from: START, to: START + 9 * HOUR_MS, value: 'locked' },
    { from: START + 9 * HOUR_MS, to: START + 14 * HOUR_MS, value: 'unlocked' },
    { from: START + 16 * HOUR_MS, to: END, value: 'jammed' },
  ],
  log: [{ at: START + 9 * HOUR_MS, text: s.sentence }],
};

/** What Home, boards and the device panel are made of besides the common parts. */
export function HomePieces() {
  const [order, setOrder] = useState<string[]>([s.lamp, s.one, s.two]);
  return (
    <Section title={s.homePieces}>
      <div className={styles.grid}>
        <Tile name={s.lamp} label={s.lamp} state={s.told} icon={<Lightbulb size={20} />} pressed={false} onPress={() => undefined} />
        <Arrange
          form="list"
          label={s.lists}
          items={order.map((name, at) => ({ id: name, name, pale: at === 2, body: <strong>{name}</strong> }))}
          onOrder={async (ids) => (setOrder(ids), true)}
        />
        <HistoryFigure
          title={s.counter}
          trait="meter"
          kind="energy"
          unit="kWh"
          history={series(
            hours.map((at, hour) => [at, hour * hour * 0.02]),
            'kWh',
          )}
          from={START}
          to={END}
        />
        <HistoryFigure
          title={s.curve}
          trait="reading"
          kind="temperature"
          unit="°C"
          history={series(
            hours.map((at, hour) => [at, hour > 10 && hour < 14 ? null : 20 + Math.sin(hour / 3)]),
            '°C',
          )}
          from={START}
          to={END}
        />
        <HistoryFigure title={s.ribbon} trait="lock" history={stays} from={START} to={END} />
      </div>
    </Section>
  );
}
