import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Checkbox } from '../../ui/inputs.tsx';
import type { TraitControl, TraitWidget } from './control.ts';
import { percent } from '../../../src-shared/text/states/format.ts';
import { Commands, Note, Row, TraitLine } from './pieces.tsx';
import { fieldsOf, flagIn, numberIn, textIn } from '../../../src-shared/text/states/read.ts';
import styles from './traits.module.css';

function Install(control: TraitControl) {
  const { t } = useTexts();
  const [backup, setBackup] = useState(false);
  const { value, limits } = control.state;
  // Only a source that tells its commands tells whether it can make a backup first.
  const offersBackup = limits?.options?.includes('backup') ?? false;
  return (
    <>
      {offersBackup && (
        <Checkbox label={t('devices.controls.backup')} checked={backup} disabled={control.locked !== undefined} onChange={setBackup} />
      )}
      <Commands
        control={control}
        of={[
          {
            command: 'install',
            text: t('devices.controls.install'),
            args: backup ? { backup } : {},
            after: { ...fieldsOf(value), installing: true },
          },
          { command: 'skip', text: t('devices.controls.skip') },
        ]}
      />
    </>
  );
}

/** What is installed, what is new and why, what was skipped. */
function Versions({ value }: { value: unknown }) {
  const { t } = useTexts();
  const [installed, latest, skipped, notes] = ['installed', 'latest', 'skipped', 'notes'].map((field) => textIn(value, field));
  return (
    <>
      {installed && <Note>{t('devices.controls.installed', { version: installed })}</Note>}
      {flagIn(value, 'available') && latest && <Note>{t('devices.controls.newest', { version: latest })}</Note>}
      {skipped && <Note>{t('devices.controls.skipped', { version: skipped })}</Note>}
      {flagIn(value, 'automatic') && <Note>{t('devices.controls.automatic')}</Note>}
      {notes && (
        <details>
          <summary>{t('devices.controls.notes')}</summary>
          <p className={styles.notes}>{notes}</p>
        </details>
      )}
    </>
  );
}

/** New firmware: what is there, what is new and why, install (asks first), skip, or offer again what was skipped. */
export const update: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const { t } = texts;
    const { value } = control.state;
    const progress = numberIn(value, 'progress');
    const skipped = textIn(value, 'skipped');
    const installing = progress !== undefined || flagIn(value, 'installing') === true;
    const available = flagIn(value, 'available') === true;
    return (
      <TraitLine control={control}>
        <Versions value={value} />
        {installing && (
          <Row>
            <progress max={100} aria-label={control.name} {...(progress !== undefined && { value: progress })} />
            {progress !== undefined && percent(texts, progress)}
          </Row>
        )}
        {available && !installing && <Install {...control} />}
        {skipped && !available && control.state.limits?.commands?.includes('unskip') && (
          <Commands control={control} of={[{ command: 'unskip', text: t('devices.controls.unskip') }]} />
        )}
      </TraitLine>
    );
  },
};
