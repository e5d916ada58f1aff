import type { Texts } from '../../../src-shared/text/translate.ts';
import { useTexts } from '../../hub/texts.ts';
import type { TraitControl, TraitWidget } from './control.ts';
import { justDay } from './days.ts';
import { measure, nearMoment, percent } from '../../../src-shared/text/states/format.ts';
import { Note, TraitLine } from './pieces.tsx';
import { asNumber, asText, inside, listIn, numberIn, textIn } from '../../../src-shared/text/states/read.ts';
import styles from './traits.module.css';
import { beside, wordFor } from '../../../src-shared/text/states/words.ts';

const DAYS = 7;
const HOURS = 8;

/** One line of a forecast: what the sky does, how warm, how much rain. */
function Forecast({ control, field, count }: { control: TraitControl; field: 'forecast' | 'hourly'; count: number }) {
  const texts = useTexts();
  const { value, limits } = control.state;
  const unit = textIn(inside(value, 'units'), 'precipitation') ?? 'mm';
  const degrees = (of: number | undefined) => (of === undefined ? undefined : measure(texts, of, limits?.unit ?? '°C'));
  const said = (what: 'highIs' | 'lowIs', of: unknown) => {
    const value = degrees(asNumber(of));
    return value === undefined ? undefined : texts.t(`devices.controls.${what}`, { value });
  };
  const rows = listIn(value, field).slice(0, count);
  if (rows.length === 0) return null;
  return (
    <ul className={styles.days}>
      {rows.map((row) => {
        const at = asNumber(row['at']) ?? 0;
        const [sky, rain, likely] = [asText(row['condition']), asNumber(row['rain']), asNumber(row['likely'])];
        const facts = [
          sky === undefined ? undefined : wordFor(texts, 'weather', sky),
          ...(field === 'hourly' ? [degrees(asNumber(row['high']))] : [said('highIs', row['high']), said('lowIs', row['low'])]),
          rain ? texts.t('devices.controls.rain', { value: measure(texts, rain, unit) }) : undefined,
          likely ? texts.t('devices.controls.likely', { value: percent(texts, likely) }) : undefined,
        ];
        return (
          <li key={at}>
            <span>{field === 'hourly' ? nearMoment(texts, at) : justDay(texts, at)}</span>
            <span>{beside(facts.filter((fact) => fact !== undefined))}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What else it is like outside, in one line. */
function nowFacts(texts: Texts, value: unknown, unit: string | undefined): string[] {
  const units = inside(value, 'units');
  const said = (field: string, say: (of: number) => string) => {
    const of = numberIn(value, field);
    return of === undefined ? [] : [say(of)];
  };
  return [
    ...said('apparent', (of) => texts.t('devices.controls.feels', { value: measure(texts, of, unit ?? '°C') })),
    ...said('humidity', (of) => texts.t('devices.controls.humidityIs', { value: percent(texts, of) })),
    ...said('wind', (of) => texts.t('devices.controls.windIs', { value: measure(texts, of, textIn(units, 'wind') ?? 'km/h') })),
    ...said('pressure', (of) => texts.t('devices.controls.pressureIs', { value: measure(texts, of, textIn(units, 'pressure') ?? 'hPa') })),
    ...said('uv', (of) => texts.t('devices.controls.uvIs', { value: measure(texts, of) })),
  ];
}

/** Outside: now, the next hours where they are told, and the next days. */
export const weather: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const now = nowFacts(texts, control.state.value, control.state.limits?.unit);
    return (
      <TraitLine control={control}>
        {now.length > 0 && <Note>{beside(now)}</Note>}
        <Forecast control={control} field="hourly" count={HOURS} />
        <Forecast control={control} field="forecast" count={DAYS} />
      </TraitLine>
    );
  },
};
