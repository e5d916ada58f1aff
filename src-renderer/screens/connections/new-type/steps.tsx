import { Plus, X } from 'lucide-react';
import { useTexts } from '../../../hub/texts.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { plain, type Draft } from './draft.ts';
import { withoutStep } from './questions.ts';
import { TwoTexts } from './two-texts.tsx';
import styles from './new-type.module.css';

/** The steps of the wizard, one idea each. One is enough for most. */
export function Steps({ draft, onChange }: { draft: Draft; onChange(draft: Draft): void }) {
  const { t, of } = useTexts();
  const { steps } = draft;
  return (
    <fieldset className={styles.rows}>
      <legend>{t('newType.steps')}</legend>
      {steps.map((step, at) => (
        <div key={at} className={styles.row}>
          <div className={styles.grow}>
            <TwoTexts
              label={t('newType.step', { number: at + 1 })}
              maxLength={100}
              value={step.title}
              onChange={(title) => onChange({ ...draft, steps: steps.with(at, { ...step, title }) })}
            />
          </div>
          {steps.length > 1 && (
            <IconButton
              className={styles.remove}
              label={t('newType.remove', { name: of(step.title) || t('newType.step', { number: at + 1 }) })}
              icon={<X size={16} />}
              onClick={() => onChange(withoutStep(draft, at))}
            />
          )}
        </div>
      ))}
      <div>
        <Button
          icon={<Plus size={16} aria-hidden />}
          onClick={() => onChange({ ...draft, steps: [...steps, { title: plain(t('newType.step', { number: steps.length + 1 })) }] })}
        >
          {t('newType.addStep')}
        </Button>
      </div>
    </fieldset>
  );
}
