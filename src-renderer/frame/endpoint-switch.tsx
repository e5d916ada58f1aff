import { useFormat } from '../hub/format.ts';
import { useSystem } from '../hub/stores/system.ts';
import { useTexts } from '../hub/texts.ts';
import { isUntilResumed, switchEndpoint } from '../keyboard/endpoint.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Switch } from '../ui/switch.tsx';
import styles from './frame.module.css';

/** The most important switch, never more than one click away. */
export function EndpointSwitch() {
  const { t, say } = useTexts();
  const format = useFormat();
  const endpoint = useSystem(({ hello }) => hello?.endpoint);
  if (!endpoint) return null;
  const { on, url, pausedUntil, problem } = endpoint;
  const address = url.replace(/^https?:\/\//, '');
  return (
    <section className={styles.endpoint} aria-label={t('common.frame.endpoint')}>
      <Switch
        label={t(on ? 'common.frame.endpointOn' : 'common.frame.endpointOff')}
        checked={on}
        onChange={(next) => void switchEndpoint(next)}
      />
      {pausedUntil !== undefined && (
        <p className={styles.note}>
          {isUntilResumed(pausedUntil) ? t('tray.paused') : t('common.frame.endpointPaused', { time: format.time(pausedUntil) })}
        </p>
      )}
      {problem && <p className={styles.trouble}>{say(problem)}</p>}
      {on && url && (
        <div className={styles.address}>
          <code title={url}>{address}</code>
          <CopyButton small text={url} label={t('common.frame.copyAddress')} />
        </div>
      )}
    </section>
  );
}
