import { CircleAlert, CircleCheck, CircleDashed, CircleOff, CirclePause } from 'lucide-react';
import type { Health } from '../../../src-shared/model/connection.ts';
import { useFormat } from '../../hub/format.ts';
import { useTexts } from '../../hub/texts.ts';
import { useDue } from '../insights/breaker.tsx';
import { standingOf, type Gate } from '../insights/standing.ts';
import styles from './connections.module.css';

/** Shape and words carry the state; the colour only repeats it. */
const ICONS = { connected: CircleCheck, connecting: CircleDashed, attention: CircleAlert, offline: CircleOff, paused: CirclePause };

/** Until when nobody calls it, though it is there. */
const restsUntil = (gate: Gate | undefined, health: Health): number | undefined =>
  gate !== undefined && standingOf(gate, health, Date.now()) === 'open' ? gate.retryAt : undefined;

type WordsProps = { health: Health; gate?: Gate | undefined; extra?: string; long?: boolean };
/** The same five states everywhere; `gate` adds that it is there but left alone, `long` why, and when it is tried again. */
export function HealthWords({ health, gate, extra, long = false }: WordsProps) {
  const { t, say } = useTexts();
  const format = useFormat();
  useDue(gate?.retryAt);
  const rests = restsUntil(gate, health);
  const state = rests === undefined ? health.state : 'attention';
  const Icon = ICONS[state];
  const why = health.sentence ? say(health.sentence) : undefined;
  return (
    <p className={styles.health} data-state={state}>
      <Icon size={16} aria-hidden />
      <span>
        {t(`connections.health.${health.state}`)}
        {rests !== undefined && ` · ${t('connections.screen.rests', { time: format.seconds(rests) })}`}
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
