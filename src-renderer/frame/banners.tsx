import { useEffect, useRef, useState } from 'react';
import { tellFailure } from '../hub/act.ts';
import { hub, useConnectionState } from '../hub/hub.ts';
import { useRoute } from '../hub/router.ts';
import { useSystem } from '../hub/stores/system.ts';
import { useTexts } from '../hub/texts.ts';
import { useFormat } from '../hub/format.ts';
import { changeEndpoint, isUntilResumed } from '../keyboard/endpoint.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { Banner } from '../ui/states.tsx';
import { Notices } from './notices.tsx';
import { usePausedUntil } from './use-paused.ts';
import styles from './frame.module.css';

/** Whole seconds until a moment, counted down. */
function useSecondsTo(at: number | undefined): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (at === undefined) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [at]);
  return at === undefined ? 0 : Math.max(0, Math.ceil((at - now) / 1000));
}

/** The wire is down: says so, counts down, and offers not to wait. */
function OfflineBar() {
  const { t } = useTexts();
  const { phase, retryAt } = useConnectionState();
  const seconds = useSecondsTo(phase === 'lost' ? retryAt : undefined);
  const wasLost = useRef(false);
  useEffect(() => {
    if (phase === 'lost' && !wasLost.current) announce(t('common.frame.lost'));
    if (phase === 'open' && wasLost.current) announce(t('common.frame.back'));
    wasLost.current = phase === 'lost';
  }, [phase, t]);
  if (phase !== 'lost') return null;
  // Not a live region: a countdown that speaks every second helps nobody. The loss itself is announced.
  return (
    <div className={styles.offline}>
      <span>{t('common.frame.lostRetry', { count: seconds })}</span>
      <Button onClick={hub.retryNow}>{t('common.actions.retryNow')}</Button>
    </div>
  );
}

/** The list of tools says itself, and more exactly, what is held back. */
const TOLD_ON_TOOLS = 'go.tools';

/** What stands above every screen: no wire, demo home, read-only data, notices. */
export function Banners() {
  const { t } = useTexts();
  const format = useFormat();
  const hello = useSystem((state) => state.hello);
  const { screen } = useRoute();
  const notices = hello?.notices.filter(({ action }) => screen !== 'tools' || action !== TOLD_ON_TOOLS) ?? [];
  const leave = () =>
    void hub.call('system.demo', { on: false }).catch((thrown: unknown) => tellFailure(t('common.frame.leaveDemo'), thrown));
  const pausedUntil = usePausedUntil();
  const shown = hello && (pausedUntil !== undefined || hello.demo || hello.readOnly || notices.length > 0);
  return (
    <>
      <OfflineBar />
      {shown && (
        <div className={styles.banners}>
          {hello.demo && <Banner action={<Button onClick={leave}>{t('common.frame.leaveDemo')}</Button>}>{t('common.frame.demo')}</Banner>}
          {pausedUntil !== undefined && (
            <Banner
              level="warn"
              action={<Button onClick={() => void changeEndpoint({ resume: true })}>{t('keyboard.commands.resume')}</Button>}
            >
              {isUntilResumed(pausedUntil) ? t('common.frame.paused') : t('common.frame.pausedUntil', { time: format.time(pausedUntil) })}
            </Banner>
          )}
          {hello.readOnly && <Banner level="warn">{t('common.frame.readOnly')}</Banner>}
          <Notices notices={notices} />
        </div>
      )}
    </>
  );
}
