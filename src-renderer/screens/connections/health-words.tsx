import { CircleAlert, CircleCheck, CircleDashed, CircleOff, CirclePause } from 'lucide-react';
import type { Health } from '../../../src-shared/model/connection.ts';
import { useFormat } from '../../hub/format.ts';
import { useTexts } from '../../hub/texts.ts';
import styles from './connections.module.css';

/** Shape and words carry the state; the colour only repeats it. */
const ICONS = { connected: CircleCheck, connecting: CircleDashed, attention: CircleAlert, offline: CircleOff, paused: CirclePause };

/** The same five states everywhere; `long` adds why, and when it is tried again. */
export function HealthWords({ health, extra, long = false }: { health: Health; extra?: string; long?: boolean }) {
  const { t, say } = useTexts();
  const format = useFormat();
  const Icon = ICONS[health.state];
  const why = health.sentence ? say(health.sentence) : undefined;
  return (
    <p className={styles.health} data-state={health.state}>
      <Icon size={16} aria-hidden />
      <span>
        {t(`connections.health.${health.state}`)}
        {extra && ` · ${extra}`}
        {why && (health.state !== 'connected' || health.problem) && ` · ${why}`}
        {long && <Advice health={health} />}
        {long && health.retryAt !== undefined && ` ${t('connections.screen.retryIn', { when: format.time(health.retryAt) })}`}
      </span>
    </p>
  );
}

/** What to do about it; of a program also what it said last, or where it was looked for: that is what helps. */
function Advice({ health: { problem, sentence } }: { health: Health }) {
  const { say } = useTexts();
  if (!problem) return null;
  const words = (what: 'explain' | 'action') => say({ key: `problems.${problem}.${what}`, with: sentence?.with });
  return (
    <>
      {problem.startsWith('program.') && <span className={styles.testAction}>{words('explain')}</span>}
      <span className={styles.testAction}>{words('action')}</span>
    </>
  );
}
