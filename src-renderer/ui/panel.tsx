import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTexts } from '../hub/texts.ts';
import { isAsking } from './asking.ts';
import { IconButton } from './button.tsx';
import styles from './panel.module.css';

/** Details at the right side, with a URL of their own; the whole screen on phones. */
export function Panel({
  title,
  onClose,
  wide = false,
  middle = false,
  children,
}: {
  title: string;
  onClose: () => void;
  wide?: boolean;
  /** Room for two texts beside each other. */
  middle?: boolean;
  children: ReactNode;
}) {
  const { t } = useTexts();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    // The place it was opened from may have been drawn anew; then there is nothing to go back to.
    return () => void (before instanceof HTMLElement && before.isConnected && before.focus({ preventScroll: true }));
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Whatever is open above the panel closes first.
      if (event.key === 'Escape' && !event.defaultPrevented && !isAsking()) onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <aside className={styles.panel} data-wide={wide || undefined} data-middle={middle || undefined} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton label={t('common.actions.close')} icon={<X size={18} />} onClick={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}
