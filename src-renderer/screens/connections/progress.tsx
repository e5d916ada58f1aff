import { useTexts } from '../../hub/texts.ts';
import styles from './connections.module.css';

/** Where one is in the wizard; steps already done can be gone back to. */
export function Progress({ titles, at, onGo }: { titles: string[]; at: number; onGo(step: number): void }) {
  const { t } = useTexts();
  return (
    <nav aria-label={t('wizard.progress')}>
      <ol className={styles.progress}>
        <li className={styles.progressStep} data-state="done">
          <a href="#/connections/add">{t('wizard.choose')}</a>
        </li>
        {titles.map((title, step) => (
          <li
            key={step}
            className={styles.progressStep}
            data-state={step < at ? 'done' : step === at ? 'now' : 'later'}
            aria-current={step === at ? 'step' : undefined}
          >
            {step < at ? (
              <button type="button" onClick={() => onGo(step)}>
                {title}
              </button>
            ) : (
              title
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
