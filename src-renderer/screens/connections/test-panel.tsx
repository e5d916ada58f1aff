import { CircleCheck, CircleX, LoaderCircle } from 'lucide-react';
import type { TestStep } from '../../../src-shared/model/connection.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { useCounts } from './counts.ts';
import type { TestRun } from './use-test.ts';
import styles from './connections.module.css';

const ICONS = { running: LoaderCircle, ok: CircleCheck, failed: CircleX };

/** *Test connection*: runs for real, shows each step as it happens, ends in a sentence with a way out. */
export function TestPanel({ test, onRun, word }: { test: TestRun; onRun(): void; word?: string }) {
  const { t, say } = useTexts();
  const counts = useCounts();
  const { result, steps } = test;
  const running = result.phase === 'running';
  return (
    <div className={styles.test}>
      <div className={styles.testBar}>
        <Button busy={running} onClick={onRun}>
          {running ? t('wizard.testing') : result.phase === 'idle' ? (word ?? t('wizard.test')) : t('wizard.testAgain')}
        </Button>
        {running && <Button onClick={test.stop}>{t('wizard.stop')}</Button>}
        <span role="status">
          {result.phase === 'ok' && `${t('wizard.testOk')}${counts(result.counts)}`}
          {result.phase === 'failed' && t('wizard.testFailed')}
        </span>
      </div>
      {steps.length > 0 && (
        <ul className={styles.testSteps}>
          {steps.map((line) => (
            <Line key={line.step} line={line} />
          ))}
        </ul>
      )}
      {result.phase === 'failed' && result.error && (
        <p className={styles.testProblem} role="alert">
          {(['explain', 'action'] as const)
            .map((what) => say({ key: `problems.${result.error?.problem ?? 'bug'}.${what}`, with: result.error?.details.with }))
            .join(' ')}
        </p>
      )}
    </div>
  );
}

function Line({ line: { state, sentence, text, problem, step } }: { line: TestStep }) {
  const { say, of } = useTexts();
  const Icon = ICONS[state];
  const words = sentence ? say(sentence) : text ? of(text) : problem ? say({ key: `problems.${problem}.title` }) : step;
  return (
    <li className={styles.testLine} data-state={state}>
      <Icon size={16} aria-hidden className={state === 'running' ? styles.turning : undefined} />
      <span>
        {words}
        {problem && (
          <span className={styles.testAction}>
            {(['explain', 'action'] as const).map((what) => say({ key: `problems.${problem}.${what}`, with: sentence?.with })).join(' ')}
          </span>
        )}
      </span>
    </li>
  );
}
