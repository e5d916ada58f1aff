import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import { TextField } from '../../ui/inputs.tsx';
import { useCounts } from './counts.ts';
import { PRESET_NAMES, type Preset } from './presets.ts';
import type { TestRun } from './use-test.ts';
import styles from './connections.module.css';

type ReadyProps = { name: string; onName(name: string): void; preset: Preset; onPreset(preset: Preset): void; result: TestRun['result'] };

/** The last step: a name, and what assistants may do here. */
export function ReadyStep({ name, onName, preset, onPreset, result }: ReadyProps) {
  const { t } = useTexts();
  const counts = useCounts();
  return (
    <div className={styles.fields}>
      <p>{t('wizard.readySentence')}</p>
      {result.phase === 'ok' && (
        <p>
          <Badge level="ok">
            {t('wizard.testOk')}
            {counts(result.counts)}
          </Badge>
        </p>
      )}
      <TextField label={t('wizard.name')} hint={t('wizard.nameHint')} maxLength={80} value={name} onChange={onName} />
      <fieldset className={styles.presets}>
        <legend>{t('wizard.rules')}</legend>
        {PRESET_NAMES.map((one) => (
          <div key={one} className={styles.preset}>
            <input
              type="radio"
              id={`preset-${one}`}
              name="preset"
              aria-describedby={`preset-${one}-words`}
              checked={preset === one}
              onChange={() => onPreset(one)}
            />
            <label htmlFor={`preset-${one}`}>{t(`wizard.presetLabel.${one}`)}</label>
            <span id={`preset-${one}-words`} className={styles.presetWords}>
              {t(`wizard.preset.${one}`)}
            </span>
          </div>
        ))}
        <p className={styles.presetWords}>{t('wizard.rulesHint')}</p>
      </fieldset>
    </div>
  );
}
