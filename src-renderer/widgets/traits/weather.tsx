import { useTexts } from '../../hub/texts.ts';
import type { TraitWidget } from './control.ts';
import { dayAndClock, measure, percent } from '../../../src-shared/text/states/format.ts';
import { Note, TraitLine } from './pieces.tsx';
import { asNumber, asText, listIn, numberIn } from '../../../src-shared/text/states/read.ts';
import styles from './traits.module.css';
import { beside, wordFor } from '../../../src-shared/text/states/words.ts';

const DAYS = 5;

/** Outside: now, and the next days. */
export const weather: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const { value, limits } = control.state;
    const degrees = (of: number | undefined) => (of === undefined ? undefined : measure(texts, of, limits?.unit ?? '°C'));
    const humidity = numberIn(value, 'humidity');
    const wind = numberIn(value, 'wind');
    const now = [
      humidity === undefined ? undefined : texts.t('devices.controls.humidityIs', { value: percent(texts, humidity) }),
      wind === undefined ? undefined : texts.t('devices.controls.windIs', { value: measure(texts, wind, 'km/h') }),
    ].filter((fact) => fact !== undefined);
    return (
      <TraitLine control={control}>
        {now.length > 0 && <Note>{beside(now)}</Note>}
        <ul className={styles.days}>
          {listIn(value, 'forecast')
            .slice(0, DAYS)
            .map((day) => {
              const at = asNumber(day['at']) ?? 0;
              const facts = [
                asText(day['condition']) && wordFor(texts, 'weather', asText(day['condition']) ?? ''),
                degrees(asNumber(day['high'])),
                degrees(asNumber(day['low'])),
              ];
              return (
                <li key={at}>
                  <span>{dayAndClock(texts, at)}</span>
                  <span>{beside(facts.filter((fact) => fact !== undefined))}</span>
                </li>
              );
            })}
        </ul>
      </TraitLine>
    );
  },
};
