import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { SwitchboardError } from '../../src-shared/errors/errors.ts';
import { useTexts } from '../hub/texts.ts';
import { CopyButton } from './copy-button.tsx';
import { Skeleton } from './bits.tsx';
import styles from './states.module.css';

const ICONS = { info: Info, warn: TriangleAlert, bad: CircleAlert };

/** A thin line above content that is still there. */
export function Banner({ level = 'info', action, children }: { level?: 'info' | 'warn' | 'bad'; action?: ReactNode; children: ReactNode }) {
  const Icon = ICONS[level];
  return (
    <div className={styles.banner} data-level={level} role={level === 'bad' ? 'alert' : 'status'}>
      <Icon size={18} aria-hidden />
      <span className={styles.bannerWords}>{children}</span>
      {action && <span className={styles.bannerActions}>{action}</span>}
    </div>
  );
}

type EmptyProps = { title: string; body?: ReactNode; actions?: ReactNode; illustration?: ReactNode };
/** Nothing here, said honestly, with what to do about it. */
export const EmptyState = ({ title, body, actions, illustration }: EmptyProps) => (
  <div className={styles.empty}>
    {illustration && (
      <div className={styles.picture} aria-hidden>
        {illustration}
      </div>
    )}
    <p className={styles.emptyTitle}>{title}</p>
    {body && <p className={styles.emptyBody}>{body}</p>}
    {actions && <div className={styles.actions}>{actions}</div>}
  </div>
);

/** A failure in words: what happened, why it may have, what to do; the technical side folded away. */
export function ProblemState({ error, actions }: { error: unknown; actions?: ReactNode }) {
  const { say, t } = useTexts();
  const known = SwitchboardError.from(error);
  const sentence = (what: 'title' | 'explain' | 'action') => say({ key: `problems.${known.problem}.${what}`, with: known.details.with });
  const technical = `${known.problem}: ${known.message}`;
  return (
    <div className={styles.problem} role="alert">
      <CircleAlert size={20} aria-hidden className={styles.problemIcon} />
      <div className={styles.problemWords}>
        <p className={styles.emptyTitle}>{sentence('title')}</p>
        <p>{sentence('explain')}</p>
        {/* What may have been done is not to be done again at once, whatever else would help. */}
        <p>{known.details.unsure ? t('common.act.unsure') : sentence('action')}</p>
        {actions && <div className={styles.actions}>{actions}</div>}
        <details>
          <summary>{t('common.problem.details')}</summary>
          <pre className={styles.technical}>{technical}</pre>
          <CopyButton text={technical} />
        </details>
      </div>
    </div>
  );
}

const SLOW_MS = 4000;
const NOTICEABLE_MS = 300;
/** Nothing for a moment, then the shape of what comes, and after four seconds a sentence. */
export function Waiting({ rows = 4, height = 40 }: { rows?: number; height?: number }) {
  const { t } = useTexts();
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    const timers = [NOTICEABLE_MS, SLOW_MS].map((ms) => setTimeout(() => setWaited(ms), ms));
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div role="status" aria-label={t('common.state.loading')}>
      {waited > 0 && <Skeleton rows={rows} height={height} />}
      {waited >= SLOW_MS && <p className={styles.slow}>{t('common.state.stillWaiting')}</p>}
    </div>
  );
}
