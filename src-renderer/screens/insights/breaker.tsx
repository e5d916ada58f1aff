import { CircleAlert, CircleCheck, CircleDashed, CircleOff, CirclePause } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Health } from '../../../src-shared/model/connection.ts';
import { tellFailure } from '../../hub/act.ts';
import { useFormat } from '../../hub/format.ts';
import { hub } from '../../hub/hub.ts';
import { useTexts } from '../../hub/texts.ts';
import { announce } from '../../ui/announce.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './insights.module.css';
import { standingOf, type Gate, type Standing } from './standing.ts';

const LOOKS = {
  closed: { level: 'ok', icon: <CircleCheck size={12} aria-hidden /> },
  'half-open': { level: 'warn', icon: <CircleDashed size={12} aria-hidden /> },
  due: { level: 'warn', icon: <CircleDashed size={12} aria-hidden /> },
  open: { level: 'bad', icon: <CircleOff size={12} aria-hidden /> },
  offline: { level: 'bad', icon: <CircleOff size={12} aria-hidden /> },
  attention: { level: 'warn', icon: <CircleAlert size={12} aria-hidden /> },
  connecting: { level: 'warn', icon: <CircleDashed size={12} aria-hidden /> },
  paused: { level: 'warn', icon: <CirclePause size={12} aria-hidden /> },
} as const;
/** The key of its words, the same wherever they stand. */
export const wordOf = (standing: Standing) =>
  standing === 'closed' || standing === 'open' || standing === 'half-open' || standing === 'due'
    ? (`insights.screen.gateway.breaker.${standing}` as const)
    : (`connections.health.${standing}` as const);

/** Drawn anew once a wait is over. */
export function useDue(retryAt: number | undefined): void {
  const [, redraw] = useState(0);
  useEffect(() => {
    const left = (retryAt ?? 0) - Date.now();
    if (left <= 0) return undefined;
    const timer = setTimeout(() => redraw((before) => before + 1), left + 50);
    return () => clearTimeout(timer);
  }, [retryAt]);
}

/** Whether calls get through to it, in words, and until when they do not. */
export function Breaker({ gate, health }: { gate: Gate; health: Health | undefined }) {
  const { t } = useTexts();
  const format = useFormat();
  const { retryAt, failures } = gate;
  useDue(retryAt);
  const standing = standingOf(gate, health, Date.now());
  const { level, icon } = LOOKS[standing];
  return (
    <span className={styles.breaker}>
      <Badge level={level} icon={icon}>
        {t(wordOf(standing))}
      </Badge>
      {standing === 'open' && retryAt !== undefined && <span>{t('insights.screen.gateway.until', { time: format.seconds(retryAt) })}</span>}
      {failures > 0 && <span>{t('insights.screen.gateway.failures', { count: failures })}</span>}
    </span>
  );
}

/** Has it called again although it failed several times in a row. */
export function Reset({ gate, again }: { gate: Gate; again(): void }) {
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  const reset = async () => {
    setBusy(true);
    try {
      await hub.call('connections.resetBreaker', { id: gate.id });
      announce(t('insights.screen.gateway.wasReset', { name: gate.name }));
      again();
    } catch (thrown) {
      tellFailure(gate.name, thrown, () => void reset());
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      className={styles.reset}
      busy={busy}
      aria-label={t('insights.screen.gateway.resetOf', { name: gate.name })}
      onClick={() => void reset()}
    >
      {t('insights.screen.gateway.reset')}
    </Button>
  );
}
