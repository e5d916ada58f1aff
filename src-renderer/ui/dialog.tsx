import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
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
  /** A press beside it does not close it: what it shows cannot be had again. */
  stays?: boolean;
};

const IN_FRONT = '[role=dialog],[role=alertdialog],[role=menu]';
/** Where the focus was before anything came in front: one dialog may follow another. */
let behind: Element | null = null;

/** Back to where the dialog was opened from, or where the first of several was; when neither is there any more, to the top of the screen. */
function useWayBack(open: boolean): () => HTMLElement | null {
  const before = useRef<Element>(null);
  useEffect(() => {
    if (!open) return;
    const { activeElement: here, body } = document;
    // What was chosen in a menu goes with it; its button stays.
    const menu = here?.closest('[role=menu]')?.getAttribute('aria-labelledby');
    before.current = menu ? document.getElementById(menu) : here;
    if (here !== body && !here?.closest(IN_FRONT)) behind = here;
  }, [open]);
  const isThere = (element: Element | null): element is HTMLElement =>
    element instanceof HTMLElement && element !== document.body && element.isConnected && element.closest('[data-closed]') === null;
  return () => [before.current, behind].find(isThere) ?? document.querySelector<HTMLElement>('main h1');
}

/** A question in front of everything else. Escape and the cross close it; the focus goes back where it came from. */
export function Dialog(props: DialogProps) {
  const { open, title, onClose, children, actions, wide = false, initialFocus, alert = false, stays = false } = props;
  const { t } = useTexts();
  const wayBack = useWayBack(open);
  return (
    <Base.Root open={open} disablePointerDismissal={stays} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          className={`${styles.dialog} ${wide ? styles.wide : ''}`}
          initialFocus={initialFocus}
          finalFocus={wayBack}
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
