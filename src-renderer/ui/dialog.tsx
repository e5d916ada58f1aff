import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useTexts } from '../hub/texts.ts';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';

type DialogProps = {
  open: boolean;
  title: string;
  onClose: () => void;
  children?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  /** What has the focus first; without it the first control. */
  initialFocus?: RefObject<HTMLElement | null>;
  alert?: boolean;
};

/** A question in front of everything else. Escape and the cross close it; the focus goes back where it came from. */
export function Dialog({ open, title, onClose, children, actions, wide = false, initialFocus, alert = false }: DialogProps) {
  const { t } = useTexts();
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          className={`${styles.dialog} ${wide ? styles.wide : ''}`}
          initialFocus={initialFocus}
          role={alert ? 'alertdialog' : 'dialog'}
        >
          <header className={styles.header}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close render={<IconButton label={t('common.actions.close')} icon={<X size={18} />} />} />
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
